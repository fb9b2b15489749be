"""What the tables of the team have in common: rows that come as a whole, headings, and the words of each cell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.ui.plain import own_tooltip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_ROLE, _SIDE = Qt.ItemDataRole, Qt.AlignmentFlag


class TableRows(QAbstractTableModel, Generic[Row]):
    """A model of one kind of rows; the kind gives `headings` and `words`, and more where it shows more.

    The columns in `numbers` stand at the trailing edge.
    """

    def __init__(self, columns: type[IntEnum], numbers: Collection[int] = ()) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self._columns, self._numbers = columns, frozenset(numbers)

    def headings(self) -> Sequence[str]:
        """Give the headings in the order of the columns."""
        raise NotImplementedError

    def words(self, row: Row, column: int) -> str:
        """Give what a cell says."""
        raise NotImplementedError

    def tip(self, row: Row, column: int) -> str:
        """Give the tooltip of a cell."""
        return own_tooltip(self.words(row, column))

    def look(self, row: Row, column: int, role: int) -> object:  # noqa: ARG002
        """Give what else Qt may want to know of a cell: colours, icons and the like."""
        return None

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def refresh(self) -> None:
        """Show the same rows in other colours or words."""
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, self.columnCount() - 1))

    def row(self, line: int) -> Row | None:
        """Give the row on that line."""
        return self.rows[line] if 0 <= line < len(self.rows) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return self._alignment(section)
        return self.headings()[section] if role == _ROLE.DisplayRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        row, column = self.row(index.row()), index.column()
        if row is None:
            return None
        if role == _ROLE.DisplayRole:
            return self.words(row, column)
        if role == _ROLE.ToolTipRole:
            return self.tip(row, column)
        return self._alignment(column) if role == _ROLE.TextAlignmentRole else self.look(row, column, role)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = _SIDE.AlignTrailing if column in self._numbers else _SIDE.AlignLeading
        return side | _SIDE.AlignVCenter
