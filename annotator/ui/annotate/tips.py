"""What a tool tip tells of a mark: its label, its values and what it points to."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.core.model import Annotation, Attribute, AttributeKind, LabelSet
from annotator.ui import language
from annotator.ui.open_document import OpenDocument
from annotator.ui.panels.wording import led, name_of, quoted
from annotator.ui.plain import isolate

_WORDS, _NOTE = 60, 200  # code points of a linked mark, of a note


def tip_of(opened: OpenDocument | None, labels: LabelSet, mark_id: bytes) -> str:
    """Give the lines of a mark's tool tip, every name and word in it isolated; "" for a mark that is gone."""
    mark = opened.get(mark_id) if opened else None
    label = labels.get(mark.label) if mark else None
    if opened is None or mark is None or label is None:
        return ""
    comma = "، " if language.is_rtl() else ", "
    lines = [isolate(name_of(label.names, language.current(), label.key))]
    for attribute in label.attributes:
        values = list(_values(opened, mark, attribute))
        if values:
            lines.append(f"{_name(attribute)}: {comma.join(values)}")
    if mark.note:
        lines.append(isolate(mark.note, _NOTE))
    return "\n".join(map(led, lines))


def _values(opened: OpenDocument, mark: Annotation, attribute: Attribute) -> Iterator[str]:
    """Give what a mark has there: the words of linked marks, a choice by its name, the word that stands for a link."""
    for target in opened.in_text_order(mark.links.get(attribute.key, ())):
        if found := opened.get(target):
            yield quoted(opened.text_of(found), _WORDS)
    value = mark.attributes.get(attribute.key) or mark.attributes.get(f"{attribute.key}_is")
    if isinstance(value, str):
        choices = (*attribute.choices, *attribute.unlinked)
        names = next((choice.names for choice in choices if choice.value == value), {})
        yield isolate(name_of(names, language.current(), value))
    elif value and attribute.kind is AttributeKind.FLAG:
        yield "✓"


def _name(attribute: Attribute) -> str:
    return isolate(name_of(attribute.names, language.current(), attribute.key))
