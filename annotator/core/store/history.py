"""What undo and redo would take: derived from the changes of one person in this file, newest first, never stored.

A person's changes that a merge brought were made in another file: there they are undone, and here by hand.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from annotator.core.model import Edit
from annotator.core.store.connection import damaged
from annotator.core.store.digest import edits_digest
from annotator.core.store.guests import guests
from annotator.core.store.rows import TABLES, plain, read_row

_OF_ANNOTATIONS = (
    "annotate",
    "relabel",
    "resize",
    "remove",
    "attributes",
    "links",
    "note",
    "unsure",
    "annotate_all",
    "remove_all",
)
_OF_SETS = ("finish", "reopen", "skip", "settle", "accept", "refuse")
_OF_THE_PROJECT = ("comment", "decision", "label", "guidelines", "review_names", "gold_teaches", "remove_documents")
_OF_THE_LEAD = ("assign", "unassign", "lock", "unlock", "reopen_for")
UNDOABLE = frozenset((*_OF_ANNOTATIONS, *_OF_SETS, *_OF_THE_PROJECT, *_OF_THE_LEAD))


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change that undo or redo would take back.

    `versions` are the (stamp, writer) that its rows may carry: its own, and those of newer changes of the same person
    that have been taken back since and so left the rows as this change made them.
    """

    writer: bytes
    seq: int
    verb: str
    document: bytes | None
    versions: frozenset[tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class PastAct:
    """What one change did to one annotation: the columns that it changed, as JSON holds them.

    `before` is empty for a new row. An edit of a link has `role`, `target` (id in hexadecimal) and `deleted` instead.
    """

    stamp: int
    person: bytes
    verb: str
    before: Mapping[str, object]
    after: Mapping[str, object]


_NEWEST_FIRST = """SELECT c.writer, c.seq, c.stamp, c.verb, d.id, c.undoes_writer, c.undoes_seq FROM changes c
    LEFT JOIN documents d ON d.pk = c.document
    WHERE c.person = (SELECT pk FROM people WHERE id = ?) ORDER BY c.stamp DESC"""


def find_undo(connection: sqlite3.Connection, person: bytes) -> PastChange | None:
    """Give the newest change of this person in this file that is not undone, or None."""
    return _walk(connection, person, redo=False)


def find_redo(connection: sqlite3.Connection, person: bytes) -> PastChange | None:
    """Give the newest undo in this file that no newer act has overtaken, or None."""
    return _walk(connection, person, redo=True)


def _walk(connection: sqlite3.Connection, person: bytes, *, redo: bool) -> PastChange | None:
    taken_back: set[tuple[bytes, int]] = set()
    versions: set[tuple[int, bytes]] = set()
    came = guests(connection)
    cursor = connection.execute(_NEWEST_FIRST, (person,))
    try:
        for writer, seq, stamp, verb, document, undoes_writer, undoes_seq in cursor:
            stands = (writer, seq) not in taken_back
            if undoes_writer is not None and stands:
                taken_back.add((undoes_writer, undoes_seq))
            if seq >= came.get(writer, seq + 1):
                continue  # not done in this file; what it took back is taken back all the same
            versions.add((stamp, writer))
            if not stands:
                continue
            found = verb == "undo" if redo else verb in UNDOABLE
            if found and not _is_gone(connection, writer, seq):
                return PastChange(writer, seq, verb, document, frozenset(versions))
            if redo and verb in UNDOABLE:
                return None
    finally:
        cursor.close()
    return None


def _is_gone(connection: sqlite3.Connection, writer: bytes, seq: int) -> bool:
    """Tell whether all rows of a change went from the file with batches that were taken back."""
    rows = connection.execute("SELECT tbl, row_id FROM edits WHERE writer = ? AND seq = ?", (writer, seq)).fetchall()
    return bool(rows) and not any(_is_there(connection, table, row) for table, row in rows)


def _is_there(connection: sqlite3.Connection, table: str, row: str) -> bool:
    """Tell whether a row is in the file; one whose name cannot be read is for those to tell who need it."""
    try:
        key = TABLES[table].parse(row)
    except (ValueError, LookupError):
        return True
    return read_row(connection, TABLES[table], key, ()) is not None


def read_edits(connection: sqlite3.Connection, writer: bytes, seq: int) -> Iterator[Edit]:
    """Give the edits of a change in their order, keys in text form, values as JSON holds them."""
    rows = connection.execute(
        "SELECT tbl, row_id, before, after FROM edits WHERE writer = ? AND seq = ? ORDER BY n", (writer, seq)
    ).fetchall()
    for table, row, before, after in rows:
        yield Edit(table, row, _columns(before) if before else None, _columns(after))


_columns = msgspec.json.Decoder(dict[str, object]).decode


@contextmanager
def legible_edits(path: Path) -> Iterator[None]:
    """Turn names of rows and values that no edit of ours has into the KnownError of a damaged project."""
    try:
        yield
    except (ValueError, LookupError, RecursionError) as error:
        raise damaged(path, "what was done to a mark cannot be read") from error


def owner_of(connection: sqlite3.Connection, edits: Iterable[Edit]) -> bytes | None:
    """Give whose annotation set the first of these edits touches that touches one."""
    for edit in edits:
        key = TABLES[edit.table].parse(edit.row) if edit.table in ("sets", "annotations", "links") else ()
        if edit.table == "sets":
            return _id(key[1])
        if key:
            row = connection.execute(_OWNER, (key[0],)).fetchone()
            return _id(row[0]) if row else None
    return None


def documents_of(connection: sqlite3.Connection, edits: Iterable[Edit]) -> list[bytes]:
    """Give the documents of the annotations that these edits touch, in no order."""
    keys = {TABLES[edit.table].parse(edit.row)[0] for edit in edits if edit.table == "annotations"}
    rows = (connection.execute(_DOCUMENT, (key,)).fetchone() for key in keys)
    return list({_id(row[0]) for row in rows if row})


def _id(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value


_DOCUMENT = "SELECT d.id FROM annotations a JOIN documents d ON d.pk = a.document WHERE a.id = ?"
_OWNER = "SELECT p.id FROM annotations a JOIN people p ON p.pk = a.person WHERE a.id = ?"

# From the changes of the document, or of several, to their edits: those are found by a key, whatever the file holds.
# What a batch notes of a row that it met is no act on the mark.
_OF_ANNOTATION = """SELECT c.stamp, p.id, c.verb, e.tbl, e.row_id, e.before, e.after
    FROM changes c CROSS JOIN edits e ON e.writer = c.writer AND e.seq = c.seq JOIN people p ON p.pk = c.person
    WHERE (c.document = (SELECT document FROM annotations WHERE id = :id)
        OR c.document IS NULL AND c.verb NOT IN ('import', 'merge', 'hand_over', 'take_back'))
    AND (e.tbl = 'annotations' AND e.row_id = :row OR e.tbl = 'links' AND e.row_id GLOB :row || '/*')
    ORDER BY c.stamp DESC, e.n"""


def read_history(connection: sqlite3.Connection, path: Path, annotation_id: bytes) -> list[PastAct]:
    """Give what was done to one annotation and its links, the newest act first; may raise `project.damaged`."""
    rows = connection.execute(_OF_ANNOTATION, {"id": annotation_id, "row": annotation_id.hex()}).fetchall()
    with legible_edits(path):
        return [_past_act(*row) for row in rows]


def _past_act(stamp: int, person: bytes, verb: str, table: str, row_id: str, before: str | None, after: str) -> PastAct:
    old, new = _columns(before) if before else {}, _columns(after)
    if table == "links":
        _, role, target = TABLES["links"].parse(row_id)  # a stroke in the role is written otherwise there
        new = {"role": role, "target": plain(target), "deleted": new.get("deleted")}
    for columns in (old, new):
        if isinstance(attributes := columns.get("attributes"), str):
            _columns(attributes)  # JSON in JSON: whoever shows it reads it again
    return PastAct(stamp, person, verb, old, new)


def read_edits_digest(connection: sqlite3.Connection, writer: bytes, seq: int) -> bytes:
    """Hash the edits of a change as they lie in the file."""
    rows = connection.execute(
        "SELECT tbl, row_id, before, after FROM edits WHERE writer = ? AND seq = ? ORDER BY n", (writer, seq)
    )
    return edits_digest(rows)
