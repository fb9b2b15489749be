"""What is searched for in many articles, and the places where one article has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from annotator.core.model import Span
from annotator.core.text.clitics import end_cuts, start_cuts
from annotator.core.text.finding import SPACES, Finder, plain
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import trim, word_at

_ODD_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_ARTICLE, _LAM, _YEH = "ال", "ل", "ي"
_TEH_MARBUTA = "ةۃﺓﺔ"
# What a ة is, and what it becomes before a pronoun; all pronouns begin with one of these letters.
_TEH = "(?:ه|ت(?=[هكن]))"


class Extent(StrEnum):
    """Where a place may begin and end: anywhere, at the edges of words, or there and beside clitics."""

    PART = "part"
    WORD = "word"
    CLITICS = "clitics"


@dataclass(frozen=True)
class Query:
    """Words to look for: in any spelling that folds to the same, or `exact`, letter by letter with all marks.

    With `Extent.CLITICS` a place is a word without its proclitics and pronouns: `روسيا` is in `وروسيا`. Folded, such a
    query also knows how they change the word: `الأمم` is in `للأمم`, and `حكومة` in `حكومتها`.
    """

    words: str
    exact: bool = False
    extent: Extent = Extent.PART

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing visible to look for."""
        return not (self._trimmed if self.exact else self._whole)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Give what the search form of a text must hold for the text to have a place."""
        pieces = search_form(self._trimmed).split("\n") if self.exact else [self._lam + self._core]
        return tuple(piece.strip() for piece in pieces)

    def find(self, text: str) -> list[Span]:
        """Give every place (code points) in order and not overlapping; all are whole graphemes."""
        return self.find_with(Finder(text))

    def find_with(self, finder: Finder) -> list[Span]:
        """Give the same for a text that other queries were, or will be, looked for in."""
        if self.is_empty:
            return []
        if self.exact:
            return self._find_exactly(finder.text)
        return finder.places(self._pattern, lambda hit: self._fits(finder.text, hit))

    def _find_exactly(self, text: str) -> list[Span]:
        hits: list[Span] = []
        start = text.find(self._trimmed)
        while start >= 0:
            hit = Span(start, start + len(self._trimmed))
            if expand_to_graphemes(text, hit) == hit and self._fits(text, hit):
                hits.append(hit)
                start = hit.end - 1
            start = text.find(self._trimmed, start + 1)
        return hits

    def _fits(self, text: str, hit: Span) -> bool:
        if self.extent is Extent.PART:
            return True
        with_clitics = self.extent is Extent.CLITICS
        first, last = _parted_word(text, hit.start), _parted_word(text, hit.end)
        return (first is None or (with_clitics and _follows_clitics(text, first, hit.start))) and (
            last is None or (with_clitics and _precedes_pronoun(text, last, hit.end))
        )

    @cached_property
    def _trimmed(self) -> str:
        kept = trim(self.words, Span(0, len(self.words)))
        return self.words[kept.start : kept.end]

    @cached_property
    def _whole(self) -> str:
        return " ".join(plain(self.words).split())

    @cached_property
    def _core(self) -> str:
        """Give the words without the article before them and the ه after them, where clitics may change these."""
        start = len(_ARTICLE) if self._has_article else 0
        return self._whole[start : len(self._whole) - self._has_teh]

    @property
    def _has_article(self) -> bool:
        first, _, _ = self._whole.partition(" ")
        return self.extent is Extent.CLITICS and first.startswith(_ARTICLE) and len(first) > 3

    @property
    def _has_teh(self) -> bool:
        _, _, last = self._whole.rpartition(" ")
        written = next((one for one in reversed(self.words) if plain(one).strip()), "")
        return self.extent is Extent.CLITICS and written in _TEH_MARBUTA and len(last) >= 3

    @property
    def _lam(self) -> str:
        """Give what stays of the article after a ل: its ل, unless another one follows."""
        return _LAM if self._has_article and not self._core.startswith(_LAM) else ""

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        article = f"(?:{_ARTICLE}|(?<={_LAM}){self._lam})" if self._has_article else ""
        words = SPACES.join(map(re.escape, self._core.split()))
        return re.compile(article + words + (_TEH if self._has_teh else ""))


def search_form(text: str) -> str:
    """Give the plain form of a text with one space for all that is between two words of a line."""
    return _ODD_SPACES.sub(" ", plain(text))


def _follows_clitics(text: str, word: Span, offset: int) -> bool:
    """Tell whether proclitics alone are before the offset in the word, with the article or without."""
    cuts = start_cuts(text, word)
    return offset in cuts or any(plain(text[cut:offset]) in (_ARTICLE, _LAM + _LAM) for cut in cuts)


def _precedes_pronoun(text: str, word: Span, offset: int) -> bool:
    """Tell whether a pronoun alone is after the offset in the word. A ي alone makes an adjective far more often."""
    return offset in end_cuts(text, word) and plain(text[offset : word.end]) != _YEH


def _parted_word(text: str, offset: int) -> Span | None:
    """Give the word that has letters on both sides of the offset."""
    word = word_at(text, offset)
    if word is None or not word.start < offset < word.end:
        return None
    return word if plain(text[word.start : offset]) and plain(text[offset : word.end]) else None
