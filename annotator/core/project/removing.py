"""The verb that takes documents out of a project: they stay as tombstones, and undo brings them back."""

from __future__ import annotations

from collections.abc import Callable, Collection

from annotator.core.errors import KnownError
from annotator.core.model import Change
from annotator.core.project.base import Verbs, faults_told
from annotator.core.store import reading
from annotator.core.store.removal import Removal, read_removal


class RemovingVerbs(Verbs):
    """Each verb is one change of the project lead; all raise KnownErrors `lead.*` and `removal.*`."""

    @faults_told
    def removal(self, documents: Collection[bytes]) -> Removal:
        """Say what would go with these documents."""
        return read_removal(self.connection, documents)

    def remove_documents(
        self, acting: bytes, documents: Collection[bytes], agreed: Removal, backup: Callable[[], object]
    ) -> Change:
        """Take documents out, after `backup` made a verified copy; `agreed` is what the lead was told would go.

        Their sets and marks keep their versions and are in nobody's way: all that reads passes over a removed document,
        and when it comes back, by undo or by importing its text again, they are there as they were.
        """
        self._require_main()
        self._require_agreed(documents, agreed)
        if agreed.documents:
            backup()
        with self.store.write(acting, "remove_documents") as transaction:
            for document in sorted(reading.document_ids(self.connection).intersection(documents)):
                transaction.delete("documents", (document,))
        return self.store.change_of(transaction)

    def _require_agreed(self, documents: Collection[bytes], agreed: Removal) -> None:
        if self.removal(documents) != agreed:
            raise KnownError(
                "Marks or hand-overs of these articles have changed since you were asked; look again.",
                code="removal.stale",
            )

    @faults_told
    def _require_main(self) -> None:
        if reading.file_value(self.connection, "role") != "main":
            raise KnownError(
                "This file was handed over; only the project that it came from can do that.", code="lead.not_main"
            )
