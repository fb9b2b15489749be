"""Begin a person's sets as copies of another set, in the change that hands the documents over.

A copy has an id that is made of its person and of what it copies, and the version of that: made a second time, say from
an old copy of the project, it is the same row, and what the person did with it since is newer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from annotator.core.ids import uuid5
from annotator.core.model import PRE_ANNOTATION
from annotator.core.store.chains import NewChanges
from annotator.core.store.ours import slices
from annotator.core.store.rows import travelling
from annotator.core.store.union import Row, Union
from annotator.core.store.union_history import History

_AT_ONCE = 100  # documents
_MARKS = """SELECT id, start, "end", label, attributes, note, confidence, unsure, guideline, stamp, writer
    FROM annotations WHERE document = ? AND person = ? AND deleted IS NULL ORDER BY start, pk"""
_LINKS = """SELECT a.id, l.role, t.id, l.stamp, l.writer FROM annotations a JOIN links l ON l.annotation = a.pk
    JOIN annotations t ON t.pk = l.target WHERE a.document = ? AND a.person = ? AND a.deleted IS NULL
    AND l.deleted IS NULL AND t.deleted IS NULL ORDER BY a.start, a.pk, l.role, t.pk"""
_SETS = "SELECT stamp, writer FROM sets WHERE document = ? AND person = ? AND deleted IS NULL"
_HAS_SET = "SELECT 1 FROM sets WHERE document = ? AND person = ?"


def copy_id(person: bytes, source: bytes) -> bytes:
    """Give the id of the annotation that is a person's copy of another one; gold alone has ids of `uuid8`."""
    return uuid5(person, source)


def begin_sets(union: Union, source: bytes, person: bytes, documents: Iterable[bytes]) -> None:
    """Let the person's sets on these documents begin with what the set of `source` has there.

    Where the person has a set, even an empty one or one that was taken back, nothing is touched.
    """
    ours, connection = union.ours, union.connection
    keys = ours.people[source], ours.people[person]
    fresh = (
        document
        for document in dict.fromkeys(documents)
        if not connection.execute(_HAS_SET, (ours.documents[document], keys[1])).fetchone()
    )
    history = History(union, NewChanges())  # it may tell of the same copies, which were taken back
    for some in slices(fresh, _AT_ONCE):
        copies = [_copy(connection, document, (ours.documents[document], keys[0]), person) for document in some]
        for table in ("sets", "annotations", "links"):
            found = [row for rows in copies for row in rows[table]]
            union.add(table, found)
            history.meet(table, found)
    history.write()


def _copy(
    connection: sqlite3.Connection, document: bytes, place: tuple[int, int], person: bytes
) -> dict[str, list[Row]]:
    """Give the rows of one copied set; none where there is nothing to copy."""
    marks = [_mark(row, document, person) for row in connection.execute(_MARKS, place)]
    links = [
        (copy_id(person, mark), role, copy_id(person, target), None, stamp, writer)
        for mark, role, target, stamp, writer in connection.execute(_LINKS, place)
    ]
    begun = connection.execute(_SETS, place).fetchone()
    sets = [(document, person, "new", None, None, None, *begun)] if marks and begun else []
    return {"sets": sets, "annotations": marks if sets else [], "links": links if sets else []}


def _mark(row: tuple[Any, ...], document: bytes, person: bytes) -> Row:
    id_, start, end, label, attributes, note, confidence, unsure, guideline, stamp, writer = row
    values = {
        "id": copy_id(person, id_),
        "document": document,
        "person": person,
        "start": start,
        "end": end,
        "label": label,
        "attributes": attributes,
        "note": note,
        "origin": PRE_ANNOTATION,
        "confidence": confidence,
        "unsure": unsure,
        "guideline": guideline,
        "deleted": None,
        "stamp": stamp,
        "writer": writer,
    }
    return tuple(values[column] for column in travelling("annotations"))
