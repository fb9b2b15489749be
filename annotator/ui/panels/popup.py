"""A frame over the window for one choice or one look: it goes with Escape or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from annotator.ui.panels import style

_GAP = 2


class Popup(QFrame):
    """Its words and colours are set each time it opens; the keyboard then goes back to where it was."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")

    def open_beside(self, area: QRect) -> None:
        """Open under an area of the screen along its leading edge, or over it where the screen ends."""
        self.setStyleSheet(style.sheet())
        self.adjustSize()
        screen = QGuiApplication.screenAt(area.center()) or self.screen()
        self.move(self._corner(area, screen.availableGeometry()))
        self.show()

    def _corner(self, area: QRect, room: QRect) -> QPoint:
        size = self.sizeHint().expandedTo(self.size())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = area.right() + 1 - self.width() if rtl else area.left()
        y = area.bottom() + 1 + _GAP
        if y + size.height() > room.bottom():
            y = area.top() - _GAP - size.height()
        x = min(max(x, room.left()), room.right() - self.width())
        return QPoint(x, max(y, room.top()))


def area_of(widget: QWidget) -> QRect:
    """Give the area of the screen that a widget covers."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
