"""What one row of the table of keys is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """Who takes the keys of a command."""

    WINDOW = "window"
    READER = "reader"
    STRIP = "strip"
    FIELD = "field"
    REVIEW = "review"
    FIND = "find"
    PLACES = "places"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a key does.

    `text` is English, in the context Actions of the translations; `keys` are the chords of a new installation.
    A key that is held down does a command again and again only if it `repeats`; `fixed` keys cannot be bound anew.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    where: Where
    group: str
    icon: str = ""
    repeats: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Gesture:
    """What moves of themselves do: arrows and the mouse. Shown beside the commands, never bound anew."""

    text: str
    group: str
    keys: tuple[str, ...] = ()
    mouse: str = ""
