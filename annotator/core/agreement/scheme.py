"""What is compared: the labels in their order, which of them are helpers, and the attributes of each."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.model import Attribute, AttributeKind, LabelSet


@dataclass(frozen=True, slots=True)
class Scheme:
    """Labels with their bits; a helper label has figures of its own and stays out of those of all labels together."""

    bits: dict[str, int]
    headline: tuple[str, ...]
    attributes: dict[str, tuple[Attribute, ...]]

    @classmethod
    def of(cls, labels: LabelSet) -> Scheme:
        """Take a project's label set; retired labels stay, for old marks carry them."""
        return cls(
            {label.key: number for number, label in enumerate(labels.labels)},
            tuple(label.key for label in labels.labels if not label.helper),
            {label.key: compared for label in labels.labels if (compared := _compared(label.attributes))},
        )

    @property
    def headline_mask(self) -> int:
        """Give the bits of the labels that are no helpers."""
        return sum(1 << self.bits[label] for label in self.headline)


def _compared(attributes: tuple[Attribute, ...]) -> tuple[Attribute, ...]:
    """Leave out free texts, whose differences say nothing, and what nobody is asked any more."""
    return tuple(
        attribute for attribute in attributes if attribute.kind is not AttributeKind.TEXT and not attribute.retired
    )
