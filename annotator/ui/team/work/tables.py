"""The two tables of people and work: one line is chosen, Enter tells it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotator.ui import item_views


class RowTable(QTableView):
    """`picked` tells the line that was entered or clicked twice, `moved` the line that is chosen, -1 for none."""

    picked = Signal(int)
    moved = Signal(int)

    def __init__(self, model: QAbstractTableModel, stretched: int, widths: Mapping[Any, int]) -> None:
        super().__init__()
        item_views.prepare(self)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setProperty("role", "rows")
        heading = self.horizontalHeader()
        heading.setSectionsClickable(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        heading.setStretchLastSection(False)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.doubleClicked.connect(lambda index: self.picked.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.moved.emit(now.row()))

    def line(self) -> int:
        """Give the chosen line, -1 for none."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line() >= 0:
            self.picked.emit(self.line())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: the table is short."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.line() < 0 and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
