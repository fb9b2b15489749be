"""What the label set says about suggestions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.model import Clitics, Label, LabelSet


@dataclass(frozen=True, slots=True)
class LabelTerms:
    """What suggesting needs to know of the labels, by their keys.

    `unproven` ones are suggested when cross-validation has shown that it helps; `retired` ones never.
    """

    policies: Mapping[str, Clitics]
    unproven: frozenset[str]
    retired: frozenset[str]


def terms_of(labels: LabelSet) -> LabelTerms:
    """Read the terms off a label set."""
    return LabelTerms(
        {label.key: label.clitics for label in labels.labels},
        frozenset(label.key for label in labels.labels if is_unproven(label)),
        frozenset(label.key for label in labels.labels if label.retired),
    )


def is_unproven(label: Label) -> bool:
    """Say whether a label wants more than words that carry it: what it links to or asks for is no matter of a name.

    So it is with helper labels, and with labels that have a required attribute.
    """
    return label.helper or any(one.required and not one.retired for one in label.attributes)
