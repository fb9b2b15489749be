"""What all charts share: parts that the pointer and the keyboard find, each of which says in words what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui import theme
from annotator.ui.plain import own_tooltip

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_RADIUS = 4.0


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part is, what it says (strangers' words isolated), and what is told when it is opened, if anything."""

    box: QRectF
    words: str
    key: object = None


class Chart(QWidget):
    """Painted by `draw` from what `lay_out` made; that is kept until data, size, look or language change.

    The arrows go from part to part and Enter opens one; `walked` tells where the keyboard is.
    """

    opened = Signal(object)
    walked = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[Part] | None = None
        self.current = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.notifier.changed.connect(self.renew)

    # What a chart does for itself

    def lay_out(self) -> Sequence[Part]:
        """Work out where everything is, and give the parts in their reading order."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw what is laid out."""
        raise NotImplementedError

    def step(self, key: int) -> int:
        """Give how many parts an arrow goes on, 0 for another key."""
        forward = Qt.Key.Key_Left if self.mirrored else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if self.mirrored else Qt.Key.Key_Left
        return {Qt.Key.Key_Down: 1, forward: 1, Qt.Key.Key_Up: -1, backward: -1}.get(Qt.Key(key), 0)

    # What they share

    @property
    def parts(self) -> Sequence[Part]:
        """Give the parts as they are laid out now."""
        if self._parts is None:
            self._parts = self.lay_out()
            self.current = min(self.current, max(len(self._parts) - 1, 0))
        return self._parts

    @property
    def mirrored(self) -> bool:
        """Say whether the chart runs from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def turned(self, box: QRectF) -> QRectF:
        """Give a box that was worked out from left to right as it lies in the present direction."""
        if not self.mirrored:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def whole(self, box: QRectF) -> QRect:
        """Give that box turned, in whole pixels, for what is written in it."""
        return self.turned(box).toAlignedRect()

    def renew(self) -> None:
        """Lay everything out anew and paint it: something that is shown has changed."""
        self._parts = None
        self.updateGeometry()
        self.update()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self.parts else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(self._words_here())

    def part_at(self, point: QPoint) -> Part | None:
        """Give the part under a point."""
        return next((part for part in self.parts if part.box.contains(QPointF(point))), None)

    def _words_here(self) -> str:
        return self.parts[self.current].words if self.parts else ""

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        parts = self.parts
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        if self.hasFocus() and parts:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.palette().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(parts[self.current].box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._parts = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self.renew()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            part = self.part_at(event.pos())
            QToolTip.showText(event.globalPos(), own_tooltip(part.words) if part else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        part = self.part_at(event.position().toPoint())
        opens = part is not None and part.key is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        part = self.part_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and part is not None:
            self._open(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self.parts) - 1
        if key in _OPENING and last >= 0:
            self._open(self.parts[self.current])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif step := self.step(key):
            self._go(self.current + step)
        else:
            super().keyPressEvent(event)

    def _open(self, part: Part) -> None:
        if part.key is not None:
            self.opened.emit(part.key)

    def _go(self, number: int) -> None:
        if not 0 <= number < len(self.parts):
            return
        self.current = number
        part = self.parts[number]
        self.update()
        self.setAccessibleDescription(part.words)
        box = part.box.toAlignedRect()
        self.walked.emit(box)
        QToolTip.showText(self.mapToGlobal(box.center()), own_tooltip(part.words), self)
