"""The links of a mark: a ring around each mark that it links to, and a thin curve there behind the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.reader.lines import BlockLines
from annotator.ui.reader.painting import paint_ring

if TYPE_CHECKING:
    from annotator.ui.reader.curves import Curve
    from annotator.ui.reader.marked_view import MarkedView

_RING, _CURVE, _DOT = 1.5, 1.4, 3.0
_CURVE_ALPHA, _POINTED_ALPHA = 0.75, 0.6


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one mark to another, by their ids; `role` is the word shown at the target, `color` `#RRGGBB`."""

    source: bytes
    target: bytes
    role: str
    color: str


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
        # Late: the window stands before a link is shown.
        from annotator.ui.reader.curves import curve_of

        if self._curves is None:
            self._curves = [curve for lane, one in enumerate(self.relations) if (curve := curve_of(one, lane, view))]
        return self._curves

    def areas(self, view: MarkedView) -> list[QRect]:
        """Give where in the viewport the curves are."""
        scrolled, around = -view.verticalScrollBar().value(), QMarginsF(_DOT, _DOT, _DOT, _DOT)
        boxes = (curve.path.boundingRect().marginsAdded(around) for curve in self.curves(view))
        return [box.translated(0, scrolled).toAlignedRect().adjusted(-1, -1, 1, 1) for box in boxes]


def _faint(color: QColor, alpha: float) -> QColor:
    faint = QColor(color)
    faint.setAlphaF(alpha)
    return faint
