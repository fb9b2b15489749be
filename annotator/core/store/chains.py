"""Which changes of another file ours lacks.

A chain is one writer's changes in a row, each hashed onto the one before. Both files may know a part of it, and then
one part is the beginning of the other; where it is not, somebody went on with a copy of an open file, or lies.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

import msgspec

from annotator.core.store.received import ReceivedChange
from annotator.core.store.rows import TABLES, value_columns
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
    """What our file knows of chains, and what it could make of their edits."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._columns = {name: set(value_columns(name)) for name in TABLES}

    def first_new(self, writer: bytes, chain: list[ReceivedChange]) -> int | None:
        """Give where the part of a chain begins that we lack; None when it does not go on from ours."""
        if any(change.person != chain[0].person or not self._readable(change) for change in chain):
            return None
        ours = self._connection.execute(
            """SELECT max(c.seq), p.id FROM changes c JOIN people p ON p.pk = c.person WHERE c.writer = ?
            GROUP BY c.person""",
            (writer,),
        ).fetchone()
        if ours is None:
            return 0 if chain[0].seq == 0 else None
        last, person = ours
        common = min(last, chain[-1].seq)
        query = "SELECT hash FROM changes WHERE writer = ? AND seq = ?"
        same = self._connection.execute(query, (writer, common)).fetchone() == (chain[common].hash,)
        return common + 1 if same and person == chain[0].person else None

    def _readable(self, change: ReceivedChange) -> bool:
        return all(self._has_form(*edit) for edit in change.edits)

    def _has_form(self, table: str, row: str, before: str | None, after: str) -> bool:
        """Tell whether an edit names a row and columns that there could be: it is read again whenever we check."""
        if table == BATCH_EDIT:
            return True
        try:
            key = TABLES[table].parse(row)
            columns = _decode(after).keys() | (_decode(before).keys() if before else set())
        except (LookupError, ValueError):
            return False
        return bool(key) and columns <= self._columns[table]
