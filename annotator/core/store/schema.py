"""The layout of the project file and the steps that bring an older file to it (store.md, Layout and Migrations).

Tables that no verb writes yet come by a later step, together with their verbs. A step is never changed once it was
shipped: what is needed afterwards is another step.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache
from typing import Protocol

APPLICATION_ID = 0x48534859  # "HSHY"
HEADER_MAGIC = b"SQLite format 3\x00"

_VERSIONED = "stamp INTEGER NOT NULL, writer BLOB NOT NULL, deleted INTEGER"

_TABLES = (
    f"""CREATE TABLE people(
        pk INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK(length(id) = 16), name TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK(kind IN ('person', 'gold', 'import')), {_VERSIONED}) STRICT""",
    f"""CREATE TABLE documents(
        pk INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK(length(id) = 16), sha256 BLOB NOT NULL, raw_sha256 BLOB,
        encoding TEXT NOT NULL, length INTEGER NOT NULL, ordinal INTEGER NOT NULL, title TEXT NOT NULL,
        meta TEXT NOT NULL, batch INTEGER, {_VERSIONED}) STRICT""",
    "CREATE TABLE texts(document INTEGER PRIMARY KEY REFERENCES documents(pk), text TEXT NOT NULL) STRICT",
    f"""CREATE TABLE sets(
        document INTEGER NOT NULL REFERENCES documents(pk), person INTEGER NOT NULL REFERENCES people(pk),
        state TEXT NOT NULL CHECK(state IN ('new', 'in_progress', 'finished', 'skipped')), reason TEXT,
        guideline INTEGER, {_VERSIONED}, PRIMARY KEY(document, person)) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE assignments(
        document INTEGER NOT NULL REFERENCES documents(pk), person INTEGER NOT NULL REFERENCES people(pk),
        locked INTEGER NOT NULL DEFAULT 0, reopened_stamp INTEGER, batch INTEGER, {_VERSIONED},
        PRIMARY KEY(document, person)) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE annotations(
        pk INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
        document INTEGER NOT NULL REFERENCES documents(pk), person INTEGER NOT NULL REFERENCES people(pk),
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, label TEXT NOT NULL, attributes TEXT, note TEXT,
        origin TEXT NOT NULL, confidence REAL, unsure INTEGER NOT NULL DEFAULT 0, batch INTEGER, {_VERSIONED},
        CHECK(0 <= start AND start < "end")) STRICT""",
    f"""CREATE TABLE links(
        annotation INTEGER NOT NULL REFERENCES annotations(pk), role TEXT NOT NULL,
        target INTEGER NOT NULL REFERENCES annotations(pk), {_VERSIONED},
        PRIMARY KEY(annotation, role, target)) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE labels(
        key TEXT PRIMARY KEY, ordinal INTEGER NOT NULL, definition TEXT NOT NULL, {_VERSIONED})
        STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE attributes(
        label TEXT NOT NULL REFERENCES labels(key), key TEXT NOT NULL, ordinal INTEGER NOT NULL,
        definition TEXT NOT NULL, {_VERSIONED}, PRIMARY KEY(label, key)) STRICT, WITHOUT ROWID""",
    f"CREATE TABLE project(key TEXT PRIMARY KEY, value TEXT NOT NULL, {_VERSIONED}) STRICT, WITHOUT ROWID",
    """CREATE TABLE changes(
        writer BLOB NOT NULL, seq INTEGER NOT NULL, stamp INTEGER NOT NULL,
        person INTEGER NOT NULL REFERENCES people(pk), verb TEXT NOT NULL, document INTEGER, batch INTEGER,
        undoes_writer BLOB, undoes_seq INTEGER, edits_digest BLOB NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY(writer, seq)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE edits(
        writer BLOB NOT NULL, seq INTEGER NOT NULL, n INTEGER NOT NULL, tbl TEXT NOT NULL, row_id TEXT NOT NULL,
        before TEXT, after TEXT NOT NULL, PRIMARY KEY(writer, seq, n)) STRICT, WITHOUT ROWID""",
    "CREATE TABLE file(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)
_INDEXES = (
    "CREATE INDEX annotations_place ON annotations(document, person, start) WHERE deleted IS NULL",
    "CREATE INDEX links_target ON links(target)",
    "CREATE INDEX changes_person ON changes(person, stamp)",
)


# Work of several people: what the lead hands out, what reviewers say, what is talked and decided about.
_TEAM = (
    "ALTER TABLE annotations ADD COLUMN guideline INTEGER",
    f"""CREATE TABLE handovers(
        pk INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK(length(id) = 16), number INTEGER NOT NULL,
        person INTEGER NOT NULL REFERENCES people(pk), review INTEGER NOT NULL DEFAULT 0, documents INTEGER NOT NULL,
        made INTEGER NOT NULL, due TEXT, returned INTEGER, {_VERSIONED}) STRICT""",
    f"""CREATE TABLE verdicts(
        annotation INTEGER NOT NULL REFERENCES annotations(pk), reviewer INTEGER NOT NULL REFERENCES people(pk),
        seen_stamp INTEGER NOT NULL, gold INTEGER REFERENCES annotations(pk), reason TEXT, {_VERSIONED},
        PRIMARY KEY(annotation, reviewer)) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE comments(
        pk INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
        document INTEGER NOT NULL REFERENCES documents(pk), person INTEGER NOT NULL REFERENCES people(pk),
        annotation INTEGER REFERENCES annotations(pk), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        text TEXT NOT NULL, {_VERSIONED}, CHECK(0 <= start AND start < "end")) STRICT""",
    f"""CREATE TABLE decisions(
        pk INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK(length(id) = 16), name TEXT NOT NULL, label TEXT,
        attributes TEXT, note TEXT, {_VERSIONED}) STRICT""",
    "CREATE INDEX comments_document ON comments(document)",
)


# What people answered to suggestions; an answer without an annotation is a refusal.
_ANSWERS = (
    f"""CREATE TABLE answers(
        pk INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
        document INTEGER NOT NULL REFERENCES documents(pk), person INTEGER NOT NULL REFERENCES people(pk),
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, label TEXT NOT NULL, source TEXT NOT NULL,
        confidence REAL NOT NULL CHECK(confidence BETWEEN 0 AND 1), annotation INTEGER REFERENCES annotations(pk),
        {_VERSIONED}, CHECK(0 <= start AND start < "end")) STRICT""",
    "CREATE INDEX answers_place ON answers(document, person, start) WHERE deleted IS NULL",
)


class _Database(Protocol):
    """What a step needs; sqlite_utils has it, and so has a plain connection."""

    def execute(self, statement: str, /) -> object: ...


def _create_layout(db: _Database) -> None:
    for statement in _TABLES + _INDEXES:
        db.execute(statement)


def _add_team(db: _Database) -> None:
    for statement in _TEAM:
        db.execute(statement)


def _add_answers(db: _Database) -> None:
    for statement in _ANSWERS:
        db.execute(statement)


STEPS: tuple[Callable[[_Database], None], ...] = (_create_layout, _add_team, _add_answers)
VERSION = len(STEPS)


Entry = tuple[str, str, str, str | None]  # a row of sqlite_schema: type, name, table, statement


def objects(version: int = VERSION) -> dict[str, str]:
    """Give the statement that stands in a file of that layout for each table and index, by name."""
    return {name: sql for _, name, _, sql in entries(version) if sql is not None}


def entries(version: int) -> list[Entry]:
    """Give all that stands in `sqlite_schema` of a file of that layout, SQLite's own indexes included, in order."""
    return list(_entries(STEPS[:version]))


@cache
def _entries(steps: tuple[Callable[[_Database], None], ...]) -> tuple[Entry, ...]:
    """Let SQLite itself say how it writes down what the steps made: an added column changes the text of a table."""
    memory = sqlite3.connect(":memory:")
    for step in steps:
        step(memory)
    rows = memory.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall()
    memory.close()
    return tuple(rows)


@cache
def columns_of(table: str) -> tuple[str, ...]:
    """Give the columns of a table of the newest layout, in their order."""
    memory = sqlite3.connect(":memory:")
    for step in STEPS:
        step(memory)
    rows = memory.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    memory.close()
    return tuple(name for (name,) in rows)


def version_of(connection: sqlite3.Connection) -> int:
    """Give the layout of a file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to this program's layout, each step in a transaction that also sets `user_version`."""
    version = version_of(connection)
    if version >= VERSION:
        return
    from sqlite_utils import Database

    db = Database(connection, execute_plugins=False)
    for number, step in enumerate(STEPS[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            step(db)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite itself rolls back when the disk is full
                connection.execute("ROLLBACK")
            raise
