"""Acts in the real window: one label, the next document; each runs in a process of its own.

    python -m tests.benchmarks.window import ARTICLES PROJECT
    python -m tests.benchmarks.window acts PROJECT COUNT
"""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.model import Article, Progress
from annotator.core.text.words import words
from tests.benchmarks.core import new_project
from tests.benchmarks.stage import Stage, peak_memory, Qt
from tests.benchmarks.timing import percentile, row, spread

_ACTS_PER_DOCUMENT = 10
_PAUSE = 15  # milliseconds between two acts; a person needs more
_LABEL_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def import_as_person(source: Path, path: Path) -> None:
    """Make a project in which a person has the spans, so that each document opens with 30 marks."""
    with new_project(path) as project:
        project.import_articles(map(_begun, read_jsonl(source)), set_name="موسّم 1")
    row("peak memory, import", peak_memory())


def _begun(article: Article) -> Article:
    """Let the set be one that is worked on; an import takes sets for finished."""
    article.state = Progress.IN_PROGRESS
    return article


class Acts:
    """Seconds from a key to what it brings."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.painted: list[float] = []
        self.saved: list[float] = []
        self.next: list[float] = []

    def run(self, acts: int) -> None:
        """Mark words with the keys 1 to 4, ten in each document."""
        while len(self.saved) < acts:
            for start in self._free_words()[:_ACTS_PER_DOCUMENT]:
                self._mark(start, _LABEL_KEYS[len(self.saved) % 4])
            self.go_on()

    def _free_words(self) -> list[int]:
        """Give the starts of some words on the first page that carry no mark yet."""
        opened = self.stage.session.open_document
        taken = [(mark.start, mark.end) for mark, _ in opened.shown()]
        spans = [word for word in words(opened.document.text[:900])]
        free = [w.start for w in spans if not any(start < w.end and w.start < end for start, end in taken)]
        return free[:: max(len(free) // _ACTS_PER_DOCUMENT, 1)]

    def _mark(self, start: int, key: Qt.Key) -> None:
        stage, session = self.stage, self.stage.session
        stage.reader.set_caret(start)
        stage.pause(_PAUSE)
        before = {mark.id for mark in stage.reader.marks}
        seen: list[float] = []
        done: list[float] = []

        def on_paint(now: float) -> None:
            if not seen and any(mark.id not in before for mark in stage.reader.marks):
                seen.append(now)

        def on_changed(_change: object) -> None:
            done.append(clock())

        stage.on_paint = on_paint
        connection = session.changed.connect(on_changed)
        asked = stage.press(key)
        stage.wait(lambda: seen and done)
        session.changed.disconnect(connection)
        stage.on_paint = lambda _now: None
        self.painted.append(seen[0] - asked)
        self.saved.append(done[0] - asked)

    def go_on(self) -> None:
        """Press Ctrl+PgDn and wait for the paint of the next document with its marks."""
        stage = self.stage
        stage.pause(_PAUSE)
        text = stage.reader.text
        seen: list[float] = []

        def on_paint(now: float) -> None:
            if not seen and stage.reader.text != text and len(stage.reader.marks):
                seen.append(now)

        stage.on_paint = on_paint
        asked = stage.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        stage.wait(lambda: seen)
        stage.on_paint = lambda _now: None
        self.next.append(seen[0] - asked)


def acts(path: Path, count: int) -> None:
    """Print the times of `count` label acts and as many next documents as that is halves."""
    stage = Stage()
    stage.open(path)
    stage.wait(lambda: len(stage.reader.marks))
    stage.pause(300)
    measured = Acts(stage)
    measured.run(count)
    while len(measured.next) < count // 2:
        measured.go_on()
    row("one label: key to painted (pending)", spread(measured.painted))
    p50, p99 = (percentile(measured.saved, share) * 1000 for share in (0.5, 0.99))
    row("one label: key to saved", spread(measured.saved), "aim p50 <= 8, p99 <= 30", met=p50 <= 8 and p99 <= 30)
    met = percentile(measured.next, 0.5) <= 0.025
    row("next document: key to painted with its marks", spread(measured.next), "aim p50 <= 25", met=met)
    row("peak memory, window", peak_memory())
    stage.close()


from time import perf_counter as clock

if __name__ == "__main__":
    if sys.argv[1] == "import":
        import_as_person(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        acts(Path(sys.argv[2]), int(sys.argv[3]))
