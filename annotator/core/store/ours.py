"""What stands in our file where a merge wants to put something: looked up by global names, many at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from annotator.core.store.rows import TABLES, Key, Table

_AT_ONCE = 500
_T = TypeVar("_T")


class Standing(NamedTuple):
    """The version of one of our rows, when it was removed, whose it is and on which document it is, where it has such.

    For a mark of a set these are its owner and document; a link's are those of the mark that it leads from.
    """

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
        # Of rows with an owner and a document: their ids by our keys.
        self._documents = {pk: id_ for id_, pk in self.documents.items()}
        self._people = {pk: id_ for id_, pk in self.people.items()}

    def standing(self, name: str, keys: Sequence[Key]) -> dict[Key, Standing]:
        """Give how the rows of these names stand in our file; those that we lack are left out."""
        table = TABLES[name]
        if len(table.keys) > 1:
            return self._one_by_one(table, keys)
        owned = ", person, document" if {"person", "document"} <= table.references.keys() else ", NULL, NULL"
        column = table.keys[0][0]
        found: dict[Key, Standing] = {}
        for some in slices((key[0] for key in keys), _AT_ONCE):
            rows = self._connection.execute(
                f"SELECT {column}, stamp, writer, deleted{owned} FROM {name} WHERE {column} IN ({_places(some)})", some
            )
            for id_, stamp, writer, deleted, person, document in rows:
                owner = self._people.get(person) if person else None
                place = self._documents.get(document) if document else None
                found[(id_,)] = Standing(stamp, writer, deleted, owner, place)
        return found

    def _one_by_one(self, table: Table, keys: Sequence[Key]) -> dict[Key, Standing]:
        query = f"SELECT stamp, writer, deleted FROM {table.name} WHERE {table.where}"
        found = ((key, self._connection.execute(query, key).fetchone()) for key in keys)
        return {key: Standing(*row) for key, row in found if row}

    def marks(self, ids: Collection[bytes]) -> dict[bytes, tuple[bytes, bytes]]:
        """Give whose annotations these are and on which document; those that we lack are left out."""
        found = self.standing("annotations", [(id_,) for id_ in ids])
        return {key[0]: (it.owner, it.document) for key, it in found.items()}  # type: ignore[misc]

    def counts(self) -> dict[str, int]:
        """Count the rows of each table, and the texts."""
        names = (*TABLES, "texts")
        queries = ", ".join(f"(SELECT count(*) FROM {name})" for name in names)
        return dict(zip(names, self._connection.execute(f"SELECT {queries}").fetchone(), strict=True))

    def learn(self, table: str, keys: Mapping[bytes, int]) -> None:
        """Take note of new documents or people: their keys in this file by id."""
        ids, pks = (self.documents, self._documents) if table == "documents" else (self.people, self._people)
        ids.update(keys)
        pks.update((pk, id_) for id_, pk in keys.items())


def slices(rows: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Cut rows into lists of at most `size`."""
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
