"""Join another file's history to ours: mixed by time, both must still end at the rows that the file has."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from annotator.core.store.chains import NewChanges
from annotator.core.store.guests import note_guests
from annotator.core.store.ours import slices
from annotator.core.store.rows import TABLES, Values, plain, row_text, value_columns
from annotator.core.store.told import Name, told_among
from annotator.core.store.transaction import BATCH_EDIT
from annotator.core.store.union import Row, Union

_AT_ONCE = 1_000
# Whether our history speaks of anybody's work at all; an import keeps no edit for a row.
_EDITS_OF_WORK = """SELECT 1 FROM edits
    WHERE tbl IN ('documents', 'sets', 'annotations', 'links', 'comments', 'answers', 'verdicts') LIMIT 1"""
_decode = msgspec.json.Decoder(dict[str, object]).decode


class History:
    """Takes over changes and makes sure that history, read from its beginning, ends at the rows of the file."""

    def __init__(self, union: Union, new: NewChanges) -> None:
        self._union, self._connection = union, union.connection
        self._new = new
        self._last = self._last_values()
        self._added: set[Name] = set()
        self._is_told = self._connection.execute(_EDITS_OF_WORK).fetchone() is not None

    def _last_values(self) -> dict[Name, Values]:
        """Give what the new changes alone, in the order of time, make of each row that they touched.

        Our own history ends at our rows. So where that of the others ends at the same values, both mixed do too.
        """
        told = (
            (change.stamp, change.writer, change.seq, n, (table, row), after)
            for change in self._new.changes
            for n, (table, row, _, after) in enumerate(change.edits)
            if table != BATCH_EDIT
        )
        last: dict[Name, dict[str, object]] = {}
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
        note_guests(self._connection, ((it.writer, it.seq) for it in self._new.changes))

    def _confirm_ours(self) -> None:
        for (table, row), last in self._last.items():
            if (table, row) in self._union.replaced:
                continue
            found = self._union.row(table, row)
            if found and any(found.get(column, value) != value for column, value in last.items()):
                self._union.confirm(table, row, found)

    def _confirm_late(self) -> None:
        """Note new rows that our history speaks of already: of earlier merges that could not take them, say."""
        for table, row in told_among(self._connection, self._added) - self._union.replaced:
            self._union.confirm(table, row, self._union.row(table, row), is_new=True)

    def _move_heads(self) -> None:
        heads = {f"head:{it.writer.hex()}": f"{it.seq} {it.hash.hex()}" for it in self._new.changes}
        self._connection.executemany(
            "INSERT INTO file VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", heads.items()
        )
        self._union.saw(max(it.stamp for it in self._new.changes))
