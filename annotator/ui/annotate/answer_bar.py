"""The small bar at a suggestion that was clicked: accept, refuse, accept all of the same name, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Signal

from annotator.ui import language
from annotator.ui.keys.named import badge_of
from annotator.ui.panels.suggestion_card import ACCEPT, ACCEPT_ALL, REFUSE
from annotator.ui.reader.bar_button import BarButton
from annotator.ui.reader.floating_bar import FloatingBar
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.widget import Reader


class AnswerBar(FloatingBar):
    """Says by `chosen` which command was clicked."""

    chosen = Signal(str)

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self.setObjectName("answer_bar")
        for leaving in (
            reader.selection_changed,
            reader.pressed,
            reader.typed,
            reader.verticalScrollBar().valueChanged,
        ):
            leaving.connect(self.hide)

    def show_at(self, area: QRect, group: int) -> None:
        """Show the bar beside an area of the reader; `group` is how many suggestions have the same name."""
        style, page = self._reader.looks.style, self._reader.viewport()
        faces = [(ACCEPT, self.tr("Accept")), (REFUSE, self.tr("Refuse"))]
        if group > 1:
            faces.append((ACCEPT_ALL, self.all_words(group)))
        self.setAccessibleName(self.tr("Answers to the suggestion"))
        self._set_buttons([self._button(command, words, style) for command, words in faces], style)
        place = area.translated(page.pos())
        self.show_beside(place, QPoint(place.center().x(), place.bottom()), page.geometry())

    def all_words(self, group: int) -> str:
        """Say that all of the same name are accepted, with their number."""
        return self.tr("All of this name ({count})").format(count=language.number(group))

    def _button(self, command: str, words: str, style: ReaderStyle) -> BarButton:
        button = BarButton(words, badge_of(command), style, self)
        button.setObjectName(command)
        button.clicked.connect(lambda: self.chosen.emit(command))
        return button
