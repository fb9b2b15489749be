"""A real window in a process of its own, driven by keys; what it shows is printed, one JSON object a line.

python -m tests.faults.window_driver slow PROJECT SECONDS SAVED [waits]
python -m tests.faults.window_driver marks PROJECT SECONDS [early]
python -m tests.faults.window_driver reads PROJECT SECONDS [waits] [forgets]

`slow` marks five words, looks at what is shown, and ends when so many are SAVED; `marks` marks word after word until
somebody kills it; `reads` goes to the next article and some words on, and waits to be killed. SECONDS is how much
longer each COMMIT takes in the store thread. `waits`, `early` and `forgets` are the mutants that the tests must catch:
a window that waits for its disk, one that calls a mark saved when it is only sent, and one that keeps its place only
when it is left.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.model import Change
from annotator.core.project import project
from annotator.core.store.store import Store
from annotator.ui.project.reading_place import read_place
from annotator.ui.project.remembering import Remembering
from annotator.ui.work_thread import WorkThread
from tests.faults.window_hands import Driver, Steps, Watchdog, pause, play

_MARKS, _BETWEEN_KEYS_MS = 5, 30


def slow_store(seconds: float) -> type[Store]:
    """Make a store whose COMMITs take so much longer, as on a slow disk."""

    class SlowStore(Store):
        def _commit(self, writer: bytes, head: tuple[int, bytes]) -> None:
            threading.Event().wait(seconds)
            super()._commit(writer, head)

    return SlowStore


def say(**facts: object) -> None:
    """Print one line that the test reads."""
    print(json.dumps(facts), flush=True)


def slow(driver: Driver, folder: Path, wanted: int) -> Steps:
    """Mark five words, look at once, and again when so many of them are in the file."""
    watchdog = Watchdog()
    marks: list[bytes] = []
    for _ in range(_MARKS):
        marks.append(driver.mark_next_word())
        say(pending=driver.pending(marks[-1]), says_saved=driver.says_saved())
        yield pause(_BETWEEN_KEYS_MS)
    all_pending = driver.picture(folder / "pending.png")
    watchdog.begin_again()  # to take a picture holds the window up
    yield lambda: sum(not driver.pending(mark) for mark in marks) >= wanted
    say(longest=watchdog.longest)
    yield pause(_BETWEEN_KEYS_MS)
    told_apart = driver.picture(folder / "saved.png") != all_pending
    say(saved=[not driver.pending(mark) for mark in marks], says_saved=driver.says_saved(), told_apart=told_apart)
    os._exit(0)


def mark_on(driver: Driver, *, early: bool) -> Steps:
    """Mark word after word; print each mark when it is shown as saved."""

    def show(change: Change) -> None:
        for annotation in change.annotations:
            if not driver.pending(annotation.id):
                say(saved=annotation.id.hex())

    driver.session.changed.connect(show)
    while True:
        mark = driver.mark_next_word()
        if early:
            say(saved=mark.hex())
        yield pause(_BETWEEN_KEYS_MS)


def read_on(driver: Driver) -> Steps:
    """Print where the window begins, where it is some words on in the next article, and when that is kept."""
    info, watchdog = driver.session.info, Watchdog()
    assert info is not None
    say(begins=driver.place())
    here = driver.session.open_document
    QTest.keyClick(driver.reader, "n")
    yield lambda: driver.session.open_document is not here
    for _ in range(5):
        QTest.keyClick(driver.reader, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    say(stands=driver.place())
    watchdog.longest = 0.0
    watchdog.begin_again()
    yield lambda: read_place(info.file_id) == driver.window.page.place()
    yield pause(_BETWEEN_KEYS_MS)  # for the watchdog, which may wait behind us
    say(kept=driver.place(), longest=watchdog.longest)
    yield lambda: False


def main(what: str, path: Path, seconds: float, rest: list[str]) -> int:
    """Do what the first lines of this file say."""
    if seconds:
        project.Store = slow_store(seconds)
    if "waits" in rest:
        WorkThread.submit = lambda _self, work, done, _failed: done(work())
    if "forgets" in rest:
        Remembering._note = lambda _self: None
    if what == "reads":
        return play(path, read_on)
    if what == "slow":
        return play(path, lambda driver: slow(driver, path.parent, int(rest[0])))
    return play(path, lambda driver: mark_on(driver, early="early" in rest))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), sys.argv[4:]))
