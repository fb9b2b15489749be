"""Join another file's history to ours: chains grow by what we lack, and mixed by time they must tell the rows we have.

A chain is one writer's changes in a row, each hashed onto the one before. Both files may know a part of it, and then
one part is the beginning of the other; where it is not, somebody went on with a copy of an open file, or lies.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

import msgspec

from annotator.core.store.ours import slices
from annotator.core.store.received import ReceivedChange
from annotator.core.store.rows import TABLES, Values, plain, row_text, value_columns
from annotator.core.store.transaction import BATCH_EDIT
from annotator.core.store.union import Row, Union

_Name = tuple[str, str]  # table and key in text form
_AT_ONCE = 1_000
# Whether our history speaks of anybody's work at all; an import keeps no edit for a row.
_EDITS_OF_WORK = """SELECT 1 FROM edits WHERE tbl IN ('sets', 'annotations', 'links', 'comments', 'verdicts', 'documents')
    LIMIT 1"""
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


class History:
    """Takes over changes and makes sure that history, read from its beginning, ends at the rows of the file."""

    def __init__(self, union: Union, new: NewChanges) -> None:
        self._union, self._connection = union, union.connection
        self._new = new
        self._last = self._last_values()
        self._added: set[_Name] = set()
        self._is_told = self._connection.execute(_EDITS_OF_WORK).fetchone() is not None

    def _last_values(self) -> dict[_Name, Values]:
        """Give what the new changes alone, in the order of time, make of each row that they touched.

        Our own history ends at our rows. So where that of the others ends at the same values, both mixed do too.
        """
        told = (
            (change.stamp, change.writer, change.seq, n, (table, row), after)
            for change in self._new.changes
            for n, (table, row, _, after) in enumerate(change.edits)
            if table != BATCH_EDIT
        )
        last: dict[_Name, dict[str, object]] = {}
        for *_, name, after in sorted(told):
            last.setdefault(name, {"deleted": None}).update(_decode(after))
        return dict(last)

    def meet(self, table: str, rows: Iterable[Row]) -> None:
        """Compare rows that the merge adds with what history will tell of them."""
        count, columns = len(TABLES[table].keys), value_columns(table)
        for row in rows if self._last or self._is_told else ():
            name = row_text(row[:count])
            self._added.add((table, name))
            last = self._last.pop((table, name), None)
            if last is not None:
                values = dict(zip(columns, row[count:-2], strict=True))
                if any(plain(values[column]) != value for column, value in last.items()):
                    self._union.confirm(table, name, values, is_new=True)

    def write(self) -> None:
        """Insert the new changes, and note the rows of ours that history would tell otherwise."""
        self._confirm_ours()
        self._confirm_late()
        if not self._new.changes:
            return
        assert self._union.batch
        documents, people = self._union.ours.documents, self._union.ours.people
        for some in slices(self._new.changes, _AT_ONCE):
            self._connection.executemany(
                # No batch number: it counts in the file that the change came from.
                "INSERT INTO changes VALUES(?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)",
                [
                    (
                        it.writer,
                        it.seq,
                        it.stamp,
                        people[it.person],
                        it.verb,
                        documents.get(it.document or b""),
                        *(it.undoes or (None, None)),
                        it.edits_digest,
                        it.hash,
                    )
                    for it in some
                ],
            )
            edits = [(it.writer, it.seq, n, *edit) for it in some for n, edit in enumerate(it.edits)]
            self._connection.executemany("INSERT INTO edits VALUES(?, ?, ?, ?, ?, ?, ?)", edits)
            self._union.transaction.edit_rows += len(edits)
        self._move_heads()

    def _confirm_ours(self) -> None:
        for (table, row), last in self._last.items():
            if (table, row) in self._union.replaced:
                continue
            found = self._union.row(table, row)
            if found and any(found.get(column, value) != value for column, value in last.items()):
                self._union.confirm(table, row, found)

    def _confirm_late(self) -> None:
        """Note new rows that our history speaks of already: it came by an earlier merge, which could not take them."""
        told = self._connection.execute("SELECT tbl, row_id FROM edits") if self._added else ()
        for table, row in self._added.intersection(told) - self._union.replaced:
            self._union.confirm(table, row, self._union.row(table, row), is_new=True)

    def _move_heads(self) -> None:
        heads = {f"head:{it.writer.hex()}": f"{it.seq} {it.hash.hex()}" for it in self._new.changes}
        self._connection.executemany(
            "INSERT INTO file VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", heads.items()
        )
        self._union.saw(max(it.stamp for it in self._new.changes))
