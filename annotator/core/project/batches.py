"""The verbs on batches: imports, merges, hand-overs, changes of the labels; each is taken back whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.core.errors import KnownError
from annotator.core.model import Change, Edit
from annotator.core.project.base import faults_told
from annotator.core.project.removing import RemovingVerbs
from annotator.core.store.batches import Batch, read_batches
from annotator.core.store.blame import Blame
from annotator.core.store.history import legible_edits, read_edits
from annotator.core.store.labels import count_uses
from annotator.core.store.restoring import Restoring
from annotator.core.store.transaction import BATCH_EDIT, Transaction
from annotator.core.store.waiting import withdraw_waiting
from annotator.core.store.withdrawal import Progress, Withdrawal


class BatchVerbs(RemovingVerbs):
    """What is taken back is so for this file alone; raises KnownErrors `batch.*`, `label.in_use` and `lead.*`."""

    @faults_told
    def batches(self) -> list[Batch]:
        """Give all batches, the newest first."""
        return read_batches(self.connection)

    def take_back_batch(
        self, acting: bytes, batch: Batch, backup: Callable[[], object], progress: Progress | None = None
    ) -> Change:
        """Take a batch back, after `backup` made a verified copy; `progress` gets (steps done, steps in all).

        It is done only if all that the batch wrote is as it left it and nothing stands on it; else one sentence says
        who did how much since, and nothing happens. Documents and marks that an import or merge brought go from the
        file, and come again with the same import or merge.
        """
        self._require_main()
        batch = self._standing(batch)
        edits = self._edits_of(batch.writer, batch.seq)
        backup()
        write = self.store.withdraw if batch.brings else self.store.write
        with write(acting, "take_back") as transaction:
            transaction.undoes = (batch.writer, batch.seq)
            self._take_out(transaction, batch, edits, progress)
            self._refuse_used(edits)
        self._labels = None
        return self.store.change_of(transaction)

    def _standing(self, batch: Batch) -> Batch:
        """Give the batch as it is now."""
        found = next((it for it in self.batches() if (it.writer, it.seq) == (batch.writer, batch.seq)), None)
        if found is None or found.taken is not None:
            raise KnownError("This is taken back already.", code="batch.taken")
        return found

    @faults_told
    def _edits_of(self, writer: bytes, seq: int) -> list[Edit]:
        with legible_edits(self.store.path):
            return list(read_edits(self.connection, writer, seq))

    def _take_out(
        self, transaction: Transaction, batch: Batch, edits: Sequence[Edit], progress: Progress | None
    ) -> None:
        blame = Blame(self.connection)
        with legible_edits(self.store.path):
            restoring = Restoring(transaction, batch, edits, blame)
            restoring.run()
        if batch.verb == "merge" and batch.number is not None:
            blame.count_locks(batch)
            withdraw_waiting(self.connection, self.store.path, batch.number, blame)
        if batch.brings:
            digest = next(edit.after["rows"] for edit in edits if edit.table == BATCH_EDIT and edit.before is None)
            withdrawal = Withdrawal(transaction, batch, restoring.named, blame, progress)
            with legible_edits(self.store.path):
                withdrawal.run(bytes.fromhex(str(digest)), restoring.replaced)
        blame.refuse()

    @faults_told
    def _refuse_used(self, edits: Sequence[Edit]) -> None:
        """Refuse to take from the label set what marks use by now."""
        if uses := count_uses(self.connection, edits):
            raise KnownError(
                f"This cannot be taken back: {uses} marks use what it added to the labels. Retire it in the label set "
                "instead; nothing was changed.",
                code="label.in_use",
                count=uses,
            )
