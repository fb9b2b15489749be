"""A clock over the reading of a received file, which also tells of progress and lets the user stop."""

from __future__ import annotations

import math
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.store.received import faults
from annotator.core.store.received.limits import Limits

Progress = Callable[[int, int], None]
_BETWEEN_TELLS = 0.05


class Watch:
    """Keeps the work on one received file short and stoppable: SQLite and our own loops ask it all the time.

    `progress` gets (bytes done, bytes in all) and may raise a KnownError to stop.
    """

    def __init__(self, name: str, folder: Path, limits: Limits, progress: Progress | None = None) -> None:
        self.name, self.folder, self.limits = name, folder, limits
        self._progress = progress
        self.size = 0
        self._done, self._total, self._told = 0, 1, 0.0
        self._until = math.inf
        self._stop: KnownError | None = None

    def expect(self, total: int) -> None:
        """Say how many bytes there are to do in all."""
        self._total = total

    def advance(self, by: int) -> None:
        """Count bytes as done, and look."""
        self._done = min(self._total, self._done + by)
        self.look()

    def start_clock(self) -> None:
        """Begin the time that the checks of a file of this size may take."""
        self._until = time.monotonic() + self.limits.seconds_for(self.size)

    def tell_no_more(self) -> None:
        """Leave progress and stopping to whoever reads on."""
        self._progress = None

    def look(self) -> None:
        """Raise KnownError `received.slow` when time is over, or whatever the user's stop raises."""
        now = time.monotonic()
        if now > self._until:
            raise faults.too_slow(self.name)
        if self._progress and now >= self._told + _BETWEEN_TELLS:
            self._told = now
            self._progress(self._done, self._total)

    def interrupts(self) -> bool:
        """Answer SQLite, through which no error can be raised; `guarding` raises it afterwards."""
        try:
            self.look()
        except KnownError as stop:
            self._stop = stop
        return self._stop is not None

    @contextmanager
    def guarding(self) -> Iterator[None]:
        """Turn what a hostile file makes of SQLite into one sentence."""
        try:
            yield
        except sqlite3.Error as error:
            if self._stop is None and getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise  # `progress` failed in a way of its own: a bug
            raise self._stop or faults.of_sqlite(self.name, error, self.folder) from error
        except UnicodeDecodeError as error:  # SQLite quotes a broken statement, and Python cannot read it
            raise faults.damaged(self.name, "its layout cannot be read") from error
        except MemoryError as error:
            raise faults.damaged(self.name, "it asks for too much memory") from error
