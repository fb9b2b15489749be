"""The changes and their edits: chains without a gap, each change hung on the one before it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import chain, groupby
from operator import itemgetter

from annotator.core.errors import KnownError
from annotator.core.store.digest import chain_hash, edits_digest
from annotator.core.store.received.edits import check_edit
from annotator.core.store.received.faults import damaged
from annotator.core.store.received.fetching import table_slices
from annotator.core.store.received.forms import Changes, Edits
from annotator.core.store.received.rules import Known
from annotator.core.store.received.shapes import Row, Shape, shape_of
from annotator.core.store.received.values import ReceivedChange
from annotator.core.store.received.watch import Watch

_CHANGES, _EDITS = shape_of("changes", Changes), shape_of("edits", Edits)
_Edits = tuple[tuple[str, str, str | None, str], ...]


class History:
    """Reads the changes of a private copy with their edits, looking at each."""

    def __init__(self, connection: sqlite3.Connection, watch: Watch, known: Known) -> None:
        self._connection, self._watch, self._known = connection, watch, known
        self.largest = 0
        self.edits = 0

    def changes(self) -> Iterator[ReceivedChange]:
        """Give the changes by writer and number; raises RowError or KnownError `received.damaged`."""
        self.largest = self.edits = 0
        groups = groupby(chain.from_iterable(self._slices(_EDITS)), key=itemgetter(0, 1))
        waiting = next(groups, None)
        before: ReceivedChange | None = None
        for row in chain.from_iterable(self._slices(_CHANGES)):
            edits: _Edits = ()
            if waiting and waiting[0] == row[:2]:
                edits = self._edits(waiting[1])
                waiting = next(groups, None)
            change = self._change(row, edits)
            self._require_next(change, before)
            yield (before := change)
        self._require_none(waiting)

    def _slices(self, shape: Shape) -> Iterator[list[Row]]:
        for rows in table_slices(self._connection, shape, self._watch):
            columns = shape.check(rows)
            yield list(zip(*shape.resolve(columns, self._known.ids), strict=True)) if shape is _CHANGES else rows

    def _edits(self, rows: Iterator[Row]) -> _Edits:
        edits = []
        for number, (_, _, n, *edit) in enumerate(rows):
            if n != number:
                raise self._broken("edits are missing")
            check_edit(*edit)
            edits.append(tuple(edit))
        self.edits += len(edits)
        return tuple(edits)

    def _change(self, row: Row, edits: _Edits) -> ReceivedChange:
        writer, seq, stamp, person, verb, document, batch, undoes_writer, undoes_seq, digest, hash_ = row
        self.largest = max(self.largest, stamp)
        undoes = (undoes_writer, undoes_seq) if undoes_writer is not None and undoes_seq is not None else None
        return ReceivedChange(writer, seq, stamp, person, verb, document, batch, undoes, edits, digest, hash_)

    def _require_next(self, change: ReceivedChange, before: ReceivedChange | None) -> None:
        """Hold a change against the one before it and against its own edits."""
        goes_on = before is not None and before.writer == change.writer
        if change.seq != (before.seq + 1 if before and goes_on else 0):
            raise self._broken("changes of a writer are missing")
        if before and goes_on:
            hash_ = chain_hash(before.hash, change.writer, change.seq, change.stamp, change.verb, change.edits_digest)
            if before.person != change.person or hash_ != change.hash:
                raise self._broken("a change does not fit the one before it")
        if edits_digest(change.edits) != change.edits_digest:
            raise self._broken("a change has other rows than it was written with")

    def _require_none(self, waiting: object) -> None:
        if waiting:
            raise self._broken("edits belong to no change")

    def _broken(self, detail: str) -> KnownError:
        return damaged(self._watch.name, detail)
