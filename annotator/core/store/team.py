"""Read what several people share in a project: assignments, hand-overs, comments, decisions, verdicts."""

from __future__ import annotations

import sqlite3

import msgspec

from annotator.core.model import Assignment, Comment, Decision, DocumentRow, HandOver, Progress, Verdict
from annotator.core.store.reading import EFFECTIVE_STATE


def assignments(connection: sqlite3.Connection) -> list[Assignment]:
    """Give the lead's word on every document and person, in the order of the documents."""
    rows = connection.execute(
        """SELECT d.id, p.id, a.locked, a.reopened_stamp, a.batch FROM assignments a
        JOIN documents d ON d.pk = a.document JOIN people p ON p.pk = a.person
        WHERE a.deleted IS NULL ORDER BY d.ordinal, d.pk, p.pk"""
    )
    return [Assignment(document, person, bool(locked), *rest) for document, person, locked, *rest in rows]


def hand_overs(connection: sqlite3.Connection) -> list[HandOver]:
    """Give the files that were made for people, the oldest first."""
    rows = connection.execute(
        """SELECT h.id, h.number, p.id, h.review, h.documents, h.made, h.due, h.returned FROM handovers h
        JOIN people p ON p.pk = h.person WHERE h.deleted IS NULL ORDER BY h.number, h.pk"""
    )
    return [
        HandOver(id_, number, person, bool(review), documents, made, due or "", returned)
        for id_, number, person, review, documents, made, due, returned in rows
    ]


def comments(connection: sqlite3.Connection, document_id: bytes) -> list[Comment]:
    """Give what people said about one document, by place and then in the order in which it was said."""
    rows = connection.execute(
        """SELECT c.id, d.id, p.id, c.start, c."end", c.text, a.id, c.stamp FROM comments c
        JOIN documents d ON d.pk = c.document JOIN people p ON p.pk = c.person
        LEFT JOIN annotations a ON a.pk = c.annotation
        WHERE c.document = (SELECT pk FROM documents WHERE id = ?) AND c.deleted IS NULL
        ORDER BY c.start, c.id""",
        (document_id,),
    )
    return [Comment(*row) for row in rows]


def decisions(connection: sqlite3.Connection) -> list[Decision]:
    """Give how the project treats names, in the order in which that was decided."""
    rows = connection.execute(
        "SELECT id, name, label, attributes, note, stamp FROM decisions WHERE deleted IS NULL ORDER BY id"
    )
    return [
        Decision(id_, name, label or "", msgspec.json.decode(attributes) if attributes else {}, note or "", stamp)
        for id_, name, label, attributes, note, stamp in rows
    ]


def verdicts(connection: sqlite3.Connection, document_id: bytes) -> list[Verdict]:
    """Give what reviewers said about the living annotations of one document."""
    rows = connection.execute(
        """SELECT a.id, p.id, v.seen_stamp, g.id, v.reason, v.stamp FROM annotations a
        JOIN verdicts v ON v.annotation = a.pk JOIN people p ON p.pk = v.reviewer
        LEFT JOIN annotations g ON g.pk = v.gold
        WHERE a.document = (SELECT pk FROM documents WHERE id = ?) AND a.deleted IS NULL AND v.deleted IS NULL
        ORDER BY a.pk, p.pk""",
        (document_id,),
    )
    return [
        Verdict(id_, reviewer, seen, gold, reason or "", stamp) for id_, reviewer, seen, gold, reason, stamp in rows
    ]


def reviewable(connection: sqlite3.Connection) -> list[DocumentRow]:
    """Give the documents that somebody finished, in their order, with the progress of gold and the number of sets."""
    rows = connection.execute(
        f"""WITH done AS (SELECT s.document, count(*) AS sets FROM sets s JOIN people p ON p.pk = s.person
            LEFT JOIN assignments x ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
            WHERE p.kind = 'person' AND s.deleted IS NULL AND {EFFECTIVE_STATE} IN ('finished', 'locked')
            GROUP BY s.document)
        SELECT d.id, d.title, d.length, coalesce(g.state, 'new'), done.sets FROM done
        JOIN documents d ON d.pk = done.document
        LEFT JOIN sets g ON g.document = d.pk AND g.person = (SELECT pk FROM people WHERE kind = 'gold')
            AND g.deleted IS NULL
        WHERE d.deleted IS NULL ORDER BY d.ordinal, d.pk"""
    )
    return [DocumentRow(id_, title, length, Progress(state), sets) for id_, title, length, state, sets in rows]


def finished_people(connection: sqlite3.Connection, document_id: bytes) -> list[bytes]:
    """Give those who finished a document, in order of arrival."""
    rows = connection.execute(
        f"""SELECT p.id FROM sets s JOIN people p ON p.pk = s.person
        LEFT JOIN assignments x ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
        WHERE s.document = (SELECT pk FROM documents WHERE id = ?) AND p.kind = 'person' AND s.deleted IS NULL
        AND {EFFECTIVE_STATE} IN ('finished', 'locked') ORDER BY p.pk""",
        (document_id,),
    )
    return [id_ for (id_,) in rows]


def corrected(connection: sqlite3.Connection, person_id: bytes) -> list[bytes]:
    """Give the documents on which a person and gold both have a set, in their order."""
    rows = connection.execute(
        """SELECT d.id FROM sets s JOIN sets g ON g.document = s.document AND g.deleted IS NULL
        JOIN people p ON p.pk = g.person AND p.kind = 'gold' JOIN documents d ON d.pk = s.document
        WHERE s.person = (SELECT pk FROM people WHERE id = ?) AND s.deleted IS NULL AND d.deleted IS NULL
        ORDER BY d.ordinal, d.pk""",
        (person_id,),
    )
    return [id_ for (id_,) in rows]


def has_gold(connection: sqlite3.Connection) -> bool:
    """Tell whether gold has a set in the file."""
    query = "SELECT 1 FROM sets s JOIN people p ON p.pk = s.person WHERE p.kind = 'gold' AND s.deleted IS NULL LIMIT 1"
    return connection.execute(query).fetchone() is not None
