"""Connections to the private copy: read-only, with limits, a clock, and an authorizer that knows what we read."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from annotator.core.store.received.watch import Watch
from annotator.core.store.schema import objects

_OPS_BETWEEN_LOOKS = 20_000
_PRAGMAS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY")
# No more than our own statements and layout need.
_SMALL = {
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 40,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 100_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 50,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 20,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 0,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_TABLES = frozenset(objects()) | {"sqlite_schema", "sqlite_master"}
_FUNCTIONS = frozenset({"count", "max", "glob"})
_READABLE_PRAGMAS = frozenset({"quick_check", "user_version"})
# Layout is written by `ALTER` and `CREATE` alone, and only after the older layout was compared.
_NEVER_WRITTEN = (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_CREATE_VTABLE)


def connect_private(copy: Path, watch: Watch, *, write: bool = False) -> sqlite3.Connection:
    """Open the private copy; `write` is for playing back its journal and for bringing an older one up to date."""
    mode = "rw" if write else "ro"
    connection = sqlite3.connect(
        f"file:{quote(str(copy))}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    limit(connection, watch)
    connection.set_progress_handler(watch.interrupts, _OPS_BETWEEN_LOOKS)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA synchronous = OFF" if write else "PRAGMA query_only = ON")
    connection.set_authorizer(may_write if write else may_read)
    return connection


def limit(connection: sqlite3.Connection, watch: Watch) -> None:
    """Set how much a statement, a value and a row may be."""
    for kind, most in _SMALL.items():
        connection.setlimit(kind, most)
    allow_rows_of(connection, watch.limits.long_row_bytes)


def allow_rows_of(connection: sqlite3.Connection, most: int) -> None:
    """Set the most bytes that a value or a row may have."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, most)


def may_read(action: int, first: str | None, second: str | None, _database: str | None, source: str | None) -> int:
    """Let SQLite read our tables with our functions; nothing on behalf of a view or trigger."""
    allowed = source is None and (
        action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_TRANSACTION)
        or (action == sqlite3.SQLITE_READ and first in _TABLES)
        or (action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS)
        or (action == sqlite3.SQLITE_PRAGMA and first in _READABLE_PRAGMAS)
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def may_write(action: int, *_: str | None) -> int:
    """Let SQLite change the private copy, and no other file."""
    return sqlite3.SQLITE_DENY if action in _NEVER_WRITTEN else sqlite3.SQLITE_OK
