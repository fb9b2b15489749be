"""A journal that came along: looked at before SQLite plays it back, because it may make SQLite write and delete.

It tells how long the file is to be, and it may name another file that SQLite deletes when it is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.store.received import faults
from annotator.core.store.received.private import connect_private
from annotator.core.store.received.watch import Watch

_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_HEAD_BYTES = 28
_TORN = ("received.damaged", "received.foreign")


def journal_of(path: Path) -> Path:
    """Give where the journal of a file lies, if there is one."""
    return path.with_name(f"{path.name}-journal")


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
    journal = journal_of(copy)
    if _names_another_file(journal) or _grown_size(journal) > watch.limits.file_bytes:
        raise faults.still_open(watch.name)
    with watch.guarding(), closing(connect_private(copy, watch, write=True)) as connection:
        connection.execute("PRAGMA user_version").fetchone()  # the first read plays it back
    journal.unlink(missing_ok=True)  # one that holds nothing stays otherwise


def _names_another_file(journal: Path) -> bool:
    """Tell whether the journal belongs to an act on several files: SQLite would delete the one that is named there."""
    with journal.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - len(_MAGIC)))
        return file.read() == _MAGIC


def _grown_size(journal: Path) -> int:
    """Give how long the journal would make the file, in bytes."""
    with journal.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head.startswith(_MAGIC):
        return 0
    pages, page_size = int.from_bytes(head[16:20], "big"), int.from_bytes(head[24:28], "big")
    return pages * (page_size or 1 << 16)
