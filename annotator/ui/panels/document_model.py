"""The documents as a Qt model: all rows, of which some are shown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from annotator.core.model import DocumentRow
from annotator.ui.panels.lines import ROOT, Index
from annotator.ui.plain import tooltip


class DocumentModel(QAbstractListModel):
    """A window on the rows of the filter: `shown` holds their places in ascending order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[DocumentRow] = ()
        self._shown: list[int] = []
        self.spoken: Callable[[DocumentRow], str] = lambda row: row.title

    def reset(self, rows: Sequence[DocumentRow], shown: list[int]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows, self._shown = rows, shown
        self.endResetModel()

    @property
    def shown(self) -> Sequence[int]:
        """Give the places of the rows that are shown, ascending."""
        return self._shown

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def row(self, line: int) -> DocumentRow | None:
        """Give the document on that line of the list."""
        return self._rows[self._shown[line]] if 0 <= line < len(self._shown) else None

    def line_of(self, place: int) -> int | None:
        """Give the line on which the row at that place is shown."""
        line = bisect_left(self._shown, place)
        return line if line < len(self._shown) and self._shown[line] == place else None

    def refresh(self, place: int, *, wanted: bool) -> None:
        """Repaint, show or hide one row after it changed."""
        line = self.line_of(place)
        if line is not None and wanted:
            self.dataChanged.emit(self.index(line), self.index(line))
        elif line is not None:
            self.beginRemoveRows(QModelIndex(), line, line)
            del self._shown[line]
            self.endRemoveRows()
        elif wanted:
            line = bisect_left(self._shown, place)
            self.beginInsertRows(QModelIndex(), line, line)
            self._shown.insert(line, place)
            self.endInsertRows()
