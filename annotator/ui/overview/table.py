"""A sheet as a table: every chart can be read as one."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotator.ui import item_views
from annotator.ui.overview.sheet import Sheet, shown
from annotator.ui.plain import tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_MOST_ROWS = 12
_FRAME = 4


class SheetModel(QAbstractTableModel):
    """The rows of a sheet in its order; numbers stand at the trailing side."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet(())

    def set_sheet(self, sheet: Sheet) -> None:
        """Show this sheet."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.sheet.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return self.sheet.headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.sheet.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(cell, str):
            return tooltip(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        words = any(isinstance(row[column], str) for row in self.sheet.rows)
        side = Qt.AlignmentFlag.AlignLeading if words else Qt.AlignmentFlag.AlignTrailing
        return side | Qt.AlignmentFlag.AlignVCenter


class SheetTable(QTableView):
    """As high as its rows, up to a dozen of them."""

    def __init__(self) -> None:
        super().__init__()
        self._model = SheetModel()
        self.setModel(self._model)
        item_views.prepare(self)
        self.horizontalHeader().setStretchLastSection(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def sheet(self) -> Sheet:
        """Give the sheet that is shown."""
        return self._model.sheet

    def set_sheet(self, sheet: Sheet) -> None:
        """Show this sheet."""
        self._model.set_sheet(sheet)
        self.resizeColumnsToContents()
        if sheet.headings:  # the names take the room, so that numbers stand side by side
            self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        rows = min(max(len(sheet.rows), 1), _MOST_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * item_views.ROW_PX + _FRAME)
