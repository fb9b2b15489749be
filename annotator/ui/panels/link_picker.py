"""The choice of a link's target: a list of marks, nearest first, with search and the words that may stand instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.ui import theme
from annotator.ui.panels.filtered_popup import FilteredPopup
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.mark_delegate import MarkDelegate
from annotator.ui.panels.mark_model import MarkModel
from annotator.ui.panels.marks import MarkGroup, MarkRow, matching
from annotator.ui.panels.popup import area_of
from annotator.ui.panels.search_field import SearchField
from annotator.ui.panels.surroundings import Surroundings

_NARROWEST = 260


class LinkPicker(FilteredPopup):
    """A popup under the editor of a link; it closes with the first choice, with Escape or a click beside it."""

    picked = Signal(bytes)
    word_picked = Signal(str)
    text_wanted = Signal()
    mark_pointed = Signal(object)  # the id of the mark that is meant, or None

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        marks = MarkDelegate(around, lambda group: around.label_name(group.label))
        super().__init__(parent, SearchField(), MarkModel(), marks)
        self._marks, self.rows_for = marks, self._matching
        self._rows: Sequence[MarkRow] = ()
        self.words, self.in_text = FlowLayout(), QPushButton()
        theme.set_role(self.in_text, "flat")
        self.column.insertLayout(1, self.words)
        self.column.addWidget(self.in_text)
        self.taken.connect(lambda group: self.picked.emit(_mark(group)))
        self.pointed.connect(self._show_mark)
        self.in_text.clicked.connect(self._wish_text)

    def open_for(self, anchor: QWidget, rows: Sequence[MarkRow], words: Sequence[tuple[str, str]]) -> None:
        """Open under that widget with these marks and these words (value, name)."""
        self._rows = rows
        self._set_words(words)
        self.in_text.setText(self.tr("Pick in the text"))
        self.begin(self.tr("Search the marks"), self.tr("Marks"))
        self.setFixedWidth(max(anchor.width(), _NARROWEST))
        self.open_beside(area_of(anchor))
        self.search.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.mark_pointed.emit(None)

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

    def _matching(self, query: str) -> Sequence[MarkGroup]:
        found = matching(self._rows, query) if query else self._rows
        self.nothing.setText(self.tr("Nothing found.") if self._rows else self.tr("No marks to link to yet."))
        self.view.setVisible(bool(found))
        self.search.setVisible(bool(self._rows))
        return [MarkGroup(row.annotation.label, row.quotation, (row,)) for row in found]

    def _show_mark(self, group: MarkGroup | None) -> None:
        """Let the reader show the mark that is meant."""
        self._marks.current = _mark(group) if group else None
        if self.isVisible():
            self.mark_pointed.emit(self._marks.current)

    def _pick_word(self, value: str) -> None:
        self.close()
        self.word_picked.emit(value)

    def _wish_text(self) -> None:
        self.close()
        self.text_wanted.emit()


def _mark(group: MarkGroup) -> bytes:
    return group.rows[0].annotation.id
