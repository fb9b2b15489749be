"""What stands in our file where a merge wants to put something: looked up by global names, many at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from annotator.core.store.digest import ROW_QUERIES
from annotator.core.store.guests import guests
from annotator.core.store.rows import TABLES, Key, Table

_AT_ONCE = 500
# How to find the rows of `ROW_QUERIES` by what their keys begin with, where that is another row.
_PLACES = {
    "sets": "s.document IN (SELECT pk FROM documents WHERE id IN ({}))",
    "assignments": "s.document IN (SELECT pk FROM documents WHERE id IN ({}))",
    "links": "l.annotation IN (SELECT pk FROM annotations WHERE id IN ({}))",
    "verdicts": "v.annotation IN (SELECT pk FROM annotations WHERE id IN ({}))",
}
_T = TypeVar("_T")


class Standing(NamedTuple):
    """The version of one of our rows, when it was removed, whose it is and on which document, where it has such."""

    stamp: int
    writer: bytes
    deleted: int | None
    owner: bytes | None = None
    document: bytes | None = None


class Ours:
    """Looks into our file for a merge; `documents` and `people` are their keys in this file by id."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.documents = dict(connection.execute("SELECT id, pk FROM documents").fetchall())
        self.people = dict(connection.execute("SELECT id, pk FROM people").fetchall())
        self._documents = {pk: id_ for id_, pk in self.documents.items()}
        self._people = {pk: id_ for id_, pk in self.people.items()}

    def standing(self, name: str, keys: Iterable[Key]) -> dict[Key, Standing]:
        """Give how the rows of these names stand in our file; those that we lack are left out."""
        table = TABLES[name]
        if len(table.keys) > 1:
            return self._one_by_one(table, keys)
        owned = {"person", "document"} <= table.references.keys()
        more = "deleted, person, document" if owned else "deleted, NULL, NULL"
        return {
            (id_,): Standing(stamp, writer, deleted, self._people.get(person), self._documents.get(document))
            for id_, stamp, writer, deleted, person, document in self._by_name(table, (key[0] for key in keys), more)
        }

    def versions(self, name: str, firsts: Iterable[object]) -> set[tuple[Any, ...]]:
        """Give (key ..., stamp, writer) of our rows whose keys begin so."""
        place = _PLACES.get(name, f"{TABLES[name].keys[0][0]} IN ({{}})")
        found: set[tuple[Any, ...]] = set()
        for some in slices(dict.fromkeys(firsts), _AT_ONCE):
            query = f"{ROW_QUERIES[name]} WHERE {place.format(', '.join('?' * len(some)))}"
            found.update(self._connection.execute(query, some))
        return found

    def versions_of_marks(self, ids: Iterable[bytes]) -> set[tuple[bytes, int, bytes, bytes, bytes]]:
        """Give (id, stamp, writer, owner, document) of those annotations that we have."""
        people, documents = self._people, self._documents
        rows = self._by_name(TABLES["annotations"], ids, "person, document")
        return {(id_, stamp, writer, people[owner], documents[place]) for id_, stamp, writer, owner, place in rows}

    def _by_name(self, table: Table, names: Iterable[object], more: str) -> Iterator[tuple[Any, ...]]:
        column = table.keys[0][0]
        for some in slices(names, _AT_ONCE):
            places = ", ".join("?" * len(some))
            yield from self._connection.execute(
                f"SELECT {column}, stamp, writer, {more} FROM {table.name} WHERE {column} IN ({places})", some
            ).fetchall()

    def _one_by_one(self, table: Table, keys: Iterable[Key]) -> dict[Key, Standing]:
        query = f"SELECT stamp, writer, deleted FROM {table.name} WHERE {table.where}"
        found = ((key, self._connection.execute(query, key).fetchone()) for key in keys)
        return {key: Standing(*row) for key, row in found if row}

    def writers_here(self) -> frozenset[bytes]:
        """Give the writers who wrote in our file itself: what came by a merge has others."""
        rows = self._connection.execute("SELECT DISTINCT writer FROM changes")
        came = guests(self._connection)
        return frozenset(writer for (writer,) in rows if came.get(writer) != 0)

    def counts(self) -> dict[str, int]:
        """Count the rows of each table, and the texts."""
        names = (*TABLES, "texts")
        queries = ", ".join(f"(SELECT count(*) FROM {name})" for name in names)
        return dict(zip(names, self._connection.execute(f"SELECT {queries}").fetchone(), strict=True))

    def learn(self, table: str, keys: Mapping[bytes, int]) -> None:
        """Take note of new documents or people: their keys in this file by id."""
        ids, names = (self.documents, self._documents) if table == "documents" else (self.people, self._people)
        ids.update(keys)
        names.update((pk, id_) for id_, pk in keys.items())


def slices(rows: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Cut rows into lists of at most `size`."""
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some
