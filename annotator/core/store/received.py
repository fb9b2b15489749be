"""Read a file that somebody handed back; this reader trusts it and stands here until the careful one does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from annotator.core.model import Annotator
from annotator.core.store import reading
from annotator.core.store.connection import check_header, connect
from annotator.core.store.rows import TABLES, Key, Values, quoted, value_columns


class ReceivedRow(NamedTuple):
    """One row by its global name; what refers to a row is an id, and `deleted` stands among the values."""

    key: Key
    values: Values
    stamp: int
    writer: bytes


class ReceivedChange(NamedTuple):
    """One change of a chain; an edit is (table, row id, before, after) as the file holds it."""

    writer: bytes
    seq: int
    stamp: int
    person: bytes
    verb: str
    document: bytes | None
    batch: int | None
    undoes: tuple[bytes, int] | None
    edits: tuple[tuple[str, str, str | None, str], ...]
    edits_digest: bytes
    hash: bytes


class Received:
    """A file from somebody else, open for reading."""

    def __init__(self, path: Path) -> None:
        self.version = check_header(path)
        self._connection = connect(path, write=False)
        values = reading.project_values(self._connection)
        self.project_id, self.project_name = values["project_id"], values["name"]
        file = dict(self._connection.execute("SELECT key, value FROM file"))
        self.file_id, self.role = bytes.fromhex(file["file_id"]), file["role"]
        self.assignee = bytes.fromhex(file["assignee"]) if "assignee" in file else None
        self.review = file.get("review") == "1"
        self.size = path.stat().st_size
        self.had_journal = False

    @classmethod
    def open(cls, path: Path) -> Received:
        return cls(path)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Received:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def people(self) -> list[Annotator]:
        return reading.people(self._connection)

    def count(self, table: str) -> int:
        return int(self._connection.execute(f"SELECT count(*) FROM {TABLES[table].name}").fetchone()[0])

    def rows(self, table: str) -> Iterator[ReceivedRow]:
        shape = TABLES[table]
        columns = value_columns(self._connection, shape)
        keys = [_global(column, target) for column, target in shape.keys]
        values = [_global(column, shape.references.get(column)) for column in columns]
        order = ", ".join(str(number) for number in range(1, len(keys) + 1))
        cursor = self._connection.execute(
            f"SELECT {', '.join(keys + values)}, stamp, writer FROM {table} ORDER BY {order}"
        )
        width = len(keys)
        for row in _slices(cursor):
            yield ReceivedRow(row[:width], dict(zip(columns, row[width:-2], strict=True)), row[-2], row[-1])

    def text(self, document_id: bytes) -> str:
        query = "SELECT text FROM texts WHERE document = (SELECT pk FROM documents WHERE id = ?)"
        return str(self._connection.execute(query, (document_id,)).fetchone()[0])

    def chains(self) -> Iterator[ReceivedChange]:
        changes = self._connection.execute(
            """SELECT c.writer, c.seq, c.stamp, p.id, c.verb, d.id, c.batch, c.undoes_writer, c.undoes_seq, c.edits_digest,
            c.hash FROM changes c JOIN people p ON p.pk = c.person LEFT JOIN documents d ON d.pk = c.document
            ORDER BY c.writer, c.seq"""
        )
        for writer, seq, stamp, person, verb, document, batch, by, at, digest, hash_ in _slices(changes):
            edits = self._connection.execute(
                "SELECT tbl, row_id, before, after FROM edits WHERE writer = ? AND seq = ? ORDER BY n", (writer, seq)
            ).fetchall()
            undoes = None if by is None else (by, at)
            yield ReceivedChange(
                writer, seq, stamp, person, verb, document, batch, undoes, tuple(edits), digest, hash_
            )


def _slices(cursor: Any) -> Iterator[Any]:
    while rows := cursor.fetchmany(1_000):
        yield from rows


def _global(column: str, table: str | None) -> str:
    return f"(SELECT id FROM {table} WHERE pk = {column})" if table else quoted(column)
