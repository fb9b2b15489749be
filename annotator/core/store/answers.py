"""Read what people answered to suggestions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from annotator.core.model import Answer

_ANSWER = """SELECT w.id, d.id, p.id, w.start, w."end", w.label, w.source, w.confidence, a.id, w.stamp, w.deleted
    FROM answers w JOIN documents d ON d.pk = w.document JOIN people p ON p.pk = w.person
    LEFT JOIN annotations a ON a.pk = w.annotation"""


def answers_of(connection: sqlite3.Connection, document_id: bytes, person_id: bytes) -> list[Answer]:
    """Give what one person answered in one document, by place; what was taken back is left out."""
    rows = connection.execute(
        f"""{_ANSWER} WHERE w.document = (SELECT pk FROM documents WHERE id = ?)
        AND w.person = (SELECT pk FROM people WHERE id = ?) AND w.deleted IS NULL
        ORDER BY w.start, w."end", w.label""",
        (document_id, person_id),
    )
    return [_answer(row) for row in rows]


def answers_of_person(connection: sqlite3.Connection, person_id: bytes) -> list[Answer]:
    """Give what one person answered in all documents, those that were removed left out."""
    rows = connection.execute(
        f"""{_ANSWER} WHERE w.person = (SELECT pk FROM people WHERE id = ?) AND w.deleted IS NULL
        AND d.deleted IS NULL ORDER BY w.pk""",
        (person_id,),
    )
    return [_answer(row) for row in rows]


def answers_by_id(connection: sqlite3.Connection, ids: Iterable[bytes]) -> Iterator[Answer]:
    """Give answers by id, also those that were taken back."""
    for id_ in ids:
        yield from (_answer(row) for row in connection.execute(f"{_ANSWER} WHERE w.id = ?", (id_,)).fetchall())


def _answer(row: tuple[Any, ...]) -> Answer:
    id_, document, person, start, end, label, source, confidence, annotation, stamp, dead = row
    return Answer(
        id_, document, person, start, end, label, source, confidence, annotation, stamp, deleted=dead is not None
    )
