"""A label set while it is edited: what the file has, what is wanted instead, and what marks use. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from annotator.core.model import Attribute, Label, LabelSet
from annotator.core.project.labelling import with_what_is_used
from annotator.core.store.labels import Usage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draft:
    """Each edit gives another draft; `usage` is None until the marks are counted."""

    saved: LabelSet
    labels: tuple[Label, ...]
    usage: Usage | None = None

    @classmethod
    def of(cls, saved: LabelSet, usage: Usage | None = None) -> Draft:
        """Begin with what the file has."""
        return cls(saved, saved.labels, usage)

    @property
    def has_changes(self) -> bool:
        """Say whether something is wanted that the file does not have."""
        return self.labels != self.saved.labels

    @property
    def label_set(self) -> LabelSet:
        """Give the wanted labels as a set."""
        return LabelSet(self.labels, self.saved.guidelines)

    # --- what marks use ----------------------------------------------------------------------------------------

    def is_new(self, label: str, attribute: str = "") -> bool:
        """Say whether the file does not have this label, or this attribute of it."""
        known = self.saved.get(label)
        return known is None or bool(attribute and known.attribute(attribute) is None)

    def uses(self, label: str, attribute: str = "") -> int:
        """Count the marks that have this label, or a value in this attribute of it."""
        if self.usage is None:
            return 0
        return self.usage.attributes.get((label, attribute), 0) if attribute else self.usage.labels.get(label, 0)

    # --- labels ------------------------------------------------------------------------------------------------

    def put(self, key: str, label: Label) -> Draft:
        """Let a label be so; links to a new label follow when its key is another one."""
        labels = tuple(label if one.key == key else one for one in self.labels)
        if label.key != key:
            labels = tuple(_with_targets(one, {key: label.key}) for one in labels)
        return replace(self, labels=labels)

    def add(self, label: Label) -> Draft:
        """Put a label behind those in use, before the retired ones."""
        living = [one for one in self.labels if not one.retired]
        retired = [one for one in self.labels if one.retired]
        return replace(self, labels=(*living, label, *retired))

    def move(self, key: str, by: int) -> Draft:
        """Move a label by so many places."""
        place = [label.key for label in self.labels].index(key)
        return replace(self, labels=moved(self.labels, place, by))

    def take_away(self, key: str) -> Draft:
        """Retire a label that marks have; one that nothing uses goes, and no link points to it."""
        label = self.label_set[key]
        if self.uses(key):
            return self.put(key, replace(label, retired=True, digit=0))
        labels = tuple(_with_targets(one, {key: ""}) for one in self.labels if one.key != key)
        return replace(self, labels=labels)

    def restore(self, key: str) -> Draft:
        """Offer a retired label again."""
        return self.put(key, replace(self.label_set[key], retired=False))

    def replace_all(self, labels: LabelSet) -> Draft:
        """Want these labels, with what marks use of the file's; raises KnownError `attribute.kind`."""
        usage = self.usage or Usage({}, {})
        return replace(self, labels=with_what_is_used(labels, self.saved, usage).labels)

    def only_target_of(self, key: str) -> list[tuple[Label, Attribute]]:
        """Give the links that may point to this label alone: without it they may point to any mark."""
        return [(label, one) for label in self.labels for one in label.attributes if one.targets == (key,)]

    # --- attributes --------------------------------------------------------------------------------------------

    def take_attribute_away(self, label: Label, key: str) -> Label:
        """Retire an attribute that marks have; one that nothing uses goes."""
        if not self.uses(label.key, key):
            return replace(label, attributes=tuple(one for one in label.attributes if one.key != key))
        return with_attribute(label, key, retired=True, required=False)


def with_attribute(label: Label, key: str, **values: Any) -> Label:
    """Give a label with other values in one of its attributes."""
    changed = [replace(one, **values) if one.key == key else one for one in label.attributes]
    return replace(label, attributes=tuple(changed))


def moved(items: Sequence[T], place: int, by: int) -> tuple[T, ...]:
    """Give the items with one of them moved by so many places, as far as there are any."""
    rest = [*items[:place], *items[place + 1 :]]
    rest.insert(min(max(place + by, 0), len(rest)), items[place])
    return tuple(rest)


def _with_targets(label: Label, renamed: dict[str, str]) -> Label:
    """Give a label whose links point to other keys; to none where the new key is empty."""
    attributes = tuple(
        replace(one, targets=tuple(filter(None, (renamed.get(target, target) for target in one.targets))))
        for one in label.attributes
    )
    return replace(label, attributes=attributes)
