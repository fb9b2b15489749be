"""Which changes of another file ours lacks.

A chain is one writer's changes in a row, each hashed onto the one before. Both files may know a part of it, and then
one part is the beginning of the other; where it is not, somebody went on with a copy of an open file, or lies.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

import msgspec

from annotator.core.store.received import ReceivedChange
from annotator.core.store.rows import value_columns
from annotator.core.store.transaction import BATCH_EDIT

_decode = msgspec.json.Decoder(dict[str, object]).decode


@dataclass(slots=True)
class NewChanges:
    """The changes of another file that ours lacks, and how many writers' chains do not fit ours."""

    changes: list[ReceivedChange] = field(default_factory=list)
    forks: int = 0

    @classmethod
    def find(
        cls, connection: sqlite3.Connection, chains: Iterable[ReceivedChange], people: Mapping[bytes, bytes]
    ) -> NewChanges:
        """Look through chains, which come writer by writer, for the work of `people` (their id there -> ours)."""
        found = cls()
        known = _Known(connection)
        for writer, group in groupby(chains, key=lambda change: change.writer):
            chain = [change._replace(person=people.get(change.person, b"")) for change in group]
            if not chain[0].person:
                continue
            first = known.first_new(writer, chain)
            if first is None:
                found.forks += 1
            else:
                found.changes += chain[first:]
        return found


class _Known:
    """What our file knows of chains; the reader of the other file has looked at each by itself."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def first_new(self, writer: bytes, chain: list[ReceivedChange]) -> int | None:
        """Give where the part of a chain begins that we lack; None when it does not go on from ours."""
        if not all(_tells_rows(table, before, after) for it in chain for table, _, before, after in it.edits):
            return None
        ours = self._connection.execute(
            """SELECT max(c.seq), p.id FROM changes c JOIN people p ON p.pk = c.person WHERE c.writer = ?
            GROUP BY c.person""",
            (writer,),
        ).fetchone()
        if ours is None:
            return 0
        last, person = ours
        common = min(last, chain[-1].seq)
        query = "SELECT hash FROM changes WHERE writer = ? AND seq = ?"
        same = self._connection.execute(query, (writer, common)).fetchone() == (chain[common].hash,)
        return common + 1 if same and person == chain[0].person else None


def _tells_rows(table: str, before: str | None, after: str) -> bool:
    """Tell whether an edit speaks of columns that travel; of the others our rows could never say the same."""
    if table == BATCH_EDIT:
        return True
    columns = _decode(after).keys() | (_decode(before).keys() if before else set())
    return columns <= _travelling(table)


@cache
def _travelling(table: str) -> frozenset[str]:
    return frozenset(value_columns(table))
