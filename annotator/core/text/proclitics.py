"""Whether the first letters of a word are proclitics (و ف ب ك ل before the word) or belong to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex  # type: ignore[import-untyped]

from annotator.core.model import Span
from annotator.core.text.clitic_evidence import is_closed, is_known_so, is_spelt_so
from annotator.core.text.clitic_words import whole, with_hamza
from annotator.core.text.vocabulary import Vocabulary

_ARABIC = r"[\p{L}&&\p{Script=Arabic}]"
# The letters of Arabic, those it borrows for foreign names, and their old presentation forms. A word with another one
# is Persian, Urdu, Kurdish ..., where no proclitic is written to a word.
_LETTERS = r"[\u0621-\u063a\u0641-\u064a\u0671پچژڤڥگڨڭ\ufb50-\ufdff\ufe70-\ufeff]"
_FIRST = regex.compile(_ARABIC, regex.VERSION1)
_FOREIGN = regex.compile(rf"[{_ARABIC}--{_LETTERS}]|\.", regex.VERSION1)
_PLAIN = regex.compile("[\u0621-\u063a\u0641-\u064a]+")

# The closed list: a conjunction, then a preposition or the sign of the future, which only verbs have.
_CHAIN = regex.compile("(?P<and>[وف])?(?P<to>[بكل]|س(?=[اتين].{2}))?")

# The same before a quotation mark or bracket, where the article may stand with them: و«داعش», لـ«داعش», وبال«ناتو».
_ALONE = regex.compile("(?P<and>[وف])?(?P<to>[بكل])?(?:ال|(?<=ل)ل)?")

# What the أ of a question stands before (folded).
_ASKED = frozenset(["لا", "لم", "لن", "ليس", "ليست", "هو", "هي", "هذا", "هذه", "ذلك", "تلك"])

# على and إلى, as they fold: فعلى is not فعلي, nor والى والي.
_WITH_ALEF = frozenset(["علي", "الي"])

# Letters that fold to those of proclitics, and marks that proclitics do not have: only fatha stands on و ف ك, kasra on
# ب, either on ل, which also loses its vowel.
_NO_PROCLITIC = {
    "و": regex.compile("[ؤ\u0654\u064b-\u064d\u064f-\u0652]"),
    "ف": regex.compile("[ڤڥ\u064b-\u064d\u064f-\u0652]"),
    "ك": regex.compile("[گڭ\u064b-\u064d\u064f-\u0652]"),
    "ب": regex.compile("[پ\u064b-\u064f\u0651\u0652]"),
    "ل": regex.compile("[\u064b-\u064d\u064f\u0651]"),
}


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of an Arabic word: folded, as written with their marks, and their offsets in the text."""

    text: str
    written: Sequence[str]
    offsets: Sequence[int]


def letters_of(text: str, word: Span) -> Letters | None:
    """Take the word to its letters; None if it is no Arabic one, or initials: nothing can be cut from it."""
    from annotator.core.text.fold import fold, fold_text

    if _PLAIN.fullmatch(text, word.start, word.end):  # as most are, and then each letter folds to one
        written = text[word.start : word.end]
        return Letters(fold_text(written), written, range(word.start, word.end))
    if not _FIRST.match(text, word.start) or _FOREIGN.search(text, word.start, word.end):
        return None
    folded = fold(text[word.start : word.end])
    if not folded.text:
        return None
    offsets = [word.start + place for place in folded.index]
    return Letters(folded.text, [text[start:end] for start, end in pairwise([*offsets, word.end])], offsets)


def cuts_of(letters: Letters) -> list[int]:
    """Give how many letters may be cut off at the beginning, from the fewest to the most."""
    asked = _question(letters)
    chain = _CHAIN.match(letters.text, asked)
    ends = {asked, chain.end("and")} if asked else {chain.end("and"), chain.end("to")}
    return [end for end in sorted(ends) if end > 0 and _can_end(letters, end)]


def cuts_before_bracket(letters: Letters) -> list[int]:
    """Give the same for a word that stands before a bracket, if it is nothing but proclitics; all of them are sure."""
    chain = _ALONE.fullmatch(letters.text)
    return sorted({chain.end("and"), chain.end("to")} - {-1}) if chain else []


def likely_cut(letters: Letters, vocabulary: Vocabulary, *, after_preposition: bool = False) -> int:
    """Give how many letters are surely or likely proclitics; 0 if none is.

    After a word such as في no preposition follows, and no conjunction but before another preposition.
    """
    if _question(letters):
        return 0
    likely, larger = 0, [letters.text]
    for cut in cuts_of(letters):
        if _is_likely(letters, cut, larger, vocabulary, after_preposition=after_preposition):
            likely = cut
        larger.append(letters.text[cut:])
    return likely


def _is_likely(
    letters: Letters, cut: int, larger: Sequence[str], vocabulary: Vocabulary, *, after_preposition: bool
) -> bool:
    """Say whether the first `cut` letters are surely or likely proclitics; `larger` is what shorter cuts leave.

    This is the one place that decides it: closed lists and spelling make it sure; the words of the article, of the
    project and of our own list, and the usual shape of words make it likely. A whole word wants no cut.
    """
    last, rest = letters.text[cut - 1], letters.text[cut:]
    if last == "س":  # the sign of the future stays with its verb
        return False
    first, third = _letter(letters, cut), _letter(letters, cut + 2)
    if first == "إ" or (first in {"أ", "آ"} and larger[-1] not in with_hamza() and not after_preposition):
        return True
    if last in "وف" and rest in _WITH_ALEF and letters.written[-1].startswith("ى"):
        return True
    if not whole().isdisjoint(larger):
        return False
    if is_closed(last, rest) or is_spelt_so(last, rest, third, vocabulary):
        return True
    return not after_preposition and is_known_so(last, rest, larger, vocabulary)


def _letter(letters: Letters, place: int) -> str:
    """Give a letter as it is written, with its hamza but without its marks; empty after the last one."""
    written = letters.written[place] if place < len(letters.text) else ""
    return written if len(written) < 2 else unicodedata.normalize("NFC", written)[0]


def _can_end(letters: Letters, cut: int) -> bool:
    """Say whether a cut leaves two letters, parts no ligature, and follows letters and vowels that a proclitic has."""
    return (
        len(letters.text) - cut >= 2
        and bool(letters.written[cut - 1])
        and all(
            letters.text[place] == letters.written[place]
            or not (refused := _NO_PROCLITIC.get(letters.text[place]))
            or not refused.search(letters.written[place])
            for place in range(cut)
        )
    )


def _question(letters: Letters) -> int:
    """Give 1 if the word begins with the أ that asks, as أليس and أفلا do, else 0."""
    if letters.text[0] != "ا" or not letters.written[0].startswith("أ"):
        return 0
    return int(letters.text[1:].removeprefix("ف") in _ASKED)
