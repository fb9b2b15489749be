"""The learning curve: how good suggestions are after more and more articles, without the model and with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.overview.chart import Chart, Part
from annotator.ui.panels.rows import draw_text
from annotator.ui.suggestion_page.facts import CurvePoint

_TOP, _HEIGHT, _FOOT = 12, 150, 26
_SIDE, _END, _DOT = 44, 20, 4.0
_STEPS = (0, 0.25, 0.5, 0.75, 1)
_LEAST_PX = 26  # between two numbers under the curve


class LearningCurve(Chart):
    """Articles run in the direction of reading; a point of the keyboard says its figures in words."""

    def __init__(self) -> None:
        super().__init__()
        self._points: Sequence[tuple[CurvePoint, str]] = ()

    def set_points(self, points: Sequence[tuple[CurvePoint, str]]) -> None:
        """Show these points, each with what it means."""
        self._points = tuple(points)
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(320, _TOP + _HEIGHT + _FOOT)

    def lay_out(self) -> Sequence[Part]:
        """Give each point the stretch that is nearest to it."""
        places = [self._along(point.documents) for point, _ in self._points]
        edges = [_SIDE, *((one + two) / 2 for one, two in pairwise(places)), self.width()]
        return [
            Part(self.turned(QRectF(start, 0, end - start, _TOP + _HEIGHT)), words)
            for (_, words), (start, end) in zip(self._points, pairwise(edges), strict=False)
        ]

    def _along(self, documents: int) -> float:
        most = max((point.documents for point, _ in self._points), default=0) or 1
        return _SIDE + (self.width() - _SIDE - _END) * documents / most

    def _at(self, documents: int, share: float) -> QPointF:
        along = self._along(documents)
        return QPointF(self.width() - along if self.mirrored else along, _TOP + _HEIGHT * (1 - share))

    def draw(self, painter: QPainter) -> None:
        self._draw_grid(painter)
        alone, both = looks()
        self._draw_line(painter, alone, lambda point: point.alone.f1)
        self._draw_line(painter, both, lambda point: point.both.f1)

    def _draw_grid(self, painter: QPainter) -> None:
        colors, small = theme.palette(), theme.ui_font(12)
        for step in _STEPS:
            height = _TOP + _HEIGHT * (1 - step)
            color = QColor(colors.hairline if step else colors.border)
            painter.fillRect(self.turned(QRectF(_SIDE, round(height), self.width() - _SIDE, 1)), color)
            painter.setPen(QColor(colors.muted))
            box = self.whole(QRectF(0, height - 10, _SIDE - 6, 20))
            draw_text(painter, box, f"{number(round(100 * step))}%", small, mirrored=self.mirrored, ours=True)
        self._draw_numbers(painter)

    def _draw_numbers(self, painter: QPainter) -> None:
        """Write how many articles were learned under the points, the last one in any case."""
        small, last = theme.ui_font(12), float(self.width()) + _LEAST_PX
        for point, _ in reversed(self._points):
            along = self._along(point.documents)
            if last - along >= _LEAST_PX:
                words = number(point.documents)
                wide = QFontMetrics(small).horizontalAdvance(words) + 2
                box = self.whole(QRectF(along - wide / 2, _TOP + _HEIGHT + 4, wide, _FOOT - 4))
                draw_text(painter, box, words, small, mirrored=self.mirrored, ours=True)
                last = along

    def _draw_line(self, painter: QPainter, pen: QPen, share: Callable[[CurvePoint], float]) -> None:
        places = [self._at(point.documents, share(point)) for point, _ in self._points]
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        for place in places:
            draw_dot(painter, place, pen)


def looks() -> tuple[QPen, QPen]:
    """Give how the dictionary alone and both together are drawn: dashed with rings, and in one line with dots."""
    colors = theme.palette()
    return QPen(QColor(colors.muted), 2, Qt.PenStyle.DashLine), QPen(QColor(colors.accent), 2)


def draw_dot(painter: QPainter, place: QPointF, pen: QPen) -> None:
    """Draw a point of a line: full where the line is, a ring where it is dashed."""
    full = pen.style() is Qt.PenStyle.SolidLine
    painter.setPen(QPen(pen.color(), 2))
    painter.setBrush(pen.color() if full else QColor(theme.palette().paper))
    painter.drawEllipse(place, _DOT, _DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def sample(pen: QPen) -> Callable[[QPainter, QRectF], None]:
    """Give what draws a piece of a line for the legend."""

    def draw(painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        draw_dot(painter, box.center(), pen)

    return draw
