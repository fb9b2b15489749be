"""Take out of the file the rows that a batch brought, as if they had never come.

What goes is not marked as deleted. A deletion is a word in a merge: it would overrule the same rows when their file is
taken back again, and travel to the people whose work they are. Taking a batch back says nothing about their work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from annotator.core.model import PRE_ANNOTATION
from annotator.core.store.batches import Batch
from annotator.core.store.blame import Blame
from annotator.core.store.digest import DIGEST_BYTES, ROW_QUERIES, slice_state
from annotator.core.store.rows import BATCHED, TABLES, Key, read_row
from annotator.core.store.transaction import BATCH_EDIT, Transaction, Version, version_of

Progress = Callable[[int, int], None]
_SLICE, _KEYS_AT_ONCE = 1_000, 20_000
_DOCUMENTS = "(SELECT pk FROM documents WHERE batch = :batch)"
_MARKS = "(SELECT pk FROM annotations WHERE batch = :batch)"
_ALL_MARKS = f"(SELECT pk FROM annotations WHERE batch = :batch OR document IN {_DOCUMENTS})"
# How the tables are called in `ROW_QUERIES`, in an order in which what refers to a row goes before it.
_ALIAS = {
    "verdicts": "v.",
    "comments": "",
    "answers": "",
    "links": "l.",
    "sets": "s.",
    "assignments": "s.",
    "annotations": "",
}
# A set that began as a copy of what an import brought has its version, too, and is its person's.
_NO_COPY = f"""({{0}}document, {{0}}person) NOT IN
    (SELECT document, person FROM annotations WHERE origin = '{PRE_ANNOTATION}')"""
# A copy has the version of what it copies: whose act it was says the batch that it came with.
_WHO = f"""CASE WHEN origin = '{PRE_ANNOTATION}'
    THEN (SELECT CASE WHEN annotations.stamp < c.stamp THEN c.writer ELSE annotations.writer END
        FROM changes c WHERE c.batch = annotations.batch) ELSE writer END"""
# Versions that later batches put in the place of others.
_REPLACED_SINCE = f"""SELECT e.row_id, e.after FROM edits e JOIN changes c ON c.writer = e.writer AND c.seq = e.seq
    WHERE e.tbl = '{BATCH_EDIT}' AND e.before IS NOT NULL AND c.stamp > :stamp"""
_decode = msgspec.json.Decoder(dict[str, object]).decode
# What a batch brought, but for the rows that it names; `{0}` is the alias.
_BROUGHT = {
    "import": {
        "links": f"{{0}}stamp = :stamp AND {{0}}writer = :writer AND {{0}}annotation IN {_MARKS}",
        "sets": f"{{0}}stamp = :stamp AND {{0}}writer = :writer AND {_NO_COPY}",
        "annotations": "batch = :batch",
        "documents": "batch = :batch",
    },
    "merge": {
        "links": f"{{0}}annotation IN {_MARKS}",
        "annotations": "batch = :batch",
        "documents": "batch = :batch",
    },
}
_BROUGHT["hand_over"] = _BROUGHT["merge"]
# What may stand on rows that go, although the batch did not bring it.
_STANDING_ON = {
    "verdicts": f"{{0}}annotation IN {_ALL_MARKS} OR {{0}}gold IN {_ALL_MARKS}",
    "comments": f"document IN {_DOCUMENTS} OR annotation IN {_ALL_MARKS}",
    "answers": f"document IN {_DOCUMENTS} OR annotation IN {_ALL_MARKS}",
    "links": f"{{0}}annotation IN {_ALL_MARKS} OR {{0}}target IN {_ALL_MARKS}",
    "sets": f"{{0}}document IN {_DOCUMENTS}",
    "assignments": f"{{0}}document IN {_DOCUMENTS}",
    "annotations": f"document IN {_DOCUMENTS} AND batch IS NOT :batch",
}


class Withdrawal:
    """Takes the rows of one import or merge out, inside a transaction that looks at references when it ends.

    `named` are rows of the batch by table and key that no number shows. `progress` gets (steps done, steps in all) and
    may raise to stop.
    """

    def __init__(
        self,
        transaction: Transaction,
        batch: Batch,
        named: Iterable[tuple[str, Key]],
        blame: Blame,
        progress: Progress | None,
    ) -> None:
        self._transaction, self._connection = transaction, transaction.connection
        self._batch, self._named, self._blame = batch, list(named), blame
        self._values = {"batch": batch.number, "stamp": batch.stamp, "writer": batch.writer}
        self._brought = _BROUGHT[batch.verb]
        self._progress, self._done, self._total = progress, 0, self._extent()
        self._gone = 0

    def run(self, digest: bytes, replaced: dict[tuple[str, Key], list[tuple[Version, Version]]]) -> None:
        """Do it, where all of the batch is there as it came: then its rows have the digest of its change.

        `replaced` are rows that the batch both brought and changed. Raises KnownErrors `batch.*`.
        """
        found = self._state_of_all()
        self._gone = found
        for (table, key), versions in replaced.items():
            for was, left in versions:
                found ^= slice_state(table, [(*key, *was), (*key, *left)])
        proved = found == int.from_bytes(digest, "big")
        if not proved:
            self._blame_changed()
        self._delete_small()
        self._clear_ground()
        self._blame.refuse(proved=proved)
        self._delete_large()
        self._note()

    # --- what is there

    def _extent(self) -> int:
        query = f"SELECT (SELECT count(*) FROM {_MARKS}), (SELECT count(*) FROM {_DOCUMENTS})"
        marks, documents = self._connection.execute(query, self._values).fetchone()
        return 2 * (int(marks) + int(documents)) + 1

    def _tick(self, rows: int) -> None:
        self._done = min(self._done + rows, self._total)
        if self._progress:
            self._progress(self._done, self._total)

    def _state_of_all(self) -> int:
        total = 0
        for table, condition in self._brought.items():
            total ^= self._state(table, condition)
        for table, key in self._named:
            if version := self._version(table, key):
                total ^= slice_state(table, [(*key, *version)])
        return total

    def _state(self, table: str, condition: str) -> int:
        total, where = 0, condition.format(_ALIAS.get(table, ""))
        cursor = self._connection.execute(f"{ROW_QUERIES[table]} WHERE {where}", self._values)
        while rows := cursor.fetchmany(_SLICE):
            total ^= slice_state(table, rows)
            self._tick(len(rows) if table in ("annotations", "documents") else 0)
        return total

    def _version(self, table: str, key: Key) -> Version | None:
        row = read_row(self._connection, TABLES[table], key, ())
        return (row["stamp"], row["writer"]) if row else None  # type: ignore[return-value]

    # --- who stands in the way

    def _blame_changed(self) -> None:
        """Name those who wrote rows of the batch after it; what still stands on its rows is counted later."""
        for table in ("annotations", "documents"):
            self._blame.count(self._writers(table, "batch = :batch AND stamp > :stamp"))
        since = f"annotation IN {_MARKS} AND stamp > :stamp"
        dead = " AND deleted IS NOT NULL" if self._batch.verb == "import" else ""
        self._blame.count(self._writers("links", since + dead))
        versions = (self._version(*name) for name in self._named)
        self._blame.count((version[1], 1) for version in versions if version and version[0] > self._batch.stamp)
        self._blame.count(self._replaced_since())

    def _replaced_since(self) -> Iterator[tuple[object, int]]:
        """Give the writers of versions that a later merge put in place of the batch's, and that are older than it."""
        named = set(self._named)
        for row, after in self._connection.execute(_REPLACED_SINCE, self._values).fetchall():
            table, _, text = row.partition("/")
            name, version = (table, TABLES[table].parse(text)), version_of(_decode(after))
            is_older = version[0] <= self._batch.stamp
            if is_older and self._version(*name) == version and (name in named or self._is_numbered(*name)):
                yield version[1], 1

    def _is_numbered(self, table: str, key: Key) -> bool:
        query = f"SELECT 1 FROM {table} WHERE id = ? AND batch = ?"
        return table in BATCHED and self._connection.execute(query, (key[0], self._batch.number)).fetchone() is not None

    def _writers(self, table: str, condition: str) -> Iterator[tuple[object, int]]:
        who = _WHO if table == "annotations" else "writer"
        query = f"SELECT {who}, count(*) FROM {table} WHERE {condition} GROUP BY 1"
        yield from self._connection.execute(query, self._values).fetchall()

    def _clear_ground(self) -> None:
        """Blame for what stands on the rows that go; what was there and is removed goes with them."""
        for table, condition in _STANDING_ON.items():
            plain = condition.format("")
            self._blame.count(self._writers(table, f"({plain}) AND deleted IS NULL"))
            self._gone ^= self._state(table, f"({condition}) AND {{0}}deleted IS NOT NULL")
            self._connection.execute(f"DELETE FROM {table} WHERE ({plain}) AND deleted IS NOT NULL", self._values)

    # --- deleting

    def _delete_small(self) -> None:
        """Delete the rows of the batch that refer to its annotations and documents."""
        for table in ("links", "sets"):
            if condition := self._brought.get(table):
                self._connection.execute(f"DELETE FROM {table} WHERE {condition.format('')}", self._values)
        for name, key in self._named:
            self._connection.execute(f"DELETE FROM {name} WHERE {TABLES[name].where}", key)

    def _delete_large(self) -> None:
        # The number of a document in this file may be given to another one, which these acts were not in.
        self._connection.execute(f"UPDATE changes SET document = NULL WHERE document IN {_DOCUMENTS}", self._values)
        self._connection.execute(f"DELETE FROM texts WHERE document IN {_DOCUMENTS}", self._values)
        for table in ("annotations", "documents"):
            query = f"SELECT min(pk), max(pk) FROM {table} WHERE batch = :batch"
            first, last = self._connection.execute(query, self._values).fetchone()
            for at in range(first or 0, (last or -1) + 1, _KEYS_AT_ONCE):
                deleted = f"DELETE FROM {table} WHERE pk BETWEEN :first AND :last AND batch = :batch"
                keys = {"first": at, "last": at + _KEYS_AT_ONCE - 1}
                self._tick(self._connection.execute(deleted, {**self._values, **keys}).rowcount)

    def _note(self) -> None:
        """Let the change say what went, by the hashes of the rows."""
        transaction = self._transaction
        number = self._connection.execute("SELECT max(batch) + 1 FROM changes").fetchone()[0]
        transaction.batch, transaction.batch_digest = int(number), self._gone.to_bytes(DIGEST_BYTES, "big")
        transaction.state ^= self._gone
        self._tick(self._total)
