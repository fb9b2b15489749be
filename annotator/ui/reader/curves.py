"""The curves of the links that are shown: from where on the page to where, measured on the lines of their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainterPath, QTextBlock

from annotator.ui.reader.lines import origin_of, pitch_of
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.painting import rings
from annotator.ui.reader.routes import Anchor, route, route_beyond

if TYPE_CHECKING:
    from annotator.ui.reader.marked_view import MarkedView
    from annotator.ui.reader.relations import Relation

# Where in the margin the curves run: the first lane's distance from the text, and of the next from that.
_LANE, _LANES, _LANE_STEP = 11.0, 4, 5.0
# How much of a mark's width, from where its tag stands, a curve leaves to the tag.
_TAG_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Curve:
    """The way of one link, in the coordinates of the document; `arrives` if it ends at the target."""

    path: QPainterPath
    color: QColor
    arrives: bool


def curve_of(relation: Relation, lane: int, view: MarkedView) -> Curve | None:
    """Give the curve of a link in one of the lanes of the margin; None where its marks are not there."""
    source, target = view.shown_mark(relation.source), view.shown_mark(relation.target)
    if source is None or target is None or source is target:
        return None
    from_, to = list(_anchors(source, view)), list(_anchors(target, view))
    color, sides = QColor(relation.color), _sides(lane, view)
    if from_ and to:
        nearest = min(product(from_, to), key=lambda pair: abs(pair[0].top - pair[1].top))
        return Curve(route(*nearest, sides), color, arrives=True)
    if from_:
        return Curve(route_beyond(from_[-1], sides), color, arrives=False)
    return Curve(route_beyond(to[-1], sides).toReversed(), color, arrives=True) if to else None


def _sides(lane: int, view: MarkedView) -> tuple[float, float]:
    """Give the x of a lane in the left and in the right margin."""
    out = _LANE + lane % _LANES * _LANE_STEP
    return view.looks.style.margin - out, view.document().textWidth() - view.looks.style.margin + out


def _anchors(mark: ShownMark, view: MarkedView) -> Iterator[Anchor]:
    """Give the first and the last line of a mark; nothing as long as they are not laid out."""
    block = view.document().findBlock(view.offsets.to_position(mark.start))
    if block.layout().lineCount():
        for offset in (mark.start, mark.end - 1):
            anchor = _anchor(mark, *view.line_with(offset), view)
            if anchor:
                yield anchor


def _anchor(mark: ShownMark, block: QTextBlock, number: int, view: MarkedView) -> Anchor | None:
    decor = view.line_decor(block, number)
    stroke = decor.stroke_of(mark.id) if decor else None
    if decor is None or stroke is None:
        return None
    origin, lane = origin_of(block), decor.bands.lane
    around = rings(decor, stroke)[0].translated(origin)
    baseline = round(decor.baseline) + origin.y()
    share = 1 - _TAG_SHARE if stroke.part.start.outward > 0 else _TAG_SHARE
    return Anchor(
        left=around.left(),
        right=around.right(),
        top=around.top(),
        bottom=around.bottom(),
        above=baseline + lane - pitch_of(block),
        below=baseline + lane,
        entry=around.left() + around.width() * share,
    )
