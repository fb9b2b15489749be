"""The keys of commands in words and on badges, as they are bound at the moment; a `Panel` follows them by itself."""

from __future__ import annotations

from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.caps import brief, shown


def key_of(command_id: str) -> str:
    """Give both caps of the first key of a command, "" where the user took all its keys away."""
    keys = bindings().keys_of(command_id)
    return shown(keys[0]) if keys else ""


def badge_of(command_id: str) -> str:
    """Give the same as short as a badge wants it: a sign for Enter, the digits of the setting."""
    keys = bindings().keys_of(command_id)
    return brief(keys[0]) if keys else ""


def label_badge(digit: int) -> str:
    """Give the key that marks with the label of that digit; "" for the digit 0, which means none."""
    return badge_of(f"label.{digit}") if digit else ""


def with_key(words: str, command_id: str) -> str:
    """Give what something does, and its key in brackets if it has one."""
    key = key_of(command_id)
    return f"{words} ({key})" if key else words


def with_fixed_key(words: str, chord: str) -> str:
    """Give what something does, and in brackets a key of its own that no user can bind anew."""
    return f"{words} ({shown(chord)})"
