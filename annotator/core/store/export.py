"""Read annotation sets for an export in slices of documents, so that no cursor is held over anybody's COMMIT."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

SLICE = 100


@dataclass(slots=True)
class SetRows:
    """One annotation set as SQL gives it: the document's columns, the set's, and one tuple per living annotation.

    `rows` hold (id, start, end, label, attributes as JSON or None, links or None, note, origin, stamp, unsure,
    confidence); links are (role, target id, target is removed).
    """

    id: bytes
    title: str
    text: str
    sha256: bytes
    meta: str
    set_name: str
    person: bytes
    state: str
    rows: list[tuple[Any, ...]] = field(default_factory=list)


def set_keys(connection: sqlite3.Connection, people: list[bytes], states: list[str]) -> list[tuple[int, int]]:
    """Give (document, person) of the sets to write, in the order of documents and people.

    Empty `states` means any state.
    """
    people_marks, state_marks = ", ".join("?" * len(people)), ", ".join("?" * len(states))
    condition = f"AND s.state IN ({state_marks})" if states else ""
    return connection.execute(
        f"""SELECT s.document, s.person FROM sets s JOIN documents d ON d.pk = s.document
        JOIN people p ON p.pk = s.person WHERE p.id IN ({people_marks}) AND s.deleted IS NULL
        AND d.deleted IS NULL {condition} ORDER BY d.ordinal, d.pk, p.pk""",
        (*people, *states),
    ).fetchall()


def read_slice(connection: sqlite3.Connection, keys: list[tuple[int, int]]) -> Iterator[SetRows]:
    """Give the sets of at most `SLICE` keys; everything is fetched before the first one is given."""
    found = [_read_set(connection, document, person) for document, person in keys[:SLICE]]
    return iter(found)


_SET = """SELECT d.id, d.title, t.text, d.sha256, d.meta, p.name, p.id, s.state FROM documents d
    JOIN texts t ON t.document = d.pk JOIN sets s ON s.document = d.pk JOIN people p ON p.pk = s.person
    WHERE d.pk = ? AND p.pk = ?"""
_ROWS = """SELECT id, start, "end", label, attributes, NULL, note, origin, stamp, unsure, confidence
    FROM annotations WHERE document = ? AND person = ? AND deleted IS NULL ORDER BY start, "end", label, id"""
_LINKS = """SELECT a.id, l.role, t.id, t.deleted IS NOT NULL FROM annotations a JOIN links l ON l.annotation = a.pk
    JOIN annotations t ON t.pk = l.target WHERE a.document = ? AND a.person = ? AND a.deleted IS NULL
    AND l.deleted IS NULL ORDER BY a.pk, l.role, t.start, t.pk"""


def _read_set(connection: sqlite3.Connection, document: int, person: int) -> SetRows:
    found = SetRows(*connection.execute(_SET, (document, person)).fetchone())
    found.rows = connection.execute(_ROWS, (document, person)).fetchall()
    links: dict[bytes, list[tuple[str, bytes, int]]] = {}
    for id_, role, target, removed in connection.execute(_LINKS, (document, person)):
        links.setdefault(id_, []).append((role, target, removed))
    if links:
        found.rows = [(*row[:5], links.get(row[0]), *row[6:]) for row in found.rows]
    return found
