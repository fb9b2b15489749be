"""What can wait until the window is on the screen, and is done then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# A window that starts minimised is not painted: what waits is then done all the same.
_LONGEST_WAIT_MS = 1_000


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(_LONGEST_WAIT_MS, self, self._go_on)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._go_on)  # after all that is painted now
        return False

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then:
            self.deleteLater()
            then()


def after_first_paint(window: QWidget, then: Callable[[], None]) -> None:
    """Call `then` once, inside the event loop, when the window has been painted for the first time."""
    _FirstPaint(window, then)
