"""A small picture of each look, to be chosen by seeing it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QRadioButton

from annotator.ui import theme
from annotator.ui.palette import CONTRAST, DARK, LIGHT, Palette, mark_color
from annotator.ui.theme import Scheme

_PICTURE = QSize(116, 72)
_EDGE, _WORD_PX, _SIGN = 6, 24, 18
_PALETTES: dict[Scheme, Palette] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
_ACTOR, _THREAT = ("#233F73", "#B4CDF3"), ("#B23A12", "#FF7043")


class SchemePicture(QRadioButton):
    """The picture with its name under it; the chosen one has a frame and a check sign."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme: Scheme = scheme
        theme.notifier.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 8
        return QSize(max(_PICTURE.width(), words) + 2 * _EDGE, _PICTURE.height() + _WORD_PX + 2 * _EDGE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return bool(self.rect().contains(pos))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF((self.width() - _PICTURE.width()) / 2, _EDGE, _PICTURE.width(), _PICTURE.height())
        self._draw_picture(painter, box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        on = self.isChecked()
        painter.setPen(QPen(QColor(colors.accent if on else colors.border), 2 if on else 1))
        painter.drawRoundedRect(box, 6, 6)
        if on:
            self._draw_sign(painter, box)
        painter.setPen(QColor(colors.text))
        words = QRectF(0, box.bottom() + 2, self.width(), _WORD_PX)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _draw_picture(self, painter: QPainter, box: QRectF) -> None:
        whole = QPainterPath()
        whole.addRoundedRect(box, 6, 6)
        if self._scheme != "system":
            _draw_page(painter, box, whole, _PALETTES[self._scheme])
            return
        half = QPainterPath()
        half.addPolygon(QPolygonF([box.topRight(), box.bottomRight(), box.bottomLeft()]))
        _draw_page(painter, box, whole, LIGHT)
        _draw_page(painter, box, whole & half, DARK)

    def _draw_sign(self, painter: QPainter, box: QRectF) -> None:
        colors = theme.palette()
        sign = QRectF(box.right() - _SIGN + 5, box.top() - 5, _SIGN, _SIGN)
        painter.setPen(QPen(QColor(colors.chrome), 2))
        painter.setBrush(QColor(colors.accent))
        painter.drawEllipse(sign)
        painter.setPen(QPen(QColor(colors.on_accent), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        places = ((0.29, 0.52), (0.44, 0.67), (0.72, 0.35))
        painter.drawPolyline([QPointF(sign.x() + x * _SIGN, sign.y() + y * _SIGN) for x, y in places])


def _draw_page(painter: QPainter, box: QRectF, shape: QPainterPath, colors: Palette) -> None:
    """Draw a window in miniature: a strip of chrome, lines of text from the right, two marks, a button."""
    painter.save()
    painter.setClipPath(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(box, QColor(colors.paper))
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), 11), QColor(colors.chrome))
    painter.fillRect(QRectF(box.left(), box.top() + 11, box.width(), 1), QColor(colors.hairline))
    _bar(painter, QRectF(box.left() + 8, box.top() + 4, 18, 4), QColor(colors.accent))
    right = box.right() - 10
    for top, widths in ((22, (34, 24, 28)), (38, (20, 44, 24)), (54, (30, 16))):
        x = right
        for width in widths:
            x -= width
            _bar(painter, QRectF(x, box.top() + top, width - 5, 4), QColor(colors.text))
    for left, top, width, pair in ((86, 18, 29, _ACTOR), (66, 34, 39, _THREAT)):
        color = QColor(mark_color(*pair, colors))
        mark = QRectF(right - left, box.top() + top, width, 12)
        painter.fillRect(QRectF(mark.left(), mark.bottom() - 2, width, 2), color)
        color.setAlphaF(colors.fill_alpha)
        painter.fillRect(mark, color)
    painter.restore()


def _bar(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setBrush(color)
    painter.drawRoundedRect(box, 2, 2)
