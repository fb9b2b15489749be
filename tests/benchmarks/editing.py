"""One article of a usual long length with many marks: relabel, edge move, finding, and the frames of the open strip.

python -m tests.benchmarks.editing PROJECT COUNT
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from time import perf_counter

from annotator.core.text.words import words
from tests.benchmarks.stage import CONTROL, Qt, Stage
from tests.benchmarks.timing import peak_memory, row, spread

_LABEL_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_FRAME_AIM = 0.016  # seconds of the processor
_PAUSE_MS = 20
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_STRIP_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1)


class Editing:
    """Acts on the marks of one article, each with the time to its paint and to its COMMIT."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.session, self.reader = stage, stage.session, stage.reader
        self._labels, self._outwards = cycle(_LABEL_KEYS), cycle((True, False))

    def measure(self, name: str, acts: Callable[[], Callable[[], bool] | None], count: int) -> None:
        """Print p50 and p99 of `count` acts; `acts` presses the key and gives how to see that it is drawn."""
        painted, saved = [], []
        while len(saved) < count:
            times = self._one(acts)
            if times:
                painted.append(times[0])
                saved.append(times[1])
        row(f"{name}: key to painted", spread(painted))
        row(f"{name}: key to saved", spread(saved))

    def _one(self, act: Callable[[], Callable[[], bool] | None]) -> tuple[float, float] | None:
        stage, done = self.stage, []
        stage.wait(lambda: self.session.waiting == 0)
        stage.pause(_PAUSE_MS)
        connection = self.session.changed.connect(lambda _: done.append(perf_counter()))
        seen: list[float] = []
        is_drawn: list[Callable[[], bool] | None] = []

        def look(now: float) -> None:
            if is_drawn and is_drawn[0] and not seen and is_drawn[0]():
                seen.append(now)

        stage.on_paint = look
        asked = perf_counter()
        is_drawn.append(act())
        if is_drawn[0] is None:
            self.session.changed.disconnect(connection)
            return None
        stage.wait(lambda: seen and done)
        stage.on_paint = lambda _now: None
        self.session.changed.disconnect(connection)
        return seen[0] - asked, done[0] - asked

    # --- acts --------------------------------------------------------------------------------------------------

    def next_mark(self) -> None:
        """Go to the next mark, from the last one back to the first."""
        before = self.reader.current_mark()
        self.stage.press(Qt.Key.Key_Tab)
        if self.reader.current_mark() == before:
            self.reader.set_current_mark(None)
            self.reader.set_caret(0)

    def relabel(self) -> Callable[[], bool] | None:
        """Give the next mark another label."""
        self.next_mark()
        mark = self.reader.current_mark()
        shown = self.reader.marks.get(mark)
        before = self.session.waiting
        self.stage.press(next(self._labels))
        self.stage.press(Qt.Key.Key_Escape)  # the strip of a threat closes again
        if self.session.waiting == before:
            return None
        return lambda: self.reader.marks.get(mark).label != shown.label

    def move_edge(self) -> Callable[[], bool] | None:
        """Move the left edge of a mark by a word, out and back."""
        out = next(self._outwards)
        if out:
            self.next_mark()
        mark = self.reader.current_mark()
        shown = self.reader.marks.get(mark)
        before = self.session.waiting
        self.stage.press(Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.NoModifier if out else _SHIFT)
        if self.session.waiting == before:
            return None
        return lambda: self.reader.marks.get(mark) != shown

    # --- finding -----------------------------------------------------------------------------------------------

    def find(self, count: int) -> None:
        """Type into the find bar letter by letter; a frame is all that a letter costs until it is painted."""
        taken: list[float] = []
        queries = cycle(sorted({self.reader.text[w.start : w.end] for w in words(self.reader.text)}, key=len)[-60:])
        while len(taken) < count:
            self.stage.press(Qt.Key.Key_F, CONTROL)
            field = self.stage.window.page.find_bar.field
            field.clear()
            query = next(queries)
            for length in range(1, min(len(query), 6) + 1):
                taken.append(self._typed(field, query[:length]))
            self.stage.press(Qt.Key.Key_Escape, target=field)
            self.stage.press(Qt.Key.Key_Escape)
            self.stage.press(Qt.Key.Key_Escape)
        row("find while typing: letter to painted", spread(taken))

    def _typed(self, field: object, typed: str) -> float:
        """Type one more letter: what an input method sends, since QTest knows ASCII alone."""
        return self.stage.until_painted(lambda: field.insert(typed[-1]))

    # --- the strip ---------------------------------------------------------------------------------------------

    def strip_frames(self, count: int) -> list[float]:
        """Give the processor seconds of the window's thread for each frame while the strip asks for a link."""
        taken: list[float] = []
        self._open_strip()
        for number, key in zip(range(count), cycle(_STRIP_KEYS), strict=False):
            before = time.thread_time()
            if number % 3 == 2:
                self._scroll(number)
            else:
                self.stage.press(key)
            self.stage.app.processEvents()
            taken.append(time.thread_time() - before)
            if number % 30 == 29:
                self.stage.pause(_PAUSE_MS)
        return taken

    def _open_strip(self) -> None:
        """Make a stance in the middle of the article and go to its targets."""
        text = self.reader.text
        free = self._free_word(len(text) // 2)
        self.reader.set_caret(free)
        self.stage.press(Qt.Key.Key_4)
        self.stage.press(Qt.Key.Key_T)
        assert self.stage.window.page.links.strip.is_open
        self.stage.pause(200)

    def _free_word(self, offset: int) -> int:
        taken = [(mark.start, mark.end) for mark in self.reader.marks]
        found = (w.start for w in words(self.reader.text) if w.start > offset)
        return next(start for start in found if not any(a <= start <= b for a, b in taken))

    def _scroll(self, number: int) -> None:
        bar = self.reader.verticalScrollBar()
        bar.setValue(bar.value() + (60 if number % 12 < 6 else -60))


def measure(path: Path, count: int) -> None:
    """Print all of it for one article."""
    stage = Stage()
    stage.open(path)
    stage.wait(lambda: len(stage.reader.marks))
    stage.pause(300)
    editing = Editing(stage)
    row("marks", f"{len(stage.reader.marks):,} on {len(stage.reader.text):,} characters")
    editing.measure("relabel", editing.relabel, count)
    editing.measure("edge move", editing.move_edge, count)
    editing.find(count)
    frames = editing.strip_frames(3 * count)
    longest = max(frames)
    row("frame while the strip is open", f"{spread(frames)} cpu")
    aim = f"aim <= {_FRAME_AIM * 1000:.0f} ms cpu"
    row("  the longest of them", f"{longest * 1000:.1f} ms", aim, met=longest <= _FRAME_AIM)
    row("peak memory", peak_memory())
    stage.close()


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]))
