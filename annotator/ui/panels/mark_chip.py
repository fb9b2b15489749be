"""A chip that stands for the target of a link: a click goes there, the cross takes it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QToolButton, QWidget

from annotator.core.model import Label
from annotator.ui import theme
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.rows import draw_text
from annotator.ui.panels.wording import one_line
from annotator.ui.plain import own_tooltip, tooltip

HEIGHT = 28
_SIDE, _SAMPLE, _GAP, _CROSS, _WIDEST = 8, 14, 6, 28, 220


class MarkChip(QAbstractButton):
    """Quotation with the sample of its label, or a word alone; in red when the target was removed."""

    removed = Signal()
    pointed = Signal(bool)

    def __init__(self, words: str, label: Label | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cross = QToolButton(self)
        self.cross.setProperty("role", "cross")
        theme.set_icon(self.cross, "close", "muted", 14)
        self.cross.setFocusPolicy(KEYBOARD_ONLY)
        self.cross.clicked.connect(self.removed)
        self.setFocusPolicy(KEYBOARD_ONLY)
        # A button's own policy would let long words widen the whole panel beyond its place.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_mark(words, label)

    def show_mark(self, words: str, label: Label | None) -> None:
        """Show another quotation, or a word alone."""
        self.words, self._label, self.broken = one_line(words[:200]), label, False
        self.setAccessibleName(self.words)
        self.setToolTip(tooltip(words))
        self.updateGeometry()
        self.update()

    def set_closable(self, closable: bool) -> None:
        """Offer the cross or not."""
        self.cross.setVisible(closable)
        self.updateGeometry()

    def set_broken(self, words: str) -> None:
        """Show in red words that say that the target was removed."""
        self.words, self.broken = words, True
        self.setAccessibleName(words)
        self.setToolTip(own_tooltip(words))
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(self.words) + 2
        return QSize(min(wide, _WIDEST) + self._before() + self._after(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cross()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_cross()

    def _place_cross(self) -> None:
        spot = QRect(self.width() - _CROSS, (HEIGHT - _CROSS) // 2, _CROSS, _CROSS)
        self.cross.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), spot))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        p, turned = theme.palette(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QColor(p.accent if self.hasFocus() else p.error if self.broken else p.border)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(p.hover if self.underMouse() else p.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        if self._label and not self.broken:
            sample = QRect(_SIDE, (HEIGHT - _SAMPLE) // 2, _SAMPLE, _SAMPLE)
            draw_sample(painter, QRectF(self._turned(sample)), self._label)
        painter.setPen(QColor(p.error if self.broken else p.text))
        words = self.rect().adjusted(self._before(), 0, -self._after(), 0)
        draw_text(painter, self._turned(words), self.words, self.font(), mirrored=turned, ours=self.broken)
        painter.end()

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _before(self) -> int:
        return _SIDE + (_SAMPLE + _GAP if self._label and not self.broken else 0)

    def _after(self) -> int:
        return _CROSS if self.cross.isVisibleTo(self) else _SIDE
