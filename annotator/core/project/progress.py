"""The verbs on an annotation set: finish, reopen, skip, and what finishing still lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Attribute, AttributeKind, Change, LabelSet, Progress, Proposal
from annotator.core.project.answering import AnsweringVerbs, put_answer
from annotator.core.project.base import faults_told
from annotator.core.store import reading

SKIP_REASONS = ("duplicate", "not_news", "broken_text", "other_language", "other")


@dataclass(frozen=True, slots=True)
class Missing:
    """A required attribute that an annotation lacks, or whose link points to removed marks alone."""

    annotation: bytes
    label: str
    attribute: str


def missing_attributes(annotations: Iterable[Annotation], labels: LabelSet) -> list[Missing]:
    """List what the living annotations of one set lack before it can be finished, in their order."""
    annotations = list(annotations)
    living = {annotation.id for annotation in annotations if not annotation.deleted}
    return [
        Missing(annotation.id, annotation.label, attribute.key)
        for annotation in annotations
        if annotation.id in living
        for attribute in _required(labels, annotation.label)
        if not _answered(annotation, attribute, living)
    ]


def _required(labels: LabelSet, key: str) -> Iterator[Attribute]:
    label = labels.get(key)
    return (item for item in (label.attributes if label else ()) if item.required and not item.retired)


def _answered(annotation: Annotation, attribute: Attribute, living: set[bytes]) -> bool:
    if attribute.kind in (AttributeKind.LINK, AttributeKind.LINKS):
        linked = any(target in living for target in annotation.links.get(attribute.key, ()))
        return linked or f"{attribute.key}_is" in annotation.attributes
    return attribute.key in annotation.attributes


class ProgressVerbs(AnsweringVerbs):
    """Each verb is one change; all raise KnownErrors `document.*`, finishing also `finish.missing`."""

    @faults_told
    def missing(self, person: bytes, document_id: bytes) -> list[Missing]:
        """List the required attributes that are still missing in a set."""
        return missing_attributes(reading.living_annotations(self.connection, document_id, person), self.labels())

    def finish(self, person: bytes, document_id: bytes, left_alone: Sequence[Proposal] = ()) -> Change:
        """Declare a set finished; an article without a mark may be finished too.

        Suggestions that were `left_alone` on the screen are refused by the same act.
        """
        self._require_open(document_id, person)
        missing = self.missing(person, document_id)
        if missing:
            raise KnownError(
                f"{len(missing)} required answers are missing; fill them in, then finish.",
                code="finish.missing",
                count=len(missing),
            )
        left_alone = self._unmarked(person, document_id, left_alone)
        return self._set_state(person, document_id, "finish", Progress.FINISHED, None, left_alone)

    def skip(self, person: bytes, document_id: bytes, reason: str) -> Change:
        """Leave a document out, with one of `SKIP_REASONS`."""
        self._require_open(document_id, person)
        if reason not in SKIP_REASONS:
            raise KnownError(f"“{reason}” is no reason to skip.", code="document.skip_reason", reason=reason)
        return self._set_state(person, document_id, "skip", Progress.SKIPPED, reason)

    def reopen(self, person: bytes, document_id: bytes) -> Change:
        """Take a finished or skipped document up again."""
        self._require_there(document_id)
        if reading.progress(self.connection, document_id, person) is Progress.LOCKED:
            self._require_open(document_id, person)
        return self._set_state(person, document_id, "reopen", Progress.IN_PROGRESS, None)

    def _set_state(
        self,
        person: bytes,
        document_id: bytes,
        verb: str,
        state: Progress,
        reason: str | None,
        refused: Iterable[Proposal] = (),
    ) -> Change:
        with self._write(person, verb, document_id) as transaction:
            if reading.progress(self.connection, document_id, person) is Progress.IN_PROGRESS:
                # A set that the lead reopened is still called finished: only a newer version of its row outweighs that.
                transaction.put("sets", (document_id, person), {"state": Progress.IN_PROGRESS.value})
            transaction.put("sets", (document_id, person), {"state": state.value, "reason": reason})
            for proposal in refused:
                put_answer(transaction, document_id, person, proposal, None)
        return self.store.change_of(transaction)
