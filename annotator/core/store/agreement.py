"""Read the sets of several people for a comparison, on a connection of its own and in slices like an export."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from annotator.core.model import Annotator, Answer, LabelSet
from annotator.core.store import reading
from annotator.core.store.answers import answers_of_person
from annotator.core.store.calibration import sets_of_calibrations
from annotator.core.store.connection import connect, known_faults
from annotator.core.store.labels import read_labels

SLICE = 100
# The same few answers stand on most annotations; what is read is not to be changed.
_decoded: Callable[[str], dict[str, Any]] = lru_cache(maxsize=1 << 12)(msgspec.json.decode)

# A set that was reopened after its last act is worked on again.
_STATE = """CASE WHEN a.reopened_stamp > s.stamp AND a.deleted IS NULL THEN 'in_progress' ELSE s.state END"""
_PLACES = """SELECT s.document, s.person FROM sets s JOIN documents d ON d.pk = s.document
    JOIN people p ON p.pk = s.person LEFT JOIN assignments a ON a.document = s.document AND a.person = s.person
    WHERE p.id IN ({people}) AND s.deleted IS NULL AND d.deleted IS NULL AND {state} IN ({states})
    ORDER BY d.ordinal, d.id, p.pk"""
_DOCUMENTS = "SELECT d.pk, d.id, d.title, t.text FROM documents d JOIN texts t ON t.document = d.pk WHERE d.pk IN ({})"
_ROWS = """SELECT document, person, pk, id, start, "end", label, attributes, unsure FROM annotations
    WHERE document IN ({documents}) AND person IN ({people}) AND deleted IS NULL
    ORDER BY document, person, start"""
_LINKS = """SELECT a.pk, l.role, t.id FROM annotations a JOIN links l ON l.annotation = a.pk
    JOIN annotations t ON t.pk = l.target WHERE a.document IN ({documents}) AND a.person IN ({people})
    AND a.deleted IS NULL AND l.deleted IS NULL AND t.deleted IS NULL ORDER BY a.pk, l.role, t.id"""
_TAKEN_UP = """SELECT d.id FROM documents d, (SELECT pk FROM people WHERE id = :person) p WHERE
    EXISTS (SELECT 1 FROM sets s WHERE s.document = d.pk AND s.person = p.pk AND s.deleted IS NULL)
    OR EXISTS (SELECT 1 FROM assignments a WHERE a.document = d.pk AND a.person = p.pk AND a.deleted IS NULL)"""

Place = tuple[int, int]  # a document and a person
Places = tuple[int, tuple[int, ...]]  # a document, and the people with a set on it that counts
_NOTHING: dict[str, Any] = {}


class ComparedMark(NamedTuple):
    """What a comparison needs of an annotation; a plain tuple, because it takes them by the hundred thousand."""

    id: bytes
    start: int
    end: int
    label: str
    attributes: Mapping[str, str | bool]
    links: Mapping[str, tuple[bytes, ...]]
    unsure: bool


class ComparedDocument(NamedTuple):
    """One document with the sets that are compared, by the ids of their annotators, who come in order of arrival."""

    id: bytes
    title: str
    text: str
    sets: dict[bytes, list[ComparedMark]]


class AgreementReader:
    """A read-only look at a project for one comparison; it fetches a slice whole and never holds a cursor."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = connect(path, write=False)
        with known_faults(path):
            self._ids: dict[int, bytes] = dict(self._connection.execute("SELECT pk, id FROM people"))

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def labels(self) -> LabelSet:
        """Give the label set."""
        with known_faults(self._path):
            return read_labels(self._connection)

    def people(self) -> list[Annotator]:
        """Give everyone in the file in order of arrival."""
        with known_faults(self._path):
            return reading.people(self._connection)

    def values(self) -> dict[str, str]:
        """Give what the project says of itself, by key."""
        with known_faults(self._path):
            return reading.project_values(self._connection)

    def taken_up(self, person: bytes) -> frozenset[bytes]:
        """Give the ids of the documents that a person was given or has begun, in whatever state."""
        with known_faults(self._path):
            return frozenset(id_ for (id_,) in self._connection.execute(_TAKEN_UP, {"person": person}))

    def calibrations(self) -> set[tuple[bytes, bytes]]:
        """Give the document and the person of each set that is scored against gold and counts for nothing else."""
        with known_faults(self._path):
            return sets_of_calibrations(self._connection)

    def places(
        self, people: Iterable[Annotator], states: Iterable[str], documents: Collection[bytes] | None = None
    ) -> list[Places]:
        """Give the documents on which these people have sets in one of these states, with the people, in order.

        `documents` (ids) says which are asked for; None for all.
        """
        ids, wanted = [person.id for person in people], list(states)
        query = _PLACES.format(people=_marks(ids), state=_STATE, states=_marks(wanted))
        with known_faults(self._path):
            rows = self._connection.execute(query, (*ids, *wanted)).fetchall()
            if documents is not None:
                asked = set(documents)
                keys = {pk for pk, id_ in self._connection.execute("SELECT pk, id FROM documents") if id_ in asked}
                rows = [row for row in rows if row[0] in keys]
        return [(document, tuple(person for _, person in some)) for document, some in groupby(rows, itemgetter(0))]

    def people_of(self, places: Iterable[Places]) -> set[bytes]:
        """Give the ids of the people who have a set at any of these places."""
        return {self._ids[person] for _, people in places for person in people}

    def ids_of(self, places: Iterable[Places]) -> list[tuple[bytes, list[bytes]]]:
        """Give the ids of the documents and people at these places."""
        with known_faults(self._path):
            known: dict[int, bytes] = dict(self._connection.execute("SELECT pk, id FROM documents"))
        return [(known[document], [self._ids[person] for person in people]) for document, people in places]

    def answers(self, person: bytes) -> list[Answer]:
        """Give all that a person answered to suggestions in the documents of the project."""
        with known_faults(self._path):
            return answers_of_person(self._connection, person)

    def documents(self, places: Sequence[Places]) -> Iterator[ComparedDocument]:
        """Give the documents at these places with their sets, links to removed annotations left out."""
        for first in range(0, len(places), SLICE):
            with known_faults(self._path):
                self._connection.execute("BEGIN")
                try:
                    found = self._slice(places[first : first + SLICE])
                finally:
                    self._connection.execute("COMMIT")
            yield from found

    def _slice(self, places: Sequence[Places]) -> list[ComparedDocument]:
        documents = [document for document, _ in places]
        people = sorted({person for _, some in places for person in some})
        rows = self._connection.execute(_DOCUMENTS.format(_marks(documents)), documents)
        found = {pk: (id_, title, text) for pk, id_, title, text in rows}
        sets = self._sets(documents, people)
        return [
            ComparedDocument(*found[document], {self._ids[person]: sets.get((document, person), []) for person in some})
            for document, some in places
        ]

    def _sets(self, documents: Iterable[int], people: Iterable[int]) -> dict[Place, list[ComparedMark]]:
        links = self._links(documents, people)
        sets: dict[Place, list[ComparedMark]] = {}
        for place, rows in groupby(self._ask(_ROWS, documents, people), itemgetter(0, 1)):
            sets[place] = [
                ComparedMark(
                    id_,
                    start,
                    end,
                    label,
                    _decoded(attributes) if attributes else _NOTHING,
                    links.get(pk, _NOTHING),
                    unsure != 0,
                )
                for _, _, pk, id_, start, end, label, attributes, unsure in rows
            ]
        return sets

    def _links(self, documents: Iterable[int], people: Iterable[int]) -> dict[int, dict[str, tuple[bytes, ...]]]:
        found: dict[int, dict[str, tuple[bytes, ...]]] = {}
        for annotation, role, target in self._ask(_LINKS, documents, people):
            roles = found.setdefault(annotation, {})
            roles[role] = (*roles.get(role, ()), target)
        return found

    def _ask(self, query: str, documents: Iterable[int], people: Iterable[int]) -> list[tuple[Any, ...]]:
        which, whose = list(documents), list(people)
        text = query.format(documents=_marks(which), people=_marks(whose))
        return self._connection.execute(text, (*which, *whose)).fetchall()


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
