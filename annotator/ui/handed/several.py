"""Several files that somebody opens at once: which of them belong together, and which are left out. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.core.store.glance import ProjectFile
from annotator.ui.handed.arrival import Arrival, Left, Meant, arrival
from annotator.ui.settings import Recent

Looked = tuple[Path, ProjectFile | None]  # a file and what a look at it tells


def gathered(
    looked: Sequence[Looked], recent: Iterable[Recent], exists: Callable[[Path], bool] = Path.exists
) -> Arrival | None:
    """Say what may be meant by opening all these files; None where none of them tells what it is.

    A project brings along what was handed over of it, a hand-over the others of its project and its person. Where the
    project is on this machine they may all be taken back, whoever they are for.
    """
    recent = list(recent)
    known = [file for _, file in looked if file]
    if not known:
        return None
    found = max((_found(file, recent, exists) for file in known), key=_rank)
    file = found.file
    related = [one for one in known if one is not file and one.project_id == file.project_id and one.assignee]
    own = [one for one in related if one.assignee == file.assignee and one.file_id not in _ids(found, recent)]
    more, ways = (related if found.main else own), found.ways
    if related and not file.assignee:
        ways = (Meant.TAKE_BACK, Meant.OPEN)
    elif found.main and own != related:
        ways = (Meant.TAKE_BACK,)
    taken = [file, *more]
    left = tuple(
        (path, left_reason(one, file.project_id, file.assignee))
        for path, one in looked
        if not any(one is each for each in taken) and path != found.work
    )
    return replace(found, ways=ways, more=tuple(one.path for one in more), left=left)


def left_reason(file: ProjectFile | None, project_id: str, assignee: str) -> Left:
    """Say why a file has no place among those of a project and a person."""
    if file is None:
        return Left.ALONE
    if file.project_id != project_id:
        return Left.PROJECT
    return Left.PERSON if file.assignee and file.assignee != assignee else Left.COPY


def _found(file: ProjectFile, recent: Sequence[Recent], exists: Callable[[Path], bool]) -> Arrival:
    return arrival(file, recent, exists) if file.assignee else Arrival(file, main=file.path)


def _rank(found: Arrival) -> int:
    """Order files by how much they have to do with what is here; of equals the first one counts."""
    if not found.file.assignee:
        return 3
    if Meant.ADD in found.ways or Meant.TAKE_BACK in found.ways:
        return 2
    return int(Meant.WORK_FILE in found.ways)


def _ids(found: Arrival, recent: Iterable[Recent]) -> set[str]:
    """Give the ids of the file and of the work file: others that have them are copies."""
    return {found.file.file_id} | {one.file_id for one in recent if one.path == found.work}
