"""A journal that came along: its act is taken back in the private copy, or the file is refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.store.journal import is_harmful, journal_of
from annotator.core.store.received import faults
from annotator.core.store.received.private import connect_private
from annotator.core.store.received.watch import Watch

_TORN = ("received.damaged", "received.foreign")


@contextmanager
def torn_means_still_open(watch: Watch) -> Iterator[None]:
    """Say of a copy that was made in the middle of an act, and that its journal does not put right, how it came so."""
    try:
        yield
    except KnownError as fault:
        if fault.code not in _TORN:
            raise
        raise faults.still_open(watch.name) from fault


def play_back(copy: Path, watch: Watch) -> None:
    """Let SQLite take back, in the private copy, what the act in the middle of which it was copied had written.

    Raises KnownError `received.open_elsewhere` for a journal that does more than that.
    """
    if is_harmful(copy):
        raise faults.still_open(watch.name)
    with watch.guarding(), closing(connect_private(copy, watch, write=True)) as connection:
        connection.execute("PRAGMA user_version").fetchone()  # the first read plays it back
    journal_of(copy).unlink(missing_ok=True)  # one that holds nothing stays otherwise
