"""A field of the strip as a tab: its name and key, and under them what the mark has there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from annotator.ui import theme
from annotator.ui.annotate.strip.faces import TabFace
from annotator.ui.panels.rows import draw_text

HEIGHT = 42
_SIDE, _LINE, _CAP, _CAP_PAD, _BAR = 8, 18, 15, 4, 3
_SMALL_PX, _CAP_PX, _VALUE_PX = 12, 10, 13
_WIDEST = 160
_NOTHING = "—"


class FieldTab(QAbstractButton):
    """The field that is asked now lies on the accent's tint over a bar; a click asks another one."""

    def __init__(self, face: TabFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_WIDEST)
        self.set_face(face)

    def set_face(self, face: TabFace) -> None:
        """Show this field."""
        self.face = face
        self.setText(face.name)
        self.setAccessibleName(f"{face.name}: {face.value or _NOTHING}")
        self.setAccessibleDescription(face.cap)
        self.update()

    def set_keys_active(self, active: bool) -> None:
        """Show the key as one that works now, or in grey."""
        self._active = active
        self.update()

    def sizeHint(self) -> QSize:
        name = QFontMetrics(self._font(_SMALL_PX)).horizontalAdvance(self.text())
        return QSize(2 * _SIDE + name + 2, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        room = self.rect().adjusted(_SIDE, 2, -_SIDE, -_BAR)
        under, cap = room.adjusted(0, _LINE, 0, 0), self._cap_width()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_ground(painter)
            self._draw_name(painter, QRect(room.topLeft(), QSize(room.width(), _LINE)))
            if cap:
                self._draw_cap(painter, self._turned(QRect(under.right() - cap + 1, under.top() + 1, cap, _CAP)))
            value = QRect(under.topLeft(), QSize(room.width() - cap - (_CAP_PAD if cap else 0), _LINE))
            self._draw_value(painter, self._turned(value))

    def _draw_ground(self, painter: QPainter) -> None:
        p = theme.palette()
        if not (self.face.current or self.isDown() or self.underMouse()):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.tint if self.face.current else p.pressed if self.isDown() else p.hover))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self.face.current:
            bar = QRectF(_SIDE, self.height() - _BAR, self.width() - 2 * _SIDE, _BAR)
            painter.setBrush(QColor(p.accent))
            painter.drawRoundedRect(bar, 1, 1)

    def _draw_name(self, painter: QPainter, box: QRect) -> None:
        p, font = theme.palette(), self._font(_SMALL_PX)
        font.setWeight(QFont.Weight.Medium if self.face.current else QFont.Weight.Normal)
        painter.setPen(QColor(p.text if self.face.current else p.muted))
        draw_text(painter, box, self.text(), font, mirrored=self._mirrored())

    def _draw_cap(self, painter: QPainter, box: QRect) -> None:
        p = theme.palette()
        color = QColor(p.muted if self._active else p.disabled)
        painter.setPen(QPen(color, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(self._font(_CAP_PX))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.face.cap)

    def _draw_value(self, painter: QPainter, box: QRect) -> None:
        p, face = theme.palette(), self.face
        sure = bool(face.value) and not face.assumed
        painter.setPen(QColor(p.error if face.broken else p.text if sure else p.muted))
        font = self._font(_VALUE_PX)
        draw_text(painter, box, face.value or _NOTHING, font, mirrored=self._mirrored(), ours=not face.value)

    def _cap_width(self) -> int:
        if not self.face.cap:
            return 0
        return QFontMetrics(self._font(_CAP_PX)).horizontalAdvance(self.face.cap) + 2 * _CAP_PAD

    def _font(self, px: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px)
        return font

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
