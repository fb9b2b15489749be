"""The mouse in the text: what is held while a button is down, and what a drag or a triple click means."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QElapsedTimer, QPointF
from PySide6.QtWidgets import QApplication

from annotator.core.model import Span
from annotator.core.text.brackets import widen_over_mates
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import snap_to_words, trim
from annotator.ui.reader.current import End
from annotator.ui.reader.marks import ShownMark

# Less is a hand that trembles while it clicks.
_DRAG_DISTANCE = 4.0


@dataclass(slots=True)
class Hold:
    """What the pressed mouse holds: where it was pressed, and whether it was moved since."""

    pressed_at: QPointF
    moved: bool = field(default=False, kw_only=True)

    def move_to(self, point: QPointF) -> bool:
        """Follow the mouse; say whether it has gone far enough to drag."""
        self.moved = self.moved or (point - self.pressed_at).manhattanLength() > _DRAG_DISTANCE
        return self.moved


@dataclass(slots=True)
class Grip(Hold):
    """A selection that is being made; `first` is the span it began with (code points)."""

    first: Span

    @property
    def selects(self) -> bool:
        """Say whether releasing the mouse leaves a selection, and not a click."""
        return self.moved or self.first.start < self.first.end

    def reach(self, offset: int) -> tuple[int, int]:
        """Give anchor and caret (code points) of a selection from the first span to an offset."""
        if offset < self.first.start:
            return self.first.end, offset
        return self.first.start, max(offset, self.first.end)


@dataclass(slots=True)
class EdgeHold(Hold):
    """A handle of a mark; `lift` leads from the mouse to the letters beside it, `span` is the mark as it is now."""

    mark: ShownMark
    end: End
    lift: QPointF
    span: Span

    @property
    def first(self) -> Span:
        """Give the span of the mark as it was when it was taken hold of."""
        return Span(self.mark.start, self.mark.end)

    @property
    def offset(self) -> int:
        """Give the edge that is being dragged, in code points."""
        return self.span.start if self.end == "start" else self.span.end

    def drag(self, text: str, offset: int, *, letters: bool) -> Span:
        """Bring the edge to an offset, always from where the mark began: what was passed on the way leaves no trace."""
        # Late: nobody drags before the window stands.
        from annotator.core.text.edges import drag_edge

        self.span = self.first
        wanted, edge = offset - self.offset, self.offset
        if wanted:
            self.span = drag_edge(text, self.first, self.end, offset, letters=letters)
        if wanted * (self.offset - edge) < 0:  # a mark that begins inside a word grew, though the hand made it smaller
            self.span = self.first
        return self.span


def settled(text: str, span: Span, *, letters: bool) -> Span | None:
    """Give what a released drag selects: whole words, or with `letters` whole graphemes; None if nothing visible.

    Either way half a pair of brackets takes the other half, where that stands beside it.
    """
    if not letters:
        found = snap_to_words(text, span)
    else:
        found = trim(text, expand_to_graphemes(text, span))
        if found.start < found.end:
            found = expand_to_graphemes(text, widen_over_mates(text, found))
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
