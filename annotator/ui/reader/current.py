"""The current mark: its ring, and the handles at its two ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPainter, QPen

from annotator.ui.reader.decor import LineDecor
from annotator.ui.reader.lines import BlockLines
from annotator.ui.reader.looks import Looks
from annotator.ui.reader.painting import paint_ring

if TYPE_CHECKING:
    from annotator.ui.reader.marked_view import MarkedView

End: TypeAlias = Literal["start", "end"]

_RING = 2.0
_WIDTH, _HEIGHT = 8.0, 16.0
# How far around a handle it can be grasped: low and wide enough for a hand, and little of the word beside it.
REACH = QMarginsF(3, 6, 3, 6)


class CurrentMark:
    """Paints the ring around the current mark, and its handles while `handles` is set."""

    def __init__(self) -> None:
        self.handles = False

    def paint_over(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint ring and handles."""
        current = view.current_mark()
        if current is None:
            return
        for number in lines.lines:
            decor = view.line_decor(lines.block, number)
            stroke = decor.stroke_of(current) if decor else None
            if decor and stroke:
                paint_ring(painter, decor, stroke, QPen(view.looks.accent, _RING + view.looks.thicker))
                if self.handles:
                    for _, rect in handles(decor, current):
                        _paint_handle(painter, rect, view.looks)


def handles(decor: LineDecor, identity: bytes) -> Iterator[tuple[End, QRectF]]:
    """Give the handles of a mark that stand on a line: outside its ends, hanging from its bracket."""
    stroke = decor.stroke_of(identity)
    if stroke is None:
        return
    ends: tuple[End, End] = ("start", "end")
    for end, edge in zip(ends, (stroke.part.start, stroke.part.end), strict=True):
        if not edge.broken:
            left = edge.x + 1 if edge.outward > 0 else edge.x - 1 - _WIDTH
            yield end, QRectF(left, stroke.y - 5, _WIDTH, _HEIGHT)


def _paint_handle(painter: QPainter, rect: QRectF, looks: Looks) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(looks.paper, 1))
    painter.setBrush(looks.accent)
    painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), _WIDTH / 2, _WIDTH / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
