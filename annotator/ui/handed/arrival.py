"""What a file is that somebody opens here, and what may be meant by opening it. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from annotator.core.store.glance import ProjectFile
from annotator.ui.settings import Recent


class Meant(StrEnum):
    """What somebody who opens a hand-over may mean."""

    TAKE_BACK = "take_back"  # into the project that it came from, which is on this machine
    ADD = "add"  # to the person's work file of the same project
    WORK_FILE = "work_file"  # the file that this one is a copy of
    OPEN = "open"


class Left(StrEnum):
    """Why a file is left out when several are opened at once."""

    PROJECT = "project"  # it is of another project
    PERSON = "person"  # it is for another person
    COPY = "copy"
    ALONE = "alone"  # only opening it tells what it is


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file, what may be meant (the likeliest first), and the files on this machine that it has to do with.

    Where several were opened, `more` come along, and `left` do not.
    """

    file: ProjectFile
    ways: tuple[Meant, ...] = (Meant.OPEN,)
    main: Path | None = None
    work: Path | None = None
    more: tuple[Path, ...] = ()
    left: tuple[tuple[Path, Left], ...] = ()

    @property
    def handed(self) -> list[Path]:
        """Give the files that were handed over to somebody."""
        return [*([self.file.path] if self.file.assignee else []), *self.more]


def arrival(file: ProjectFile, recent: Iterable[Recent], exists: Callable[[Path], bool] = Path.exists) -> Arrival:
    """Say what may be meant by opening a file; one that was worked in here already is simply opened."""
    if not file.assignee:
        return Arrival(file)
    related = [one for one in recent if one.project_id == file.project_id]
    if any(one.path == file.path.absolute() and one.file_id == file.file_id for one in related):
        return Arrival(file)
    main = next((one.path for one in related if not one.assignee and exists(one.path)), None)
    own = [one for one in related if one.assignee == file.assignee and exists(one.path)]
    work = next((one for one in own if one.file_id == file.file_id), next(iter(own), None))
    ways = [Meant.TAKE_BACK] if main else []
    if work:
        ways.append(Meant.WORK_FILE if work.file_id == file.file_id else Meant.ADD)
    return Arrival(file, (*ways, Meant.OPEN), main, work.path if work else None)
