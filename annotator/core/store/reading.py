"""Read rows of the project file into the values of `core.model`; nothing here writes."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from annotator.core.model import Annotation, Annotator, Document, DocumentRow, Progress
from annotator.core.store.connection import damaged

_decode = msgspec.json.decode

# Of a set `s` and the lead's word on it `x`, both of which may be absent.
EFFECTIVE_STATE = """CASE WHEN x.locked THEN 'locked'
    WHEN s.state IN ('finished', 'skipped') AND x.reopened_stamp > s.stamp THEN 'in_progress'
    ELSE coalesce(s.state, 'new') END"""

# Keeps a query to what stands on documents that are in the project: marks and sets of removed ones stay as they are.
NOT_REMOVED = "document NOT IN (SELECT pk FROM documents WHERE deleted IS NOT NULL)"

_ANNOTATION = """SELECT a.pk, a.id, d.id, p.id, a.start, a."end", a.label, a.attributes, a.note, a.origin, a.confidence,
    a.unsure, a.stamp, a.deleted FROM annotations a
    JOIN documents d ON d.pk = a.document JOIN people p ON p.pk = a.person"""


def people(connection: sqlite3.Connection) -> list[Annotator]:
    """Give everyone in the file in order of arrival."""
    rows = connection.execute("SELECT id, name, kind FROM people WHERE deleted IS NULL ORDER BY pk")
    return [Annotator(*row) for row in rows]


def person(connection: sqlite3.Connection, person_id: bytes) -> Annotator | None:
    """Give one person, or None."""
    row = connection.execute("SELECT id, name, kind FROM people WHERE id = ?", (person_id,)).fetchone()
    return Annotator(*row) if row else None


def last_person(connection: sqlite3.Connection, writer: object) -> str:
    """Give the name of the person behind a writer."""
    row = connection.execute(
        "SELECT p.name FROM changes c JOIN people p ON p.pk = c.person WHERE c.writer = ? LIMIT 1", (writer,)
    ).fetchone()
    return row[0] if row else "?"


def project_values(connection: sqlite3.Connection) -> dict[str, str]:
    """Give the key-value table of the project (name, id, guidelines)."""
    return dict(connection.execute("SELECT key, value FROM project WHERE deleted IS NULL"))


REVIEW_NAMES = "review_names"  # in the values of the project: `shown`, else they are hidden
GOLD_TEACHES = (
    "gold_teaches"  # in the values of the project: `allowed`, else suggestions learn from one's own sets alone
)


def guideline_version(connection: sqlite3.Connection) -> int:
    """Give the stamp of the newest change of the guidelines, 0 where there are none: a mark keeps it as its version."""
    row = connection.execute("SELECT max(stamp) FROM project WHERE key GLOB 'guidelines.*'").fetchone()
    return row[0] or 0


def file_value(connection: sqlite3.Connection, key: str) -> str | None:
    """Give a value that belongs to this very file, such as `file_id`."""
    row = connection.execute("SELECT value FROM file WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def document_rows(connection: sqlite3.Connection, person_id: bytes | None) -> list[DocumentRow]:
    """Give all documents in their order with one person's progress; counts come later by `counts`."""
    states = dict(
        connection.execute(
            f"""SELECT s.document, {EFFECTIVE_STATE} FROM sets s
            LEFT JOIN assignments x ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
            WHERE s.person = (SELECT pk FROM people WHERE id = ?) AND s.deleted IS NULL""",
            (person_id,),
        )
    )
    states.update(dict.fromkeys(_locked(connection, person_id), "locked"))
    progress = {str(state): state for state in Progress}
    # By id where two have one place: both came by merges, whose order says nothing.
    rows = connection.execute("SELECT pk, id, title, length FROM documents WHERE deleted IS NULL ORDER BY ordinal, id")
    return [DocumentRow(id_, title, length, progress[states.get(pk, "new")]) for pk, id_, title, length in rows]


def document_ids(connection: sqlite3.Connection) -> set[bytes]:
    """Give the ids of all documents."""
    return {id_ for (id_,) in connection.execute("SELECT id FROM documents WHERE deleted IS NULL")}


def titles(connection: sqlite3.Connection) -> set[str]:
    """Give the titles of all documents."""
    return {title for (title,) in connection.execute("SELECT title FROM documents WHERE deleted IS NULL")}


def _locked(connection: sqlite3.Connection, person_id: bytes | None) -> list[int]:
    rows = connection.execute(
        """SELECT document FROM assignments WHERE person = (SELECT pk FROM people WHERE id = ?) AND locked
        AND deleted IS NULL""",
        (person_id,),
    )
    return [document for (document,) in rows]


def counts(connection: sqlite3.Connection, person_id: bytes) -> dict[bytes, int]:
    """Give the number of living annotations of a person per document."""
    rows = connection.execute(
        """SELECT d.id, n FROM (SELECT document, count(*) AS n FROM annotations INDEXED BY annotations_place
        WHERE deleted IS NULL AND person = (SELECT pk FROM people WHERE id = ?) GROUP BY document)
        JOIN documents d ON d.pk = document WHERE d.deleted IS NULL""",
        (person_id,),
    )
    return dict(rows)


def document(connection: sqlite3.Connection, path: Path, document_id: bytes) -> Document | None:
    """Give one document with its text, None for a removed one too; a text that does not fit its SHA-256 is damage."""
    row = connection.execute(
        """SELECT d.id, d.title, t.text, d.sha256, d.meta, d.encoding FROM documents d
        LEFT JOIN texts t ON t.document = d.pk WHERE d.id = ? AND d.deleted IS NULL""",
        (document_id,),
    ).fetchone()
    if row is None:
        return None
    id_, title, text, sha256, meta, encoding = row
    if text is None or hashlib.sha256(text.encode()).digest() != sha256:
        raise damaged(path, f"the text of “{title}” is not the one that was imported")
    return Document(id_, title, text, sha256, _decode(meta), encoding)


_SET = "a.document = (SELECT pk FROM documents WHERE id = ?) AND a.person = (SELECT pk FROM people WHERE id = ?)"
_LIVING = f"{_SET} AND a.deleted IS NULL"
_REMOVED_TARGETS = f"""{_ANNOTATION} WHERE a.deleted IS NOT NULL AND a.pk IN (SELECT l.target FROM links l
    WHERE l.deleted IS NULL AND l.annotation IN (SELECT a.pk FROM annotations a WHERE {_LIVING}))"""


def annotations_of(connection: sqlite3.Connection, document_id: bytes, person_id: bytes) -> list[Annotation]:
    """Give the annotation set of one person on one document by place, removed annotations included.

    No index knows the removed ones, so this reads all annotations of the project; the window asks for the living.
    """
    names = (document_id, person_id)
    rows = connection.execute(f"{_ANNOTATION} WHERE {_SET}", names)
    return _by_place(rows, _links(connection, _SET, names))


def living_annotations(connection: sqlite3.Connection, document_id: bytes, person_id: bytes) -> list[Annotation]:
    """Give a set without its removed annotations, but for those that living ones still link to; by place."""
    names = (document_id, person_id)
    rows = connection.execute(f"{_ANNOTATION} WHERE {_LIVING}", names).fetchall()
    links = _links(connection, _LIVING, names)
    if links:
        rows += connection.execute(_REMOVED_TARGETS, names).fetchall()
    return _by_place(rows, links)


@dataclass(slots=True)
class _Links:
    """The living links of one annotation, and the stamp of its newest link act, removals included."""

    targets: dict[str, tuple[bytes, ...]] = field(default_factory=dict)
    stamp: int = 0


def _by_place(rows: Iterable[tuple[Any, ...]], links: Mapping[int, _Links]) -> list[Annotation]:
    ordered = sorted(rows, key=lambda row: (row[4], -row[5], row[6], row[1]))
    return [_annotation(row, links) for row in ordered]


def annotations_by_id(connection: sqlite3.Connection, ids: Iterable[bytes]) -> Iterator[Annotation]:
    """Give annotations by id, removed ones included; unknown ids are left out."""
    for id_ in ids:
        row = connection.execute(f"{_ANNOTATION} WHERE a.id = ?", (id_,)).fetchone()
        if row:
            yield _annotation(row, _links(connection, "a.id = ?", (id_,)))


def _links(connection: sqlite3.Connection, condition: str, values: tuple[bytes, ...]) -> dict[int, _Links]:
    found: defaultdict[int, _Links] = defaultdict(_Links)
    rows = connection.execute(
        f"""SELECT l.annotation, l.role, t.id, l.stamp, l.deleted FROM annotations a
        JOIN links l ON l.annotation = a.pk JOIN annotations t ON t.pk = l.target WHERE {condition}
        ORDER BY l.annotation, l.role, t.id""",
        values,
    )
    for annotation, role, target, stamp, dead in rows:
        links = found[annotation]
        links.stamp = max(links.stamp, stamp)
        if dead is None:
            links.targets[role] = (*links.targets.get(role, ()), target)
    return dict(found)


_NO_LINKS = _Links()


def _annotation(row: tuple[Any, ...], links: Mapping[int, _Links]) -> Annotation:
    pk, id_, document_id, person_id, start, end, label, attributes, note, origin, confidence, unsure, stamp, dead = row
    own = links.get(pk, _NO_LINKS)
    return Annotation(
        id_,
        document_id,
        person_id,
        start,
        end,
        label,
        _decode(attributes) if attributes else {},
        dict(own.targets),
        note or "",
        origin,
        confidence,
        bool(unsure),
        max(stamp, own.stamp),  # a mark that points elsewhere is another version of it: a verdict was on the old one
        dead is not None,
    )


def progress(connection: sqlite3.Connection, document_id: bytes, person_id: bytes) -> Progress:
    """Give the effective state of a set: locked, else reopened by the lead since, else its own state, else new."""
    row = connection.execute(
        f"""SELECT {EFFECTIVE_STATE} FROM documents d CROSS JOIN people p
        LEFT JOIN sets s ON s.document = d.pk AND s.person = p.pk AND s.deleted IS NULL
        LEFT JOIN assignments x ON x.document = d.pk AND x.person = p.pk AND x.deleted IS NULL
        WHERE d.id = ? AND p.id = ?""",
        (document_id, person_id),
    ).fetchone()
    return Progress(row[0]) if row else Progress.NEW


def skip_reason(connection: sqlite3.Connection, document_id: bytes, person_id: bytes) -> str:
    """Give why a set was skipped, "" where no reason is kept."""
    row = connection.execute(
        """SELECT reason FROM sets WHERE document = (SELECT pk FROM documents WHERE id = ?)
        AND person = (SELECT pk FROM people WHERE id = ?) AND deleted IS NULL""",
        (document_id, person_id),
    ).fetchone()
    return (row and row[0]) or ""


def has_span(connection: sqlite3.Connection, place: Annotation) -> bytes | None:
    """Give the id of a living annotation with the same set, span and label, or None."""
    row = connection.execute(
        """SELECT id FROM annotations WHERE document = (SELECT pk FROM documents WHERE id = ?)
        AND person = (SELECT pk FROM people WHERE id = ?) AND start = ? AND "end" = ? AND label = ?
        AND deleted IS NULL AND id <> ?""",
        (place.document, place.person, place.start, place.end, place.label, place.id),
    ).fetchone()
    return row[0] if row else None


def document_length(connection: sqlite3.Connection, document_id: bytes) -> int | None:
    """Give the length of a document's text in code points, or None, also for a removed one."""
    query = "SELECT length FROM documents WHERE id = ? AND deleted IS NULL"
    row = connection.execute(query, (document_id,)).fetchone()
    return row[0] if row else None
