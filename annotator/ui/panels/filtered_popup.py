"""A popup with a list and a search over it: typing filters, the arrows walk, Enter or a click takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.panels import style
from annotator.ui.panels.lines import LineDelegate, LineModel
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.popup import Popup
from annotator.ui.panels.row_view import RowView
from annotator.ui.panels.search_field import SearchField

_ROWS = 7  # as many are seen at once


class FilteredPopup(Popup):
    """Asks `rows_for` what a query finds; what Enter would take is pointed at, by keys and by the mouse.

    It closes when a row is taken; `pointed` carries the row or None.
    """

    taken = Signal(object)
    pointed = Signal(object)

    def __init__(
        self, parent: QWidget, search: SearchField, model: LineModel[Any], delegate: LineDelegate[Any]
    ) -> None:
        super().__init__(parent)
        self.search, self.view, self.nothing = search, RowView(delegate.height), plain_label("muted", wrap=True)
        self.rows_for: Callable[[str], Sequence[Any]] = lambda _query: ()
        self._model, self._delegate = model, delegate
        self.view.setModel(model)
        self.view.setItemDelegate(delegate)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(6)
        for part, share in ((self.search, 0), (self.nothing, 0), (self.view, 1)):
            self.column.addWidget(part, share)
        self.search.textChanged.connect(self._show_found)
        self.search.moved.connect(self._move)
        self.search.returnPressed.connect(lambda: self._take(self.view.currentIndex().row()))
        self.view.picked.connect(self._take)
        self.view.typed.connect(self._type_on)
        self.view.entered.connect(self._point)

    def begin(self, search: str, rows: str) -> None:
        """Show all rows, with the keyboard for the search; the words name the search and the list."""
        self._delegate.shades = style.shades()
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self.view.setAccessibleName(rows)
        self.search.clear()
        self._show_found()
        self.view.setFixedHeight(self._delegate.height * min(max(self._model.rowCount(), 1), _ROWS))
        self.search.setFocus()

    def _show_found(self) -> None:
        found = self.rows_for(self.search.text())
        self._model.reset(found)
        self.nothing.setVisible(not found)
        self._put_cursor(0)

    def _move(self, step: int) -> None:
        line = self.view.currentIndex().row() + step
        self._put_cursor(min(max(line, 0), self._model.rowCount() - 1))

    def _put_cursor(self, line: int) -> None:
        self.view.put_cursor(line)
        self._point(self.view.currentIndex())

    def _point(self, index: QModelIndex) -> None:
        self.view.put_cursor(index.row(), scroll=False)
        self.pointed.emit(self._model.row(index.row()))
        self.view.viewport().update()

    def _type_on(self, text: str) -> None:
        self.search.setFocus()
        self.search.insert(text)

    def _take(self, line: int) -> None:
        row = self._model.row(line)
        if row is not None:
            self.close()
            self.taken.emit(row)
