"""The bracket under a mark in the five shapes, so that a label is never told by its colour alone.

Every function draws on one line: `y` is the upper side of the bracket, `part` the boxes and ends. Ends that break off
at the edge of a line get a ‹ or › instead of the shape's own ending.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from annotator.ui.reader.geometry import Edge, LinePart

_TICK = 6.0
_RADIUS = 6.0
_BARB = 6.0
_PENDING_DASHES = (3.0, 2.0)

Shape = Callable[[QPainter, LinePart, float, QColor, bool], None]


def draw_bracket(painter: QPainter, shape: str, part: LinePart, y: float, color: QColor, *, pending: bool) -> None:
    """Draw the bracket of a mark on one line; a pending one is dashed."""
    SHAPES.get(shape, _solid)(painter, part, y, color, pending)
    for edge in (part.start, part.end):
        if edge.broken:
            _chevron(painter, edge, y + 1, color)


def _pen(color: QColor, width: float, *, pending: bool) -> QPen:
    pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    if pending:
        pen.setDashPattern([dash * 2 / width for dash in _PENDING_DASHES])
    return pen


def _lines(painter: QPainter, part: LinePart, y: float, pen: QPen) -> None:
    painter.setPen(pen)
    middle = y + pen.widthF() / 2
    for left, right in part.boxes:
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))


def _whole_ends(part: LinePart) -> list[Edge]:
    return [edge for edge in (part.start, part.end) if not edge.broken]


def _upright(painter: QPainter, edge: Edge, inset: float, top: float, bottom: float, width: float) -> None:
    """Fill an upright bar at an end, `inset` pixels inside it."""
    x = edge.x - edge.outward * inset
    left = x - width if edge.outward > 0 else x
    painter.fillRect(QRectF(left, top, width, bottom - top), painter.pen().color())


def _solid(painter: QPainter, part: LinePart, y: float, color: QColor, pending: bool) -> None:
    _lines(painter, part, y, _pen(color, 2, pending=pending))
    for edge in _whole_ends(part):
        _upright(painter, edge, 0, y - _TICK + 2, y + 2, 2)


def _double(painter: QPainter, part: LinePart, y: float, color: QColor, pending: bool) -> None:
    pen = _pen(color, 1, pending=pending)
    _lines(painter, part, y, pen)
    _lines(painter, part, y + 2, pen)
    for edge in _whole_ends(part):
        _upright(painter, edge, 0, y - _TICK + 2, y + 3, 1)
        _upright(painter, edge, 2, y - _TICK + 2, y + 1, 1)


def _dots(painter: QPainter, part: LinePart, y: float, color: QColor, pending: bool) -> None:
    pen = _pen(color, 2, pending=False)
    pen.setDashPattern([0.5, 2.0] if pending else [0.5, 1.0])
    _lines(painter, part, y, pen)
    for edge in _whole_ends(part):
        _upright(painter, edge, 0, y - _TICK + 3, y + 2, 1)


def _barbs(painter: QPainter, part: LinePart, y: float, color: QColor, pending: bool) -> None:
    _lines(painter, part, y, _pen(color, 3, pending=pending))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for edge in _whole_ends(part):
        inner = edge.x - edge.outward * _BARB
        painter.drawPolygon(QPolygonF([QPointF(edge.x, y - _BARB + 1), QPointF(edge.x, y + 3), QPointF(inner, y + 3)]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _round(painter: QPainter, part: LinePart, y: float, color: QColor, pending: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(color, 2, pending=pending))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ends = {edge.x for edge in _whole_ends(part)}
    for left, right in part.boxes:
        painter.drawPath(_trough(left, right, y + 1, left in ends, right in ends))
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


def _chevron(painter: QPainter, edge: Edge, y: float, color: QColor) -> None:
    """Draw ‹ or › beyond an end where the mark goes on in another line."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    back, tip = edge.x + edge.outward * 2.5, edge.x + edge.outward * 5
    painter.drawPolyline([QPointF(back, y - 2.5), QPointF(tip, y), QPointF(back, y + 2.5)])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


SHAPES: dict[str, Shape] = {"solid": _solid, "round": _round, "barbs": _barbs, "double": _double, "dots": _dots}
