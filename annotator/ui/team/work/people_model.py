"""The people with their work as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.core.model import Progress
from annotator.ui.language import number
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.plain import isolate, own_tooltip
from annotator.ui.team.work.rows import WorkRow

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


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


class PeopleModel(QAbstractTableModel):
    """One row for each person."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[WorkRow] = ()

    def show(self, rows: Sequence[WorkRow]) -> None:
        """Show these people; the same ones keep the keyboard's place."""
        same = [row.person for row in rows] == [row.person for row in self.rows]
        if same and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, Column.LOCKED))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row(self, line: int) -> WorkRow | None:
        """Give the person on that line."""
        return self.rows[line] if 0 <= line < len(self.rows) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        first = {
            Column.NAME: self.tr("Name"),
            Column.DONE: self.tr("Done"),
            Column.GIVEN: self.tr("Assigned"),
        }
        return first.get(Column(section)) or progress_name(STATES[Column(section)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return own_tooltip(self._words(row, column))
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _words(self, row: WorkRow, column: Column) -> str:
        if column is Column.NAME:
            return isolate(row.name)
        if column is Column.DONE:
            share = self.tr("{done} of {total}").format(done=number(row.closed), total=number(row.total))
            return share if row.total else ""
        count = row.given if column is Column.GIVEN else row.counts[STATES[column]]
        return number(count) if count else "–"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column >= Column.GIVEN else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
