"""One very long article in the real window: opening, turning through the whole of it, one label.

python -m tests.benchmarks.long PROJECT
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from tests.benchmarks.stage import Qt, Stage
from tests.benchmarks.timing import peak_memory, percentile, row, spread
from tests.benchmarks.window import Acts, PlainCommit

_OPENINGS, _NOTCHES, _NOTCH_PX, _ACTS = 5, 400, 60, 30
_OPEN_AIM, _STEP_AIM = 0.5, 0.016


def _openings(stage: Stage) -> list[float]:
    """Open the article some times, each from an empty page."""
    session, taken = stage.session, []
    document = session.open_document.document.id
    for _ in range(_OPENINGS):
        session.open_document = None
        session.document_opened.emit(None)
        stage.pause(100)
        taken.append(stage.until_painted(lambda: session.show_document(document), lambda: len(stage.reader.marks)))
    return taken


def _steps(stage: Stage, count: int, act: Callable[[], object]) -> list[float]:
    """Give the processor seconds of scroll steps, until the end of the article or the count is reached."""
    bar, taken = stage.reader.verticalScrollBar(), []
    for _ in range(count):
        place, before = bar.value(), time.process_time()
        act()
        if bar.value() == place:
            break
        stage.until_painted(lambda: None)
        taken.append(time.process_time() - before)
    return taken


def _lay_out(stage: Stage) -> float:
    """Wait until the whole article is laid out in the background; give the longest time the window was held up."""
    bar, longest, height = stage.reader.verticalScrollBar(), 0.0, -1
    while height != bar.maximum():
        height = bar.maximum()
        for _ in range(40):
            before = perf_counter()
            stage.pause(1)
            longest = max(longest, perf_counter() - before)
    return longest


def measure(path: Path) -> None:
    """Print opening, scrolling and marking."""
    stage = Stage()
    stage.open(path)
    stage.wait(lambda: len(stage.reader.marks))
    opened = percentile(_openings(stage), 0.5)
    row("open the article, to its first paint", f"{opened:.2f} s", f"aim <= {_OPEN_AIM} s", met=opened <= _OPEN_AIM)
    row("  longest hold while it is laid out behind that", f"{_lay_out(stage) * 1000:.0f} ms")
    pages = _steps(stage, 100_000, lambda: stage.press(Qt.Key.Key_PageDown))
    _print_steps(f"turn through all of it, {len(pages):,} pages", pages)
    bar = stage.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    _print_steps("wheel, 60 pixels a step, in its middle", _steps(stage, _NOTCHES, lambda: _notch(stage)))
    bar.setValue(0)
    stage.pause(100)
    acts = Acts(stage, PlainCommit(path.with_suffix(".limit.db")))
    acts.mark_words(_ACTS)
    acts.print_labels(" in it")
    row("peak memory", peak_memory())
    stage.close()


def _notch(stage: Stage) -> None:
    bar = stage.reader.verticalScrollBar()
    bar.setValue(bar.value() + _NOTCH_PX)


def _print_steps(name: str, taken: list[float]) -> None:
    p99 = percentile(taken, 0.99)
    row(name, f"{spread(taken)} cpu", f"aim p99 <= {_STEP_AIM * 1000:.0f}", met=p99 <= _STEP_AIM)


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
