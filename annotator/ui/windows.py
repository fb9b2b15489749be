"""The open windows: each on a project of its own, made, raised and ended here; the program ends with the last one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QTimer

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_BESIDE = QPoint(32, 32)
_LOOK_MS = 50


class Windows(QObject):
    """Knows which window has which project.

    A window that was closed is kept until its threads have saved what still waited: the others go on meanwhile, and
    whoever wants its project gets it after that.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: list[MainWindow] = []
        self._ending: list[MainWindow] = []
        self._wishes: list[tuple[MainWindow, Path]] = []
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._let_go)

    def show_new(self, beside: MainWindow | None = None) -> MainWindow:
        """Show one more window on the start page, a little beside another one."""
        from annotator.ui.main_window import MainWindow

        window = MainWindow()
        window.is_elsewhere = self._is_elsewhere
        window.window_requested.connect(self.show_new)
        window.entered.connect(self._part)
        window.closed.connect(self._on_closed)
        if beside is not None:
            window.resize(beside.normalGeometry().size())
            _put_beside(window, beside)
        self.open.append(window)
        window.show()
        return window

    def shut_down(self) -> None:
        """End all windows in order and wait for what they still save; called once, behind the closed windows."""
        self._look.stop()
        for window in self.open:
            window.end()  # before the first one is waited for: they save at the same time
        for window in (*self.open, *self._ending):
            self._delete(window)

    # -----------------------------------------------------------------------------------------------------------

    def _is_elsewhere(self, asking: MainWindow, path: Path) -> bool:
        """Raise the other window that has this project; one that is just closed gives it up to who asks."""
        for window in self.open:
            if window is not asking and window.holds(path):
                window.come_forward()
                return True
        if any(window.holds(path) for window in self._ending):
            self._wishes.append((asking, path))
            return True
        return False

    def _part(self, window: MainWindow) -> None:
        """Move a window that took the very place of another one, as it was kept with its project."""
        for other in self.open:
            if other is not window and other.pos() == window.pos():
                _put_beside(window, other)

    def _on_closed(self, window: MainWindow) -> None:
        if window in self.open:
            self.open.remove(window)
            self._ending.append(window)
            window.end()
            self._look.start()

    def _let_go(self) -> None:
        """Let go of closed windows that have saved everything, and give their projects to those who wait."""
        for window in [window for window in self._ending if not window.is_busy]:
            self._ending.remove(window)
            self._delete(window)
        if not self._ending:
            self._look.stop()
        wishes, self._wishes = self._wishes, []
        for asking, path in wishes:
            if asking in self.open:
                asking.open_project(path)

    @staticmethod
    def _delete(window: MainWindow) -> None:
        window.shut_down()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _put_beside(window: MainWindow, other: MainWindow) -> None:
    place = QRect(other.pos(), window.size())  # with the frames, which is what must not cover each other
    window.move(place_beside(place, other.screen().availableGeometry()).topLeft())


def place_beside(place: QRect, room: QRect) -> QRect:
    """Give a place a little beside that one, or in the corner of the screen where it would leave it."""
    moved = place.translated(_BESIDE)
    if not room.contains(moved) and place.topLeft() != room.topLeft():
        moved.moveTopLeft(room.topLeft())
    return moved
