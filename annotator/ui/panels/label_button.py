"""The button of a label: its key, and its name as it looks in the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from annotator.core.model import Label
from annotator.ui import theme
from annotator.ui.keys import badge
from annotator.ui.keys.badge import badge_font, badge_width
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.label_sample import draw_sample

HEIGHT = 30
_SIDE, _GAP, _PAD, _WIDEST = 6, 6, 5, 160


class LabelButton(QAbstractButton):
    """A click leaves the keyboard in the reader; the key is grey while it does not reach it, and none shows none."""

    def __init__(self, label: Label, name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.key, self.keys_active = label, key, True
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(KEYBOARD_ONLY)

    def set_keys_active(self, active: bool) -> None:
        """Show the key as one that works now, or in grey."""
        self.keys_active = active
        self.update()

    def set_key(self, key: str) -> None:
        """Show this key from now on; whoever placed the button places it anew."""
        self.key = key
        self.update()

    def sizeHint(self) -> QSize:
        words = min(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2, _WIDEST)
        return QSize(2 * _SIDE + self._badge() + 2 * _PAD + words, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        if wide := badge_width(self.font(), self.key):
            box = QRect(_SIDE, (HEIGHT - badge.HEIGHT) // 2, wide, badge.HEIGHT)
            self._draw_badge(painter, self._turned(box))
        start = _SIDE + self._badge()
        self._draw_name(painter, self._turned(QRect(start, 3, self.width() - start - _SIDE, HEIGHT - 6)))
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        p = theme.palette()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(p.accent), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            painter.setBrush(QColor(p.pressed if self.isDown() else p.hover))
        painter.drawRoundedRect(box, 6, 6)

    def _draw_badge(self, painter: QPainter, box: QRect) -> None:
        p, works = theme.palette(), self.keys_active and self.isEnabled()
        painter.setPen(QPen(QColor(p.text if works else p.hairline), 1))
        painter.setBrush(QColor(p.paper if works else p.chrome))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(badge_font(self.font(), bold=works))
        painter.setPen(QColor(p.text if works else p.disabled))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)

    def _draw_name(self, painter: QPainter, box: QRect) -> None:
        p = theme.palette()
        if not self.isEnabled():
            painter.setOpacity(0.5)
        draw_sample(painter, QRectF(box), self.label)
        painter.setOpacity(1)
        painter.setFont(self.font())
        painter.setPen(QColor(p.text if self.isEnabled() else p.disabled))
        inner = box.adjusted(_PAD, 0, -_PAD, -4)
        words = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, words)

    def _badge(self) -> int:
        return badge_width(self.font(), self.key) + _GAP if self.key else 0

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
