"""The mouse in the text: what is held while a button is down, and what a click, a drag or a triple click means."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QPointF
from PySide6.QtWidgets import QApplication

from annotator.core.model import Span
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import snap_to_words, trim

# Less is a hand that trembles while it clicks.
_DRAG_DISTANCE = 4.0


@dataclass(slots=True)
class Grip:
    """What the pressed mouse holds: the span it began with (code points), and whether it was moved since."""

    first: Span
    pressed_at: QPointF
    moved: bool = False

    @property
    def selects(self) -> bool:
        """Say whether releasing the mouse leaves a selection, and not a click."""
        return self.moved or self.first.start < self.first.end

    def move_to(self, point: QPointF) -> bool:
        """Follow the mouse; say whether it has gone far enough to drag."""
        self.moved = self.moved or (point - self.pressed_at).manhattanLength() > _DRAG_DISTANCE
        return self.moved

    def reach(self, offset: int) -> tuple[int, int]:
        """Give anchor and caret (code points) of a selection from the first span to an offset."""
        if offset < self.first.start:
            return self.first.end, offset
        return self.first.start, max(offset, self.first.end)


def settled(text: str, span: Span, *, letters: bool) -> Span | None:
    """Give what a released drag selects: whole words, or with `letters` whole graphemes; None if nothing visible."""
    found = trim(text, expand_to_graphemes(text, span)) if letters else snap_to_words(text, span)
    return found if found.start < found.end else None


class TripleClick:
    """Tells the third click of three; Qt reports the second only."""

    def __init__(self) -> None:
        self._timer = QElapsedTimer()
        self._point = QPointF()

    def doubled(self, point: QPointF) -> None:
        """Note a double click."""
        self._timer.start()
        self._point = point

    def is_third(self, point: QPointF) -> bool:
        """Say whether a press comes soon enough after a double click, and near it."""
        near = (point - self._point).manhattanLength() < QApplication.startDragDistance()
        third = self._timer.isValid() and near and not self._timer.hasExpired(QApplication.doubleClickInterval())
        self._timer.invalidate()
        return third
