"""The verbs of a reviewer: verdicts on annotations, and the gold that follows from them, as one change each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Change, Comment, Document, DocumentRow, Progress, Verdict
from annotator.core.project.annotating import as_json
from annotator.core.project.base import faults_told
from annotator.core.project.commenting import CommentingVerbs
from annotator.core.review.corrections import Correction, my_corrections
from annotator.core.review.plan import GoldPlan
from annotator.core.store import calibration, reading, review, team
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ReviewedDocument:
    """A document as a reviewer sees it: the sets of all who finished it, gold, and what was said about it.

    `calibrations` are those whose set is scored against gold and has no part in it; it is not among the others.
    """

    document: Document
    sets: Mapping[bytes, list[Annotation]]
    gold: list[Annotation]
    verdicts: list[Verdict]
    comments: list[Comment]
    progress: Progress
    calibrations: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class CorrectedDocument:
    """What gold made of one annotator's marks on a document; `is_settled` says that gold is whole."""

    document: Document
    corrections: list[Correction]
    comments: list[Comment]
    is_settled: bool


class ReviewingVerbs(CommentingVerbs):
    """Settling is planned by `core.review`; here the plan becomes rows. Raises KnownErrors `document.*`."""

    def show_names(self, person: bytes, *, shown: bool) -> Change:
        """Say, as the lead, whether reviewers see whose marks they judge; it travels with what is handed over."""
        with self.store.write(person, "review_names") as transaction:
            transaction.put("project", (reading.REVIEW_NAMES,), {"value": "shown" if shown else "hidden"})
        return self.store.change_of(transaction)

    @faults_told
    def review_rows(self) -> list[DocumentRow]:
        """Give the documents that somebody finished, with the progress of gold and the number of finished sets."""
        return review.review_rows(self.connection)

    @faults_told
    def reviewed(self, document_id: bytes, alone: bytes | None = None) -> ReviewedDocument:
        """Give what a reviewer needs of one document, with the set of one person `alone` where that is wished.

        Raises KnownErrors `document.unknown`, `project.damaged`.
        """
        document = reading.document(self.connection, self.store.path, document_id)
        if document is None:
            raise KnownError("This article is not in the project.", code="document.unknown")

        def living(person: bytes) -> list[Annotation]:
            found = reading.living_annotations(self.connection, document_id, person)
            return [annotation for annotation in found if not annotation.deleted]

        people = [alone] if alone else review.finished_people(self.connection, document_id)
        return ReviewedDocument(
            document,
            {person: living(person) for person in people},
            living(GOLD_ID),
            review.verdicts(self.connection, document_id),
            team.comments(self.connection, document_id),
            reading.progress(self.connection, document_id, GOLD_ID),
            calibration.people_of_calibrations(self.connection, document_id),
        )

    @faults_told
    def corrections(self, person: bytes) -> list[CorrectedDocument]:
        """Give what gold has otherwise than a person's own sets, by document; documents without a correction too."""
        return [self._corrected(person, document) for document in review.corrected(self.connection, person)]

    def _corrected(self, person: bytes, document_id: bytes) -> CorrectedDocument:
        found = self.reviewed(document_id)
        own = reading.living_annotations(self.connection, document_id, person)
        is_settled = found.progress is Progress.FINISHED
        made = my_corrections(
            found.document.text, person, own, found.gold, self.labels(), found.verdicts, is_settled=is_settled
        )
        return CorrectedDocument(found.document, made, found.comments, is_settled)

    @faults_told
    def verdicts(self, document_id: bytes) -> list[Verdict]:
        """Give what reviewers said about the annotations of a document."""
        return review.verdicts(self.connection, document_id)

    def settle(self, reviewer: bytes, document_id: bytes, plan: GoldPlan) -> Change:
        """Write what `core.review` planned: gold rows that come, go or link otherwise, and verdicts, as one change."""
        self._require_open(document_id, GOLD_ID)
        with self.store.write(reviewer, "settle", document_id, owner=GOLD_ID) as transaction:
            if reading.progress(self.connection, document_id, GOLD_ID) is Progress.NEW:
                state = {"state": Progress.IN_PROGRESS.value, "reason": None}
                transaction.put("sets", (document_id, GOLD_ID), state)
            guideline = reading.guideline_version(self.connection)
            for annotation in plan.put:
                _put_gold(transaction, annotation, guideline)
            for annotation in plan.put:
                self._put_links(transaction, annotation.id, annotation.links)
            for change in plan.links:
                self._put_links(transaction, change.annotation, {change.role: change.targets}, change.role)
            for annotation_id in plan.remove:
                transaction.delete("annotations", (annotation_id,))
            for verdict in plan.verdicts:
                _put_verdict(transaction, verdict)
        return self.store.change_of(transaction)

    def _put_links(
        self,
        transaction: Transaction,
        annotation_id: bytes,
        links: Mapping[str, tuple[bytes, ...]],
        role: str | None = None,
    ) -> None:
        """Let a gold annotation point to these and to no others, in one role or in all."""
        before = next(reading.annotations_by_id(self.connection, (annotation_id,)))
        wanted = {(key, target) for key, targets in links.items() for target in targets}
        present = {(key, target) for key, targets in before.links.items() for target in targets}
        for key, target in sorted(present - wanted):
            if role in (None, key):
                transaction.delete("links", (annotation_id, key, target))
        for key, target in sorted(wanted - present):
            transaction.put("links", (annotation_id, key, target), {})


def _put_verdict(transaction: Transaction, verdict: Verdict) -> None:
    key = (verdict.annotation, verdict.reviewer)
    if verdict.deleted:
        transaction.delete("verdicts", key)
    else:
        values = {"seen_stamp": verdict.seen_stamp, "gold": verdict.gold, "reason": verdict.reason or None}
        transaction.put("verdicts", key, values)


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
        # A row that was removed may come back: it says what is settled now, and nothing of before.
        "confidence": annotation.confidence,
        "unsure": int(annotation.unsure),
        "guideline": guideline,
    }
    transaction.put("annotations", (annotation.id,), values)
