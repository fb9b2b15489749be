"""The connection to the private copy reads our tables and can do nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.store.received.limits import LIMITS
from annotator.core.store.received.private import connect_private
from annotator.core.store.received.watch import Watch


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    connection = connect_private(path, Watch("p.hashiya", path.parent, LIMITS))
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT count(*), max(stamp) FROM annotations",
        "SELECT key FROM file WHERE key GLOB 'head:*'",
        "SELECT a.id FROM annotations a JOIN documents d ON d.pk = a.document",
        "SELECT sql FROM sqlite_schema",
        "PRAGMA quick_check(1)",
        "PRAGMA user_version",
        "BEGIN",
    ],
)
def test_what_we_read_is_allowed(connection: sqlite3.Connection, statement: str) -> None:
    assert connection.execute(statement).fetchall() is not None


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM people",
        "UPDATE file SET value = 'x'",
        "INSERT INTO texts VALUES(99, 'x')",
        "CREATE TABLE t(a)",
        "CREATE TEMP TABLE t(a)",
        "CREATE TEMP VIEW v AS SELECT 1",
        "CREATE VIRTUAL TABLE t USING fts5(a)",
        "DROP TABLE file",
        "ALTER TABLE file RENAME TO f",
        "ATTACH ':memory:' AS other",
        "VACUUM INTO 'elsewhere.db'",
        "REINDEX",
        "ANALYZE",
        "PRAGMA writable_schema = ON",
        "PRAGMA query_only = OFF",
        "PRAGMA trusted_schema = ON",
        "PRAGMA temp_store_directory = '/'",
        "SELECT load_extension('x')",
        "SELECT randomblob(10)",
        "SELECT hex(title) FROM documents",
        "SELECT * FROM pragma_table_list",
        "SELECT * FROM json_each('[1]')",
        "SELECT * FROM dbstat",
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
        "SELECT 1 UNION SELECT 2 UNION SELECT 3",
        f"SELECT {'1 + ' * 50}1",
        f"SELECT '{'x' * 30_000}'",
    ],
)
def test_everything_else_is_refused(connection: sqlite3.Connection, path: Path, statement: str) -> None:
    before = path.read_bytes()
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute(statement).fetchall()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_the_connection_that_plays_a_journal_back_touches_no_other_file(path: Path, tmp_path: Path) -> None:
    connection = connect_private(path, Watch("p.hashiya", path.parent, LIMITS), write=True)
    for statement in ("ATTACH ':memory:' AS other", f"ATTACH '{tmp_path}/other.db' AS other", "VACUUM INTO 'x.db'"):
        with pytest.raises(sqlite3.DatabaseError):
            connection.execute(statement)
    connection.close()
    assert list(path.parent.iterdir()) == [path]
