"""A button of the strip: a key and what it does. It takes no focus, so that the keys stay where they work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from annotator.ui import theme
from annotator.ui.annotate.strip.faces import KeyFace
from annotator.ui.panels.label_sample import draw_sample

HEIGHT = 30
_SIDE, _CAP, _GAP, _PAD, _WIDEST = 4, 18, 4, 4, 230


class KeyButton(QAbstractButton):
    """Shows one thing to pick: chosen ones are tinted, what Enter takes has a ring, labels lie on their sample."""

    def __init__(self, face: KeyFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.set_face(face)

    def set_face(self, face: KeyFace) -> None:
        """Show this to pick."""
        self.face = face
        self.setText(face.text)
        self.setAccessibleName(face.text)
        self.setAccessibleDescription(face.cap)
        self.setChecked(face.option.chosen)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Leave the mark to say what is chosen."""

    def set_keys_active(self, active: bool) -> None:
        """Show the key as one that works now, or in grey."""
        self._active = active
        self.update()

    def sizeHint(self) -> QSize:
        words = min(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2, _WIDEST)
        return QSize(2 * _SIDE + self._before() + 2 * self._pad() + words, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        start = _SIDE + self._before()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_ground(painter)
            if self.face.cap:
                self._draw_cap(painter, self._turned(QRect(_SIDE, (HEIGHT - _CAP) // 2, _CAP, _CAP)))
            self._draw_words(painter, self._turned(QRect(start, 3, self.width() - start - _SIDE, HEIGHT - 6)))

    def _draw_ground(self, painter: QPainter) -> None:
        p, chosen = theme.palette(), self.face.option.chosen
        ringed = self.face.ahead or chosen
        painter.setPen(QPen(QColor(p.accent), 2 if self.face.ahead else 1) if ringed else QPen(Qt.PenStyle.NoPen))
        if self.isDown() or self.underMouse() or chosen:
            painter.setBrush(QColor(p.pressed if self.isDown() else p.tint if chosen else p.hover))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_cap(self, painter: QPainter, box: QRect) -> None:
        p = theme.palette()
        painter.setPen(QPen(QColor(p.text if self._active else p.hairline), 1))
        painter.setBrush(QColor(p.paper if self._active else p.chrome))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setBold(self._active)
        painter.setFont(font)
        painter.setPen(QColor(p.text if self._active else p.disabled))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.face.cap)

    def _draw_words(self, painter: QPainter, box: QRect) -> None:
        if self.face.label:
            draw_sample(painter, QRectF(box), self.face.label)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium if self.face.option.chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.palette().text))
        inner = box.adjusted(self._pad(), 0, -self._pad(), -4 if self.face.label else 0)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, words)

    def _before(self) -> int:
        return _CAP + _GAP if self.face.cap else 0

    def _pad(self) -> int:
        return _PAD if self.face.label else 1

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
