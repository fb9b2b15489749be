"""Write what a merge brings: rows as they came, with their versions, and a history that still tells how they came.

New rows have no edit each: like those of an import they carry the batch number, and the change holds the XOR of their
hashes. A row that replaces one of ours keeps both in the history, all columns of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from annotator.core.errors import KnownError
from annotator.core.model import Edit
from annotator.core.store.digest import DIGEST_BYTES, key_bytes, versions_hash
from annotator.core.store.ours import Ours, Standing
from annotator.core.store.received import ReceivedRow
from annotator.core.store.rows import (
    BATCHED,
    TABLES,
    Key,
    Table,
    Values,
    plain,
    quoted,
    read_row,
    row_text,
    update_row,
    value_columns,
)
from annotator.core.store.transaction import Transaction

# Columns of these refer to a row whose key we know without asking.
_AT_HAND = {"documents", "people"}


class Union:
    """Collects what one merge writes, inside a transaction; `finish` says whether all of it arrived."""

    def __init__(self, transaction: Transaction) -> None:
        self.transaction = transaction
        self.connection = transaction.connection
        self.state = transaction.state
        self.ours = Ours(self.connection)
        self._largest_stamp = 0
        self.replaced: set[tuple[str, str]] = set()
        self._digest = 0
        self._expected = self.ours.counts()

    @cached_property
    def batch(self) -> int:
        """Give the number of this merge among the batches of the file; it is an act from now on."""
        number = self.connection.execute("SELECT coalesce(max(batch), 0) + 1 FROM changes").fetchone()[0]
        self.transaction.batch = int(number)
        return int(number)

    def add(self, name: str, rows: Sequence[ReceivedRow], text: Callable[[bytes], str] | None = None) -> None:
        """Insert rows that we lack; `text` gives the text of a document."""
        if not rows:
            return
        table = TABLES[name]
        statement, bind = self._insertion(table)
        first = self._first_key(name)
        self.connection.executemany(statement, [bind(row, number) for number, row in enumerate(rows, first)])
        if name in _AT_HAND:
            self.ours.learn(name, {_id(row.key): number for number, row in enumerate(rows, first)})
        if text is not None:
            texts = [(number, text(_id(row.key))) for number, row in enumerate(rows, first)]
            self.connection.executemany("INSERT INTO texts(document, text) VALUES(?, ?)", texts)
            self._expected["texts"] += len(texts)
        self._digest ^= versions_hash(name, [(key_bytes(row.key), row.stamp, row.writer) for row in rows])
        self._expected[name] += len(rows)
        self.saw(max(row.stamp for row in rows))

    def saw(self, stamp: int) -> None:
        """Let the stamp of this merge lie above one that it brings."""
        self._largest_stamp = max(self._largest_stamp, stamp)

    def _first_key(self, name: str) -> int:
        if len(TABLES[name].keys) > 1 or TABLES[name].keys[0][0] != "id":
            return 0
        return int(self.connection.execute(f"SELECT coalesce(max(pk), 0) + 1 FROM {name}").fetchone()[0])

    def _insertion(self, table: Table) -> tuple[str, Callable[[ReceivedRow, int], tuple[object, ...]]]:
        """Give the INSERT of a table, and what binds a row to it."""
        columns = value_columns(self.connection, table)
        referring = [*table.keys, *((column, table.references.get(column)) for column in columns)]
        constants = {"batch": str(self.batch)} if table.name in BATCHED else {}
        numbered = len(table.keys) == 1 and table.keys[0][0] == "id"
        names = [*(["pk"] if numbered else []), *(quoted(column) for column, _ in referring), "stamp", "writer"]
        places = ["?"] * numbered + [_place(target) for _, target in referring] + ["?", "?"]
        statement = f"""INSERT INTO {table.name}({", ".join([*names, *constants])})
            VALUES({", ".join([*places, *constants.values()])})"""
        at_hand = {at: self._known(target) for at, (_, target) in enumerate(referring) if target in _AT_HAND}

        def bind(row: ReceivedRow, number: int) -> tuple[object, ...]:
            values = [*row.key, *map(row.values.__getitem__, columns)]
            for at, known in at_hand.items():
                values[at] = known[values[at]]  # type: ignore[index]
            return (*((number,) if numbered else ()), *values, row.stamp, row.writer)

        return statement, bind

    def _known(self, target: str | None) -> dict[bytes, int]:
        return self.ours.documents if target == "documents" else self.ours.people

    def replace(self, name: str, row: ReceivedRow, ours: Standing) -> None:
        """Put a newer version of a row in the place of ours."""
        table, values = TABLES[name], dict(row.values)
        before = self._values(table, row.key)
        update_row(self.connection, table, row.key, {**values, "stamp": row.stamp, "writer": row.writer})
        name_bytes = key_bytes(row.key)
        versions = [(name_bytes, ours.stamp, ours.writer), (name_bytes, row.stamp, row.writer)]
        self.transaction.state ^= versions_hash(name, versions)
        self.saw(row.stamp)
        self._note(name, row_text(row.key), before, values)

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

    def _values(self, table: Table, key: Key) -> Values:
        columns = value_columns(self.connection, table)
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
        wrong = [name for name, count in self._expected.items() if found[name] != count]
        if wrong:
            raise KnownError(
                f"Nothing was taken in: afterwards “{wrong[0]}” had {found[wrong[0]]} rows in place of "
                f"{self._expected[wrong[0]]}; check the disk, then try again.",
                code="merge.counts",
                table=wrong[0],
                found=found[wrong[0]],
                expected=self._expected[wrong[0]],
            )


def _place(target: str | None) -> str:
    return f"(SELECT pk FROM {target} WHERE id = ?)" if target and target not in _AT_HAND else "?"


def _id(key: Key) -> bytes:
    assert isinstance(key[0], bytes)
    return key[0]
