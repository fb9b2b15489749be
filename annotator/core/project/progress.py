"""The verbs on an annotation set: finish, reopen, skip, and what finishing still lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Attribute, AttributeKind, Change, LabelSet, Progress, Proposal
from annotator.core.project.annotating import as_json, bad_value, fits
from annotator.core.project.answering import AnsweringVerbs, put_answer
from annotator.core.project.base import faults_told
from annotator.core.store import reading
from annotator.core.store.transaction import Transaction

Remembered = Mapping[bytes, Mapping[str, str | bool]]  # attribute -> value, by annotation
_NOTHING: Remembered = {}
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


def with_remembered(annotation: Annotation, remembered: Remembered, labels: LabelSet) -> Annotation:
    """Give an annotation with what is assumed of it where it has no value; raises KnownErrors `attribute.*`."""
    values = {
        key: value for key, value in remembered.get(annotation.id, {}).items() if key not in annotation.attributes
    }
    if annotation.deleted or not values:
        return annotation
    label = labels.get(annotation.label)
    for key, value in values.items():
        attribute = label.attribute(key) if label else None
        if attribute is None or not fits(attribute, value):
            raise bad_value(key, value)
    return replace(annotation, attributes={**annotation.attributes, **values})


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

    def missing(self, person: bytes, document_id: bytes) -> list[Missing]:
        """List the required attributes that are still missing in a set."""
        return missing_attributes(self._living(person, document_id), self.labels())

    @faults_told
    def _living(self, person: bytes, document_id: bytes) -> list[Annotation]:
        return reading.living_annotations(self.connection, document_id, person)

    def finish(
        self,
        person: bytes,
        document_id: bytes,
        left_alone: Sequence[Proposal] = (),
        remembered: Remembered = _NOTHING,
    ) -> Change:
        """Declare a set finished; an article without a mark may be finished too.

        Suggestions that were `left_alone` on the screen are refused by the same act. `remembered` are the values by
        annotation and attribute that were assumed, as on other marks of the same name: they are written where there is
        none. Raises KnownErrors `attribute.*` too.
        """
        self._require_open(document_id, person)
        before = self._living(person, document_id)
        after = [with_remembered(annotation, remembered, self.labels()) for annotation in before]
        missing = missing_attributes(after, self.labels())
        if missing:
            raise KnownError(
                f"{len(missing)} required answers are missing; fill them in, then finish.",
                code="finish.missing",
                count=len(missing),
            )
        left_alone = self._unmarked(person, document_id, left_alone)
        with self._write(person, "finish", document_id) as transaction:
            for old, new in zip(before, after, strict=True):
                if new != old:
                    transaction.update("annotations", (new.id,), {"attributes": as_json(new.attributes)})
            self._put_state(transaction, (document_id, person), Progress.FINISHED)
            for proposal in left_alone:
                put_answer(transaction, document_id, person, proposal, None)
        return self.store.change_of(transaction)

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

    def _set_state(self, person: bytes, document_id: bytes, verb: str, state: Progress, reason: str | None) -> Change:
        with self._write(person, verb, document_id) as transaction:
            self._put_state(transaction, (document_id, person), state, reason)
        return self.store.change_of(transaction)

    def _put_state(
        self, transaction: Transaction, key: tuple[bytes, bytes], state: Progress, reason: str | None = None
    ) -> None:
        if reading.progress(self.connection, *key) is Progress.IN_PROGRESS:
            # A set that the lead reopened is still called finished: only a newer version of its row outweighs that.
            transaction.put("sets", key, {"state": Progress.IN_PROGRESS.value})
        transaction.put("sets", key, {"state": state.value, "reason": reason})
