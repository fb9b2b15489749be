"""The bracket under a mark in the five shapes, so that a label is never told by its colour alone.

Every function draws on one line: `y` is the upper side of the bracket, `part` the boxes and ends. Ends that break off
at the edge of a line get a ‹ or › instead of the shape's own ending.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from annotator.ui.reader.geometry import Edge, LinePart

_TICK = 6.0
_RADIUS = 6.0
_BARB = 6.0
_DASHES = (3.0, 2.0)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a bracket is drawn: its colour, what its lines have over their usual width, and if they are dashed."""

    color: QColor
    thicker: float
    dashed: bool

    def pen(self, width: float) -> QPen:
        """Give the pen for a line of the usual width, dashed on what is not in the file."""
        width += self.thicker
        pen = QPen(self.color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
        if self.dashed:
            pen.setDashPattern([dash * 2 / width for dash in _DASHES])
        return pen


Shape = Callable[[QPainter, LinePart, float, Ink], None]


def draw_bracket(painter: QPainter, shape: str, part: LinePart, y: float, ink: Ink) -> None:
    """Draw the bracket of a mark on one line; one that is not in the file is dashed."""
    SHAPES.get(shape, _solid)(painter, part, y, ink)
    for edge in (part.start, part.end):
        if edge.broken:
            _chevron(painter, edge, y + 1, ink)


def draw_outline(painter: QPainter, part: LinePart, top: float, y: float, ink: Ink) -> None:
    """Draw a dashed line over the words of a suggestion and down its ends to the bracket at `y`.

    Dash by dash: the painter begins a dashed pen anew where the area ends that is painted, and scrolling would show it.
    """
    width = 1 + ink.thicker
    for left, right in part.boxes:
        for start, end in _dashes(left, right):
            painter.fillRect(QRectF(start, top, end - start, width), ink.color)
    for edge in _whole_ends(part):
        for start, end in _dashes(top, y):
            _upright(painter, edge, 0, (start, end), width, ink)


def _dashes(first: float, last: float) -> Iterator[tuple[float, float]]:
    drawn, left_out = (2 * dash for dash in _DASHES)
    while first < last:
        yield first, min(first + drawn, last)
        first += drawn + left_out


def _lines(painter: QPainter, part: LinePart, y: float, pen: QPen) -> None:
    painter.setPen(pen)
    middle = y + pen.widthF() / 2
    for left, right in part.boxes:
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))


def _whole_ends(part: LinePart) -> list[Edge]:
    return [edge for edge in (part.start, part.end) if not edge.broken]


def _upright(painter: QPainter, edge: Edge, inset: float, sides: tuple[float, float], width: float, ink: Ink) -> None:
    """Fill an upright bar at an end, `inset` pixels inside it."""
    x = edge.x - edge.outward * inset
    left = x - width if edge.outward > 0 else x
    top, bottom = sides
    painter.fillRect(QRectF(left, top, width, bottom - top), ink.color)


def _solid(painter: QPainter, part: LinePart, y: float, ink: Ink) -> None:
    _lines(painter, part, y, ink.pen(2))
    width = 2 + ink.thicker
    for edge in _whole_ends(part):
        _upright(painter, edge, 0, (y - _TICK + 2, y + width), width, ink)


def _double(painter: QPainter, part: LinePart, y: float, ink: Ink) -> None:
    pen, width = ink.pen(1), 1 + ink.thicker
    _lines(painter, part, y, pen)
    _lines(painter, part, y + 1 + width, pen)
    for edge in _whole_ends(part):
        _upright(painter, edge, 0, (y - _TICK + 2, y + 1 + 2 * width), width, ink)
        _upright(painter, edge, 1 + width, (y - _TICK + 2, y + width), width, ink)


def _dots(painter: QPainter, part: LinePart, y: float, ink: Ink) -> None:
    width = 2 + ink.thicker
    pen = QPen(ink.color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([0.5, 2.0] if ink.dashed else [0.5, 1.0])
    _lines(painter, part, y, pen)
    for edge in _whole_ends(part):
        _upright(painter, edge, 0, (y - _TICK + 3, y + width), 1 + ink.thicker, ink)


def _barbs(painter: QPainter, part: LinePart, y: float, ink: Ink) -> None:
    _lines(painter, part, y, ink.pen(3))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color)
    low = y + 3 + ink.thicker
    for edge in _whole_ends(part):
        inner = edge.x - edge.outward * _BARB
        painter.drawPolygon(QPolygonF([QPointF(edge.x, y - _BARB + 1), QPointF(edge.x, low), QPointF(inner, low)]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _round(painter: QPainter, part: LinePart, y: float, ink: Ink) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink.pen(2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ends = {edge.x for edge in _whole_ends(part)}
    for left, right in part.boxes:
        painter.drawPath(_trough(left, right, y + 1 + ink.thicker / 2, left in ends, right in ends))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _trough(left: float, right: float, y: float, rises_left: bool, rises_right: bool) -> QPainterPath:
    """Make a line whose ends rise in a quarter circle where the mark really ends."""
    path, radius = QPainterPath(), min(_RADIUS, (right - left) / 2)
    path.moveTo(left + 1 if rises_left else left, y - radius if rises_left else y)
    if rises_left:
        path.quadTo(left + 1, y, left + radius, y)
    path.lineTo(right - radius if rises_right else right, y)
    if rises_right:
        path.quadTo(right - 1, y, right - 1, y - radius)
    return path


def _chevron(painter: QPainter, edge: Edge, y: float, ink: Ink) -> None:
    """Draw ‹ or › beyond an end where the mark goes on in another line."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = 1.6 + ink.thicker / 2
    painter.setPen(QPen(ink.color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    back, tip = edge.x + edge.outward * 2.5, edge.x + edge.outward * 5
    painter.drawPolyline([QPointF(back, y - 2.5), QPointF(tip, y), QPointF(back, y + 2.5)])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


SHAPES: dict[str, Shape] = {"solid": _solid, "round": _round, "barbs": _barbs, "double": _double, "dots": _dots}
