"""The private copy of a received file: what SQLite gets to see lies in a folder of ours."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotator.core.store.header import HEADER_BYTES, Header
from annotator.core.store.journal import journal_of
from annotator.core.store.received import faults
from annotator.core.store.received.ordinary import open_ordinary, read_head
from annotator.core.store.received.recovering import play_back, torn_means_still_open
from annotator.core.store.received.watch import Watch
from annotator.core.store.schema import VERSION

_SLICE = 1 << 20
_COPY = "received.hashiya"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Taken:
    """A private copy: where it is, its size in bytes, its layout, and whether a journal came along."""

    path: Path
    size: int
    version: int
    had_journal: bool


def take(source: Path, watch: Watch) -> Taken:
    """Copy a file, and the journal beside it, into the private folder, and play the journal back there.

    What lies there is opened for reading alone and never by SQLite. Raises KnownErrors `received.*`.
    """
    refuse_wal(source, watch)
    copy, had_journal = watch.folder / _COPY, os.path.lexists(journal_of(source))
    with open_ordinary(source, watch.name) as file:
        before = os.fstat(file.fileno())
        check_size(before.st_size, watch)
        header = check_header(read_head(file, HEADER_BYTES, watch.name), watch)
        if not had_journal:
            require_end(header, before.st_size, watch)
        watch.expect(2 * before.st_size)
        if had_journal:
            _copy_journal(source, journal_of(copy), watch)
        file.seek(0)
        _copy(file, copy, watch)
        after = os.fstat(file.fileno())
    if moved(before, after) or had_journal != os.path.lexists(journal_of(source)):
        raise faults.still_open(watch.name)
    if had_journal:
        with torn_means_still_open(watch):
            header = _recover(copy, watch)
    return Taken(copy, copy.stat().st_size, header.version, had_journal)


def refuse_wal(source: Path, watch: Watch) -> None:
    """Refuse a file whose newest rows may lie in a second one."""
    if os.path.lexists(source.parent / f"{source.name}-wal"):
        raise faults.keeps_wal(watch.name)


def check_size(size: int, watch: Watch) -> None:
    """Refuse what is larger than any file of ours."""
    if size > watch.limits.file_bytes:
        raise faults.too_large(watch.name, watch.limits.file_bytes)


def check_header(head: bytes, watch: Watch) -> Header:
    """Read the first bytes; refuse strangers, newer files and what keeps its changes elsewhere."""
    header = Header.parse(head)
    if not header.is_project or header.version < 1:
        raise faults.foreign(watch.name)
    if header.version > VERSION:
        raise faults.newer(watch.name, header.version)
    if header.keeps_wal:
        raise faults.keeps_wal(watch.name)
    if not (header.keeps_rollback_journal and header.is_utf8):
        raise faults.damaged(watch.name, "its first bytes are not as Hashiya writes them")
    return header


def require_end(header: Header, size: int, watch: Watch) -> None:
    """Refuse a file that is shorter than it says: before anything is copied."""
    if size < header.pages * header.page_size:
        raise faults.damaged(watch.name, "its end is missing")


def _recover(copy: Path, watch: Watch) -> Header:
    """Play the journal back; it may have brought back another beginning and another size."""
    play_back(copy, watch)
    check_size(copy.stat().st_size, watch)
    with copy.open("rb") as file:
        return check_header(file.read(HEADER_BYTES), watch)


def _copy_journal(source: Path, copy: Path, watch: Watch) -> None:
    with open_ordinary(journal_of(source), watch.name) as file:
        check_size(os.fstat(file.fileno()).st_size, watch)
        _copy(file, copy, watch)


def _copy(file: BinaryIO, copy: Path, watch: Watch) -> None:
    """Copy in slices, so that a slow stick can be stopped; never more than the size that was looked at."""
    left = os.fstat(file.fileno()).st_size
    try:
        with copy.open("xb") as out:
            while left and (data := file.read(min(_SLICE, left))):
                out.write(data)
                left -= len(data)
                watch.advance(len(data))
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise faults.no_room(watch.name, watch.folder) from error
        raise faults.unreadable(watch.name, error) from error


def moved(before: os.stat_result, after: os.stat_result) -> bool:
    """Tell whether a file was written to in between."""
    return (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)
