"""Read annotation sets for an export on a connection of its own, in slices, so that nobody's COMMIT has to wait."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.core.errors import KnownError
from annotator.core.model import Annotator, LabelSet
from annotator.core.store import reading
from annotator.core.store.connection import connect, known_faults
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID, created_ms
from annotator.core.store.labels import read_labels
from annotator.core.store.reading import NOT_REMOVED

SLICE = 100
Place = tuple[int, int]

_SET = """SELECT d.id, d.title, t.text, d.sha256, d.meta, p.name, p.id, s.state FROM documents d
    JOIN texts t ON t.document = d.pk JOIN sets s ON s.document = d.pk JOIN people p ON p.pk = s.person
    WHERE d.pk = ? AND p.pk = ?"""
_ROWS = """SELECT id, start, "end", label, attributes, note, origin, stamp, unsure, confidence
    FROM annotations WHERE document = ? AND person = ? AND deleted IS NULL"""
_LINKS = """SELECT a.id, l.role, t.id FROM annotations a JOIN links l ON l.annotation = a.pk
    JOIN annotations t ON t.pk = l.target WHERE a.document = ? AND a.person = ? AND a.deleted IS NULL
    AND l.deleted IS NULL ORDER BY a.pk, l.role, t.start, t.id"""


class ExportReader:
    """A read-only look at a project for one export; it fetches a slice whole and never holds a cursor."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = connect(path, write=False)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def labels(self) -> LabelSet:
        """Give the label set."""
        return read_labels(self._connection)

    def people_of(self, set_name: str | None) -> list[Annotator]:
        """Give whose sets an export takes: of one name, `all`, or by default gold, else all but original."""
        people = reading.people(self._connection)
        if set_name == "all":
            return people
        if set_name is None:
            gold = [person for person in people if person.id == GOLD_ID and self._has_sets(person.id)]
            return gold or [person for person in people if person.id not in (GOLD_ID, ORIGINAL_ID)]
        chosen = [person for person in people if person.name == set_name]
        if not chosen:
            names = ", ".join(person.name for person in people)
            raise KnownError(
                f"There is no set “{set_name}” in this project; it has {names}.",
                code="export.no_set",
                name=set_name,
                names=names,
            )
        return chosen

    def _has_sets(self, person: bytes) -> bool:
        query = f"""SELECT 1 FROM sets WHERE person = (SELECT pk FROM people WHERE id = ?)
            AND deleted IS NULL AND {NOT_REMOVED} LIMIT 1"""
        return self._connection.execute(query, (person,)).fetchone() is not None

    def places(self, people: Sequence[Annotator], state: str | None) -> list[Place]:
        """Give where the sets to write are, in the order of documents, then people; any state where None."""
        condition = "AND s.state = ?" if state else ""
        with known_faults(self._path):
            return self._connection.execute(
                f"""SELECT s.document, s.person FROM sets s JOIN documents d ON d.pk = s.document
                JOIN people p ON p.pk = s.person WHERE p.id IN ({", ".join("?" * len(people))})
                AND s.deleted IS NULL AND d.deleted IS NULL {condition} ORDER BY d.ordinal, d.id, p.pk""",
                (*(person.id for person in people), *([state] if state else ())),
            ).fetchall()

    def count(self, people: Sequence[Annotator], state: str | None) -> int:
        """Count the annotations of these people's sets in that state."""
        condition = "AND s.state = ?" if state else ""
        query = f"""SELECT count(*) FROM annotations a JOIN sets s ON s.document = a.document AND s.person = a.person
            JOIN people p ON p.pk = a.person WHERE p.id IN ({", ".join("?" * len(people))})
            AND a.deleted IS NULL AND s.deleted IS NULL AND a.{NOT_REMOVED} {condition}"""
        values = (*(person.id for person in people), *([state] if state else ()))
        return int(self._connection.execute(query, values).fetchone()[0])

    def count_orphans(self, people: Sequence[Annotator]) -> int:
        """Count the links of these people whose target is removed."""
        query = f"""SELECT count(*) FROM links l JOIN annotations a ON a.pk = l.annotation
            JOIN annotations t ON t.pk = l.target JOIN people p ON p.pk = a.person
            WHERE p.id IN ({", ".join("?" * len(people))})
            AND l.deleted IS NULL AND a.deleted IS NULL AND t.deleted IS NOT NULL AND a.{NOT_REMOVED}"""
        return int(self._connection.execute(query, [person.id for person in people]).fetchone()[0])

    def sets(self, places: Sequence[Place]) -> Iterator[tuple[Any, ...]]:
        """Give the sets at these places: the document's and the set's columns, then the rows of annotations.

        A row is (id, start, end, label, attributes as JSON, links, note, origin, made, changed, unsure, confidence),
        times in milliseconds since 1970.
        """
        for first in range(0, len(places), SLICE):
            with known_faults(self._path):
                self._connection.execute("BEGIN")
                try:
                    found = [self._set(*place) for place in places[first : first + SLICE]]
                finally:
                    self._connection.execute("COMMIT")
            yield from found

    def _set(self, document: int, person: int) -> tuple[Any, ...]:
        columns = self._connection.execute(_SET, (document, person)).fetchone()
        links = self._links(document, person)
        rows = [
            (
                id_,
                start,
                end,
                label,
                attributes,
                links.get(id_),
                note,
                origin,
                created_ms(id_, stamp),
                stamp >> 12,
                *rest,
            )
            for id_, start, end, label, attributes, note, origin, stamp, *rest in self._connection.execute(
                _ROWS, (document, person)
            )
        ]
        return (*columns, rows)

    def _links(self, document: int, person: int) -> dict[bytes, dict[str, list[bytes]]]:
        links: dict[bytes, dict[str, list[bytes]]] = {}
        for id_, role, target in self._connection.execute(_LINKS, (document, person)):
            links.setdefault(id_, {}).setdefault(role, []).append(target)
        return links
