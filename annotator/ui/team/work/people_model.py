"""The people with their work as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from annotator.core.model import Progress
from annotator.ui.language import number
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.plain import isolate
from annotator.ui.team.table_rows import TableRows
from annotator.ui.team.work.rows import WorkRow


class Column(IntEnum):
    """The columns of the people: name, how much of it is done, articles given, and articles by state."""

    NAME = 0
    DONE = 1
    GIVEN = 2
    NEW = 3
    IN_PROGRESS = 4
    FINISHED = 5
    SKIPPED = 6
    LOCKED = 7


STATES = {
    Column.NEW: Progress.NEW,
    Column.IN_PROGRESS: Progress.IN_PROGRESS,
    Column.FINISHED: Progress.FINISHED,
    Column.SKIPPED: Progress.SKIPPED,
    Column.LOCKED: Progress.LOCKED,
}


class PeopleModel(TableRows[WorkRow]):
    """One row for each person."""

    def __init__(self) -> None:
        super().__init__(Column, numbers=(Column.GIVEN, *STATES))

    def headings(self) -> Sequence[str]:
        return self.tr("Name"), self.tr("Done"), self.tr("Assigned"), *map(progress_name, STATES.values())

    def show(self, rows: Sequence[WorkRow]) -> None:
        """Show these people; the same ones keep the keyboard's place."""
        if [row.person for row in rows] == [row.person for row in self.rows]:
            self.rows = rows
            self.refresh()
        else:
            super().show(rows)

    def words(self, row: WorkRow, column: int) -> str:
        if column == Column.NAME:
            return isolate(row.name)
        if column == Column.DONE:
            share = self.tr("{done} of {total}").format(done=number(row.closed), total=number(row.total))
            return share if row.total else ""
        count = row.given if column == Column.GIVEN else row.counts[STATES[Column(column)]]
        return number(count) if count else "–"
