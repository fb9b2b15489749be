"""Writing a label set as TOML, in the form that `labels_toml` reads; what is as usual is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from enum import Enum
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.exchange.labels_toml import FORMAT, read_label_set
from annotator.core.files import check_target, replace_file
from annotator.core.model import Attribute, Choice, Label, LabelSet

_BARE_KEY = re.compile("[A-Za-z0-9_-]+")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write_label_set(path: Path, labels: LabelSet) -> None:
    """Write the labels with their guidelines to a file, which is read again before it gets its name.

    Raises KnownErrors `export.*` and `labels.verify`.
    """
    check_target(path)
    with replace_file(path) as temporary:
        temporary.write_text(label_set_text(labels), encoding="utf-8")
        written = read_label_set(temporary)
        if written.labels != labels.labels or (labels.guidelines and written.guidelines != labels.guidelines):
            sentence = f"Nothing was written: {path.name} did not read back as it was written; check the disk."
            raise KnownError(sentence, code="labels.verify", path=str(path))


def label_set_text(labels: LabelSet) -> str:
    """Give the labels as TOML; the guidelines come last, for they are long."""
    tables = [*(_label(label) for label in labels.labels), *_guidelines(labels.guidelines)]
    return "\n".join([f"format = {_value(FORMAT)}\n", *tables])


def _guidelines(texts: Mapping[str, str]) -> Iterator[str]:
    if texts:
        yield "\n".join(["[guidelines]", *(f"{_key(key)} = {_lines(text)}" for key, text in texts.items()), ""])


def _lines(text: str) -> str:
    """Give a text with its lines as lines; the one after the opening is no part of it."""
    return '"""\n' + "".join(letter if letter == "\n" else _escaped(letter) for letter in text) + '"""'


def _label(label: Label) -> str:
    tables = [_table("[[labels]]", label, leave_out=("definitions", "attributes"))]
    if label.definitions:
        tables.append("\n".join(["[labels.definitions]", *_pairs(label.definitions), ""]))
    tables += [_table("[[labels.attributes]]", attribute) for attribute in label.attributes]
    return "\n".join(tables)


def _table(head: str, thing: Label | Attribute, leave_out: Sequence[str] = ()) -> str:
    values = {key: value for key, value in _unusual(thing).items() if key not in leave_out}
    return "\n".join([head, *_pairs(values), ""])


def _unusual(thing: Label | Attribute | Choice) -> dict[str, object]:
    """Give the fields that are not at their defaults."""
    values = {one.name: getattr(thing, one.name) for one in fields(thing)}
    usual = {one.name: _default(one) for one in fields(thing)}
    return {key: value for key, value in values.items() if value != usual[key]}


def _default(one: Field[object]) -> object:
    return one.default_factory() if one.default_factory is not MISSING else one.default


def _pairs(values: Mapping[str, object]) -> Iterator[str]:
    return (f"{_key(key)} = {_value(value)}" for key, value in values.items())


def _value(value: object) -> str:
    if isinstance(value, Choice):
        return _value(_unusual(value))
    if isinstance(value, Mapping):
        return "{ " + ", ".join(_pairs(value)) + " }" if value else "{}"
    if isinstance(value, tuple):
        lined = "".join(f"    {_value(one)},\n" for one in value)
        return f"[\n{lined}]" if value else "[]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return _string(value.value if isinstance(value, Enum) else str(value))


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _string(key)


def _string(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(letter: str) -> str:
    if letter in _ESCAPED:
        return _ESCAPED[letter]
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x20 or letter == "\x7f" else letter
