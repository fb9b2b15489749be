"""Which changes of a file were not made in it: they came from another one by a merge."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

_KEY = "came:"


def guests(connection: sqlite3.Connection) -> dict[bytes, int]:
    """Give the writers whose changes came by a merge, each with the number of the first change that did.

    A writer may have begun here: somebody went on with a copy of a file that was open.
    """
    rows = connection.execute("SELECT key, value FROM file WHERE key GLOB ?", (f"{_KEY}*",)).fetchall()
    return {bytes.fromhex(key.removeprefix(_KEY)): int(first) for key, first in rows}


def note_guests(connection: sqlite3.Connection, changes: Iterable[tuple[bytes, int]]) -> None:
    """Take note of changes, by writer and number, that came by a merge."""
    first: dict[bytes, int] = {}
    for writer, seq in changes:
        first[writer] = min(seq, first.get(writer, seq))
    connection.executemany(
        "INSERT INTO file VALUES(?, ?) ON CONFLICT(key) DO NOTHING",
        [(f"{_KEY}{writer.hex()}", str(seq)) for writer, seq in first.items()],
    )
