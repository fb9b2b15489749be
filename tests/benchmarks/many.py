"""A project of very many documents in the real window: opening it, and searching its list.

python -m tests.benchmarks.many PROJECT
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.stage import NO_KEYS, Stage, remember_person
from tests.benchmarks.timing import peak_memory, row

_AIM = 1.0
# In all titles of the project, so that a keystroke finds as much as it can.
_LETTERS = "خبر"


def _type(stage: Stage, letter: str) -> tuple[float, float]:
    """Type a letter into the search; give the seconds until all is found, and the longest hold of the window."""
    found = stage.window.page.list
    field = found.widgets.search
    last = began = perf_counter()
    longest = 0.0
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, ord(letter), NO_KEYS, letter))
    while True:
        stage.app.processEvents()
        now = perf_counter()
        longest, last = max(longest, now - last), now
        if found.search.done:
            return now - began, longest


def measure(path: Path) -> None:
    """Print opening and searching."""
    stage = Stage()
    remember_person(path)
    rows = stage.window.page.list.widgets.view.model()
    took = stage.until_painted(lambda: stage.window.open_project(path), lambda: stage.reader.text and rows.rowCount())
    row("open, to rows and first document painted", f"{took:.2f} s", f"aim <= {_AIM:g} s", met=took <= _AIM)
    stage.pause(300)
    for number, letter in enumerate(_LETTERS):
        done, longest = _type(stage, letter)
        name = f"search, letter {number + 1}" + (": titles are folded in the background" if not number else "")
        row(name, f"all found in {done * 1000:.0f} ms", f"longest hold of the window {longest * 1000:.0f} ms")
    row("peak memory", peak_memory())
    stage.close()


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
