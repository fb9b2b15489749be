"""The links of a mark: a ring around each mark that it links to, and a thin curve there behind the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock

from annotator.ui.reader.lines import BlockLines, origin_of, pitch_of
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.painting import paint_ring, rings
from annotator.ui.reader.routes import Anchor, route, route_beyond

if TYPE_CHECKING:
    from annotator.ui.reader.marked_view import MarkedView

_RING, _CURVE, _DOT = 1.5, 1.4, 3.0
_CURVE_ALPHA, _POINTED_ALPHA = 0.75, 0.6
# Where in the margin the curves run: the first lane's distance from the text, and of the next from that.
_LANE, _LANES, _LANE_STEP = 11.0, 4, 5.0
# How much of a mark's width, from where its tag stands, a curve leaves to the tag.
_TAG_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one mark to another, by their ids; `role` is the word shown at the target, `color` `#RRGGBB`."""

    source: bytes
    target: bytes
    role: str
    color: str


@dataclass(frozen=True, slots=True)
class Curve:
    """The way of one link, in the coordinates of the document; `arrives` if it ends at the target."""

    path: QPainterPath
    color: QColor
    arrives: bool


class Relations:
    """Holds the links that are shown, and the mark that is pointed at from outside the text."""

    def __init__(self) -> None:
        self.relations: Sequence[Relation] = ()
        self.pointed: bytes | None = None
        self._curves: list[Curve] | None = None

    def put(self, relations: Sequence[Relation]) -> None:
        """Show these links."""
        self.relations = tuple(relations)
        self.forget()

    def forget(self) -> None:
        """Drop the curves: marks or lines have moved."""
        self._curves = None

    def paint_over(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint the rings of these lines."""
        wanted = {one.target: QColor(one.color) for one in self.relations}
        if self.pointed is not None:
            wanted.setdefault(self.pointed, _faint(view.looks.accent, _POINTED_ALPHA))
        for number in lines.lines if wanted else ():
            decor = view.line_decor(lines.block, number)
            for stroke in decor.all_strokes() if decor else ():
                if decor and stroke.mark.id in wanted:
                    paint_ring(painter, decor, stroke, QPen(wanted[stroke.mark.id], _RING + view.looks.thicker))

    def paint_curves(self, painter: QPainter, view: MarkedView) -> None:
        """Paint the curves; the painter is in the coordinates of the document."""
        if not self.relations:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in self.curves(view):
            color = _faint(curve.color, _CURVE_ALPHA)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, _CURVE + view.looks.thicker / 2))
            painter.drawPath(curve.path)
            if curve.arrives:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(curve.color)
                painter.drawEllipse(curve.path.currentPosition(), _DOT, _DOT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def curves(self, view: MarkedView) -> list[Curve]:
        """Give the curves between marks that are there; they are laid when they are first asked for."""
        if self._curves is None:
            self._curves = [curve for lane, one in enumerate(self.relations) if (curve := _curve(one, lane, view))]
        return self._curves


def _faint(color: QColor, alpha: float) -> QColor:
    faint = QColor(color)
    faint.setAlphaF(alpha)
    return faint


def _curve(relation: Relation, lane: int, view: MarkedView) -> Curve | None:
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
