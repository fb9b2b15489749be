"""Why a batch cannot be taken back: whose later work stands in the way, and how much of it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable

from annotator.core.errors import KnownError
from annotator.core.model import ORIGINAL_NAME
from annotator.core.store import reading
from annotator.core.store.batches import Batch

# Sets that were locked since a merge wrote in them: a new row carries its number, of others its edits tell.
_LOCKED_SINCE = """SELECT x.writer, count(*) FROM assignments x
    JOIN documents d ON d.pk = x.document JOIN people p ON p.pk = x.person
    WHERE x.locked AND x.deleted IS NULL AND x.stamp > :stamp AND (
        lower(hex(d.id)) || '/' || lower(hex(p.id)) IN
            (SELECT row_id FROM edits WHERE writer = :writer AND seq = :seq AND tbl = 'sets')
        OR (x.document, x.person) IN (SELECT document, person FROM annotations
            WHERE batch = :number OR lower(hex(id)) IN (SELECT substr(row_id, 1, 32) FROM edits
                WHERE writer = :writer AND seq = :seq AND tbl IN ('annotations', 'links'))))
    GROUP BY x.writer"""


class Blame:
    """Counts, by person, the rows that are no longer as a batch left them or that stand on what it brought."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: Counter[str] = Counter()

    def count(self, writers: Iterable[tuple[object, int]]) -> None:
        """Take rows into account: who wrote them, and how many."""
        for writer, rows in writers:
            self._rows[reading.last_person(self._connection, writer)] += rows

    def count_locks(self, merge: Batch) -> None:
        """Take sets into account that the lead closed as a merge left them."""
        names = {"writer": merge.writer, "seq": merge.seq, "stamp": merge.stamp, "number": merge.number}
        self.count(self._connection.execute(_LOCKED_SINCE, names).fetchall())

    def refuse(self, *, proved: bool = True) -> None:
        """Raise `batch.changed_since` where somebody is to be named, else `batch.import_since` or `batch.unproved`."""
        if set(self._rows) == {ORIGINAL_NAME}:
            raise KnownError(
                "This cannot be taken back: a later import added to it. Take that one back first; nothing was changed.",
                code="batch.import_since",
            )
        if self._rows:
            del self._rows[ORIGINAL_NAME]  # a later import is told of when it is all that stands in the way
            names, count = sorted(self._rows), self._rows.total()
            raise KnownError(
                f"This cannot be taken back: since then {', '.join(names)} changed it or built on it ({count} marks, "
                "states or other entries). Take back first what came later; nothing was changed.",
                code="batch.changed_since",
                people=names,
                count=count,
            )
        if not proved:
            raise KnownError(
                "This cannot be taken back: not all of it is there as it came. Take back first what came later, or go "
                "back to the backup that was made before it; nothing was changed.",
                code="batch.unproved",
            )
