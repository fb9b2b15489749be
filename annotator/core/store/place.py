"""Is the open file still the one under its name? A moved or replaced one takes acts that nobody finds again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.store.connection import connect


def place_of(path: Path) -> tuple[int, int] | None:
    """Give device and file number of what lies under a name now, or None."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def reopened(path: Path, old: sqlite3.Connection) -> sqlite3.Connection | None:
    """Open what lies under the name now, if it holds the same as the old connection; else give None.

    Some network drives number their files anew at will, and a sync program may put an equal file in place.
    """
    if not path.exists():
        return None
    try:
        fresh = connect(path, write=True)
    except KnownError:
        return None
    if _state(fresh) == _state(old):
        return fresh
    fresh.close()
    return None


def _state(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    try:
        return connection.execute("SELECT key, value FROM file WHERE key IN ('file_id', 'state')").fetchall()
    except sqlite3.DatabaseError:
        return []


def gone(path: Path) -> KnownError:
    """Make the error of a project whose file lost its name while it was open."""
    return KnownError(
        f"{path.name} was moved, deleted or replaced by another program, so nothing was saved; "
        "put it back, or make a backup copy and go on in that.",
        code="store.gone",
        name=path.name,
        path=str(path),
    )
