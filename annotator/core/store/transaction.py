"""One act of a user as one transaction: rows, digest, history and chain move together or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from annotator.core.model import Edit
from annotator.core.store.bounds import require_fitting, require_fitting_edits, require_fitting_key
from annotator.core.store.digest import chain_hash, edits_digest, key_bytes, row_hash
from annotator.core.store.rows import TABLES, Key, Values, insert_row, plain, read_row, row_text, update_row

# Stands in `edits` for the rows of a batch, which have no edit each, and for the versions of rows that it replaced.
BATCH_EDIT = "batch"
Version = tuple[int, bytes]
_encode = msgspec.json.Encoder(order="sorted").encode


@dataclass(slots=True)
class Writer:
    """The chain that one person extends since the file was opened."""

    id: bytes
    person: bytes
    seq: int
    head: bytes


@dataclass(slots=True)
class Transaction:
    """Collect the edits of one act while applying them; the store commits it.

    `owner` is whose annotation set is worked on, `state` the digest over all rows as of the last edit, `edits` what
    history keeps, `edit_rows` how many edits the whole file has, `touched` the annotations and `answered` the answers.
    """

    connection: sqlite3.Connection
    writer: Writer
    stamp: int
    state: int
    edit_rows: int
    verb: str
    owner: bytes
    document: bytes | None = None
    batch: int | None = None
    undoes: tuple[bytes, int] | None = None
    batch_digest: bytes = b""
    edits: list[Edit] = field(default_factory=list)
    touched: dict[bytes, None] = field(default_factory=dict)
    answered: dict[bytes, None] = field(default_factory=dict)

    @property
    def is_act(self) -> bool:
        """Tell whether there is anything to record."""
        return bool(self.edits) or self.batch is not None

    def put(self, table_name: str, key: Key, values: Values) -> None:
        """Make the row so: insert it, or update and revive it; raises KnownErrors `value.*`."""
        require_fitting_key(key)
        if self._current(table_name, key, ()) is None:
            self._insert(table_name, key, values)
        else:
            self.update(table_name, key, {**values, "deleted": None})

    def delete(self, table_name: str, key: Key) -> None:
        """Mark a row as deleted; it stays, so that undo and merge know of it."""
        self.update(table_name, key, {"deleted": self.stamp})

    def update(self, table_name: str, key: Key, values: Values) -> None:
        """Set columns of an existing row; columns that hold the value already are not written."""
        current = self._current(table_name, key, tuple(column for column in values if column != "deleted"))
        if current is None:
            raise LookupError(f"no row {row_text(key)} in {table_name}")
        changed = {column: value for column, value in values.items() if current[column] != value}
        if not changed:
            return
        require_fitting(changed)
        before = {column: current[column] for column in changed}
        update_row(self.connection, TABLES[table_name], key, {**changed, "stamp": self.stamp, "writer": self.writer.id})
        name = key_bytes(key)
        self.state ^= row_hash(table_name, name, _integer(current["stamp"]), _blob(current["writer"]))
        self._record(table_name, key, before, changed)

    def _insert(self, table_name: str, key: Key, values: Values) -> None:
        require_fitting(values)
        row = {**values, "stamp": self.stamp, "writer": self.writer.id}
        insert_row(self.connection, TABLES[table_name], key, row)
        self._record(table_name, key, None, values)

    def _current(self, table_name: str, key: Key, columns: tuple[str, ...]) -> Values | None:
        return read_row(self.connection, TABLES[table_name], key, columns)

    def _record(self, table_name: str, key: Key, before: Values | None, after: Values) -> None:
        self.state ^= row_hash(table_name, key_bytes(key), self.stamp, self.writer.id)
        self.edits.append(Edit(table_name, row_text(key), before, after))
        if table_name in ("annotations", "links"):
            self.touched[_blob(key[0])] = None
        elif table_name == "answers":
            self.answered[_blob(key[0])] = None

    def write_history(self) -> tuple[int, bytes]:
        """Insert the change and its edits; give the writer's new (seq, head)."""
        seq = self.writer.seq + 1
        lines = [(edit.table, edit.row, _json(edit.before), _json(edit.after) or "{}") for edit in self.edits]
        require_fitting_edits(lines)
        if self.batch is not None:
            lines.append((BATCH_EDIT, str(self.batch), None, _json({"rows": self.batch_digest}) or "{}"))
        digest = edits_digest(lines)
        head = chain_hash(self.writer.head, self.writer.id, seq, self.stamp, self.verb, digest)
        self.connection.execute(
            """INSERT INTO changes VALUES(?, ?, ?, (SELECT pk FROM people WHERE id = ?), ?,
            (SELECT pk FROM documents WHERE id = ?), ?, ?, ?, ?, ?)""",
            (
                self.writer.id,
                seq,
                self.stamp,
                self.writer.person,
                self.verb,
                self.document,
                self.batch,
                *(self.undoes or (None, None)),
                digest,
                head,
            ),
        )
        self.connection.executemany(
            "INSERT INTO edits VALUES(?, ?, ?, ?, ?, ?, ?)",
            [(self.writer.id, seq, n, *line) for n, line in enumerate(lines)],
        )
        self.edit_rows += len(lines)
        return seq, head


def versions_edit(table: str, key: Key, before: Version, after: Version) -> Edit:
    """Note which version of a row a batch replaced by which: so the row can be put back as it was."""
    was, now = (dict(zip(("stamp", "writer"), version, strict=True)) for version in (before, after))
    return Edit(BATCH_EDIT, f"{table}/{row_text(key)}", was, now)


def version_of(said: Values) -> Version:
    """Read a version as such a note has it; raises ValueError where it is none."""
    stamp, writer = said.get("stamp"), said.get("writer")
    if not isinstance(stamp, int) or not isinstance(writer, str):
        raise ValueError(said)
    return stamp, bytes.fromhex(writer)


def _json(values: Mapping[str, object] | None) -> str | None:
    if values is None:
        return None
    return _encode({column: plain(value) for column, value in values.items()}).decode()


def _integer(value: object) -> int:
    assert isinstance(value, int)
    return value


def _blob(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value
