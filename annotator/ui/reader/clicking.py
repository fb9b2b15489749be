"""What a place in the text means to a click: the marks there, the word there, or the place itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.model import Span
from annotator.ui.reader.edge_handles import HandleView
from annotator.ui.reader.levels import next_under
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.word_steps import WordRule, WordSteps


class ClickView(HandleView):
    """An article whose marks and words can be pointed at.

    mark_activated carries an id, or None for a click beside all marks.
    """

    mark_activated = Signal(object)

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        self.words = WordSteps()
        super().__init__(style, parent)

    def load(self, text: str) -> None:
        self.words.load(text)
        super().load(text)

    def set_word_rule(self, rule: WordRule) -> None:
        """Say which span a double click selects at an offset; further ones step through the cuts of that word."""
        self.words.set_rule(rule)

    def aim(self, point: QPointF) -> bytes | int:
        """Make what is under a point of the viewport what keys act on, and give it: a mark's id, else an offset.

        A selection stays if the point is on it, or beside all text.
        """
        letter, selected, under = self.letter_at(point), self.selected_span(), self.marks_at(point)
        if selected and letter is not None and selected.start <= letter < selected.end:
            return letter
        if letter is None and not under:
            return self.caret_offset()
        kept = next((mark.id for mark in under if mark.id == self.current_mark()), None)
        self._put_caret(self._offset_at(point))
        aimed = kept or next_under(under, None)
        if aimed != self.current_mark():
            self._choose(aimed)
        return self.caret_offset() if aimed is None else aimed

    def _activate(self, point: QPointF) -> None:
        """Make the mark at a point the current one; if it is already, the next one there."""
        self._choose(next_under(self.marks_at(point), self.current_mark()))

    def _choose(self, identity: bytes | None) -> None:
        self._make_current(identity)
        self.mark_activated.emit(identity)

    def _word_after(self, selected: Span | None, point: QPointF) -> Span | None:
        """Give what a double click at a point selects, after what was selected before."""
        letter = self.letter_at(point)
        return None if letter is None else self.words.after(selected, letter)

    def _offset_at(self, point: QPointF) -> int:
        return self.offsets.to_offset(self.position_at(point))
