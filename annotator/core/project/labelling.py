"""The lead's verbs on the label set and the guidelines; what annotations use is retired, never deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.core.errors import KnownError
from annotator.core.model import Attribute, Change, Choice, Label, LabelSet
from annotator.core.project.base import Verbs, faults_told
from annotator.core.project.label_checks import label_set_fault
from annotator.core.store import reading
from annotator.core.store.labels import Usage, put_guidelines, put_label, read_usage
from annotator.core.store.transaction import Transaction


class LabellingVerbs(Verbs):
    """Each verb is one change of the person who leads; all raise KnownErrors `label.*` and `attribute.*`."""

    @faults_told
    def usage(self) -> Usage:
        """Count the annotations, living or removed, of each label and of each of its attributes."""
        return read_usage(self.connection)

    def set_labels(self, person: bytes, labels: LabelSet) -> Change:
        """Make the label set so, as one change.

        A label or attribute that is left out goes if nothing ever used it, and is retired otherwise; so are left out
        choices. The kind of an attribute that is in use cannot change.
        """
        known = self.labels()
        kept = with_what_is_used(labels, known, self.usage())
        _refuse_faulty(kept)
        with self.store.write(person, "label") as transaction:
            for ordinal, label in enumerate(kept.labels):
                put_label(transaction, label, ordinal)
            for label in known.labels:
                _take_away(transaction, label, kept.get(label.key))
        return self._changed(self.store.change_of(transaction))

    def set_guidelines(self, person: bytes, texts: Mapping[str, str]) -> Change:
        """Replace the guidelines (Markdown) in these languages, which gives them another version."""
        with self.store.write(person, "guidelines") as transaction:
            put_guidelines(transaction, texts)
        return self._changed(self.store.change_of(transaction))

    @faults_told
    def guideline_version(self) -> int:
        """Give the stamp of the newest change of the guidelines; marks keep the one that they were made under."""
        return reading.guideline_version(self.connection)

    def _changed(self, change: Change) -> Change:
        self._labels = None
        return change


def with_what_is_used(labels: LabelSet, known: LabelSet, usage: Usage) -> LabelSet:
    """Give new labels together with what annotations still have of the known ones, which is retired.

    Raises KnownError `attribute.kind` where the kind of an attribute that is in use would change.
    """
    kept = [_kept(label, known.get(label.key), usage) for label in labels.labels]
    left_out = [label for label in known.labels if labels.get(label.key) is None]
    kept += [replace(label, retired=True, digit=0) for label in left_out if usage.labels.get(label.key)]
    return LabelSet(tuple(kept), known.guidelines)


def _kept(new: Label, old: Label | None, usage: Usage) -> Label:
    """Give a label as it will be: with those attributes and choices of before that annotations may still have."""
    if old is None:
        return new
    attributes = [_attribute_kept(old, one, usage) for one in new.attributes]
    for attribute in old.attributes:
        if new.attribute(attribute.key) is None and usage.attributes.get((old.key, attribute.key)):
            attributes.append(replace(attribute, retired=True, required=False))
    return replace(new, attributes=tuple(attributes))


def _attribute_kept(label: Label, new: Attribute, usage: Usage) -> Attribute:
    old = label.attribute(new.key)
    if old is None or not usage.attributes.get((label.key, new.key)):
        return new
    if old.kind is not new.kind:
        raise KnownError(
            f"“{new.key}” of “{label.key}” is in use, so its kind stays {old.kind}; make another attribute.",
            code="attribute.kind",
            key=new.key,
            label=label.key,
        )
    return replace(
        new, choices=_choices_kept(old.choices, new.choices), unlinked=_choices_kept(old.unlinked, new.unlinked)
    )


def _choices_kept(old: tuple[Choice, ...], new: tuple[Choice, ...]) -> tuple[Choice, ...]:
    values = {choice.value for choice in new}
    return (*new, *(replace(choice, retired=True) for choice in old if choice.value not in values))


def _take_away(transaction: Transaction, old: Label, new: Label | None) -> None:
    """Delete what the label set had and nothing uses."""
    for attribute in old.attributes:
        if new is None or new.attribute(attribute.key) is None:
            transaction.delete("attributes", (old.key, attribute.key))
    if new is None:
        transaction.delete("labels", (old.key,))


def _refuse_faulty(labels: LabelSet) -> None:
    if fault := label_set_fault(labels):
        raise KnownError(f"These labels cannot be: {fault}.", code="label.fault", detail=fault)
