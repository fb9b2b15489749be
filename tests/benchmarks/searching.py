"""Searching the project in the real window: from a key to the painted places, and the longest frame beside it all.

python -m tests.benchmarks.searching FOLDER COUNT
"""

from __future__ import annotations

import random
import sys
from itertools import islice
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.ui.search import panel as panel_module
from annotator.ui.search.view import SearchView
from tests.benchmarks.core import corpus
from tests.benchmarks.stage import Clock, Qt, Stage
from tests.benchmarks.timing import percentile, row, spread

_QUERIES, _PAUSE_MS, _AIM, _FRAME_AIM = 25, 120, 0.1, 0.05
_TICK_MS = 2
_SETTLING_MS = 4_000  # the suggestions learn from the project first, in a thread of their own


class ClockedView(SearchView):
    """Tells when a paint of the list has ended."""

    painted: Clock = staticmethod(lambda _now: None)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted(perf_counter())


class Frames:
    """How long the window could not come to its events, at most."""

    def __init__(self) -> None:
        self._timer, self._last, self.longest = QTimer(interval=_TICK_MS), 0.0, 0.0
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Measure from now on."""
        self._last, self.longest = perf_counter(), 0.0
        self._timer.start()

    def end(self) -> float:
        """Give the longest frame in seconds."""
        self._timer.stop()
        return self.longest

    def _tick(self) -> None:
        now = perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def measure(folder: Path, count: int) -> None:
    """Print everything for the project of `count` documents that the window was measured on."""
    print(f"\nSearch in {count:,} documents, in the window")
    panel_module.SearchView = ClockedView
    stage, frames = Stage(), Frames()
    stage.open(folder / f"window{count}.hashiya")
    stage.wait(lambda: len(stage.reader.marks))
    frames.begin()
    began = perf_counter()
    while not _is_in_step(stage):
        stage.pause(50)
    _frame("the index is made in the background", frames, f"{perf_counter() - began:.1f} s with its pause before")
    names = _names(corpus(folder, count))
    stage.pause(_SETTLING_MS)
    _type(stage, frames, names)
    _scroll(stage, frames)
    stage.close()


def _type(stage: Stage, frames: Frames, names: list[str]) -> None:
    search = stage.window.page.search
    search.open()
    view, first, later = search.panel.view, list[float](), list[float]()
    frames.begin()
    for name in names:
        search.panel.bar.field.clear()
        stage.pause(_PAUSE_MS)
        for number, letter in enumerate(name):
            (later if number else first).append(_press(stage, view, letter))
            stage.pause(_PAUSE_MS)
    row("one letter: key to painted places", spread(first))
    row("each letter after it", spread(later), f"aim p50 <= {_AIM * 1000:.0f} ms", met=percentile(later, 0.5) <= _AIM)
    _frame("the window beside it all, counting included", frames)


def _press(stage: Stage, view: ClockedView, letter: str) -> float:
    """Type a letter and give the seconds until the places of the words so far are painted."""
    search, seen = stage.window.page.search, list[float]()

    def look(now: float) -> None:
        if not search.is_waiting and not seen:
            seen.append(now)
        stage.wake()

    view.painted = look
    asked = perf_counter()
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(search.panel.bar.field, event)
    stage.wait(lambda: seen)
    view.painted = ClockedView.painted
    return seen[0] - asked


def _scroll(stage: Stage, frames: Frames) -> None:
    """Go down page by page through thousands of places."""
    panel = stage.window.page.search.panel
    panel.bar.field.setText("ال")
    stage.pause(500)
    panel.focus_list()
    frames.begin()
    for _ in range(100):
        stage.press(Qt.Key.Key_PageDown, target=panel.view)
        stage.pause(20)
    _frame(f"100 pages down, {panel.model.rowCount():,} lines", frames)


def _frame(name: str, frames: Frames, figure: str = "") -> None:
    longest = frames.end()
    figures = f"longest frame {longest * 1000:.0f} ms" + (f", {figure}" if figure else "")
    row(name, figures, f"aim <= {_FRAME_AIM * 1000:.0f} ms", met=longest <= _FRAME_AIM)


def _is_in_step(stage: Stage) -> bool:
    return stage.session.searching.is_in_step


def _names(source: Path) -> list[str]:
    """Give names that somebody may look for in this corpus, at random but always the same."""
    rng, articles = random.Random(3), list(islice(read_jsonl(source), 2_000))
    found = []
    while len(found) < _QUERIES:
        article = rng.choice(articles)
        span = rng.choice(article.spans)
        found.append(article.text[span.start : span.end][:12])
    return found


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]))
