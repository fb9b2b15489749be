"""A real window in a process of its own, driven by keys; what it shows is printed, one JSON object a line.

python -m tests.faults.window_driver slow PROJECT SECONDS SAVED [waits]
python -m tests.faults.window_driver marks PROJECT SECONDS [early]

`slow` marks five words, looks at what is shown, and ends when so many are SAVED; `marks` marks word after word until
somebody kills it. SECONDS is how much longer each COMMIT takes in the store thread. `waits` and `early` are the mutants
that the tests must catch: a window that waits for its disk, and one that calls a mark saved when it is only sent.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path

from annotator.core.model import Change
from annotator.core.project import project
from annotator.core.store.store import Store
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


def main(what: str, path: Path, seconds: float, rest: list[str]) -> int:
    """Do what the first lines of this file say."""
    if seconds:
        project.Store = slow_store(seconds)
    if "waits" in rest:
        WorkThread.submit = lambda _self, work, done, _failed: done(work())
    if what == "slow":
        return play(path, lambda driver: slow(driver, path.parent, int(rest[0])))
    return play(path, lambda driver: mark_on(driver, early="early" in rest))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), sys.argv[4:]))
