"""Suggestions in the real window: for a new article, after a mark, and how long the window stands still in training.

python -m tests.benchmarks.suggested import CORPUS PROJECT FINISHED
python -m tests.benchmarks.suggested acts PROJECT COUNT
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer, SignalInstance

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.model import Article, Progress
from annotator.core.text.words import words
from tests.benchmarks.core import new_project
from tests.benchmarks.stage import CONTROL, Qt, Stage
from tests.benchmarks.timing import percentile, row, spread

_OPENING_AIM, _LEARNING_AIM, _FRAME_AIM = 0.03, 0.005, 0.05  # seconds
_LABELS = ("actor", "location")  # of the corpus; a new project has no others of it
_TICK_MS, _PAUSE_MS, _LOOK_MS = 2, 40, 500
_QUIET_SECONDS = 10


def import_as_person(source: Path, path: Path, finished: int) -> None:
    """Make a project in which a person has finished so many articles of a corpus; the others are new."""
    with new_project(path) as project:
        project.import_articles(_articles(source, finished), set_name="موسّم 1")


def _articles(source: Path, finished: int) -> Iterator[Article]:
    for number, article in enumerate(read_jsonl(source)):
        article.state, article.set_name = Progress.FINISHED, "موسّم 1"
        article.spans = [span for span in article.spans or () if span.label in _LABELS]
        if number >= finished:
            article.spans = None
            article.state = article.set_name = None
        yield article


class StandStill:
    """How long the window does not come to its events: the longest time between two ticks of a fast clock."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    def begin(self) -> None:
        """Forget what was measured and start."""
        self.gaps, self._last = [], perf_counter()
        self._timer.start()

    def longest(self) -> str:
        """Stop and write the longest."""
        self._timer.stop()
        return f"longest {max(self.gaps) * 1000:6.1f} ms, p99.9 {percentile(self.gaps, 0.999) * 1000:6.1f} ms"


class User:
    """Marks words, takes that back, scrolls and goes from mark to mark, as fast as nobody works."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self.session, self.reader = stage, stage.session, stage.reader
        self._acts = cycle((self.mark, self._scroll, self._walk, self._scroll, self._undo, self._walk))

    def work(self, until: Callable[[], bool]) -> None:
        """Do one thing after the other until the condition holds."""
        while not until():
            next(self._acts)()
            self._stage.pause(_PAUSE_MS)

    def mark(self) -> None:
        """Mark a word that carries no mark yet."""
        opened = self.session.open_document
        taken = [mark for mark, _ in opened.shown()]
        text = opened.document.text
        free = [w for w in words(text) if not any(m.start < w.end and w.start < m.end for m in taken)]
        self.reader.set_caret(free[len(taken) * 7 % len(free)].start)
        self._stage.press(Qt.Key.Key_1)

    def _undo(self) -> None:
        self._stage.press(Qt.Key.Key_Z, CONTROL)

    def _scroll(self) -> None:
        bar = self.reader.verticalScrollBar()
        bar.setValue((bar.value() + 120) % max(bar.maximum(), 1))

    def _walk(self) -> None:
        self._stage.press(Qt.Key.Key_Tab)


def acts(path: Path, count: int) -> None:
    """Print the times for `count` new articles, and how long the window stood still."""
    stage, still = Stage(), StandStill()
    suggesting = stage.session.suggesting
    for signal in (suggesting.changed, suggesting.learned):
        signal.connect(stage.wake)
    learned: list[float] = []
    suggesting.learned.connect(lambda: learned.append(perf_counter()))
    asked = perf_counter()
    stage.open(path)
    stage.wait(lambda: stage.session.open_document)
    stage.until_painted(lambda: None)
    still.begin()
    stage.wait(lambda: learned)
    suggesting._training._later.stop()  # not before its turn below
    met = max(still.gaps) <= _FRAME_AIM
    row("open the project, until all of the past is learned", f"{learned[0] - asked:.2f} s")
    row("the window while the past is learned", still.longest(), f"aim <= {_FRAME_AIM * 1000:g} ms", met=met)
    _new_articles(stage, count)
    _new_articles(stage, count, ", leafing through", _PAUSE_MS)
    _after_a_mark(stage, count)
    user = User(stage)
    still.begin()
    end = perf_counter() + _QUIET_SECONDS
    user.work(lambda: perf_counter() > end)
    row("the window in a busy user's hands", still.longest(), "the limit: the same without training")
    began = perf_counter()
    still.begin()
    suggesting._training._ask()
    user.work(lambda: suggesting.model is not None)
    met = max(still.gaps) <= _FRAME_AIM
    row("the same while a model is trained", still.longest(), f"aim <= {_FRAME_AIM * 1000:g} ms", met=met)
    row("training beside that user", f"{perf_counter() - began:.1f} s")
    _new_articles(stage, count, " with the model")
    _new_articles(stage, count, " with the model, leafing through", _PAUSE_MS)
    stage.close()


def _new_articles(stage: Stage, count: int, where: str = "", look: int = _LOOK_MS) -> None:
    """Go through articles, so many milliseconds in each; the time is from the opening to the suggestions, drawn."""
    taken = []
    for _ in range(count):
        stage.pause(look)
        next_article = partial(stage.press, Qt.Key.Key_PageDown, CONTROL)
        taken.append(_drawn(stage, _first(stage, stage.session.document_opened, next_article)))
    met = percentile(taken, 0.5) <= _OPENING_AIM
    row(f"a new article{where}", spread(taken), f"aim <= {_OPENING_AIM * 1000:g} ms", met=met)


def _after_a_mark(stage: Stage, count: int) -> None:
    """Mark words; the times are from the file's answer on: until it is learned, and to the suggestions that follow."""
    user, learned, taken = User(stage), [], []
    for _ in range(count):
        saved = _first(stage, stage.session.changed, user.mark)
        learned.append(_answered(stage, saved))
        taken.append(_drawn(stage, saved))
        stage.pause(_PAUSE_MS)
    met = percentile(learned, 0.5) <= _LEARNING_AIM
    row("a mark: saved to learned", spread(learned), f"aim <= {_LEARNING_AIM * 1000:g} ms", met=met)
    row("a mark: saved to suggested anew, with its pause", spread(taken))


def _first(stage: Stage, signal: SignalInstance, act: Callable[[], object]) -> float:
    """Give the time at which a signal comes after an act."""
    came: list[float] = []
    connection = signal.connect(lambda _: (came.append(perf_counter()), stage.wake()))
    act()
    stage.wait(lambda: came)
    signal.disconnect(connection)
    return came[0]


def _drawn(stage: Stage, since: float) -> float:
    """Give the seconds since then until nothing is on its way that could change the suggestions."""
    while not stage.session.suggesting.is_up_to_date:
        stage.pause(1)
    return perf_counter() - since


def _answered(stage: Stage, since: float) -> float:
    """Give the seconds since then until the thread has answered all that it was asked."""
    done: list[float] = []
    stage.session.suggesting.run(lambda _: 1, lambda _: (done.append(perf_counter()), stage.wake()))
    stage.wait(lambda: done)
    return done[0] - since


if __name__ == "__main__":
    if sys.argv[1] == "import":
        import_as_person(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
    else:
        acts(Path(sys.argv[2]), int(sys.argv[3]))
