"""Read how far a project is and who did what when, on a connection of its own, so that nobody's act has to wait."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from annotator.core.model import Annotator, LabelSet
from annotator.core.store import reading
from annotator.core.store.calibration import keys_of_calibrations
from annotator.core.store.connection import connect, known_faults
from annotator.core.store.labels import read_labels
from annotator.core.store.reading import EFFECTIVE_STATE, NOT_REMOVED

# First what the lead assigned, then the sets on other documents: each pair of document and person once.
_STATES = f"""SELECT x.document, p.id, {EFFECTIVE_STATE}, 1 FROM assignments x
    JOIN documents d ON d.pk = x.document JOIN people p ON p.pk = x.person
    LEFT JOIN sets s ON s.document = x.document AND s.person = x.person AND s.deleted IS NULL
    WHERE x.deleted IS NULL AND d.deleted IS NULL
    UNION ALL SELECT s.document, p.id, s.state, 0 FROM sets s
    JOIN documents d ON d.pk = s.document JOIN people p ON p.pk = s.person
    LEFT JOIN assignments x ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
    WHERE s.deleted IS NULL AND d.deleted IS NULL AND x.document IS NULL"""
_MARKS = f"""SELECT p.id, n.label, n.count FROM people p JOIN (SELECT person, label, count(*) AS count FROM annotations
    WHERE pk BETWEEN ? AND ? AND deleted IS NULL AND {NOT_REMOVED} GROUP BY person, label) n ON n.person = p.pk"""
SLICE = 100_000  # annotations that are counted at once, in about 60 ms, for which an act of somebody would wait
# From the people to their changes: an index leads to those since then, however long the history is.
_ACTS = f"""SELECT c.stamp >> 12, p.id, c.verb, c.document, c.writer, c.seq, c.undoes_writer, c.undoes_seq,
    CASE WHEN c.verb IN ('annotate', 'annotate_all', 'accept') THEN (SELECT count(*) FROM edits e
    WHERE e.writer = c.writer AND e.seq = c.seq AND e.tbl = 'annotations' AND e.before IS NULL) ELSE 0 END
    FROM people p CROSS JOIN changes c ON c.person = p.pk AND c.stamp >= ? << 12
    WHERE p.kind = 'person'
    AND c.verb IN ('annotate', 'annotate_all', 'accept', 'finish', 'skip', 'reopen', 'undo', 'redo')
    AND (c.document IS NULL OR c.{NOT_REMOVED})
    ORDER BY c.stamp DESC"""


class StateRow(NamedTuple):
    """How far one person (by id) is with one document (a key of this file), and whether the lead assigned it."""

    document: int
    person: bytes
    state: str
    assigned: int


class ActRow(NamedTuple):
    """One change of a person; `at` is in milliseconds since 1970, `undoes_*` name the change that it took back.

    `marks` is how many annotations it made.
    """

    at: int
    person: bytes
    verb: str
    document: int | None
    writer: bytes
    seq: int
    undoes_writer: bytes | None
    undoes_seq: int | None
    marks: int


class OverviewReader:
    """A read-only look at a project; no cursor is held, and nothing long is asked at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = connect(path, write=False)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def version(self) -> str:
        """Give a word that is another one after every act."""
        with known_faults(self._path):
            return reading.file_value(self._connection, "state") or ""

    def labels(self) -> LabelSet:
        """Give the label set, retired labels included."""
        with known_faults(self._path):
            return read_labels(self._connection)

    def people(self) -> list[Annotator]:
        """Give everyone in the file in order of arrival."""
        with known_faults(self._path):
            return reading.people(self._connection)

    def documents(self) -> int:
        """Count the documents."""
        with known_faults(self._path):
            query = "SELECT count(*) FROM documents WHERE deleted IS NULL"
            return int(self._connection.execute(query).fetchone()[0])

    def states(self) -> list[StateRow]:
        """Give every document with every person who was given it or has a set on it, in no particular order."""
        with known_faults(self._path):
            return [StateRow._make(row) for row in self._connection.execute(_STATES).fetchall()]

    def calibrations(self) -> set[tuple[int, bytes]]:
        """Give the document (a key of this file) and the person of each set that is a calibration."""
        with known_faults(self._path):
            ids: dict[int, bytes] = dict(self._connection.execute("SELECT pk, id FROM people"))
            return {(document, ids[person]) for document, person in keys_of_calibrations(self._connection)}

    def marks(self) -> Mapping[bytes, Mapping[str, int]]:
        """Count the annotations of each set by label."""
        found: dict[bytes, Counter[str]] = {}
        with known_faults(self._path):
            (last,) = self._connection.execute("SELECT coalesce(max(pk), 0) FROM annotations").fetchone()
            for first in range(1, last + 1, SLICE):
                rows = self._connection.execute(_MARKS, (first, first + SLICE - 1)).fetchall()
                for person, label, count in rows:
                    found.setdefault(person, Counter())[label] += count
        return found

    def acts(self, since: int) -> list[ActRow]:
        """Give the marking, finishing and taking back of persons since then (milliseconds since 1970), newest first."""
        with known_faults(self._path):
            return [ActRow._make(row) for row in self._connection.execute(_ACTS, (since,)).fetchall()]
