"""What must be true of a label set beyond the types of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotator.core.model import IS, Attribute, AttributeKind, Choice, Label, LabelSet
from annotator.core.text.keys import key_fault, shorten

MOST_ATTRIBUTES = 50  # of a label; for a link an annotation may hold a word besides
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def label_set_fault(labels: LabelSet) -> str | None:
    """Say what is wrong with a label set first, or None."""
    return next(_faults(labels), None)


def _faults(labels: LabelSet) -> Iterator[str]:
    keys = [label.key for label in labels.labels]
    yield from _key_faults("the label", keys)
    digits = [str(label.digit) for label in labels.labels if label.digit and not label.retired]
    if twice := _twice(digits):
        yield f"the digit {twice} stands at two labels"
    for label in labels.labels:
        yield from _label_faults(label, set(keys))


def _label_faults(label: Label, known: set[str]) -> Iterator[str]:
    name = f"the label “{shorten(label.key)}”"
    if not 0 <= label.digit <= 9:
        yield f"{name} has the digit {label.digit}; digits are 1 to 9, or 0 for none"
    for colour in (label.light, label.dark):
        if not _COLOUR.fullmatch(colour):
            yield f"{name} has the colour “{shorten(colour)}”; colours are written #RRGGBB"
    if not any(text.strip() for text in label.names.values()):
        yield f"{name} has no name"
    if len(label.attributes) > MOST_ATTRIBUTES:
        yield f"{name} has more than {MOST_ATTRIBUTES} attributes"
    yield from _key_faults(f"{name}: the attribute", [attribute.key for attribute in label.attributes])
    for attribute in label.attributes:
        yield from _attribute_faults(f"{name}: the attribute “{shorten(attribute.key)}”", attribute, known)


def _attribute_faults(name: str, attribute: Attribute, known: set[str]) -> Iterator[str]:
    if attribute.key.endswith(IS):
        yield f"{name} ends with “{IS}”, which is kept for links"
    if unknown := set(attribute.targets) - known:
        yield f"{name} links to the unknown label “{shorten(min(unknown))}”"
    yield from _choice_faults(name, attribute.choices)
    yield from _choice_faults(name, attribute.unlinked)
    values = {choice.value for choice in attribute.choices}
    if attribute.kind is AttributeKind.CHOICE and not values:
        yield f"{name} has no choices"
    if attribute.kind is AttributeKind.CHOICE and attribute.default and attribute.default not in values:
        yield f"{name} has the default “{shorten(attribute.default)}”, which is none of its choices"


def _choice_faults(name: str, choices: Iterable[Choice]) -> Iterator[str]:
    yield from _key_faults(f"{name}: the choice", [choice.value for choice in choices])


def _key_faults(name: str, keys: list[str]) -> Iterator[str]:
    for key in keys:
        if fault := key_fault(key):
            yield f"{name} “{shorten(key)}” {fault}"
    if twice := _twice(keys):
        yield f"{name} “{shorten(twice)}” stands there twice"


def _twice(values: list[str]) -> str | None:
    return next((value for place, value in enumerate(values) if value in values[:place]), None)
