"""Whether the first letters of a word are proclitics (و ف ب ك ل before the word) or belong to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex  # type: ignore[import-untyped]

from annotator.core.model import Span
from annotator.core.text.clitic_words import after_all, after_and, roots_with_waw, whole
from annotator.core.text.vocabulary import Vocabulary

_ARABIC = r"[\p{L}&&\p{Script=Arabic}]"
# The letters of Arabic, those it borrows for foreign names, and their old presentation forms. A word with another one
# is Persian, Urdu, Kurdish ..., where no proclitic is written to a word.
_LETTERS = r"[\u0621-\u063a\u0641-\u064a\u0671پچژڤڥگڨڭ\ufb50-\ufdff\ufe70-\ufeff]"
_FIRST = regex.compile(_ARABIC, regex.VERSION1)
_FOREIGN = regex.compile(rf"[{_ARABIC}--{_LETTERS}]|\.", regex.VERSION1)

# The closed list: a conjunction, then a preposition or the sign of the future, which only verbs have.
_CHAIN = regex.compile("(?P<and>[وف])?(?P<to>[بكل]|س(?=[اتين].{2}))?")

# The same before a quotation mark or bracket, where the article may stand with them: و«داعش», لـ«داعش», وبال«ناتو».
_ALONE = regex.compile("(?P<and>[وف])?(?P<to>[بكل])?(?:ال|(?<=ل)ل)?")

# What the أ of a question stands before (folded).
_ASKED = frozenset(["لا", "لم", "لن", "ليس", "ليست", "هو", "هي", "هذا", "هذه", "ذلك", "تلك"])

# Verbs and nouns of the forms افتعل, انفعل and استفعل: they begin with an alef without a hamza.
_DERIVED_VERB = regex.compile("[وفبل]ا(?:[بجحخرشعغفقكمنه]ت..|ت[خفه]..|ن[بخسضطعفقكه]..|ست...)")

# Damma, shadda and nunation: فُقد and كُتب begin with a letter of the root.
_NO_PROCLITIC = regex.compile("[\u064b-\u064d\u064f\u0651]")


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of an Arabic word: folded, as written with their marks, and their offsets in the text."""

    text: str
    written: Sequence[str]
    offsets: Sequence[int]


def letters_of(text: str, word: Span) -> Letters | None:
    """Take the word to its letters; None if it is no Arabic one, or initials: nothing can be cut from it."""
    if not _FIRST.match(text, word.start) or _FOREIGN.search(text, word.start, word.end):
        return None
    from annotator.core.text.fold import fold

    folded = fold(text[word.start : word.end])
    if not folded.text:
        return None
    offsets = [word.start + place for place in folded.index]
    written = [text[start:end] for start, end in pairwise([*offsets, word.end])]
    return Letters(folded.text, written, offsets)


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


def likely_cut(letters: Letters, vocabulary: Vocabulary) -> int:
    """Give how many letters are surely or likely proclitics; 0 if none is."""
    return max((cut for cut in cuts_of(letters) if is_likely(letters, cut, vocabulary)), default=0)


def is_likely(letters: Letters, cut: int, vocabulary: Vocabulary) -> bool:
    """Say whether the first `cut` letters are surely or likely proclitics.

    This is the one place that decides it: a segmenter with the words of a whole project takes its turn here. So far
    closed lists and spelling make it sure, the words of the article and the usual shape of words make it likely.
    """
    if letters.text[cut - 1] == "س" or _question(letters):
        return False
    hamza = unicodedata.normalize("NFC", letters.written[cut])[:1]
    if hamza == "إ":  # which begins words, and is in none
        return True
    # What is left by shorter cuts: a whole word among them wants no longer cut.
    larger = [letters.text[end:] for end in (0, *cuts_of(letters)) if end < cut]
    if not whole().isdisjoint(larger):
        return False
    last, rest = letters.text[cut - 1], letters.text[cut:]
    return (
        _is_listed(last, rest)
        or _is_spelt_so(last, rest, has_hamza=hamza in {"أ", "آ"})
        or _occurs(rest, larger, vocabulary)
        or (_has_shape(larger[-1]) and not _takes_article(larger[-1], vocabulary))
    )


def _is_listed(last: str, rest: str) -> bool:
    if last in "وف":
        return rest in after_and() or rest in after_all() or rest in whole()
    return rest in after_all() or (rest in whole() and (len(rest) >= 3 or rest == "كل"))


def _is_spelt_so(last: str, rest: str, *, has_hamza: bool) -> bool:
    # After ل nothing but its ل is written of the article. Hardly a word has an alef with a hamza for its second letter.
    has_article = rest.startswith("ل") if last == "ل" else rest.startswith("ال") and len(rest) >= 4
    return len(rest) >= 3 and (has_article or has_hamza)


def _occurs(rest: str, larger: list[str], vocabulary: Vocabulary) -> bool:
    if len(rest) < 3:
        return False
    return _known(rest, vocabulary) > 0.8 * max(_known(word, vocabulary) for word in larger)


def _known(word: str, vocabulary: Vocabulary) -> int:
    return vocabulary.count(word) + vocabulary.count("ال" + word)


def _takes_article(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.count("ال" + word) > 0


def _has_shape(word: str) -> bool:
    """Say whether hardly a word begins so but with a proclitic; the word is folded."""
    if _DERIVED_VERB.match(word) or (len(word) >= 5 and word[:2] in {"لت", "لم", "بت", "بم"}):
        return True
    return word[0] == "و" and word[1] != "ا" and len(word) >= 4 and not word.startswith(roots_with_waw())


def _can_end(letters: Letters, cut: int) -> bool:
    """Say whether a cut leaves two letters, parts no ligature, and does not follow a vowel that no proclitic has."""
    return (
        len(letters.text) - cut >= 2
        and bool(letters.written[cut - 1])
        and not _NO_PROCLITIC.search(letters.written[cut - 1])
    )


def _question(letters: Letters) -> int:
    """Give 1 if the word begins with the أ that asks, as أليس and أفلا do, else 0."""
    return int(letters.written[0].startswith("أ") and letters.text[1:].removeprefix("ف") in _ASKED)
