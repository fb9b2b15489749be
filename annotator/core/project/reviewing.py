"""The verbs of a reviewer: verdicts on annotations, and the gold that follows from them, as one change each."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.model import Annotation, Change, Progress, Verdict
from annotator.core.project.annotating import AnnotatingVerbs, as_json
from annotator.core.project.base import faults_told
from annotator.core.store import reading, team
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.transaction import Transaction


class ReviewingVerbs(AnnotatingVerbs):
    """Settling is planned by `core.review`; here the plan becomes rows. Raises KnownErrors `document.*`."""

    @faults_told
    def verdicts(self, document_id: bytes) -> list[Verdict]:
        """Give what reviewers said about the annotations of a document."""
        return team.verdicts(self.connection, document_id)

    def settle(
        self,
        reviewer: bytes,
        document_id: bytes,
        *,
        put: Iterable[Annotation] = (),
        remove: Iterable[bytes] = (),
        verdicts: Iterable[Verdict] = (),
    ) -> Change:
        """Make these annotations part of gold, take those out of it, and keep the verdicts, as one change.

        An annotation that is put has its final id; its links point to annotations of gold.
        """
        self._require_open(document_id, GOLD_ID)
        with self.store.write(reviewer, "settle", document_id, owner=GOLD_ID) as transaction:
            if reading.progress(self.connection, document_id, GOLD_ID) is Progress.NEW:
                state = {"state": Progress.IN_PROGRESS.value, "reason": None}
                transaction.put("sets", (document_id, GOLD_ID), state)
            put = list(put)
            for annotation in put:
                _put_gold(transaction, annotation, reading.guideline_version(self.connection))
            for annotation in put:
                self._put_links(transaction, annotation)
            for annotation_id in remove:
                transaction.delete("annotations", (annotation_id,))
            for verdict in verdicts:
                values = {"seen_stamp": verdict.seen_stamp, "gold": verdict.gold, "reason": verdict.reason or None}
                transaction.put("verdicts", (verdict.annotation, verdict.reviewer), values)
        return self.store.change_of(transaction)

    def _put_links(self, transaction: Transaction, annotation: Annotation) -> None:
        """Let a gold annotation point to these and to no others."""
        before = next(reading.annotations_by_id(self.connection, (annotation.id,)))
        wanted = {(role, target) for role, targets in annotation.links.items() for target in targets}
        present = {(role, target) for role, targets in before.links.items() for target in targets}
        for role, target in sorted(present - wanted):
            transaction.delete("links", (annotation.id, role, target))
        for role, target in sorted(wanted - present):
            transaction.put("links", (annotation.id, role, target), {})


def _put_gold(transaction: Transaction, annotation: Annotation, guideline: int) -> None:
    values = {
        "document": annotation.document,
        "person": GOLD_ID,
        "start": annotation.start,
        "end": annotation.end,
        "label": annotation.label,
        "attributes": as_json(annotation.attributes),
        "note": annotation.note or None,
        "origin": "review",
        "guideline": guideline,
    }
    transaction.put("annotations", (annotation.id,), values)
