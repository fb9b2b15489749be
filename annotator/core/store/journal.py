"""The journal beside a file, looked at before SQLite plays it back: SQLite may delete by it, or write without measure.

A journal says how long the file was before the act, and it may name another file, which SQLite deletes when it is done.
No act of ours is on several files, and none makes a file shorter.
"""

from __future__ import annotations

from pathlib import Path

_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_HEAD_BYTES = 28


def journal_of(path: Path) -> Path:
    """Give where the journal of a file lies, if there is one."""
    return path.parent / f"{path.name}-journal"


def is_harmful(path: Path) -> bool:
    """Tell whether the journal of a file would do more than take back an act."""
    journal = journal_of(path)
    try:
        # In this order: whoever is writing right now may make the file longer, and his journal goes when he is done.
        return journal.is_file() and (names_another_file(journal) or size_before(journal) > path.stat().st_size)
    except OSError:
        return False


def names_another_file(journal: Path) -> bool:
    """Tell whether a journal belongs to an act on several files and names one of them at its end."""
    with journal.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - len(_MAGIC)))
        return file.read() == _MAGIC


def size_before(journal: Path) -> int:
    """Give how long a journal makes the file, in bytes; 0 for one that does not begin as a journal."""
    with journal.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head.startswith(_MAGIC):
        return 0
    pages, page_size = int.from_bytes(head[16:20], "big"), int.from_bytes(head[24:28], "big")
    return pages * (page_size or 1 << 16)
