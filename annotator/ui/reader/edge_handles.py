"""The handles of the current mark: dragging one moves that edge of the mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal

from annotator.core.model import Span
from annotator.ui.reader.current import End
from annotator.ui.reader.hovering import HoverView
from annotator.ui.reader.pointer import EdgeHold

# Handles stand as near as this to the letter whose edge they are, in pixels.
_BESIDE = 16


class HandleView(HoverView):
    """An article whose current mark has edges that can be dragged.

    edge_dragged carries the id of the mark and its new Span, when the edge is let go and is not where it was.
    """

    edge_dragged = Signal(object, object)

    def handle_held(self, point: QPointF) -> EdgeHold | None:
        """Give the handle at a point of the viewport as the mouse takes hold of it; None where there is none."""
        end, mark = self.handle_at(point), self.marks.get(self.current_mark())
        if end is None or mark is None:
            return None
        span = Span(mark.start, mark.end)
        return EdgeHold(point, mark, end, self._lift(span, end, point), span)

    def drag_edge(self, hold: EdgeHold, point: QPointF, *, letters: bool) -> None:
        """Bring the held edge to a point of the viewport, and show the mark as it would be."""
        offset = self._border_at(point + hold.lift)
        self.set_preview(hold.drag(self.text, offset, letters=letters))

    def drop_edge(self, hold: EdgeHold) -> None:
        """Let the held edge go where it is now; a mark that was changed meanwhile stays as it was changed."""
        self.set_preview(None)
        now = self.marks.get(hold.mark.id)
        if now and Span(now.start, now.end) == hold.first != hold.span:
            self.edge_dragged.emit(hold.mark.id, hold.span)
            self._bring_caret(hold)

    def _lift(self, span: Span, end: End, point: QPointF) -> QPointF:
        """Lead from a point on a handle to the edge it stands for: the handle hangs under the line, and beside it."""
        letter = self.span_area(Span(span.start, span.start + 1) if end == "start" else Span(span.end - 1, span.end))
        across = min((x - point.x() for x in (letter.left() + 1, letter.right() - 1)), key=abs)
        # A mark that mixes both directions has its handles at its sides, and the letter may be far away.
        return QPointF(across if abs(across) < _BESIDE else 0, letter.center().y() - point.y())

    def _bring_caret(self, hold: EdgeHold) -> None:
        """Keep the caret in a mark that has shrunk away from it, or the next key would mean other words."""
        mark = self.marks.get(hold.mark.id)
        if mark and self.current_mark() == mark.id and not mark.start <= self.caret_offset() <= mark.end:
            self._put_caret(min(max(hold.offset, mark.start), mark.end))
