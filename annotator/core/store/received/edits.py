"""What an edit may say: only columns of its table, each with a value that its column may hold.

Undo and the check of a project take the names of columns from here, so a strange one must not get in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from annotator.core.store.received.faults import bad_value
from annotator.core.store.received.kinds import Question, Stamp, bytes_in, may_be_none, question_of
from annotator.core.store.received.shapes import SHAPES, references_of
from annotator.core.store.rows import TABLES, row_text
from annotator.core.store.transaction import BATCH_EDIT
from annotator.core.text.keys import key_fault

_BROKEN = (msgspec.MsgspecError, RecursionError, ValueError, LookupError)
_ID_BYTES = 16


class _Batch(Struct, forbid_unknown_fields=True):
    rows: Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]


class _Version(Struct, forbid_unknown_fields=True):
    stamp: Stamp
    writer: Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]


_decode_batch = msgspec.json.Decoder(_Batch).decode
_decode_version = msgspec.json.Decoder(_Version).decode


def check_edit(table: str, row_id: str, before: str | None, after: str) -> None:
    """Raise RowError for an edit that no act of ours can have written."""
    try:
        if table == BATCH_EDIT:
            _check_batch(row_id, before, after)
            return
        _check_key(table, row_id)
        saying = _saying(table)
        for said in (before, after):
            if said is not None:
                saying.check(said)
    except _BROKEN as error:
        raise bad_value("edits") from error


def _check_batch(row_id: str, before: str | None, after: str) -> None:
    if before is None:
        if not (row_id.isascii() and row_id.isdigit()):
            raise ValueError(row_id)
        _decode_batch(after)
        return
    table, _, key = row_id.partition("/")
    _check_key(table, key)
    for said in (before, after):
        _decode_version(said)


def _check_key(table: str, row_id: str) -> None:
    key = TABLES[table].parse(row_id)
    if row_text(key) != row_id:
        raise ValueError(row_id)
    for part in key:
        if len(part) != _ID_BYTES if isinstance(part, bytes) else key_fault(part):
            raise ValueError(row_id)


@dataclass(frozen=True, slots=True)
class _Saying:
    """How edits of one table are decoded, and what is asked about their texts."""

    decode: Callable[[str], Any]
    questions: list[tuple[str, Question]]

    def check(self, said: str) -> None:
        values = self.decode(said)
        for column, fits in self.questions:
            value = getattr(values, column)
            if isinstance(value, str) and not fits(value):
                raise ValueError(column)


@cache
def _saying(table: str) -> _Saying:
    references = references_of(TABLES[table])
    kinds = {
        column: _id(kind) if column in references else _as_json(kind)
        for column, kind in SHAPES[table].fields.items()
        if column != "pk"
    }
    fields = [(column, kind | UnsetType, UNSET) for column, kind in kinds.items()]
    form = msgspec.defstruct(f"{table}_edit", fields, forbid_unknown_fields=True)
    questions = [(column, question) for column, kind in kinds.items() if (question := question_of(kind))]
    return _Saying(msgspec.json.Decoder(form).decode, questions)


def _as_json(kind: Any) -> Any:
    """Give the kind of a value as history writes it: bytes in hexadecimal."""
    length = bytes_in(kind)
    return _hex(kind, length) if length else kind


def _id(kind: Any) -> Any:
    return _hex(kind, _ID_BYTES)


def _hex(kind: Any, length: int) -> Any:
    written = Annotated[str, Meta(pattern=rf"\A[0-9a-f]{{{2 * length}}}\Z")]
    return written | None if may_be_none(kind) else written
