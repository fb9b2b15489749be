"""A small sample of how a label looks in the text: its fill and the shape of its bracket."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap, QPolygonF

from annotator.core.model import Label
from annotator.ui import theme

_TICK = 4.0


def sample_icon(label: Label, px: int = 16) -> QIcon:
    """Give the sample as a square icon."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    pixmap = QPixmap(round(px * ratio), round(px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_sample(painter, QRectF(0, 0, px, px), label)
    painter.end()
    return QIcon(pixmap)


def draw_sample(painter: QPainter, box: QRectF, label: Label) -> None:
    """Draw fill and bracket of the label into a box; whatever is written goes over the fill."""
    color = theme.label_color(label)
    fill = QColor(color)
    fill.setAlphaF(theme.palette().fill_alpha)
    painter.save()
    painter.fillRect(box.adjusted(0, 0, 0, -2), fill)
    draw_bracket(painter, box, label.shape, color)
    painter.restore()


def draw_bracket(painter: QPainter, box: QRectF, shape: str, color: QColor) -> None:
    """Draw the bracket of that shape along the lower edge of the box; an unknown shape is drawn as solid."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, shape in ("round", "barb", "barbs"))
    painter.setPen(QPen(color, 1))
    painter.setBrush(color)
    left, right, low = box.left(), box.right(), box.bottom()
    if shape == "round":
        _round(painter, left, right, low)
    elif shape in ("barb", "barbs"):
        _barbs(painter, left, right, low)
    elif shape == "double":
        painter.fillRect(QRectF(left, low - 4, right - left, 1), color)
        painter.fillRect(QRectF(left, low - 1, right - left, 1), color)
    elif shape == "dots":
        for step in range(int((right - left) // 3) + 1):
            painter.fillRect(QRectF(left + step * 3, low - 2, 1, 1), color)
    else:
        painter.fillRect(QRectF(left, low - 2, right - left, 2), color)
        painter.fillRect(QRectF(left, low - _TICK - 1, 1.5, _TICK), color)
        painter.fillRect(QRectF(right - 1.5, low - _TICK - 1, 1.5, _TICK), color)


def _round(painter: QPainter, left: float, right: float, low: float) -> None:
    painter.setPen(QPen(painter.pen().color(), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(left + 2, low - 1.5), QPointF(right - 2, low - 1.5))
    painter.setPen(Qt.PenStyle.NoPen)
    for x in (left + 2.2, right - 2.2):
        painter.drawEllipse(QPointF(x, low - 2.2), 2.2, 2.2)


def _barbs(painter: QPainter, left: float, right: float, low: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRect(QRectF(left, low - 3, right - left, 3))
    for x, turn in ((left, 1), (right, -1)):
        points = [QPointF(x, low - 7), QPointF(x, low - 2), QPointF(x + turn * 3.5, low - 2)]
        painter.drawPolygon(QPolygonF(points))
