"""The choice of a link's target: a list of marks, nearest first, with search and the words that may stand instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.panels import style
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.mark_delegate import HEIGHT, MarkDelegate
from annotator.ui.panels.mark_model import MarkModel
from annotator.ui.panels.marks import MarkGroup, MarkRow, matching
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.popup import Popup, area_of
from annotator.ui.panels.row_view import RowView
from annotator.ui.panels.search_field import SearchField
from annotator.ui.panels.surroundings import Surroundings

_ROWS, _NARROWEST = 7, 260


class LinkPicker(Popup):
    """A popup under the editor of a link; it closes with the first choice, with Escape or a click beside it."""

    picked = Signal(bytes)
    word_picked = Signal(str)
    text_wanted = Signal()
    pointed = Signal(object)

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._rows: Sequence[MarkRow] = ()
        self.search, self.view, self._model = SearchField(), RowView(HEIGHT), MarkModel()
        self._delegate = MarkDelegate(around, lambda group: around.label_name(group.label))
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.words = FlowLayout()
        self.nothing = plain_label("muted", wrap=True)
        self.in_text = QPushButton()
        theme.set_role(self.in_text, "flat")
        self._lay_out()
        self._connect()

    def open_for(self, anchor: QWidget, rows: Sequence[MarkRow], words: Sequence[tuple[str, str]]) -> None:
        """Open under that widget with these marks and these words (value, name)."""
        self._delegate.shades = style.shades()
        self._rows = rows
        self._set_words(words)
        self.search.setPlaceholderText(self.tr("Search the marks"))
        self.search.setAccessibleName(self.tr("Search the marks"))
        self.view.setAccessibleName(self.tr("Marks"))
        self.in_text.setText(self.tr("Pick in the text"))
        self.search.clear()
        self._find()
        self.view.setFixedHeight(HEIGHT * min(max(self._model.rowCount(), 1), _ROWS))
        self.setFixedWidth(max(anchor.width(), _NARROWEST))
        self.open_beside(area_of(anchor))
        self.search.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pointed.emit(None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addLayout(self.words)
        layout.addWidget(self.nothing)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.in_text)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.moved.connect(self._move)
        self.search.returnPressed.connect(lambda: self._pick(self.view.currentIndex().row()))
        self.view.picked.connect(self._pick)
        self.view.typed.connect(self._type_on)
        self.view.entered.connect(self._point)
        self.in_text.clicked.connect(self._wish_text)

    def _set_words(self, words: Sequence[tuple[str, str]]) -> None:
        while (item := self.words.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for value, name in words:
            button = QPushButton(name.replace("&", "&&"))
            button.setProperty("role", "chip")
            button.clicked.connect(lambda _=False, value=value: self._pick_word(value))
            self.words.addWidget(button)

    def _find(self) -> None:
        found = matching(self._rows, self.search.text()) if self.search.text() else self._rows
        self._model.reset([MarkGroup(row.annotation.label, row.quotation, (row,)) for row in found])
        none = self.tr("Nothing found.") if self._rows else self.tr("No marks to link to yet.")
        self.nothing.setText(none)
        self.nothing.setVisible(not found)
        self.view.setVisible(bool(found))
        self.search.setVisible(bool(self._rows))
        self._put_cursor(0)

    def _move(self, step: int) -> None:
        line = self.view.currentIndex().row() + step
        self._put_cursor(min(max(line, 0), self._model.rowCount() - 1))

    def _put_cursor(self, line: int) -> None:
        self.view.put_cursor(line)
        self._point(self.view.currentIndex())

    def _point(self, index: QModelIndex) -> None:
        """Let the reader show the mark that is meant."""
        group = self._model.group(index.row()) if index.isValid() else None
        self._delegate.current = group.rows[0].annotation.id if group else None
        self.view.viewport().update()
        if self.isVisible():
            self.pointed.emit(self._delegate.current)

    def _type_on(self, text: str) -> None:
        self.search.setFocus()
        self.search.insert(text)

    def _pick(self, line: int) -> None:
        group = self._model.group(line)
        if group:
            self.close()
            self.picked.emit(group.rows[0].annotation.id)

    def _pick_word(self, value: str) -> None:
        self.close()
        self.word_picked.emit(value)

    def _wish_text(self) -> None:
        self.close()
        self.text_wanted.emit()
