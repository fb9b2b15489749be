"""What a text in a row may be, beyond its length: each question is answered by yes or no."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from annotator.core.model import Attribute, Label
from annotator.core.text.keys import key_fault
from annotator.core.text.nesting import depth_within

_MOST_ATTRIBUTES = 100
_DEEPEST = 100
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_HEX = re.compile("[0-9a-f]+")
_UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# How JSON fails: in its form, in its types, or by brackets without end.
_BROKEN = (msgspec.MsgspecError, RecursionError)

decode_attributes = msgspec.json.Decoder(dict[str, str | bool]).decode
_decode_object = msgspec.json.Decoder(dict[str, Any]).decode
_decode_label = msgspec.json.Decoder(Label).decode
_decode_attribute = msgspec.json.Decoder(Attribute).decode


def is_key(text: str) -> bool:
    """Ask whether it can be the key of a label, a role or another word of ours, or the name of a person."""
    return key_fault(text) is None


def is_plain(text: str) -> bool:
    """Ask whether it can be prose or a title; whatever else is in it is shown harmlessly."""
    return "\0" not in text


def is_uuid(text: str) -> bool:
    """Ask whether it is an id in the form of JSON."""
    return _UUID.fullmatch(text) is not None


def is_hex(text: str) -> bool:
    """Ask whether bytes are written as history writes them."""
    return _HEX.fullmatch(text) is not None


def is_attributes(text: str) -> bool:
    """Ask whether it is an object of keys and plain values: the attributes of an annotation or decision."""
    try:
        values = decode_attributes(text)
    except _BROKEN:
        return False
    return len(values) <= _MOST_ATTRIBUTES and all(
        is_key(key.removesuffix("_is")) and (value is True or value is False or is_plain(value))
        for key, value in values.items()
    )


def is_object(text: str) -> bool:
    """Ask whether it is an object of JSON that is not nested without measure: what came along with an article."""
    try:
        return depth_within(_decode_object(text), _DEEPEST)
    except _BROKEN:
        return False


def is_label(key: str, definition: str) -> bool:
    """Ask whether it defines the label of that key."""
    try:
        label = _decode_label(definition)
    except _BROKEN:
        return False
    colours = _COLOUR.fullmatch(label.light) and _COLOUR.fullmatch(label.dark)
    return bool(colours) and label.key == key and 0 <= label.digit <= 9 and not label.attributes


def is_attribute(key: str, definition: str) -> bool:
    """Ask whether it defines the attribute of that key."""
    try:
        attribute = _decode_attribute(definition)
    except _BROKEN:
        return False
    choices = (*attribute.choices, *attribute.unlinked)
    return attribute.key == key and all(is_plain(choice.value) for choice in choices)
