"""The buttons of the bars over the text: a key and what it does, or a label and its name as it looks in the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from annotator.ui.keys import badge
from annotator.ui.keys.badge import badge_font, badge_width
from annotator.ui.reader.geometry import Edge, LinePart
from annotator.ui.reader.shapes import Ink, draw_bracket
from annotator.ui.reader.style import LabelStyle, ReaderStyle

HEIGHT = 30
_SIDE, _GAP, _PAD, _WIDEST = 6, 6, 5, 160
_HOVER, _DOWN = 0.07, 0.11


class BarButton(QAbstractButton):
    """A key and what it does; takes no focus, so that the keyboard stays in the text."""

    def __init__(self, text: str, key: str, style: ReaderStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._style = key, style
        self.with_shift = False  # whether Shift was held when it was clicked last
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFont(style.ui_font)

    def sizeHint(self) -> QSize:
        words = min(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2, _WIDEST)
        return QSize(self._before() + _SIDE + 2 * _PAD + words, HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        start, wide = self._before(), badge_width(self.font(), self._key)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_ground(painter)
            if wide:
                box = QRect(_SIDE, (HEIGHT - badge.HEIGHT) // 2, wide, badge.HEIGHT)
                self._draw_badge(painter, self._turned(box))
            self._draw_name(painter, self._turned(QRect(start, 3, self.width() - start - _SIDE, HEIGHT - 6)))

    def _draw_ground(self, painter: QPainter) -> None:
        if self.isDown() or self.underMouse():
            ground = QColor(self._style.text)
            ground.setAlphaF(_DOWN if self.isDown() else _HOVER)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)

    def _draw_badge(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(QPen(QColor(self._style.text), 1))
        painter.setBrush(QColor(self._style.paper))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(badge_font(self.font()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _draw_name(self, painter: QPainter, box: QRect) -> None:
        self._draw_words(painter, box.adjusted(_PAD, 0, -_PAD, 0))

    def _draw_words(self, painter: QPainter, inner: QRect) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(self._style.text))
        words = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, words)

    def _before(self) -> int:
        wide = badge_width(self.font(), self._key)
        return _SIDE + (wide + _GAP if wide else 0)

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), QRect(QPoint(), self.size()), box)


class LabelButton(BarButton):
    """A label, as it looks in the text."""

    def __init__(self, label: LabelStyle, style: ReaderStyle, parent: QWidget) -> None:
        super().__init__(label.name, label.key, style, parent)
        self._label = label

    def _draw_name(self, painter: QPainter, box: QRect) -> None:
        color = QColor(self._label.color)
        tint = QColor(color)
        tint.setAlphaF(self._style.fill_alpha)
        painter.fillRect(box.adjusted(0, 0, 0, -2), tint)
        left, right = float(box.left()), float(box.right() + 1)
        part = LinePart(((left, right),), Edge(right, 1, broken=False), Edge(left, -1, broken=False))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        ink = Ink(color, self._style.line_width - 1, dashed=False)
        draw_bracket(painter, self._label.shape, part, box.bottom() - 1, ink)
        self._draw_words(painter, box.adjusted(_PAD, 0, -_PAD, -4))
