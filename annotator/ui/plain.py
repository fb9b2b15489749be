"""Strangers' words on their way to a label: nothing hidden, nothing that turns the line around. No Qt.

Names, titles and paths come from files of other people. A bidi override in one of them can make a label read as
another one, and an invisible character can make two names look the same.
"""

from __future__ import annotations

import unicodedata

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
# They shape letters (Persian names, emoji) and cannot reorder anything.
_KEPT = frozenset("\u200c\u200d")
# Direction marks without text of their own; `isolate` does their work.
_DROPPED = frozenset("\u200e\u200f\u061c\ufeff")
# Arabic signs over numbers are of category Cf and yet visible.
_SIGNS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2\u0890\u0891")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_HIDDEN = frozenset({"Cf", "Cc", "Cs", "Co"})


def plain(text: str, limit: int = 300) -> str:
    """Give one line without hidden characters: bidi controls and their like are shown as ⟨U+202E⟩.

    White space becomes single blanks; what is longer than `limit` code points is cut with an ellipsis.
    """
    line = " ".join(text[: 4 * limit].split())
    shown = "".join(_shown(character) for character in line)
    return shown if len(shown) <= limit and len(text) <= 4 * limit else shown[: limit - 1] + "…"


def isolate(text: str, limit: int = 300) -> str:
    """Give `plain(text)` so wrapped that it cannot disturb the order of the sentence around it, nor be disturbed.

    Dates need it too: in Arabic text 2021-10-21 is otherwise shown from the day to the year.
    """
    return FIRST_STRONG_ISOLATE + plain(text, limit) + POP_ISOLATE


def tooltip(text: str) -> str:
    """Give the text so that a tool tip shows it as it is; Qt would read markup in it otherwise."""
    return own_tooltip("\n".join(plain(line) for line in text.splitlines()))


def own_tooltip(text: str) -> str:
    """Give a tool tip of our own words; strangers' words in it must be isolated already, `plain` would show that."""
    return "<qt>" + "<br>".join(line.translate(_MARKUP) for line in text.splitlines()) + "</qt>"


def _shown(character: str) -> str:
    if character in _DROPPED:
        return ""
    if character in _KEPT or character in _SIGNS or unicodedata.category(character) not in _HIDDEN:
        return character
    return f"⟨U+{ord(character):04X}⟩"
