"""Changed attributes and links of a mark in words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Attribute
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import name_of, quoted
from annotator.ui.plain import isolate

Columns = Mapping[str, object]
_LONGEST = 60  # code points of a value


def attribute_phrases(before: object, after: object, labels: tuple[str, str], around: Surroundings) -> Iterator[str]:
    """Say how the attributes differ; both are the JSON of the column, or None, under the labels of then and now."""
    old, new = _read(before), _read(after)
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            values = [
                _value(key, state[key], label, around) if key in state else ""
                for state, label in zip((old, new), labels, strict=True)
            ]
            yield _changed(_name(key, labels[1], around), *values)


def link_phrases(links: Iterable[Columns], label: str, around: Surroundings) -> Iterator[str]:
    """Say which links of a mark of that label came and went in one act, role by role."""
    roles: dict[str, tuple[list[str], list[str]]] = {}
    for after in links:
        gone, come = roles.setdefault(str(after["role"]), ([], []))
        words = around.quote(_id(after.get("target")))
        shown = quoted(words, _LONGEST) if words else QCoreApplication.translate("History", "a removed mark")
        (gone if after.get("deleted") else come).append(shown)
    for role, (gone, come) in roles.items():
        yield _changed(_name(role, label, around), _list(gone), _list(come))


def _changed(name: str, before: str, after: str) -> str:
    translate = QCoreApplication.translate
    if before and after:
        words = translate("History", "{name}: {before} → {after}")
    elif after:
        words = translate("History", "{name}: {after}")
    else:
        words = translate("History", "{name}: {before} taken away")
    return words.format(name=name, before=before, after=after)


def _list(words: list[str]) -> str:
    return QCoreApplication.translate("History", ", ").join(words)


def _value(key: str, value: object, label: str, around: Surroundings) -> str:
    if isinstance(value, bool):
        translate = QCoreApplication.translate
        return translate("History", "yes") if value else translate("History", "no")
    found = (choice for one in _attributes(key, label, around) for choice in (*one.choices, *one.unlinked))
    choice = next((choice for choice in found if choice.value == value), None)
    return around.name(choice) if choice else isolate(str(value), _LONGEST)


def _name(key: str, label: str, around: Surroundings) -> str:
    attribute = next(_attributes(key, label, around), None)
    return name_of(attribute.names, around.language, key) if attribute else isolate(key, _LONGEST)


def _attributes(key: str, label: str, around: Surroundings) -> Iterator[Attribute]:
    """Give the attributes that the key may mean, or the links whose word instead of a link it holds.

    That of the label comes first; others follow, because the mark may have had another label.
    """
    labels = sorted(around.labels.labels, key=lambda one: one.key != label)
    names = (key, key.removesuffix("_is"))
    return (found for name in names for one in labels if (found := one.attribute(name)) is not None)


def _read(column: object) -> dict[str, object]:
    attributes = json.loads(column) if isinstance(column, str) and column else {}
    return attributes if isinstance(attributes, dict) else {}


def _id(target: object) -> bytes:
    return bytes.fromhex(target) if isinstance(target, str) else b""
