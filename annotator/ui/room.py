"""The room that the screen gives to windows."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

_UNKNOWN = QSize(1366, 768)
_TITLE_BAR_PX = 36


def room() -> QSize:
    """Give the room on the screen; the platform that shows nothing has a screen that says nothing."""
    screen = QGuiApplication.primaryScreen()
    if screen is None or QGuiApplication.platformName() == "offscreen":
        return _UNKNOWN
    return screen.availableSize()


def within(wanted: QSize, on: QSize) -> QSize:
    """Give the size that a dialog takes there: with its title bar it leaves no button below the edge of the screen."""
    return wanted.boundedTo(on - QSize(0, _TITLE_BAR_PX))
