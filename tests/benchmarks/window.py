"""Acts in the real window: one label, and the next document. Run in a process of its own, for its peak memory.

python -m tests.benchmarks.window import ARTICLES PROJECT
python -m tests.benchmarks.window acts PROJECT COUNT
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from time import perf_counter

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.model import Article, Progress
from annotator.core.text.words import words
from tests.benchmarks.core import new_project
from tests.benchmarks.stage import CONTROL, Qt, Stage
from tests.benchmarks.timing import peak_memory, percentile, row, spread

_ACTS_PER_DOCUMENT = 10
_FIRST_SCREEN = 900  # code points
_BUSY_DISK = 0.003  # seconds of the limit's p50; it is half of that on a quiet disk
_PAUSE_MS = 20  # between two acts; a person needs more
_LABEL_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def import_as_person(source: Path, path: Path) -> None:
    """Make a project in which a person has the spans, so that each document opens with its marks."""
    with new_project(path) as project:
        project.import_articles(map(_begun, read_jsonl(source)), set_name="موسّم 1")


def _begun(article: Article) -> Article:
    """Let the set be one that is worked on; an import takes sets for finished."""
    article.state = Progress.IN_PROGRESS
    return article


class PlainCommit:
    """The limit of one act: one row into plain sqlite3 with the same durability, on the same disk at the same time."""

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.execute("PRAGMA synchronous = EXTRA")
        self._connection.execute("CREATE TABLE IF NOT EXISTS spans(start INTEGER, label TEXT)")

    def take(self) -> float:
        """Commit one row and give the seconds."""
        before = perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO spans VALUES(?, ?)", (1, "actor"))
        self._connection.execute("COMMIT")
        return perf_counter() - before


class Acts:
    """Seconds from a key to what it brings."""

    def __init__(self, stage: Stage, limit: PlainCommit) -> None:
        self.stage, self._limit = stage, limit
        self.painted: list[float] = []
        self.saved: list[float] = []
        self.next: list[float] = []
        self.limit: list[float] = []

    def mark(self, count: int) -> None:
        """Mark words with the keys 1 to 4, some in each document."""
        while len(self.saved) < count:
            self.mark_words(_ACTS_PER_DOCUMENT)
            self.go_on()

    def mark_words(self, count: int) -> None:
        """Mark words of the first page that carry no mark yet."""
        free = self._free_words()
        for start in free[:: max(len(free) // count, 1)][:count]:
            self._mark(start, _LABEL_KEYS[len(self.saved) % len(_LABEL_KEYS)])
            self.limit.append(self._limit.take())

    def _free_words(self) -> list[int]:
        opened = self.stage.session.open_document
        taken = [(mark.start, mark.end) for mark, _ in opened.shown()[:500]]
        found = words(opened.document.text[:_FIRST_SCREEN])
        return [w.start for w in found if not any(start < w.end and w.start < end for start, end in taken)]

    def _mark(self, start: int, key: Qt.Key) -> None:
        """Put the caret into a word and press a digit; the mark is seen pending, or saved if that was quicker."""
        stage, session = self.stage, self.stage.session
        stage.reader.set_caret(start)
        stage.pause(_PAUSE_MS)
        opened, done = session.open_document, []
        count = opened.count
        connection = session.changed.connect(lambda _: done.append(perf_counter()))
        asked = perf_counter()
        self.painted.append(stage.until_painted(lambda: stage.press(key), lambda: opened.count > count))
        stage.wait(lambda: done)
        session.changed.disconnect(connection)
        self.saved.append(done[0] - asked)

    def go_on(self) -> None:
        """Press Ctrl+PgDn and wait for the paint of the next document with its marks."""
        stage, text = self.stage, self.stage.reader.text
        stage.pause(_PAUSE_MS)
        there = stage.until_painted(
            lambda: stage.press(Qt.Key.Key_PageDown, CONTROL),
            lambda: stage.reader.text != text and len(stage.reader.marks),
        )
        self.next.append(there)

    def print_labels(self, where: str = "") -> None:
        """Print what marking took, beside the limit."""
        row(f"one label{where}: key to painted as pending", spread(self.painted))
        p50, p99 = (percentile(self.saved, share) * 1000 for share in (0.5, 0.99))
        aim = "aim p50 <= 8, p99 <= 30" + _by_how_much(p50 - 8, p99 - 30)
        if percentile(self.limit, 0.5) > _BUSY_DISK:
            aim += "; the disk is busy: see the limit"
        row(f"one label{where}: key to saved", spread(self.saved), aim, met=p50 <= 8 and p99 <= 30)
        row("  plain sqlite3, one row, DELETE + EXTRA", spread(self.limit), "the limit, between the same acts")


def _by_how_much(*over: float) -> str:
    missed = max(over)
    return f" (by {missed:.1f} ms)" if missed > 0 else ""


def acts(path: Path, count: int) -> None:
    """Print the times of `count` label acts and half as many next documents."""
    stage = Stage()
    stage.open(path)
    stage.wait(lambda: len(stage.reader.marks))
    stage.pause(300)
    measured = Acts(stage, PlainCommit(path.with_suffix(".limit.db")))
    measured.mark(count)
    while len(measured.next) < count // 2:
        measured.go_on()
    measured.print_labels()
    p50 = percentile(measured.next, 0.5) * 1000
    aim = "aim p50 <= 25" + _by_how_much(p50 - 25)
    row("next document: key to painted with its marks", spread(measured.next), aim, met=p50 <= 25)
    stage.close()


if __name__ == "__main__":
    if sys.argv[1] == "import":
        import_as_person(Path(sys.argv[2]), Path(sys.argv[3]))
        row("peak memory, import", peak_memory())
    else:
        acts(Path(sys.argv[2]), int(sys.argv[3]))
        row("peak memory, window on that project", peak_memory())
