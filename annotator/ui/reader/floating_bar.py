"""A small bar over the text, beside what it is about: a row of buttons, or more rows on a narrow page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QStyle, QWidget

from annotator.ui.reader.bar_button import BarButton
from annotator.ui.reader.style import ReaderStyle

_GAP, _EDGE, _BETWEEN = 6, 4, 2


class FloatingBar(QFrame):
    """Never takes the focus from the text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._buttons: list[BarButton] = []
        self.hide()

    def _set_buttons(self, buttons: list[BarButton], style: ReaderStyle) -> None:
        """Hide the bar, and have these buttons in it when it is shown again."""
        self.hide()
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = buttons
        for button in buttons:
            button.show()
        name = self.objectName()
        self.setStyleSheet(
            f"#{name} {{ background: {style.paper}; border: 1px solid {style.border}; border-radius: 6px; }}"
        )

    def show_beside(self, area: QRect, point: QPoint, bounds: QRect) -> None:
        """Show the bar under an area, or over it where there is no room, near a point and inside the bounds."""
        if not self._buttons:
            return
        self.resize(self._arrange(bounds.width() - 2 * _GAP))
        size = self.size()
        left = min(max(point.x() - size.width() // 2, bounds.left() + _GAP), bounds.right() - size.width() - _GAP)
        below = area.bottom() + _GAP
        top = below if below + size.height() <= bounds.bottom() else area.top() - _GAP - size.height()
        self.move(max(left, bounds.left()), min(max(top, bounds.top()), bounds.bottom() - size.height()))
        self.show()
        self.raise_()

    def _arrange(self, room: int) -> QSize:
        """Place the buttons in rows no wider than the room, from the leading side on; give the size of it all."""
        x, y, width = _EDGE, _EDGE, 0
        boxes: list[QRect] = []
        for size in (button.sizeHint() for button in self._buttons):
            if x > _EDGE and x + size.width() + _EDGE > room:
                x, y = _EDGE, y + size.height() + _BETWEEN
            boxes.append(QRect(QPoint(x, y), size))
            x += size.width() + _BETWEEN
            width = max(width, x - _BETWEEN + _EDGE)
        whole = QRect(0, 0, width, boxes[-1].bottom() + 1 + _EDGE)
        for button, box in zip(self._buttons, boxes, strict=True):
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), whole, box))
        return whole.size()
