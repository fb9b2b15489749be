"""Is the layout of the private copy ours, text for text? And the layout of an older one brought up to date."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from annotator.core.store.received import faults
from annotator.core.store.received.private import connect_private
from annotator.core.store.received.watch import Watch
from annotator.core.store.schema import VERSION, entries, migrate


def open_checked(copy: Path, version: int, watch: Watch) -> sqlite3.Connection:
    """Open the private copy for reading, its layout and pages in order and of this program's version.

    Nothing of the layout may run before it was compared: a CHECK or a generated column is computed by `quick_check`.
    """
    connection = _open(copy, version, watch)
    if version < VERSION:
        connection.close()
        _bring_up_to_date(copy, watch)
        connection = _open(copy, VERSION, watch)
    return connection


def _open(copy: Path, version: int, watch: Watch) -> sqlite3.Connection:
    with watch.guarding():
        connection = connect_private(copy, watch)
        try:
            check_layout(connection, version, watch)
            check_pages(connection, watch)
        except BaseException:
            connection.close()
            raise
    return connection


def check_layout(connection: sqlite3.Connection, version: int, watch: Watch) -> None:
    """Compare everything in `sqlite_schema` with what stands in a file of that layout; refuse it by name."""
    known = entries(version)
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchmany(len(known) + 1)
    strange = list((Counter(found) - Counter(known)) or (Counter(known) - Counter(found)))
    if strange:
        raise faults.strange_object(watch.name, str(strange[0][1]))


def check_pages(connection: sqlite3.Connection, watch: Watch) -> None:
    """Let SQLite look at every page once: none may belong to two tables or lie in a circle."""
    problems = [text for (text,) in connection.execute("PRAGMA quick_check(1)")]
    if problems != ["ok"]:
        raise faults.damaged(watch.name, str(problems[0]))


def _bring_up_to_date(copy: Path, watch: Watch) -> None:
    with watch.guarding(), closing(connect_private(copy, watch, write=True)) as connection:
        migrate(connection)
