"""Write what a merge brings: rows as they came, with their versions, and a history that still tells how they came.

New rows have no edit each: like those of an import they carry the batch number, and the change holds the XOR of their
hashes; rows of tables without such a number are named. A row that replaces one of ours keeps both in the history, all
columns of them and both versions. By all this a merge can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from annotator.core.errors import KnownError
from annotator.core.model import Edit
from annotator.core.store.digest import DIGEST_BYTES, slice_state
from annotator.core.store.inserting import insert_columns
from annotator.core.store.ours import Ours, Standing, slices
from annotator.core.store.rows import (
    BATCHED,
    TABLES,
    Table,
    Values,
    plain,
    read_row,
    row_text,
    travelling,
    update_row,
    value_columns,
)
from annotator.core.store.transaction import Transaction, versions_edit

Row = tuple[Any, ...]  # the columns of `rows.travelling`
# What refers to these is put in by a key that we know without asking the file.
_AT_HAND = ("documents", "people")
_AT_ONCE = 500


class Union:
    """Collects what one merge writes, inside a transaction; `finish` says whether all of it arrived."""

    def __init__(self, transaction: Transaction) -> None:
        self.transaction = transaction
        self.connection = transaction.connection
        self.ours = Ours(self.connection)
        self.replaced: set[tuple[str, str]] = set()
        self._largest_stamp = 0
        self._digest = 0
        self._expected = self.ours.counts()

    @cached_property
    def batch(self) -> int:
        """Give the number of this merge among the batches of the file; it is an act from now on."""
        number = self.connection.execute("SELECT coalesce(max(batch), 0) + 1 FROM changes").fetchone()[0]
        self.transaction.batch = int(number)
        return int(number)

    def add(self, name: str, rows: Sequence[Row], text: Callable[[bytes], str] | None = None) -> None:
        """Insert rows that we lack; `text` gives the text of a document."""
        if not rows:
            return
        columns: dict[str, Sequence[Any]] = dict(zip(travelling(name), zip(*rows, strict=True), strict=True))
        keys = [columns[column] for column, _ in TABLES[name].keys]
        versions = list(zip(*keys, columns["stamp"], columns["writer"], strict=True))
        insert_columns(self.connection, name, *self._in_our_keys(TABLES[name], columns, len(rows)))
        self._digest ^= slice_state(name, versions)
        self._expected[name] += len(rows)
        self.saw(max(columns["stamp"]))
        self._name_unnumbered(name, rows)
        if text is not None:
            texts = [(self.ours.documents[id_], text(id_)) for id_ in keys[0]]
            self.connection.executemany("INSERT INTO texts(document, text) VALUES(?, ?)", texts)
            self._expected["texts"] += len(texts)

    def _name_unnumbered(self, name: str, rows: Sequence[Row]) -> None:
        """Name new rows that nothing else shows to be of this batch; links of its own annotations show it."""
        if name in BATCHED:
            return
        own = self._own_marks([row[0] for row in rows]) if name == "links" else frozenset[bytes]()
        count = len(TABLES[name].keys)
        self.transaction.edits += [
            Edit(name, row_text(row[:count]), None, {"deleted": row[-3]}) for row in rows if row[0] not in own
        ]

    def _own_marks(self, ids: Sequence[bytes]) -> frozenset[bytes]:
        """Give those of these annotations that came with this batch."""
        found: set[bytes] = set()
        for some in slices(dict.fromkeys(ids), _AT_ONCE):
            query = f"SELECT id FROM annotations WHERE batch = ? AND id IN ({', '.join('?' * len(some))})"
            found.update(id_ for (id_,) in self.connection.execute(query, (self.batch, *some)))
        return frozenset(found)

    def _in_our_keys(
        self, table: Table, columns: dict[str, Sequence[Any]], count: int
    ) -> tuple[dict[str, Sequence[Any]], dict[str, str]]:
        """Give the columns as our file holds them, and those whose keys the file has to look up."""
        local: dict[str, Sequence[Any]] = {"batch": [self.batch] * count} if table.name in BATCHED else {}
        if table.keys == (("id", None),):
            first = self.connection.execute(f"SELECT coalesce(max(pk), 0) + 1 FROM {table.name}").fetchone()[0]
            local["pk"] = range(first, first + count)
            if table.name in _AT_HAND:
                self.ours.learn(table.name, dict(zip(columns["id"], local["pk"], strict=True)))
        references = {column: target for column, target in table.keys if target} | dict(table.references)
        for column, target in references.items():
            if target in _AT_HAND:
                known = self.ours.documents if target == "documents" else self.ours.people
                local[column] = list(map(known.__getitem__, columns[column]))
        assert self.batch
        found = {column: target for column, target in references.items() if target not in _AT_HAND}
        return {**columns, **local}, found

    def saw(self, stamp: int) -> None:
        """Let the stamp of this merge lie above one that it brings."""
        self._largest_stamp = max(self._largest_stamp, stamp)

    def replace(self, name: str, row: Row, ours: Standing) -> None:
        """Put a newer version of a row in the place of ours."""
        table = TABLES[name]
        count = len(table.keys)
        key, stamp, writer = row[:count], row[-2], row[-1]
        values = dict(zip(value_columns(name), row[count:-2], strict=True))
        before = self._values(table, key)
        update_row(self.connection, table, key, {**values, "stamp": stamp, "writer": writer})
        self.transaction.state ^= slice_state(name, [(*key, ours.stamp, ours.writer), (*key, stamp, writer)])
        self.saw(stamp)
        self._note(name, row_text(key), before, values)
        self.transaction.edits.append(versions_edit(name, key, (ours.stamp, ours.writer), (stamp, writer)))

    def confirm(self, name: str, row: str, values: Values, *, is_new: bool = False) -> None:
        """Note all columns of a row whose history alone, two people's edits mixed by time, would tell otherwise."""
        self._note(name, row, None if is_new else values, values)

    def _note(self, name: str, row: str, before: Values | None, after: Values) -> None:
        assert self.batch
        self.replaced.add((name, row))
        self.transaction.edits.append(Edit(name, row, before, after))

    def row(self, name: str, row: str) -> Values:
        """Give one of our rows as history writes it, by its key in text form; nothing when there is none."""
        found = self._values(TABLES[name], TABLES[name].parse(row))
        return {column: plain(value) for column, value in found.items()}

    def _values(self, table: Table, key: Row) -> Values:
        columns = value_columns(table.name)
        found = read_row(self.connection, table, key, columns[:-1]) or {}
        return {column: value for column, value in found.items() if column in columns}

    def finish(self) -> None:
        """Close the merge: its stamp lies above all others, and the file holds as many rows as it must.

        Raises KnownError `merge.counts`.
        """
        transaction = self.transaction
        transaction.stamp = max(transaction.stamp, self._largest_stamp + 1)
        transaction.state ^= self._digest
        transaction.batch_digest = self._digest.to_bytes(DIGEST_BYTES, "big")
        found = self.ours.counts()
        wrong = next((name for name, count in self._expected.items() if found[name] != count), None)
        if wrong:
            raise KnownError(
                f"Nothing was taken in: afterwards “{wrong}” had {found[wrong]} rows in place of "
                f"{self._expected[wrong]}; check the disk, then try again.",
                code="merge.counts",
                table=wrong,
                found=found[wrong],
                expected=self._expected[wrong],
            )
