"""What several sets have at one place: a bar for each under the words, and a small sign where other cases wait."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.core.model import Span
from annotator.ui.reader.geometry import LineGeometry, LinePart, widened
from annotator.ui.reader.lines import BlockLines

if TYPE_CHECKING:
    from annotator.ui.reader.marked_view import MarkedView

PITCH, _BAR, _GAP = 12, 6, 6
_EDGE = 2  # of the hollow bar of gold
_LETTER_ROOM, _DIAMOND = 22, 4.5


@dataclass(frozen=True, slots=True)
class Lane:
    """What one or several sets have: their letter, a colour `#RRGGBB` and the span in code points, or nothing.

    The lane of gold is hollow; a set that has nothing there is told by a dotted line along the place.
    """

    letter: str
    color: str
    span: Span | None
    gold: bool = False


class Lanes:
    """Holds the lanes of one place and the offsets of cases elsewhere, and paints them over the lines."""

    def __init__(self) -> None:
        self.lanes: Sequence[Lane] = ()
        self.place = Span(0, 0)
        self.waiting: Sequence[int] = ()

    def put(self, lanes: Sequence[Lane], place: Span, waiting: Sequence[int]) -> None:
        """Show these lanes at a place (code points), and a sign at each of those offsets."""
        self.lanes, self.place, self.waiting = tuple(lanes), place, tuple(sorted(waiting))

    def paint_over(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint what stands on these lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in lines.lines:
            line = LineGeometry(lines.block, number)
            if self.lanes and (place := _part(line, self.place, lines, view)):
                self._paint_lanes(painter, line, place, lines, view)
            self._paint_waiting(painter, line, lines, view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_lanes(
        self, painter: QPainter, line: LineGeometry, place: LinePart, lines: BlockLines, view: MarkedView
    ) -> None:
        top = round(line.baseline) + view.looks.bands_of(lines.block).first + _GAP
        parts = [_part(line, lane.span, lines, view) if lane.span else None for lane in self.lanes]
        right = max(edge for _, edge in place.boxes) + _LETTER_ROOM
        self._paint_hairlines(painter, [part for part in parts if part], top, view)
        for row, (lane, part) in enumerate(zip(self.lanes, parts, strict=True)):
            y = top + row * PITCH
            _paint_letter(painter, lane, QRectF(right - _LETTER_ROOM + 6, y - 5, _LETTER_ROOM, 16), view)
            if part:
                _paint_bar(painter, lane, part, y)
            elif lane.span is None:
                _paint_absence(painter, place, y + _BAR / 2, view)

    def _paint_hairlines(self, painter: QPainter, parts: Sequence[LinePart], top: float, view: MarkedView) -> None:
        """Show through all lanes where ends differ."""
        painter.setPen(QPen(view.looks.muted, 1, Qt.PenStyle.DotLine))
        for edges in ({part.start.x for part in parts}, {part.end.x for part in parts}):
            for x in edges if len(edges) > 1 else ():
                painter.drawLine(QLineF(x, top - _GAP, x, top + len(self.lanes) * PITCH - 2))

    def _paint_waiting(self, painter: QPainter, line: LineGeometry, lines: BlockLines, view: MarkedView) -> None:
        base = lines.block.position()
        first, last = (view.offsets.to_offset(base + at) for at in (line.position, line.end_position))
        y = line.baseline + view.looks.bands_of(lines.block).first + 2
        for offset in self.waiting[bisect_left(self.waiting, first) : bisect_left(self.waiting, last)]:
            if not self.place.start <= offset < self.place.end:
                x = line.caret_x(view.offsets.to_position(offset) - base) - _DIAMOND
                corners = ((0, -_DIAMOND), (_DIAMOND, 0), (0, _DIAMOND), (-_DIAMOND, 0))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(view.looks.accent)
                painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))


def _part(line: LineGeometry, span: Span, lines: BlockLines, view: MarkedView) -> LinePart | None:
    base = lines.block.position()
    first, last = view.offsets.to_position(span.start) - base, view.offsets.to_position(span.end) - base
    if last <= line.position or first >= line.end_position:
        return None
    return line.part(*widened(lines.block.layout(), max(first, 0), min(last, lines.block.length() - 1)))


def _paint_bar(painter: QPainter, lane: Lane, part: LinePart, y: float) -> None:
    color = QColor(lane.color)
    painter.setPen(QPen(color, _EDGE) if lane.gold else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if lane.gold else color)
    for left, right in part.boxes:
        inset = _EDGE / 2 if lane.gold else 0
        painter.drawRoundedRect(QRectF(left, y, right - left, _BAR).adjusted(inset, inset, -inset, -inset), 2, 2)


def _paint_absence(painter: QPainter, place: LinePart, y: float, view: MarkedView) -> None:
    painter.setPen(QPen(view.looks.muted, 1.5, Qt.PenStyle.DotLine))
    for left, right in place.boxes:
        painter.drawLine(QLineF(left, y, right, y))


def _paint_letter(painter: QPainter, lane: Lane, box: QRectF, view: MarkedView) -> None:
    painter.setFont(view.looks.style.tag_font)
    painter.setPen(QColor(lane.color) if lane.gold else view.looks.muted)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, lane.letter)
