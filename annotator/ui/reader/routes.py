"""The way of a curve from one mark to another: between the lines and along the margin, never through the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

# How far beyond the text of the page an unknown place lies, in pixels.
_FAR = 30_000.0
_INSET = 6.0
_DIP, _DEEPEST, _PER_DIP = 5.0, 11.0, 40.0
_CORNER = 9.0
# The control points of a cubic that looks like a quarter of a circle.
_ROUND = 0.55


@dataclass(frozen=True, slots=True)
class Anchor:
    """What one line shows of a mark, in the coordinates of the document.

    `above` and `below` are the heights at which a curve runs over and under that line; `entry` is where one that comes
    from above meets the mark.
    """

    left: float
    right: float
    top: float
    bottom: float
    above: float
    below: float
    entry: float

    def under(self, x: float) -> QPointF:
        """Give the point of the lower side that is nearest to an x."""
        inset = min(_INSET, (self.right - self.left) / 2)
        return QPointF(min(max(x, self.left + inset), self.right - inset), self.bottom)

    @property
    def over(self) -> QPointF:
        """Give the point of the upper side, clear of the tag."""
        return QPointF(self.entry, self.top)

    @property
    def middle(self) -> float:
        """Give the x between the two sides."""
        return (self.left + self.right) / 2


def route(source: Anchor, target: Anchor, sides: tuple[float, float]) -> QPainterPath:
    """Give the way from one mark to the other; `sides` are the x of the free lanes in the left and right margin."""
    if source.below == target.below:
        return _beside(source, target)
    upper, lower = sorted((source, target), key=lambda anchor: anchor.top)
    path = _across(upper, lower) if lower.above <= upper.below + _CORNER * 2 else _around(upper, lower, sides)
    return path if upper is source else path.toReversed()


def route_beyond(source: Anchor, sides: tuple[float, float]) -> QPainterPath:
    """Give the way from a mark down the margin to a place that is not laid out yet."""
    start = source.under(source.middle)
    side = min(sides, key=lambda x: abs(x - start.x()))
    corners = [QPointF(start.x(), source.below), QPointF(side, source.below)]
    return _rounded([start, *corners, QPointF(side, start.y() + _FAR)])


def _beside(source: Anchor, target: Anchor) -> QPainterPath:
    """Hang a curve under the line on which both are."""
    start, end = source.under(target.middle), target.under(source.middle)
    dip = min(_DIP + abs(start.x() - end.x()) / _PER_DIP, _DEEPEST) + max(start.y(), end.y())
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), dip), QPointF(end.x(), dip), end)
    return path


def _across(upper: Anchor, lower: Anchor) -> QPainterPath:
    """Cross the room between two lines that follow each other."""
    start, end = upper.under(lower.entry), lower.over
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), end.y()), QPointF(end.x(), start.y()), end)
    return path


def _around(upper: Anchor, lower: Anchor, sides: tuple[float, float]) -> QPainterPath:
    """Leave the upper line below it, go down the nearer margin and come to the lower line from above."""
    end = lower.over
    side = min(sides, key=lambda x: abs(x - upper.middle) + abs(x - end.x()))
    start = upper.under(side)
    corners = [QPointF(start.x(), upper.below), QPointF(side, upper.below)]
    return _rounded([start, *corners, QPointF(side, lower.above), QPointF(end.x(), lower.above), end])


def _rounded(points: Sequence[QPointF]) -> QPainterPath:
    """Join points by straight lines and round their corners."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        enter, leave = _towards(corner, before), _towards(corner, after)
        path.lineTo(enter)
        path.cubicTo(enter + (corner - enter) * _ROUND, leave + (corner - leave) * _ROUND, leave)
    path.lineTo(points[-1])
    return path


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    """Give the place where the rounding of a corner ends, at most half way to the next corner."""
    way = other - corner
    length = abs(way.x()) + abs(way.y())  # all lines run along an axis
    return corner + way * (min(_CORNER, length / 2) / length) if length else corner
