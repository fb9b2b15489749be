"""The real window on a screen that nobody sees, with a clock at the end of every paint of the article."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

# Before the first import of ours: neither the screen nor the home of whoever measures is touched.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
_HOME = os.environ["HASHIYA_HOME"] = tempfile.mkdtemp(prefix="hashiya-bench-home-")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.core.project import Project
from annotator.ui.annotate import shown_page
from annotator.ui.app import create_application
from annotator.ui.main_window import MainWindow
from annotator.ui.reader.widget import Reader
from annotator.ui.settings import Settings

atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

NO_KEYS, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
Clock = Callable[[float], None]


def _nothing(_now: float) -> None:
    pass


class ClockedReader(Reader):
    """Tells when a paint of the article has ended."""

    painted: Clock = staticmethod(_nothing)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted(perf_counter())


class Stage:
    """One window on one project; `wait` runs the event loop until something that it was told of has come true."""

    def __init__(self) -> None:
        shown_page.Reader = ClockedReader
        self.app = create_application(["bench"])
        self._loop = QEventLoop()
        self.window = MainWindow()
        self.session, self.reader = self.window.session, self.window.page.reader
        self.reader.painted = self._painted
        self.on_paint: Clock = _nothing
        for signal in (self.session.changed, self.session.failed, self.session.counts_loaded, self.session.opened):
            signal.connect(self.wake)
        self.window.show()
        self.window.activateWindow()
        self.pause(50)

    def open(self, path: Path) -> None:
        """Open a project as its first person."""
        remember_person(path)
        self.window.open_project(path)

    def wake(self, *_: object) -> None:
        """Let `wait` look again."""
        self._loop.quit()

    def wait(self, condition: Callable[[], Any]) -> None:
        """Run the event loop until the condition holds; paints, answers of the store and pauses look at it."""
        while not condition():
            self._loop.exec()

    def pause(self, milliseconds: int) -> None:
        """Let the window do what it wants for a while, as between two acts of a person."""
        over: list[bool] = []
        QTimer.singleShot(milliseconds, lambda: (over.append(True), self.wake()))
        self.wait(lambda: over)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS, target: QWidget | None = None) -> float:
        """Press a key; give the time before it."""
        now = perf_counter()
        QTest.keyClick(target or self.reader, key, modifier)
        return now

    def until_painted(self, act: Callable[[], object], shows: Callable[[], Any] = lambda: True) -> float:
        """Give the seconds from an act to the end of the first paint that shows it."""
        seen: list[float] = []

        def look(now: float) -> None:
            if not seen and shows():
                seen.append(now)

        self.on_paint = look
        asked = perf_counter()
        act()
        self.wait(lambda: seen)
        self.on_paint = _nothing
        return seen[0] - asked

    def _painted(self, now: float) -> None:
        self.on_paint(now)
        self.wake()

    def close(self) -> None:
        """Close the window and what is behind it."""
        self.window.close()
        self.window.shut_down()


def remember_person(path: Path) -> None:
    """Let the window know who annotates in a project: the first person in it."""
    with Project.open(path, write=False) as project:
        info = project.info()
    person = next(person for person in info.people if person.kind == "person")
    Settings().set_person(bytes.fromhex(info.file_id), person.id)
