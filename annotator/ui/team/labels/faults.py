"""What must be mended in a draft before it can be saved: one sentence, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.core.model import IS, Attribute, AttributeKind, Choice, Label
from annotator.core.text.keys import key_fault
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
    if _is_bad(label.key, [one.key for one in labels]):
        yield Fault(_key_words(label.key, name(label)), label.key)
    rivals = [one for one in labels if one.digit == label.digit and not one.retired]
    if label.digit and not label.retired and len(rivals) > 1:
        words = translate("LabelFaults", "The key {digit} stands at several labels: {names}.")
        names = translate("LabelFaults", ", ").join(isolate(name(one)) for one in rivals)
        yield Fault(words.format(digit=language.number(label.digit), names=names), label.key)


def _of_attribute(attribute: Attribute, label: Label) -> Iterator[Fault]:
    translate = QCoreApplication.translate
    if _is_bad(attribute.key, [one.key for one in label.attributes]) or attribute.key.endswith(IS):
        yield Fault(_key_words(attribute.key, name(attribute)), label.key, attribute.key)
    for choices in (attribute.choices, attribute.unlinked):
        for choice in _bad_choices(choices):
            yield Fault(_key_words(choice.value, name(choice)), label.key, attribute.key)
    if attribute.kind is AttributeKind.CHOICE and not attribute.choices:
        words = translate("LabelFaults", "{attribute} of {label} has no choices yet.")
        sentence = words.format(attribute=_quoted(name(attribute)), label=_quoted(name(label)))
        yield Fault(sentence, label.key, attribute.key)


def _bad_choices(choices: Sequence[Choice]) -> Iterator[Choice]:
    values = [choice.value for choice in choices]
    return (choice for choice in choices if _is_bad(choice.value, values))


def _is_bad(key: str, keys: Iterable[str]) -> bool:
    return key_fault(key) is not None or list(keys).count(key) > 1


def _key_words(key: str, of: str) -> str:
    words = QCoreApplication.translate(
        "LabelFaults",
        "The name of {thing} in exported files, {key}, cannot be used: it is empty or stands there twice.",
    )
    return words.format(thing=_quoted(of), key=_quoted(key))


def _quoted(words: str) -> str:
    return isolate(f"«{words}»")
