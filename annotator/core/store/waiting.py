"""Rows that a merge could not take yet: they are kept beside the others until what they speak of is here.

They lie in `file`, which never travels, and count in no digest. A row may wait in several versions: which of them can
come in first is not known.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from annotator.core.store.connection import damaged
from annotator.core.store.received import ReceivedRow
from annotator.core.store.rows import TABLES, plain, row_text, value_columns

_KEY = "waits:"
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


_decode = msgspec.json.Decoder(_Form).decode


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that waits; `person` and `review` say whose file brought it and what that was for."""

    table: str
    row: ReceivedRow
    person: bytes
    review: bool

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
    query = "SELECT value FROM file WHERE key GLOB ? ORDER BY key"
    try:
        return [_read(value) for (value,) in connection.execute(query, (f"{_KEY}*",))]
    except (ValueError, LookupError, RecursionError) as error:
        raise damaged(path, "what waits for a merge cannot be read") from error


def write_waiting(connection: sqlite3.Connection, gone: Iterable[Waiting], new: Iterable[Waiting]) -> None:
    """Let rows wait no longer, and others from now on."""
    connection.executemany("DELETE FROM file WHERE key = ?", [(_KEY + it.name,) for it in gone])
    connection.executemany("INSERT INTO file VALUES(?, ?)", [(_KEY + it.name, _written(it)) for it in new])


def _written(it: Waiting) -> str:
    values = {name: plain(it.row.values[name]) for name in value_columns(it.table)}
    form = {"table": it.table, "row": row_text(it.row.key), "values": values, "stamp": it.row.stamp}
    origin = {"writer": it.row.writer.hex(), "person": it.person.hex(), "review": it.review}
    return _encode({**form, **origin}).decode()


def _read(text: str) -> Waiting:
    form = _decode(text)
    table = TABLES[form.table]
    values = {name: form.values.get(name) for name in value_columns(form.table)}  # an older layout had fewer
    row = ReceivedRow(table.parse(form.row), table.decode(values), form.stamp, bytes.fromhex(form.writer))
    return Waiting(form.table, row, bytes.fromhex(form.person), form.review)
