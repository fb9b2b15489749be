"""Hand work in: a verified, dated copy of a work file, and what it holds."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.model import Progress
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID

_MOST_NAME_CHARACTERS = 48
_NO_FILE_NAME = frozenset('\\/:*?"<>|')


@dataclass(frozen=True, slots=True)
class HandIn:
    """A copy that was made for the lead: how many documents are finished, in progress, skipped, or not begun."""

    path: Path
    finished: int
    in_progress: int
    skipped: int
    missing: int


def hand_in(project: Project, folder: Path, progress: Callable[[int, int], None] | None = None) -> HandIn:
    """Copy a work file into `folder` under its project, its person and today's date; no file is ever overwritten.

    A reviewer's documents count by their gold. Raises KnownErrors `handover.*`.
    """
    info = project.info()
    if info.assignee is None:
        raise KnownError(
            "This is the project itself and no file that was handed over; there is nothing to hand in.",
            code="handover.not_one",
        )
    name = next((person.name for person in info.people if person.id == info.assignee), "?")
    out = _free_path(folder, f"{_safe(info.name)} - {_safe(name)} - {date.today().isoformat()}")
    project.backup(out, progress, area="handover")
    counts = Counter(row.progress for row in project.document_rows(GOLD_ID if info.review else info.assignee))
    return HandIn(
        out,
        counts[Progress.FINISHED],
        counts[Progress.IN_PROGRESS],
        counts[Progress.SKIPPED],
        counts[Progress.NEW],
    )


def _free_path(folder: Path, name: str) -> Path:
    return next(
        path
        for number in count(1)
        if not (path := folder / f"{name}{f' ({number})' if number > 1 else ''}.hashiya").exists()
    )


def _safe(name: str) -> str:
    """Give a name that any file system takes: strangers' words may hold anything."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join(" " if char in _NO_FILE_NAME or not char.isprintable() else char for char in plain)
    return " ".join(kept.split())[:_MOST_NAME_CHARACTERS].strip(" .") or "hashiya"
