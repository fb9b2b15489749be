"""Names of labels, attributes, values and keys, as the strip writes them."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.model import Attribute, Choice, Label
from annotator.ui import language
from annotator.ui.panels.wording import name_of


def name(thing: Label | Attribute) -> str:
    """Give the name of a label or an attribute."""
    return name_of(thing.names, language.current(), thing.key)


def value_name(choices: Iterable[Choice], value: str) -> str:
    """Give the name of a value, also of one that is retired or unknown."""
    names = next((choice.names for choice in choices if choice.value == value), {})
    return name_of(names, language.current(), value)


def key_name(key: str) -> str:
    """Give a key of the strip as it stands on its button."""
    return {"-": "−", "Enter": "↵"}.get(key) or language.digits(key)
