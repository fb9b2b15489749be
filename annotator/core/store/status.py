"""Counts over the whole project, for the command line and the overview."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from annotator.core.store.reading import EFFECTIVE_STATE, NOT_REMOVED


@dataclass(slots=True)
class PersonStatus:
    """One annotation set's share: documents by progress and annotations by label."""

    name: str
    kind: str
    progress: dict[str, int] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)

    @property
    def annotations(self) -> int:
        """Count the annotations of all labels."""
        return sum(self.labels.values())


@dataclass(slots=True)
class ProjectStatus:
    """Documents, their code points in all, annotations, and everyone's share."""

    name: str
    documents: int
    code_points: int
    annotations: int
    people: list[PersonStatus]


def read_status(connection: sqlite3.Connection) -> ProjectStatus:
    """Count documents, annotations and progress per person."""
    name = connection.execute("SELECT value FROM project WHERE key = 'name'").fetchone()
    documents, length = connection.execute(
        "SELECT count(*), coalesce(sum(length), 0) FROM documents WHERE deleted IS NULL"
    ).fetchone()
    rows = connection.execute("SELECT pk, name, kind FROM people WHERE deleted IS NULL ORDER BY pk")
    people = {pk: PersonStatus(name, kind) for pk, name, kind in rows}
    for person, state, count in connection.execute(
        f"""SELECT s.person, {EFFECTIVE_STATE} AS effective, count(*) FROM sets s LEFT JOIN assignments x
        ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
        WHERE s.deleted IS NULL AND s.{NOT_REMOVED} GROUP BY s.person, effective"""
    ):
        people[person].progress[state] = count
    for person, label, count in connection.execute(
        f"""SELECT person, label, count(*) FROM annotations WHERE deleted IS NULL AND {NOT_REMOVED}
        GROUP BY person, label ORDER BY 3 DESC"""
    ):
        people[person].labels[label] = count
    annotations = sum(person.annotations for person in people.values())
    return ProjectStatus(name[0] if name else "", documents, length, annotations, list(people.values()))
