"""What must be mended in a draft before it can be saved: one sentence, and where. Bad keys never get into one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Attribute, AttributeKind, Label
from annotator.ui import language
from annotator.ui.plain import isolate
from annotator.ui.team.labels.words import name


class Fault(NamedTuple):
    """A sentence about a label, or about an attribute of it; both are keys."""

    sentence: str
    label: str
    attribute: str = ""


def first_fault(labels: Sequence[Label]) -> Fault | None:
    """Give what is to be mended first, or None."""
    return next(_faults(labels), None)


def _faults(labels: Sequence[Label]) -> Iterator[Fault]:
    for label in labels:
        yield from _of_label(label, labels)
        for attribute in label.attributes:
            yield from _of_attribute(attribute, label)


def _of_label(label: Label, labels: Sequence[Label]) -> Iterator[Fault]:
    translate = QCoreApplication.translate
    if not any(words.strip() for words in label.names.values()):
        yield Fault(translate("LabelFaults", "A label has no name yet."), label.key)
    rivals = [one for one in labels if one.digit == label.digit and not one.retired]
    if label.digit and not label.retired and len(rivals) > 1:
        words = translate("LabelFaults", "The key {digit} stands at several labels: {names}.")
        names = translate("LabelFaults", ", ").join(isolate(name(one)) for one in rivals)
        yield Fault(words.format(digit=language.number(label.digit), names=names), label.key)


def _of_attribute(attribute: Attribute, label: Label) -> Iterator[Fault]:
    if attribute.kind is AttributeKind.CHOICE and not attribute.choices:
        words = QCoreApplication.translate("LabelFaults", "{attribute} of {label} has no choices yet.")
        sentence = words.format(attribute=isolate(f"«{name(attribute)}»"), label=isolate(f"«{name(label)}»"))
        yield Fault(sentence, label.key, attribute.key)
