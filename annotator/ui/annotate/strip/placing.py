"""Where the strip lies: under its mark or over it, in view, never on the mark. Rectangles in, a place out."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 6  # under the mark hang its handles


class Side(Enum):
    """On which side of its mark the strip lies."""

    UNDER = auto()
    OVER = auto()


class Spot(NamedTuple):
    """The upper left corner, and the side."""

    corner: QPoint
    side: Side


def spot_for(mark: QRect, size: QSize, page: QRect, clear: Sequence[QRect] = (), side: Side | None = None) -> Spot:
    """Place a strip of that size beside a mark, on a page.

    It lies where it covers fewer of the `clear` places; if that is all the same, it keeps its `side`, else lies under
    the mark. While the mark is out of view, it stays at the edge of the page behind which the mark is.
    """
    spots = {one: _spot(one, mark, size, page) for one in Side}
    fitting = [one for one, spot in spots.items() if not _covers(spot.corner, size, mark) and _is_in(spot, size, page)]
    costs = {one: (sum(_covers(spots[one].corner, size, place) for place in clear), one is not side) for one in fitting}
    if costs:
        return spots[min(costs, key=lambda one: costs[one])]
    return _within(spots[_roomier(mark, page)], size, page)


def _spot(side: Side, mark: QRect, size: QSize, page: QRect) -> Spot:
    left = page.center().x() - size.width() // 2
    if side is Side.UNDER:
        return Spot(QPoint(left, max(mark.bottom() + 1 + _GAP, page.top())), side)
    return Spot(QPoint(left, min(mark.top() - _GAP, page.bottom() + 1) - size.height()), side)


def _within(spot: Spot, size: QSize, page: QRect) -> Spot:
    """Move a spot onto the page: a mark that fills it is covered in part."""
    top = max(min(spot.corner.y(), page.bottom() + 1 - size.height()), page.top())
    return Spot(QPoint(spot.corner.x(), top), spot.side)


def _covers(corner: QPoint, size: QSize, place: QRect) -> bool:
    return QRect(corner, size).intersects(place)


def _is_in(spot: Spot, size: QSize, page: QRect) -> bool:
    return spot.corner.y() >= page.top() and spot.corner.y() + size.height() <= page.bottom() + 1


def _roomier(mark: QRect, page: QRect) -> Side:
    return Side.UNDER if page.bottom() - mark.bottom() >= mark.top() - page.top() else Side.OVER
