"""Carrying out in the session what a key or a click in the strip means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.ui.annotate.strip.acts import Ahead, Answer, Point, Put, Refusal, Say, Write
from annotator.ui.annotate.strip.naming import name
from annotator.ui.annotate.strip.opening import OpenStrip
from annotator.ui.annotate.strip.options import ENTER, Option, Situation
from annotator.ui.annotate.strip.state import enter, pick
from annotator.ui.plain import isolate

if TYPE_CHECKING:
    from annotator.ui.annotate.strip.view import StripView


class ActingStrip(OpenStrip):
    """Writes answers, goes on to the next field, and says why something does nothing."""

    def _do(self, now: Situation, result: Answer | Ahead | Refusal) -> None:
        if isinstance(result, Answer):
            self._answer(now, result)
        elif isinstance(result, Ahead):
            self._walk_to(now, result)
        else:
            self._refuse(now, result)

    def _answer(self, now: Situation, answer: Answer) -> None:
        if answer.write:
            self._write(now.mark.id, answer.write)
        if now.selected:
            self._back_to_mark()
        if self._place is None:
            return  # what was written took the mark's place away
        self._place = replace(self._place, ahead=self._place.ahead if answer.keeps else None)
        if answer.goes_on:
            self._go_on()
        else:
            self._show()

    def _write(self, mark_id: bytes, write: Write) -> None:
        self._writing = True  # what comes of it is shown once, after it
        try:
            self._ask_session(mark_id, write)
        finally:
            self._writing = False

    def _ask_session(self, mark_id: bytes, write: Write) -> None:
        session = self._session
        if isinstance(write, Put):
            session.set_attribute(mark_id, write.key, write.value)
        elif isinstance(write, Point):
            session.set_links(mark_id, write.role, write.targets)
        elif isinstance(write, Say):
            session.set_unlinked(mark_id, write.role, write.word)
        else:
            session.annotate_linked(write.span, write.label, mark_id, write.role)

    def _walk_to(self, now: Situation, ahead: Ahead) -> None:
        if self._place is None:
            return
        self._place = replace(self._place, ahead=ahead.value)
        if now.selected:
            self._back_to_mark()
        opened = self._session.open_document
        mark = opened.get(ahead.value) if opened and isinstance(ahead.value, bytes) else None
        if mark:
            self._reader.show_offset(mark.start)
        self._show(moving=mark is not None)

    def _refuse(self, now: Situation, reason: Refusal) -> None:
        labels = self._session.labels
        fitting = [name(label) for key in now.field.attribute.targets if (label := labels.get(key))]
        words = {
            Refusal.NO_CHOICE: self.tr("No choice has this key."),
            Refusal.NO_MARK: self.tr("No mark has this number."),
            Refusal.WRONG_LABEL: self.tr("Only this fits here: {labels}.").format(labels=isolate(" · ".join(fitting))),
        }
        self.told.emit(words[reason])

    # What was clicked in the strip; the keyboard goes back to the text

    def _connect(self, view: StripView) -> None:
        super()._connect(view)
        view.picks.picked.connect(self._option_clicked)
        view.picks.chip_removed.connect(self._chip_removed)

    def _option_clicked(self, option: Option) -> None:
        self._reader.setFocus()
        now = self._now()
        if now:
            self._do(now, enter(now) if option == ENTER else pick(now, option))

    def _chip_removed(self, mark_id: bytes) -> None:
        self._reader.setFocus()
        now = self._now()
        if now:
            left = tuple(one for one in now.targets if one != mark_id)
            self._answer(now, Answer(Point(now.field.key, left)))
