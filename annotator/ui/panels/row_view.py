"""The list itself: one click or Enter chooses, typing goes to the search field."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class RowView(QTableView):
    """A list of rows of one height; `picked` tells the line that was clicked or entered.

    A table of one column: QListView lays out every row on every change, 110 ms for 100,000 rows; a table does not.
    """

    picked = Signal(int)
    typed = Signal(str)

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows.hide()
        columns.hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("role", "rows")

    def showEvent(self, event: QShowEvent) -> None:
        """Show the current row also when it became current before there was a place to scroll in."""
        super().showEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.picked.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            if index.isValid():
                self.picked.emit(index.row())
        elif writes(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typing goes to the search field, not to Qt's own walk over all rows."""

    def put_cursor(self, line: int, *, scroll: bool = True) -> None:
        """Put the keyboard on that line, and show it unless the user shall stay where he scrolled to."""
        model = self.model()
        index = model.index(line, 0) if model else QModelIndex()
        self.setAutoScroll(False)
        self.setCurrentIndex(index)
        self.setAutoScroll(True)
        if scroll and index.isValid():
            self.scrollTo(index)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_PLAIN = Qt.KeyboardModifier.ShiftModifier | _KEYPAD


def writes(event: QKeyEvent) -> bool:
    """Say whether the key writes something, so that Space alone still belongs to the list."""
    return not event.modifiers() & ~_PLAIN and event.text().isprintable() and bool(event.text().strip())
