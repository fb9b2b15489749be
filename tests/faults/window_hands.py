"""Hands and eyes on a real window: keys into it, what it shows out of it, and a watch on its event loop."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from annotator.core.project import Project
from annotator.ui.app import create_application, run
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings

Steps = Generator[Callable[[], object], None, None]
_WATCH_MS, _LOOK_MS = 10, 5
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class Watchdog:
    """Measures the longest time between two turns of the event loop, in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.begin_again()
        self._timer = QTimer(interval=_WATCH_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def begin_again(self) -> None:
        """Leave out the time since the last turn."""
        self._last = perf_counter()

    def _look(self) -> None:
        now = perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


class Driver:
    """One user at one window."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.session, self.reader = window, window.session, window.page.reader
        self._acts = 0

    def mark_next_word(self) -> bytes:
        """Go two words on and press a digit; give the id of the mark that appeared."""
        before = {mark.id for mark in self.reader.marks}
        for _ in range(2):
            QTest.keyClick(self.reader, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(self.reader, _DIGITS[self._acts % len(_DIGITS)])
        self._acts += 1
        return next(mark.id for mark in self.reader.marks if mark.id not in before and not mark.suggested)

    def pending(self, mark: bytes) -> bool:
        """Tell whether a mark is drawn as pending."""
        shown = self.reader.marks.get(mark)
        assert shown is not None
        return shown.pending

    def place(self) -> list[object]:
        """Give where reading stands: the title of the article, and the caret in code points."""
        assert self.session.open_document is not None
        return [self.session.open_document.document.title, self.reader.caret_offset()]

    def says_saved(self) -> bool:
        """Tell whether the bar says, in words and colour, that everything is saved."""
        words = self.window.page.bar.saved.words
        return bool(words.text()) and words.property("role") == "state-saved"

    def picture(self, path: Path) -> bytes:
        """Keep a picture of the window; give the pixels of the article."""
        self.window.grab().save(str(path))
        return bytes(self.reader.viewport().grab().toImage().constBits())


def pause(milliseconds: int) -> Callable[[], object]:
    """Wait so long, with the event loop running."""
    over: list[bool] = []
    QTimer.singleShot(milliseconds, lambda: over.append(True))
    return lambda: over


def play(path: Path, story: Callable[[Driver], Steps]) -> int:
    """Open the window on a project as the first person in it and let a story act there."""
    app = create_application(["hashiya"])
    _remember_person(path)
    steps: list[Steps] = []
    condition: list[Callable[[], object]] = []

    def look() -> None:
        window = next((widget for widget in app.topLevelWidgets() if isinstance(widget, MainWindow)), None)
        if not steps and window is not None and window.isVisible() and window.session.open_document:
            window.activateWindow()
            steps.append(story(Driver(window)))
        elif steps and (not condition or condition[0]()):
            condition[:] = [next(steps[0])]

    timer = QTimer(interval=_LOOK_MS)
    timer.timeout.connect(look)
    timer.start()
    return run(path)


def _remember_person(path: Path) -> None:
    with Project.open(path, write=False) as project:
        info = project.info()
    person = next(person for person in info.people if person.kind == "person")
    Settings().set_person(bytes.fromhex(info.file_id), person.id)
