"""The batches as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotator.core.store.batches import Batch
from annotator.ui import theme
from annotator.ui.panels.when import moment
from annotator.ui.plain import own_tooltip
from annotator.ui.team.batches import words
from annotator.ui.team.batches.how_much import HowMuch

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_ICON_PX = 16


class Column(IntEnum):
    """The columns of the batches."""

    WHAT = 0
    COUNT = 1
    PERSON = 2
    WHEN = 3
    STATE = 4


class BatchesModel(QAbstractTableModel):
    """One row for each batch, the newest first; one that was taken back is muted."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Batch] = ()
        self._how_much = HowMuch(self)

    def show(self, rows: Sequence[Batch]) -> None:
        """Show these batches."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def refresh(self) -> None:
        """Show the same rows in other colours or words."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, Column.STATE))

    def row(self, line: int) -> Batch | None:
        """Give the batch on that line."""
        return self.rows[line] if 0 <= line < len(self.rows) else None

    def line_of(self, batch: Batch | None) -> int:
        """Give the line of a batch as it was before the rows were read anew, -1 where it is not there."""
        names = [(row.writer, row.seq) for row in self.rows]
        return names.index((batch.writer, batch.seq)) if batch and (batch.writer, batch.seq) in names else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("What"), self.tr("How much"), self.tr("By"), self.tr("When"), self.tr("State"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return own_tooltip(self._words(row, column))
        if role == Qt.ItemDataRole.DecorationRole and column is Column.WHAT:
            return theme.icon(words.icon_of(row), "muted" if row.taken else "text", _ICON_PX)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.palette().muted if row.taken else theme.palette().text)
        return None

    def _words(self, row: Batch, column: Column) -> str:
        shown = {
            Column.WHAT: words.what(row),
            Column.COUNT: self._how_much.tell(row),
            Column.PERSON: words.by_whom(row),
            Column.WHEN: moment(row.stamp),
            Column.STATE: words.state(row) or self.tr("in effect"),
        }
        return shown[column]
