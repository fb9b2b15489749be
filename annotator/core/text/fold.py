"""Make the copy of a text in which search and the dictionary look: spelling variants become one, stored text stays.

Each character is folded alone, so that every folded character knows where it came from, and the fast way and the way
with a map agree. pyarabic gives the letters' names; its whole-string functions are not used, because they change
lengths without saying where.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from annotator.core.model import Span
from annotator.core.text.characters import (
    BIDI_CONTROLS,
    WORD_JOINER,
    ZERO_WIDTH_NO_BREAK_SPACE,
    ZERO_WIDTH_SPACE,
    ZWJ,
    ZWNJ,
)

with warnings.catch_warnings():
    # Its patterns have escapes that Python warns of when it compiles them, in some installations on the first start.
    warnings.simplefilter("ignore")
    from pyarabic import araby


def _between(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


_MARKS = "".join(araby.DIACRITICS) + "".join(araby.SMALL) + "\u06dd\u06de\u06e9" + _between(0x8CA, 0x8FF)
_LATIN_MARKS = _between(0x300, 0x36F)
_ZERO_WIDTH = ZERO_WIDTH_SPACE + ZWNJ + ZWJ + WORD_JOINER + ZERO_WIDTH_NO_BREAK_SPACE + "\u00ad"
_VARIATION_SELECTORS = _between(0xFE00, 0xFE0F)
_REMOVED = frozenset(
    _MARKS + _LATIN_MARKS + araby.TATWEEL + _ZERO_WIDTH + _VARIATION_SELECTORS + BIDI_CONTROLS,
)

_SPACES = "\u00a0" + _between(0x2000, 0x200A) + "\u202f\u205f\u3000"

# What becomes of each group of letters: forms of alef, ya, kaf, ta marbuta; seats of hamza; Persian and other letters.
_ALEFS = (araby.ALEF_HAMZA_ABOVE, araby.ALEF_HAMZA_BELOW, araby.ALEF_MADDA, araby.ALEF_WASLA)
_GROUPS = {
    araby.ALEF: "".join(_ALEFS) + "\u0672\u0673\u0675",
    araby.YEH: araby.ALEF_MAKSURA + araby.YEH_HAMZA + "\u06cc\u06cd\u06d0\u06d2\u06d3",
    araby.WAW: araby.WAW_HAMZA,
    araby.HEH: araby.TEH_MARBUTA + "\u06be\u06c0\u06c1\u06c2\u06c3\u06d5",
    araby.KAF: "\u06a9\u06aa\u06af\u06ad",
    araby.FEH: "\u06a4\u06a5",
    araby.QAF: "\u06a8",
    araby.BEH: "\u067e",
    araby.JEEM: "\u0686",
    araby.ZAIN: "\u0698",
    " ": _SPACES,
    ".": araby.DECIMAL,
    ",": araby.THOUSANDS,
    "%": araby.PERCENT,
}
_LETTERS = {variant: letter for letter, variants in _GROUPS.items() for variant in variants}
_LETTERS |= dict(zip(araby.NUMBERS_EAST, araby.NUMBERS_WEST, strict=True))
_LETTERS |= dict(zip(araby.NUMBERS_PERS, araby.NUMBERS_WEST, strict=True))

VERSION = f"1 {unicodedata.unidata_version}"
"""Another one when any text folds to something else: what is kept of folded texts is made anew then."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the code point offset of the one in the source it came from."""

    text: str
    index: Sequence[int]
    source: str

    def span(self, start: int, end: int) -> Span:
        """Give the span of the source for a match `[start, end)` in the folded text (both in code points).

        It takes in the marks, tatweel and joiners that follow its last letter, so that no letter loses its vowel.
        """
        if start >= end:
            place = self.index[start] if start < len(self.index) else len(self.source)
            return Span(place, place)
        stop = self.index[end - 1] + 1
        while stop < len(self.source) and _clings(self.source[stop]):
            stop += 1
        return Span(self.index[start], stop)


class _Table(dict[int, str]):
    """What each code point folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()


def fold(text: str) -> Folded:
    """Fold the text and keep the way back to its offsets."""
    return Folded(fold_text(text), _index(text), text)


def fold_text(text: str) -> str:
    """Fold the text without a way back, for queries and in bulk; the same as `fold(text).text`."""
    if text.isascii():
        return text.translate(_TABLE)
    # Each of these plain replacements costs less than it does to look up the characters of one sentence.
    for variant, letter in _FREQUENT:
        text = text.replace(variant, letter)
    return _CHANGES.sub(_folded_match, text)


def _folded_match(match: re.Match[str]) -> str:
    return _TABLE[ord(match[0])]


def _index(text: str) -> array[int]:
    """Give for each folded character the offset that it came from: all of them in runs between the uneven ones."""
    count, index, at = _offsets(1 << len(text).bit_length()), array("I"), 0
    for match in _UNEVEN.finditer(text):
        place = match.start()
        index += count[at:place]
        index.extend([place] * len(_folded_match(match)))
        at = place + 1
    return index + count[at : len(text)]


@cache
def _offsets(length: int) -> array[int]:
    return array("I", range(length))


def _clings(character: str) -> bool:
    return character in {araby.TATWEEL, ZWJ, ZWNJ} or unicodedata.category(character).startswith("M")


def _fold_character(character: str) -> str:
    if character in _REMOVED:
        return ""
    parts = [part for one in character.casefold() for part in _parts(one)]
    folded = "".join(_LETTERS.get(part, part) for part in parts if part not in _REMOVED)
    # The isolated forms of marks are made of a space and the mark.
    return "" if folded == " " and len(parts) > 1 else folded


def _parts(character: str) -> str:
    """Take a composed letter apart, and give the letters that a presentation or full width form stands for."""
    form: Literal["NFKC", "NFD"] = "NFKC" if "\uf900" <= character <= "\uffef" else "NFD"
    return unicodedata.normalize(form, character)


# What texts are full of.
_COMMON = "\n\u00a0«»" + _between(0x20, 0x7E) + _between(0x600, 0x6FF) + _between(0x2010, 0x203F)
_OFTEN = "أإآىةئؤ" + araby.TATWEEL + "".join(araby.TASHKEEL)
_FREQUENT = [(variant, _fold_character(variant)) for variant in _OFTEN]


def _other_than(characters: list[str]) -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(''.join(characters))}]")


# Characters that may fold to another one, and those that may fold to none or to several.
_CHANGES = _other_than([one for one in _COMMON if _fold_character(one) == one])
_UNEVEN = _other_than([one for one in _COMMON if len(_fold_character(one)) == 1])
