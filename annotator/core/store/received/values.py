"""What the merge gets to see of a received file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from annotator.core.store.rows import Key


class ReceivedRow(NamedTuple):
    """One row: its key in global ids and words, its other columns, its version. A plain tuple: there are 300,000.

    Columns that refer to a row hold its id; `deleted` is among the values.
    """

    key: Key
    values: Mapping[str, object]
    stamp: int
    writer: bytes


class ReceivedChange(NamedTuple):
    """One change with its edits (table, row id, before, after), as they lie in the file.

    `batch` is the number that the batch has in that file.
    """

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
