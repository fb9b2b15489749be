"""Put the rows that a batch changed back as they were before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.core.model import Edit
from annotator.core.store.batches import Batch
from annotator.core.store.blame import Blame
from annotator.core.store.digest import slice_state
from annotator.core.store.rows import BATCHED, TABLES, Key, read_row, row_text, update_row
from annotator.core.store.transaction import BATCH_EDIT, Transaction, Version, version_of

_LIVING_SINCE = """SELECT writer, count(*) FROM {table} WHERE document = (SELECT pk FROM documents WHERE id = ?)
    AND deleted IS NULL AND stamp > ? GROUP BY writer"""
_SINCE = """SELECT c.writer, c.seq, c.undoes_writer, c.undoes_seq FROM edits e
    JOIN changes c ON c.writer = e.writer AND c.seq = e.seq WHERE e.tbl = ? AND e.row_id = ? AND c.stamp > ?
    ORDER BY c.stamp DESC"""
_DOCUMENTS_SINCE = "SELECT id, stamp, writer FROM documents WHERE batch = ? AND stamp > ?"
_OF_DOCUMENTS = ("sets", "assignments", "annotations", "comments", "answers")


class Restoring:
    """Goes through the edits of a batch, the last one first.

    `named` are rows that the batch brought and that carry no number: they are not put back, they go. `replaced` are the
    versions of rows that go and that the batch itself had replaced, or removals that were taken back.
    """

    def __init__(self, transaction: Transaction, batch: Batch, edits: Sequence[Edit], blame: Blame) -> None:
        self._transaction, self._connection = transaction, transaction.connection
        self._batch, self._edits, self._blame = batch, edits, blame
        self.named = self._named()
        self.replaced: dict[tuple[str, Key], list[tuple[Version, Version]]] = {}

    def _named(self) -> dict[tuple[str, Key], None]:
        if not self._batch.brings or self._batch.verb == "import":
            return {}
        new = (edit for edit in self._edits if edit.before is None and edit.table not in (*BATCHED, BATCH_EDIT))
        if self._batch.verb == "hand_over":  # its other rows are the lead's own, and are inverted
            new = (edit for edit in new if edit.table in ("sets", "links"))
        names = dict.fromkeys((edit.table, TABLES[edit.table].parse(edit.row)) for edit in new)
        # A link that history told of before it came is named, although its annotation shows whose it is.
        return {name: None for name in names if not self._is_numbered(*name)}

    def _is_numbered(self, table: str, key: Key) -> bool:
        """Tell whether the number of the batch shows that a row goes; a link goes with its annotation."""
        table = "annotations" if table == "links" else table
        if table not in BATCHED or not self._batch.brings:
            return False
        query = f"SELECT 1 FROM {table} WHERE id = ? AND batch = ?"
        return self._connection.execute(query, (key[0], self._batch.number)).fetchone() is not None

    def _is_imported(self, edit: Edit) -> bool:
        """Tell whether an edit is of a set that an import brought, which goes by its version."""
        return (self._batch.verb, edit.table, edit.before) == ("import", "sets", None)

    def run(self) -> None:
        """Do it; rows that are not as the batch left them are left alone, and those who changed them are blamed."""
        versions: dict[str, tuple[Version, Version]] = {}
        for edit in reversed(self._edits):
            if edit.table == BATCH_EDIT:
                if edit.before is not None:
                    versions[edit.row] = (version_of(edit.before), version_of(edit.after))
                continue
            key, two = TABLES[edit.table].parse(edit.row), versions.pop(f"{edit.table}/{edit.row}", None)
            goes = (edit.table, key) in self.named or self._is_numbered(edit.table, key) or self._is_imported(edit)
            if not goes:
                self._put_back(edit, key, two)
            elif two is not None:
                self.replaced.setdefault((edit.table, key), []).append(two)
        if self._batch.verb == "import":
            self._pass_over_removals()

    def _pass_over_removals(self) -> None:
        """Take articles that were removed and are back for what they were: they came with the version of the import."""
        rows = self._connection.execute(_DOCUMENTS_SINCE, (self._batch.number, self._batch.stamp)).fetchall()
        for id_, stamp, writer in rows:
            if self._is_as_left("documents", row_text((id_,))):
                came = (self._batch.stamp, self._batch.writer)
                self.replaced.setdefault(("documents", (id_,)), []).append((came, (stamp, writer)))

    def _put_back(self, edit: Edit, key: Key, versions: tuple[Version, Version] | None) -> None:
        if edit.table == "people" or (versions is None and edit.before == edit.after):
            return  # a new person stays, others' work may be theirs; a note of a row that stayed as it was
        if edit.table == "documents" and edit.before and edit.before.get("deleted") is not None:
            self._blame.count(self._standing_on(key[0]))
        row = read_row(self._connection, TABLES[edit.table], key, ())
        if row is None:
            return  # it went with an import or merge that was taken back
        stands: Version = (row["stamp"], row["writer"])  # type: ignore[assignment]
        if versions is not None:
            if stands == versions[1]:
                self._write_as_it_was(edit, key, *versions)
                return
        elif stands in self._batch.versions or self._is_as_left(edit.table, edit.row):
            self._invert(edit, key)
            return
        if (self._batch.verb, edit.table) != ("merge", "handovers"):  # it came back once more, which changes nothing
            self._blame.count([(stands[1], 1)])

    def _write_as_it_was(self, edit: Edit, key: Key, was: Version, left: Version) -> None:
        """Write a row of somebody's work with the version that it had: to a merge it is as if nothing had come."""
        assert edit.before is not None
        table, transaction = TABLES[edit.table], self._transaction
        values = table.decode(edit.before)
        update_row(self._connection, table, key, {**values, "stamp": was[0], "writer": was[1]})
        transaction.state ^= slice_state(edit.table, [(*key, *left), (*key, *was)])
        transaction.edits.append(Edit(edit.table, edit.row, edit.after, values))

    def _invert(self, edit: Edit, key: Key) -> None:
        before = TABLES[edit.table].decode(edit.before) if edit.before else {"deleted": self._transaction.stamp}
        self._transaction.update(edit.table, key, before)

    def _is_as_left(self, table: str, row: str) -> bool:
        """Tell whether all that changed a row after the batch is taken back, so that it is as the batch left it."""
        rows = self._connection.execute(_SINCE, (table, row, self._batch.stamp)).fetchall()
        later, gone = {(writer, seq) for writer, seq, *_ in rows}, set[tuple[bytes, int]]()
        for writer, seq, *undone in rows:
            if (writer, seq) in gone:
                continue
            if tuple(undone) not in later:
                return False
            gone.add((undone[0], undone[1]))
        return bool(rows)

    def _standing_on(self, document: object) -> Iterable[tuple[object, int]]:
        """Give what was done since in a document that goes again."""
        for table in _OF_DOCUMENTS:
            query = _LIVING_SINCE.format(table=table)
            yield from self._connection.execute(query, (document, self._batch.stamp)).fetchall()
