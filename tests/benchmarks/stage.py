"""The real window on a screen that nobody sees, with a clock at every paint of the article."""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

# Before the first import of ours: neither the screen nor the home of whoever measures is touched.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HASHIYA_HOME"] = tempfile.mkdtemp(prefix="hashiya-bench-")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.model import Annotator
from annotator.core.project import Project
from annotator.ui.annotate import page
from annotator.ui.app import create_application
from annotator.ui.main_window import MainWindow
from annotator.ui.reader.widget import Reader
from annotator.ui.settings import Settings

NO_KEYS = Qt.KeyboardModifier.NoModifier


class ClockedReader(Reader):
    """Tells when a paint of the article has ended."""

    painted: Callable[[float], None] = staticmethod(lambda _now: None)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted(perf_counter())


class Stage:
    """One window on one project; `wait` runs the event loop until something that it was told of has come true."""

    def __init__(self) -> None:
        page.Reader = ClockedReader
        self.app: QApplication = create_application(["bench"])
        self._loop = QEventLoop()
        self.window = MainWindow()
        self.session = self.window.session
        self.reader: ClockedReader = self.window.page.reader
        self.reader.painted = self._painted
        self.on_paint: Callable[[float], None] = lambda _now: None
        for signal in (self.session.changed, self.session.failed, self.session.counts_loaded, self.session.opened):
            signal.connect(self.wake)
        self.window.show()
        self.window.activateWindow()
        self.pause(50)

    def open(self, path: Path) -> float:
        """Open a project as its first person; give the time of the request."""
        info, person = first_person(path)
        Settings().set_person(bytes.fromhex(info), person.id)
        asked = perf_counter()
        self.window.open_project(path)
        return asked

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
        """Press a key in what has the keyboard; give the time before it."""
        now = perf_counter()
        QTest.keyClick(target or self.reader, key, modifier)
        return now

    def _painted(self, now: float) -> None:
        self.on_paint(now)
        self.wake()

    def close(self) -> None:
        """Close the window and everything behind it."""
        self.window.close()
        self.window.shut_down()


def first_person(path: Path) -> tuple[str, Annotator]:
    """Give the file id of a project and the first person in it."""
    with Project.open(path, write=False) as project:
        info = project.info()
    return info.file_id, next(person for person in info.people if person.kind == "person")


def peak_memory() -> str:
    """Write the most memory that this process has held so far."""
    unit = 1 if sys.platform == "darwin" else 1024
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6:,.0f} MB"
