"""What goes out of a project with documents: the marks of how many people, and who has them at home."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

import msgspec


@dataclass(frozen=True, slots=True)
class Removal:
    """What removing documents would take out of the project.

    `marks` are living annotations of persons and of gold, `people` names the persons, `handed` those who have a file
    with one of the documents that has not come back. What came in with the documents is not counted: it is theirs.
    """

    documents: int
    marks: int = 0
    people: tuple[str, ...] = ()
    handed: tuple[str, ...] = ()


_MARKS = """SELECT p.name, p.kind, count(*) FROM annotations a JOIN people p ON p.pk = a.person
    WHERE a.document IN (SELECT value FROM json_each(?)) AND a.deleted IS NULL AND p.kind <> 'import'
    GROUP BY p.pk ORDER BY p.pk"""
_HANDED = """SELECT DISTINCT p.pk, p.name FROM assignments x JOIN people p ON p.pk = x.person
    JOIN handovers h ON h.number = x.batch AND h.person = x.person
    WHERE x.document IN (SELECT value FROM json_each(?)) AND x.deleted IS NULL
    AND h.deleted IS NULL AND h.returned IS NULL ORDER BY p.pk"""


def read_removal(connection: sqlite3.Connection, documents: Collection[bytes]) -> Removal:
    """Give what would go with these documents; those that are not in the project are left out."""
    wanted = set(documents)
    rows = connection.execute("SELECT id, pk FROM documents WHERE deleted IS NULL")
    keys = [pk for id_, pk in rows if id_ in wanted]
    names = (msgspec.json.encode(keys).decode(),)
    marks = connection.execute(_MARKS, names).fetchall()
    handed = connection.execute(_HANDED, names).fetchall()
    return Removal(
        len(keys),
        sum(count for *_, count in marks),
        tuple(name for name, kind, _ in marks if kind == "person"),
        tuple(name for _, name in handed),
    )
