"""What the lead sees of all documents at once: where they come from, and who is how far with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from annotator.core.model import Progress
from annotator.core.store.calibration import keys_of_calibrations
from annotator.core.store.reading import EFFECTIVE_STATE
from annotator.core.text.words import count_words


class Part(NamedTuple):
    """One person's part in a document; `batch` is the number of the hand-over that it went out with.

    A `calibration` scores the person and is no work on the document.
    """

    person: bytes
    progress: Progress
    assigned: bool
    batch: int | None = None
    calibration: bool = False


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One document with the parts of those who are to work on it, or have; `length` in code points."""

    id: bytes
    title: str
    length: int
    source: str = ""
    published: str = ""
    parts: tuple[Part, ...] = ()


def read_articles(connection: sqlite3.Connection) -> list[ArticleRow]:
    """Give all documents in their order."""
    parts = _parts(connection)
    rows = connection.execute(
        "SELECT pk, id, title, length, meta FROM documents WHERE deleted IS NULL ORDER BY ordinal, id"
    )
    decode = msgspec.json.Decoder(dict[str, object]).decode
    return [
        ArticleRow(id_, title, length, *_origin(decode(meta)), tuple(parts.get(pk, ())))
        for pk, id_, title, length, meta in rows
    ]


def _origin(meta: dict[str, object]) -> tuple[str, str]:
    return str(meta.get("source") or ""), str(meta.get("published") or "")


def _parts(connection: sqlite3.Connection) -> dict[int, list[Part]]:
    """Give the parts by the keys of documents; who was given nothing and has no set has none."""
    rows = connection.execute(
        f"""SELECT s.document AS document, p.pk AS person, p.id, {EFFECTIVE_STATE} AS state,
            x.person IS NOT NULL AS assigned, x.batch FROM sets s JOIN people p ON p.pk = s.person
            LEFT JOIN assignments x ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
            WHERE s.deleted IS NULL AND p.kind = 'person'
        UNION ALL
        SELECT x.document, p.pk, p.id, CASE WHEN x.locked THEN 'locked' ELSE 'new' END, 1, x.batch
            FROM assignments x JOIN people p ON p.pk = x.person
            LEFT JOIN sets s ON s.document = x.document AND s.person = x.person AND s.deleted IS NULL
            WHERE x.deleted IS NULL AND s.document IS NULL
        ORDER BY document, person"""
    )
    progress = {str(state): state for state in Progress}
    found: dict[int, list[Part]] = {}
    apart = keys_of_calibrations(connection)
    for document, key, person, state, assigned, batch in rows:
        part = Part(person, progress[state], bool(assigned), batch, (document, key) in apart)
        found.setdefault(document, []).append(part)
    return found


def count_article_words(connection: sqlite3.Connection, documents: Iterable[bytes]) -> dict[bytes, int]:
    """Count the words of these documents; it reads their texts, so ask for some at a time."""
    query = "SELECT text FROM texts WHERE document = (SELECT pk FROM documents WHERE id = ?)"
    found = ((document, connection.execute(query, (document,)).fetchone()) for document in documents)
    return {document: count_words(row[0]) for document, row in found if row}


def read_beginnings(connection: sqlite3.Connection, documents: Iterable[bytes], length: int) -> Iterator[str]:
    """Give the first code points of each of these documents that is there."""
    query = "SELECT substr(text, 1, ?) FROM texts WHERE document = (SELECT pk FROM documents WHERE id = ?)"
    for document in documents:
        yield from (text for (text,) in connection.execute(query, (length, document)).fetchall())
