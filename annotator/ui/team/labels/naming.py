"""Keys made of names, for what is new: a key travels in exported files, so it should say what it stands for. No Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping

from annotator.core.model import IS
from annotator.core.text.keys import KEY_LENGTH

_ROOM = 4  # characters for a number that parts two of the same name


def key_from(names: Mapping[str, str], taken: Collection[str], fallback: str) -> str:
    """Give a key for something of these names, the English one first; none of the `taken` ones."""
    words = names.get("en", "").split() or names.get("ar", "").split() or fallback.split()
    letters = ("".join(letter for letter in word if letter.isalnum()) for word in words)
    made = unicodedata.normalize("NFC", "_".join(filter(None, letters)).lower()[: KEY_LENGTH - _ROOM])
    return _unique(made.removesuffix(IS) or fallback, taken)


def followed(key: str, old: Mapping[str, str], new: Mapping[str, str], taken: Collection[str], fallback: str) -> str:
    """Give the key of something new whose names changed: made of them, unless it was chosen by hand."""
    return key_from(new, taken, fallback) if key == key_from(old, taken, fallback) else key


def _unique(key: str, taken: Collection[str]) -> str:
    number, found = 2, key
    while found in taken:
        found = f"{key}_{number}"
        number += 1
    return found
