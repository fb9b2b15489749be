"""The answers to a suggestion for the mouse: a bar at the one that was clicked, and the menu of the right button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from annotator.ui import language
from annotator.ui.annotate.answer_bar import AnswerBar
from annotator.ui.annotate.answering import Answering
from annotator.ui.annotate.shown_marks import shown_id
from annotator.ui.panels.suggestion_card import ACCEPT, ACCEPT_ALL, REFUSE, REFUSE_ALL
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session


class AnswerOffers(QObject):
    """Offers only what `Answering` does; the bar is made when it is first wanted."""

    def __init__(self, session: Session, reader: Reader, answering: Answering, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._answering = reader, answering
        self.bar: AnswerBar | None = None
        reader.mark_activated.connect(self._offer)
        session.suggesting.changed.connect(self._hide_bar)

    def _offer(self, clicked: bytes | None) -> None:
        current = self._answering.current()
        if current is None or shown_id(current) != clicked:
            self._hide_bar()
            return
        if self.bar is None:
            self.bar = AnswerBar(self._reader)
            self.bar.chosen.connect(self._answering.do)
        self.bar.show_at(self._reader.span_area(current.span), len(self._answering.group()))

    def _hide_bar(self) -> None:
        if self.bar is not None:
            self.bar.hide()

    def fill_menu(self, menu: QMenu) -> None:
        """Add the answers to the current suggestion, if there is one, to the menu of the right button."""
        group = len(self._answering.group())
        answers = {ACCEPT: self.tr("Accept"), REFUSE: self.tr("Refuse")} if group else {}
        if group > 1:
            count = language.number(group)
            answers[ACCEPT_ALL] = self.tr("Accept all {count}").format(count=count)
            answers[REFUSE_ALL] = self.tr("Refuse all {count}").format(count=count)
        for command, words in answers.items():
            menu.addAction(words, partial(self._answering.do, command))
