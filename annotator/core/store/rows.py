"""How each versioned table names its rows, and reading and writing one row by that name.

A row's key is a tuple of global ids and words, such as `(annotation id, "holder", annotation id)`; the file-local
integers behind it never leave this room.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from annotator.core.store.schema import columns_of

Key = tuple[bytes | str, ...]
Values = Mapping[str, object]


@dataclass(frozen=True)
class Table:
    """One versioned table: its key columns, each with the table that it refers to or None."""

    name: str
    keys: tuple[tuple[str, str | None], ...]
    references: Mapping[str, str]

    @cached_property
    def where(self) -> str:
        """Give the condition that finds a row by its key."""
        return " AND ".join(f"{column} = {_reference(table)}" for column, table in self.keys)

    def decode(self, values: Values) -> Values:
        """Read values back from their form in `edits`: what refers to a row is an id again."""
        return {
            column: bytes.fromhex(value) if column in self.references and isinstance(value, str) else value
            for column, value in values.items()
        }

    def parse(self, row_id: str) -> Key:
        """Read a key back from its text form in `edits`."""
        parts = row_id.split("/")
        return tuple(
            bytes.fromhex(part) if table or column == "id" else part.replace("%2F", "/").replace("%25", "%")
            for part, (column, table) in zip(parts, self.keys, strict=True)
        )


def row_text(key: Key) -> str:
    """Write a key as text for `edits`: ids in hexadecimal, words as they are but for the stroke that parts them."""
    return "/".join(
        [part.hex() if isinstance(part, bytes) else part.replace("%", "%25").replace("/", "%2F") for part in key]
    )


def _reference(table: str | None) -> str:
    return f"(SELECT pk FROM {table} WHERE id = ?)" if table else "?"


def _table(name: str, *keys: tuple[str, str | None], **references: str) -> Table:
    return Table(name, keys, references)


TABLES = {
    table.name: table
    for table in (
        _table("people", ("id", None)),
        _table("documents", ("id", None)),
        _table("sets", ("document", "documents"), ("person", "people")),
        _table("annotations", ("id", None), document="documents", person="people"),
        _table("links", ("annotation", "annotations"), ("role", None), ("target", "annotations")),
        _table("labels", ("key", None)),
        _table("attributes", ("label", None), ("key", None)),
        _table("project", ("key", None)),
        _table("assignments", ("document", "documents"), ("person", "people")),
        _table("handovers", ("id", None), person="people"),
        _table("verdicts", ("annotation", "annotations"), ("reviewer", "people"), gold="annotations"),
        _table("comments", ("id", None), document="documents", person="people", annotation="annotations"),
        _table("answers", ("id", None), document="documents", person="people", annotation="annotations"),
        _table("decisions", ("id", None)),
    )
}


# Their column `batch` numbers a batch of one file: it says nothing in another one.
BATCHED = frozenset(("documents", "annotations"))


@cache
def value_columns(name: str) -> tuple[str, ...]:
    """Give the columns of a table that travel, but for its key and version; `deleted` is the last of them."""
    names = columns_of(name)
    local = {"pk", "stamp", "writer", "deleted"} | ({"batch"} if name in BATCHED else set())
    keys = {column for column, _ in TABLES[name].keys}
    return (*(column for column in names if column not in local | keys), "deleted")


@cache
def travelling(name: str) -> tuple[str, ...]:
    """Give all columns of a row that travel: its key, its values, its stamp and writer."""
    return (*(column for column, _ in TABLES[name].keys), *value_columns(name), "stamp", "writer")


def quoted(column: str) -> str:
    """Quote a column name of ours; `end` is a keyword of SQL."""
    return '"end"' if column == "end" else column


def read_row(connection: sqlite3.Connection, table: Table, key: Key, columns: tuple[str, ...]) -> Values | None:
    """Read the named columns of one row with its stamp, writer and deleted; what refers to a row is its id.

    None when there is no such row.
    """
    names = (*columns, "stamp", "writer", "deleted")
    selection = ", ".join(_global(name, table.references.get(name)) for name in names)
    row = connection.execute(f"SELECT {selection} FROM {table.name} WHERE {table.where}", key).fetchone()
    return None if row is None else dict(zip(names, row, strict=True))


def read_global(connection: sqlite3.Connection, table: Table, key: Key, columns: tuple[str, ...]) -> Values | None:
    """Read the named columns of one row as history writes them: rows and bytes by their ids in hexadecimal."""
    selection = ", ".join(_global(column, table.references.get(column)) for column in columns) or "1"
    row = connection.execute(f"SELECT {selection} FROM {table.name} WHERE {table.where}", key).fetchone()
    return None if row is None else {name: plain(value) for name, value in zip(columns, row, strict=False)}


def _global(column: str, table: str | None) -> str:
    return f"(SELECT id FROM {table} WHERE pk = {column})" if table else quoted(column)


def plain(value: object) -> object:
    """Write a value the way JSON can hold it: bytes in hexadecimal."""
    return value.hex() if isinstance(value, bytes) else value


def insert_row(connection: sqlite3.Connection, table: Table, key: Key, values: Values) -> None:
    """Insert one row; values of referring columns are global ids."""
    columns = [column for column, _ in table.keys] + [quoted(column) for column in values]
    places = [_reference(target) for _, target in table.keys]
    places += [_reference(table.references.get(column)) for column in values]
    connection.execute(
        f"INSERT INTO {table.name}({', '.join(columns)}) VALUES({', '.join(places)})", (*key, *values.values())
    )


def update_row(connection: sqlite3.Connection, table: Table, key: Key, values: Values) -> None:
    """Set the given columns of one row; values of referring columns are global ids."""
    assignments = ", ".join(f"{quoted(column)} = {_reference(table.references.get(column))}" for column in values)
    connection.execute(f"UPDATE {table.name} SET {assignments} WHERE {table.where}", (*values.values(), *key))
