"""The program in this process, on a project of its own with the first of our sample articles."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.project import Project
from annotator.ui.app import create_application
from annotator.ui.keys.commands import COMMANDS, Where
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from tests.trials import display

_SECONDS = 5.0


class Stage:
    """The window with a log: one line for each command that a key brought about."""

    def __init__(self, folder: Path) -> None:
        self.app = create_application(["hashiya"])
        self.log: list[str] = []
        self.window = MainWindow()
        self.window.show()
        self.wait(self.window.isVisible)
        self.window.open_project(_project(folder / "trial.hashiya"))
        self.wait(lambda: self.window.session.open_document is not None)
        self.page, self.reader = self.window.page, self.window.page.reader
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard into the text."""
        display.focus(int(self.window.winId()))
        self.wait(self.window.isActiveWindow)
        self.reader.setFocus()
        self.wait(self.reader.hasFocus)

    def listen(self) -> None:
        """Write down what keys bring about instead of doing it: a dialog would take the keyboard."""
        self.reader.key_action.disconnect()
        self.reader.key_action.connect(self.log.append)
        self.reader.copy = lambda: self.log.append("copy")
        self.reader.selectAll = lambda: self.log.append("select.all")
        for entry in COMMANDS:
            if entry.where is Where.WINDOW:
                self._listen_to(entry.id)

    def _listen_to(self, command: str) -> None:
        action = self.window.actions_[command]
        action.setEnabled(True)
        action.triggered.disconnect()
        action.triggered.connect(lambda: self.log.append(command))

    def press(self, *chords: str) -> None:
        """Press the keys of chords one after another."""
        for chord in chords:
            display.press(chord)

    def settled(self) -> bool:
        """Say whether everything is saved."""
        return self.window.session.waiting == 0

    def type(self, *chords: str) -> list[str]:
        """Press keys and give what they brought about."""
        self.log.clear()
        self.press(*chords)
        self.wait(lambda: bool(self.log), seconds=1.0)
        self.pause(0.02)  # for what should not come twice
        return list(self.log)

    def wait(self, ready: Callable[[], bool], seconds: float = _SECONDS) -> bool:
        """Let the program run until something is so; tells whether it came to be."""
        until = time.monotonic() + seconds
        while not ready() and time.monotonic() < until:
            self.pause(0.005)
        return ready()

    def pause(self, seconds: float) -> None:
        """Let the program run for that long."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def close(self) -> None:
        """End the program."""
        self.window.close()
        self.window.shut_down()
        QApplication.closeAllWindows()


def _project(path: Path) -> Path:
    articles = read_jsonl(paths.resource("samples", "articles.jsonl"))
    with Project.create(path, "trial", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(itertools.islice(articles, 1), set_name="sample")
        person = project.add_person("trial")
        Settings().set_person(bytes.fromhex(project.info().file_id), person)
    return path
