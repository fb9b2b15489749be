"""Read what several people share in a project: assignments, hand-overs, comments, decisions, verdicts."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from annotator.core.model import Assignment, Comment, Decision, HandOver
from annotator.core.store.calibration import NO_CALIBRATION, read_calibrations, sets_text
from annotator.core.store.reading import EFFECTIVE_STATE, NOT_REMOVED


def assignments(connection: sqlite3.Connection) -> list[Assignment]:
    """Give the lead's word on every document and person, in the order of the documents."""
    rows = connection.execute(
        """SELECT d.id, p.id, a.locked, a.reopened_stamp, a.batch FROM assignments a
        JOIN documents d ON d.pk = a.document JOIN people p ON p.pk = a.person
        WHERE a.deleted IS NULL AND d.deleted IS NULL ORDER BY d.ordinal, d.id, p.pk"""
    )
    return [Assignment(document, person, bool(locked), *rest) for document, person, locked, *rest in rows]


def hand_overs(connection: sqlite3.Connection) -> list[HandOver]:
    """Give the files that were made for people, the oldest first."""
    calibrations = read_calibrations(connection)
    rows = connection.execute(
        """SELECT h.id, h.number, p.id, h.review, h.documents, h.made, h.due, h.returned FROM handovers h
        JOIN people p ON p.pk = h.person WHERE h.deleted IS NULL ORDER BY h.number, h.pk"""
    )
    return [
        HandOver(id_, number, person, bool(review), documents, made, due or "", returned, id_ in calibrations)
        for id_, number, person, review, documents, made, due, returned in rows
    ]


def comments(connection: sqlite3.Connection, document_id: bytes) -> list[Comment]:
    """Give what people said about one document, by place and then in the order in which it was said."""
    return _comments(connection, "TRUE", {"document": document_id})


def comments_beside(connection: sqlite3.Connection, document_id: bytes, owner: bytes, reader: bytes) -> list[Comment]:
    """Give of these what one who works in the set of `owner` may read: on its annotations, and what is the reader's.

    A hand-over for an annotator holds no others either: what is said about another's mark tells where that mark is.
    """
    names = {"document": document_id, "owner": owner, "reader": reader}
    return _comments(connection, "(p.id = :reader OR a.person = (SELECT pk FROM people WHERE id = :owner))", names)


def _comments(connection: sqlite3.Connection, condition: str, names: Mapping[str, bytes]) -> list[Comment]:
    rows = connection.execute(
        f"""SELECT c.id, d.id, p.id, c.start, c."end", c.text, a.id, c.stamp FROM comments c
        JOIN documents d ON d.pk = c.document JOIN people p ON p.pk = c.person
        LEFT JOIN annotations a ON a.pk = c.annotation
        WHERE c.document = (SELECT pk FROM documents WHERE id = :document) AND c.deleted IS NULL AND {condition}
        ORDER BY c.start, c.id""",
        names,
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


@dataclass(frozen=True, slots=True)
class Share:
    """One person's part of the work: documents assigned, hand-overs made, those of them that came back, those late."""

    assigned: int = 0
    handed: int = 0
    back: int = 0
    late: int = 0


def shares(connection: sqlite3.Connection, today: str) -> dict[bytes, Share]:
    """Give everybody's part of the work; a hand-over is late when its day is before `today` (`2026-12-01`)."""
    rows = connection.execute(
        f"""SELECT p.id,
        (SELECT count(*) FROM assignments a WHERE a.person = p.pk AND a.deleted IS NULL AND a.{NOT_REMOVED}),
        count(h.pk), count(h.returned), total(h.returned IS NULL AND h.due < ?)
        FROM people p LEFT JOIN handovers h ON h.person = p.pk AND h.deleted IS NULL
        WHERE p.deleted IS NULL GROUP BY p.pk ORDER BY p.pk""",
        (today,),
    )
    return {person: Share(assigned, handed, back, int(late)) for person, assigned, handed, back, late in rows}


def hand_over(connection: sqlite3.Connection, file_id: bytes) -> HandOver | None:
    """Give the hand-over whose file has this id, or None: then this project never made it."""
    return next((made for made in hand_overs(connection) if made.id == file_id), None)


# The places of all documents, in the order of the list.
_IN_ORDER = "FROM documents d WHERE d.deleted IS NULL AND {} ORDER BY d.ordinal, d.id"


def unassigned(connection: sqlite3.Connection) -> list[bytes]:
    """Give the documents that are assigned to nobody, in the order of the list."""
    nobody = "NOT EXISTS (SELECT 1 FROM assignments a WHERE a.document = d.pk AND a.deleted IS NULL)"
    return [id_ for (id_,) in connection.execute(f"SELECT d.id {_IN_ORDER.format(nobody)}")]


def unfinished(connection: sqlite3.Connection, person: bytes) -> list[bytes]:
    """Give the documents that are assigned to a person who has not finished or skipped them."""
    condition = f"""EXISTS (SELECT 1 FROM assignments x LEFT JOIN sets s
        ON s.document = x.document AND s.person = x.person AND s.deleted IS NULL
        WHERE x.document = d.pk AND x.person = (SELECT pk FROM people WHERE id = ?) AND x.deleted IS NULL
        AND {EFFECTIVE_STATE} IN ('new', 'in_progress'))"""
    return [id_ for (id_,) in connection.execute(f"SELECT d.id {_IN_ORDER.format(condition)}", (person,))]


def reviewable(connection: sqlite3.Connection, reviewer: bytes) -> list[bytes]:
    """Give the documents that somebody else has finished, calibrations apart, and whose gold is not finished."""
    condition = f"""EXISTS (SELECT 1 FROM sets s JOIN people p ON p.pk = s.person WHERE s.document = d.pk
        AND p.kind = 'person' AND p.id <> :reviewer AND {NO_CALIBRATION} AND s.state = 'finished' AND s.deleted IS NULL)
        AND NOT EXISTS (SELECT 1 FROM sets s JOIN people p ON p.pk = s.person WHERE s.document = d.pk
        AND p.kind = 'gold' AND s.state = 'finished' AND s.deleted IS NULL)"""
    names = {"reviewer": reviewer, "calibrations": sets_text(connection)}
    return [id_ for (id_,) in connection.execute(f"SELECT d.id {_IN_ORDER.format(condition)}", names)]


def locked_documents(connection: sqlite3.Connection, person: bytes) -> frozenset[bytes]:
    """Give the documents whose set of this person the lead has locked."""
    rows = connection.execute(
        """SELECT d.id FROM assignments a JOIN documents d ON d.pk = a.document
        WHERE a.person = (SELECT pk FROM people WHERE id = ?) AND a.locked AND a.deleted IS NULL""",
        (person,),
    )
    return frozenset(id_ for (id_,) in rows)
