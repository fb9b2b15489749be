"""Write a table as CSV for spreadsheets: what a stranger wrote in a cell is read as words there, never run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.core.files import check_target, replace_file

Cell = str | int | float | None
# Spreadsheets take what begins so for a formula, the wide forms of East Asian keyboards too.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PLACES = 4


def write_csv(out: Path, rows: Iterable[Sequence[Cell]], *, forbidden: Iterable[Path] = ()) -> None:
    """Write the rows, the first of which are the headings, as UTF-8 with a mark that spreadsheets know it by.

    Words that would be a formula get a leading apostrophe; numbers stay numbers, with four places, and None is an
    empty cell. Raises KnownErrors `export.*`; the old file stays.
    """
    check_target(out, forbidden=forbidden)
    with replace_file(out) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([guarded(cell) for cell in row] for row in rows)


def guarded(cell: Cell) -> str | int | float:
    """Give a cell as it is written."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULAS) else cell
    return round(cell, _PLACES)
