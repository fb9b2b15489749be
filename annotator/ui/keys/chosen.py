"""What the user bound to other keys: what may be bound at all, and what of a settings file makes sense."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.ui.keys.chord import is_bare, is_chord
from annotator.ui.keys.command import Command, Where
from annotator.ui.keys.commands import COMMANDS

Chosen = dict[str, tuple[str, ...]]
_BY_ID = {entry.id: entry for entry in COMMANDS}
_CARET = frozenset(
    held + key
    for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")
    for key in ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
    if not (key.startswith("Pg") and "Ctrl" in held)
)


def can_be_bound(entry: Command) -> bool:
    """Say whether the user may give the command other keys; those of the reader and the window share none."""
    return entry.where in (Where.READER, Where.WINDOW) and not entry.fixed


def moves_caret(chord: str) -> bool:
    """Say whether the chord belongs to the caret, which needs it in every text."""
    return chord in _CARET


def works_for(entry: Command, chord: str) -> bool:
    """Say whether the chord can reach the command: what works anywhere must not be a key that fields need."""
    return entry.where is Where.READER or not is_bare(chord) or any(map(is_bare, entry.keys))


def valid(found: Mapping[str, tuple[str, ...]]) -> Chosen:
    """Give what makes sense of a settings file; wrong and unknown entries count as never made."""
    chosen = {key: keys for key, keys in found.items() if key in _BY_ID and _is_valid(_BY_ID[key], keys)}
    while wrong := _first_conflict(chosen):
        del chosen[wrong]
    return chosen


def _is_valid(entry: Command, keys: tuple[str, ...]) -> bool:
    return can_be_bound(entry) and all(is_chord(k) and not moves_caret(k) and works_for(entry, k) for k in keys)


def _first_conflict(chosen: Chosen) -> str | None:
    """Give a chosen entry whose keys another command has too, or None; the keys of the table share none."""
    owners: dict[str, str] = {}
    for entry in COMMANDS:
        for chord in chosen.get(entry.id, entry.keys) if entry.where in (Where.READER, Where.WINDOW) else ():
            other = owners.setdefault(chord, entry.id)
            if other != entry.id:
                return entry.id if entry.id in chosen else other
    return None
