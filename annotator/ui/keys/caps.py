"""Keys as they are printed on a keyboard: the Latin and the Arabic cap."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui import language
from annotator.ui.keys.places import PLACES
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.plain import FIRST_STRONG_ISOLATE, POP_ISOLATE

_LEFT_TO_RIGHT_ISOLATE = "\u2066"
_PRINTED = {
    "Escape": "Esc",
    "Delete": "Del",
    "Insert": "Ins",
    "Enter": "Enter ↵",
    "Tab": "Tab ⇥",
    "Backspace": "⌫",
    "PgDown": "PgDn",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}
_BRIEF = {"Enter": "↵", "Tab": "⇥"}
_SPACE = QT_TRANSLATE_NOOP("Caps", "Space")


def caps(chord: str) -> list[tuple[str, str]]:
    """Give the keys of a chord in order, each with its Latin and, if it types one alone, its Arabic cap."""
    *held, key = chord.split("+")
    arabic = PLACES[key].arabic if key in PLACES and "Ctrl" not in held else ""
    return [*((name, "") for name in held), (_printed(key), arabic)]


def shown(chord: str) -> str:
    """Give a chord for a sentence of either direction, both caps as they stand on the key: [ ج."""
    words = [" ".join([latin, *([_isolated(arabic)] if arabic else [])]) for latin, arabic in caps(chord)]
    return _LEFT_TO_RIGHT_ISOLATE + "+".join(words) + POP_ISOLATE


def brief(chord: str) -> str:
    """Give a chord as short as it can be named, a digit as the user wants them written: ١, Ctrl+↵, [ ج."""
    *held, key = chord.split("+")
    if not held and key.isdecimal():
        return language.digits(key)
    if key in _BRIEF:
        return _LEFT_TO_RIGHT_ISOLATE + "+".join([*held, _BRIEF[key]]) + POP_ISOLATE
    return shown(chord)


def _printed(key: str) -> str:
    return QCoreApplication.translate("Caps", _SPACE) if key == "Space" else _PRINTED.get(key, key)


def _isolated(letter: str) -> str:
    return FIRST_STRONG_ISOLATE + letter + POP_ISOLATE
