"""What a decision of the project says, in words: the label, the values, the note."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.core.model import Attribute, Decision, Label, LabelSet
from annotator.ui import language
from annotator.ui.panels.wording import led, name_of
from annotator.ui.plain import isolate, plain

_LONGEST_NOTE = 300


def label_words(decision: Decision, labels: LabelSet) -> str:
    """Give the name of the label that was decided on, "" for none."""
    label = labels.get(decision.label)
    return plain(_name(label)) if label else plain(decision.label)


def value_words(decision: Decision, labels: LabelSet) -> str:
    """Give the values that were decided on, in the order of the label's attributes."""
    label = labels.get(decision.label)
    return " · ".join(_values(decision, label)) if label else ""


def decision_words(decision: Decision, labels: LabelSet) -> str:
    """Give what was decided on one line: «name: label · value»."""
    said = " · ".join(isolate(part) for part in (label_words(decision, labels), value_words(decision, labels)) if part)
    name = isolate(decision.name)
    return led(f"{name}: {said}" if said else name)


def note_words(decision: Decision) -> str:
    """Give the note of a decision on one line, cut short where it is long."""
    return isolate(decision.note, _LONGEST_NOTE) if decision.note else ""


def _values(decision: Decision, label: Label) -> Iterator[str]:
    for attribute in label.attributes:
        value = decision.attributes.get(attribute.key)
        if value is True:
            yield plain(_name(attribute))
        elif value:
            yield plain(_choice(attribute, str(value)))


def _choice(attribute: Attribute, value: str) -> str:
    found = next((choice for choice in attribute.choices if choice.value == value), None)
    return name_of(found.names, language.current(), value) if found else value


def _name(thing: Label | Attribute) -> str:
    return name_of(thing.names, language.current(), thing.key)
