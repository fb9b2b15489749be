"""What a chart shows, as a table: for the eye in the digits of the user, for a file as plain values. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.exchange.csv_write import Cell
from annotator.ui.language import decimal, number
from annotator.ui.plain import plain

NOTHING = "–"


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Headings and rows of equal length; None is a value that does not exist."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...] = ()

    def all_rows(self) -> list[Sequence[Cell]]:
        """Give the headings and the rows after them, as a file has them."""
        return [self.headings, *self.rows]


def shown(cell: Cell) -> str:
    """Give a cell as the table shows it."""
    if cell is None:
        return NOTHING
    if isinstance(cell, str):
        return plain(cell)
    return number(cell) if isinstance(cell, int) else decimal(cell)
