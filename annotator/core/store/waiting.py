"""Rows that a merge could not take yet: they are kept beside the others until what they speak of is here.

They lie in `file`, which never travels, and count in no digest. A row may wait in several versions: which of them can
come in first is not known. Each belongs to the merge that brought it first. One that waits no longer is kept under the
number of the merge that ended it, and waits again when that merge is taken back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from annotator.core.store.blame import Blame
from annotator.core.store.connection import damaged
from annotator.core.store.received import ReceivedRow
from annotator.core.store.rows import TABLES, plain, row_text, value_columns

_KEY, _ENDED = "waits:", "waited:"
_encode = msgspec.json.Encoder(order="sorted").encode


class _Form(msgspec.Struct, frozen=True):
    """A row as it waits: ids in hexadecimal, values as in `edits`."""

    table: str
    row: str
    values: Mapping[str, str | int | float | None]
    stamp: int
    writer: str
    person: str
    review: bool
    batch: int


_decode = msgspec.json.Decoder(_Form).decode


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that waits; `person` and `review` say whose file brought it and what that was for, `batch` which merge."""

    table: str
    row: ReceivedRow
    person: bytes
    review: bool
    batch: int = 0  # of a row that is met just now, none yet

    @property
    def name(self) -> str:
        """Name this version of the row, whichever file brought it; names sort as their versions do."""
        return f"{self.row.stamp:016x}{self.row.writer.hex()}:{self.table}/{row_text(self.row.key)}"

    @property
    def columns(self) -> tuple[object, ...]:
        """Give the row as `rows.travelling` has it."""
        values = self.row.values
        return (*self.row.key, *(values[name] for name in value_columns(self.table)), self.row.stamp, self.row.writer)


def read_waiting(connection: sqlite3.Connection, path: Path) -> list[Waiting]:
    """Give the rows that wait, the oldest version first; raises KnownError `project.damaged`."""
    return [it for _, it in _entries(connection, path, _KEY)]


def write_waiting(
    connection: sqlite3.Connection, batch: int, *, ended: Iterable[Waiting], new: Iterable[Waiting]
) -> None:
    """Let rows wait no longer, and others from now on, by the merge of this number."""
    names = [(f"{_ENDED}{batch}:{it.name}", _KEY + it.name) for it in ended]
    connection.executemany("UPDATE file SET key = ? WHERE key = ?", names)
    connection.executemany("INSERT INTO file VALUES(?, ?)", [(_KEY + it.name, _written(it, batch)) for it in new])


def withdraw_waiting(connection: sqlite3.Connection, path: Path, batch: int, blame: Blame) -> None:
    """Let all wait as before a merge that is taken back; a later merge that ended what it brought is in the way."""
    blame.count((it.row.writer, 1) for _, it in _entries(connection, path, _ENDED) if it.batch == batch)
    gone = [(key,) for key, it in _entries(connection, path, _KEY) if it.batch == batch]
    connection.executemany("DELETE FROM file WHERE key = ?", gone)
    again = _entries(connection, path, f"{_ENDED}{batch}:")
    connection.executemany("UPDATE file SET key = ? WHERE key = ?", [(_KEY + it.name, key) for key, it in again])


def _entries(connection: sqlite3.Connection, path: Path, prefix: str) -> list[tuple[str, Waiting]]:
    rows = connection.execute("SELECT key, value FROM file WHERE key GLOB ? ORDER BY key", (f"{prefix}*",)).fetchall()
    try:
        return [(key, _read(value)) for key, value in rows]
    except (ValueError, LookupError, RecursionError) as error:
        raise damaged(path, "what waits for a merge cannot be read") from error


def _written(it: Waiting, batch: int) -> str:
    values = {name: plain(it.row.values[name]) for name in value_columns(it.table)}
    form = {"table": it.table, "row": row_text(it.row.key), "values": values, "stamp": it.row.stamp}
    origin = {"writer": it.row.writer.hex(), "person": it.person.hex(), "review": it.review, "batch": batch}
    return _encode({**form, **origin}).decode()


def _read(text: str) -> Waiting:
    form = _decode(text)
    table = TABLES[form.table]
    values = {name: form.values.get(name) for name in value_columns(form.table)}  # an older layout had fewer
    row = ReceivedRow(table.parse(form.row), table.decode(values), form.stamp, bytes.fromhex(form.writer))
    return Waiting(form.table, row, bytes.fromhex(form.person), form.review, form.batch)
