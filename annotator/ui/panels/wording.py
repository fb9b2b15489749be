"""Words that come from data: names by language, quotations that are safe inside a sentence, file places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from annotator.core.text.characters import BIDI_CONTROLS
from annotator.ui import language as interface
from annotator.ui.plain import FIRST_STRONG_ISOLATE, POP_ISOLATE, plain

_SPACE = re.compile(r"\s+")
# A quotation is shown, not stored: loose bidi controls in it could turn the words around it.
_BIDI = re.compile(f"[{BIDI_CONTROLS}]")
_LRI, _PDI = "\u2066", "\u2069"
_LATIN = re.compile(r"[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*")

_AROUND, _LONGEST_NAME = 200, 80


def name_of(names: Mapping[str, str], language: str, key: str, limit: int = _LONGEST_NAME) -> str:
    """Give the name in that language, else in English, else any, else the key."""
    return plain(names.get(language) or names.get("en") or next(iter(names.values()), key), limit)


def one_line(text: str) -> str:
    """Give the text on one line without bidi controls, for showing only."""
    return _SPACE.sub(" ", _BIDI.sub("", text)).strip()


def is_rtl(text: str) -> bool:
    """Say whether the text has Arabic in it: then it runs from right to left, even when it begins with «MOSCOW»."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def led(text: str) -> str:
    """Give our own words so that they run as the interface does, also when all of them are isolated."""
    return ("\u200f" if interface.is_rtl() else "\u200e") + text


def quoted(text: str, limit: int = _AROUND) -> str:
    """Give the text as an isolated quotation on one line, cut short beyond `limit` code points."""
    line = one_line(text[: limit * 2])
    short = line if len(line) <= limit else f"{line[:limit]}…"
    return f"{FIRST_STRONG_ISOLATE}«{short}»{POP_ISOLATE}"


def path_text(path: Path) -> str:
    """Give a path on a line of its own, in its order from left to right also where folders have Arabic names."""
    parts = re.sub(r"([/\\])", "\\1\u200e", plain(str(path), 1000))
    folders, name = parts[: len(parts) - len(plain(path.name))], plain(path.name)
    return led(f"{_LRI}{folders}{_LATIN.sub(_run_from_left, name) if is_rtl(name) else name}{_PDI}")


def file_text(path: Path) -> str:
    """Give the name of a file inside a sentence; dates and the ending keep their order beside Arabic words."""
    return f"{FIRST_STRONG_ISOLATE}{_LATIN.sub(_run_from_left, plain(path.name))}{POP_ISOLATE}"


def _run_from_left(run: re.Match[str]) -> str:
    return f"{_LRI}{run.group()}{_PDI}"
