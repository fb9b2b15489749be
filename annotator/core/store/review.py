"""Read what a reviewer works on: documents that were finished, verdicts, gold beside an annotator's own set."""

from __future__ import annotations

import sqlite3

from annotator.core.model import DocumentRow, Progress, Verdict
from annotator.core.store.calibration import NO_CALIBRATION, people_of_calibrations, sets_text
from annotator.core.store.reading import EFFECTIVE_STATE, NOT_REMOVED


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


def review_rows(connection: sqlite3.Connection) -> list[DocumentRow]:
    """Give the documents that somebody finished, in their order, with the progress of gold and the number of sets.

    Calibrations do not count: gold was settled before, and they are measured by it.
    """
    rows = connection.execute(
        f"""WITH done AS (SELECT s.document, count(*) AS sets FROM sets s JOIN people p ON p.pk = s.person
            LEFT JOIN assignments x ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
            WHERE p.kind = 'person' AND s.deleted IS NULL AND {EFFECTIVE_STATE} IN ('finished', 'locked')
            AND {NO_CALIBRATION}
            GROUP BY s.document)
        SELECT d.id, d.title, d.length, coalesce(g.state, 'new'), done.sets FROM done
        JOIN documents d ON d.pk = done.document
        LEFT JOIN sets g ON g.document = d.pk AND g.person = (SELECT pk FROM people WHERE kind = 'gold')
            AND g.deleted IS NULL
        WHERE d.deleted IS NULL ORDER BY d.ordinal, d.id""",
        {"calibrations": sets_text(connection)},
    )
    return [DocumentRow(id_, title, length, Progress(state), sets) for id_, title, length, state, sets in rows]


def finished_people(connection: sqlite3.Connection, document_id: bytes) -> list[bytes]:
    """Give those who finished a document, in order of arrival; calibrations are no voices in gold."""
    rows = connection.execute(
        f"""SELECT p.id FROM sets s JOIN people p ON p.pk = s.person
        LEFT JOIN assignments x ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
        WHERE s.document = (SELECT pk FROM documents WHERE id = ?) AND p.kind = 'person' AND s.deleted IS NULL
        AND {EFFECTIVE_STATE} IN ('finished', 'locked') ORDER BY p.pk""",
        (document_id,),
    )
    apart = people_of_calibrations(connection, document_id)
    return [id_ for (id_,) in rows if id_ not in apart]


def corrected(connection: sqlite3.Connection, person_id: bytes) -> list[bytes]:
    """Give the documents on which a person and gold both have a set, in their order."""
    rows = connection.execute(
        """SELECT d.id FROM sets s JOIN sets g ON g.document = s.document AND g.deleted IS NULL
        JOIN people p ON p.pk = g.person AND p.kind = 'gold' JOIN documents d ON d.pk = s.document
        WHERE s.person = (SELECT pk FROM people WHERE id = ?) AND s.deleted IS NULL AND d.deleted IS NULL
        ORDER BY d.ordinal, d.id""",
        (person_id,),
    )
    return [id_ for (id_,) in rows]


def has_gold(connection: sqlite3.Connection) -> bool:
    """Tell whether gold has a set in the file."""
    query = f"""SELECT 1 FROM sets s JOIN people p ON p.pk = s.person
        WHERE p.kind = 'gold' AND s.deleted IS NULL AND s.{NOT_REMOVED} LIMIT 1"""
    return connection.execute(query).fetchone() is not None
