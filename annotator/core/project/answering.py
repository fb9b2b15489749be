"""The verbs on suggestions: accept and refuse; what a person answered is kept, and what it comes to is derived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.core.ids import answer_id
from annotator.core.model import SUGGESTION, Annotation, Answer, Change, NewMark, Progress, Proposal, Ruling, Span
from annotator.core.project.annotating import unknown_label
from annotator.core.project.base import faults_told
from annotator.core.project.marking_many import ManyVerbs
from annotator.core.store import reading
from annotator.core.store.answers import answers_of
from annotator.core.store.transaction import Transaction


def ruling_of(answer: Answer, annotation: Annotation | None) -> Ruling:
    """Say what an answer comes to by now; `annotation` is the one that it names, as it is now, or None.

    One that was given another span or label is a correction, whether at once or later. One that was removed since is a
    refusal from then on, until undo brings it back.
    """
    if annotation is None or annotation.deleted:
        return Ruling.REJECTED
    is_same = (annotation.span, annotation.label) == (answer.span, answer.label)
    return Ruling.ACCEPTED if is_same else Ruling.CORRECTED


class AnsweringVerbs(ManyVerbs):
    """Each verb is one change in one document; all raise KnownErrors `document.*`, `annotation.*` and `label.*`."""

    @faults_told
    def answers(self, document_id: bytes, person: bytes) -> list[Answer]:
        """Give what a person answered to suggestions in a document, by place: one answer for each place and label."""
        return answers_of(self.connection, document_id, person)

    def accept(self, person: bytes, document_id: bytes, answered: Sequence[tuple[Proposal, NewMark]]) -> Change:
        """Mark what was proposed, each as it is or put right, and keep the answers, in one act.

        Where the words carry the label already, the answer names the annotation that is there.
        """
        accepted = [self._accepted(document_id, proposal, mark) for proposal, mark in answered]
        places, found = self._places(person, [mark for _, mark in accepted])
        with self._write(person, "accept", document_id) as transaction:
            self._put_all(transaction, places, found)
            for proposal, mark in accepted:
                annotation = mark.id and found.get(mark.id, mark.id)
                put_answer(transaction, document_id, person, proposal, annotation)
        return self.store.change_of(transaction)

    def refuse(self, person: bytes, document_id: bytes, proposals: Iterable[Proposal]) -> Change:
        """Keep that these suggestions are wrong, in one act; who refuses has begun to work on the document."""
        progress = self._require_open(document_id, person)
        proposals = list(proposals)
        for proposal in proposals:
            self._require_answerable(document_id, proposal)
        with self._write(person, "refuse", document_id) as transaction:
            for proposal in proposals:
                put_answer(transaction, document_id, person, proposal, None)
            if progress is Progress.NEW and transaction.edits:
                self._begin(transaction, document_id, person)
        return self.store.change_of(transaction)

    def _accepted(self, document_id: bytes, proposal: Proposal, mark: NewMark) -> tuple[Proposal, NewMark]:
        """Give the proposal with the mark that is to be made of it."""
        self._require_answerable(document_id, proposal)
        if mark.document != document_id:
            raise ValueError("what is accepted in one document is marked there")
        id_ = mark.id or self.store.ids.new()
        return proposal, replace(mark, id=id_, origin=SUGGESTION, confidence=proposal.confidence)

    def _require_answerable(self, document_id: bytes, proposal: Proposal) -> None:
        """Refuse what cannot be kept; a label may have been retired since it was proposed."""
        self._require_inside(document_id, Span(proposal.start, proposal.end))
        if self.labels().get(proposal.label) is None:
            raise unknown_label(proposal.label)

    @faults_told
    def _unmarked(self, person: bytes, document_id: bytes, proposals: Iterable[Proposal]) -> list[Proposal]:
        """Give the proposals whose words do not carry the label; raises the KnownErrors of `refuse`."""
        found = []
        for proposal in proposals:
            self._require_answerable(document_id, proposal)
            place = Annotation(b"", document_id, person, proposal.start, proposal.end, proposal.label)
            if reading.has_span(self.connection, place) is None:
                found.append(proposal)
        return found


def put_answer(
    transaction: Transaction, document_id: bytes, person: bytes, proposal: Proposal, annotation: bytes | None
) -> None:
    """Write an answer in the place of the one that was given there before, if there is one."""
    values = {
        "document": document_id,
        "person": person,
        "start": proposal.start,
        "end": proposal.end,
        "label": proposal.label,
        "source": proposal.source,
        "confidence": proposal.confidence,
        "annotation": annotation,
    }
    id_ = answer_id(document_id, person, proposal.start, proposal.end, proposal.label)
    transaction.put("answers", (id_,), values)
