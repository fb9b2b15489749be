"""Cuts inside a word: its proclitics and its pronouns can be left outside a span."""

from __future__ import annotations

import re

from annotator.core.model import Clitics, Span
from annotator.core.text.brackets import opens_at
from annotator.core.text.proclitics import cuts_before_bracket, cuts_of, letters_of, likely_cut
from annotator.core.text.vocabulary import Vocabulary
from annotator.core.text.words import word_at

__all__ = [
    "Vocabulary",
    "end_cuts",
    "has_cut",
    "likely_start",
    "next_end_cut",
    "next_start_cut",
    "start_cuts",
    "starts_at_bracket",
    "word_for",
]

# Words that stand before a noun, never before a preposition or a conjunction, as they are written. Not علي, a name.
_AFTER_PREPOSITION = re.compile(
    r"(?:^|[^\w\u064b-\u0652])[وف]?(?:في|فى|من|إلى|الى|على|عن|مع|لدى|بين|ضد|بن|يا|لم|لن|قد|لقد|سوف)[ \u00a0]$"
)
_LONGEST = 8

# Most words: they begin with a letter that no label leaves outside.
_NEVER_LEFT_OUT = frozenset("ءآأؤإئاةتثجحخدذرزسشصضطظعغقمنهىي")

# Pronouns at the end of a word, in the letters that a text may write them with.
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك", "ي")


def word_for(text: str, offset: int, policy: Clitics, vocabulary: Vocabulary) -> Span | None:
    """Give the word at the caret (code points) as a label wants it; None where no word is.

    A label that leaves proclitics outside gets the word without those that are sure or likely, others the whole word.
    """
    word = word_at(text, offset)
    if word is None or policy is not Clitics.OUTSIDE:
        return word
    return Span(likely_start(text, word, vocabulary), word.end)


def likely_start(text: str, word: Span, vocabulary: Vocabulary) -> int:
    """Give where the word begins (code points) without the proclitics that are sure or likely; its own start if none.

    For the words of many texts, too: what a written word is cut to is worked out once for each vocabulary.
    """
    if text[word.start] in _NEVER_LEFT_OUT:
        return word.start
    start = word.start + _letters_off(text, word, vocabulary, after_preposition=False)
    if start == word.start or not _AFTER_PREPOSITION.search(text, max(0, word.start - _LONGEST), word.start):
        return start
    return word.start + _letters_off(text, word, vocabulary, after_preposition=True)


def has_cut(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """Say whether the span begins with a proclitic that is sure or likely."""
    word = _word_around(text, span.start)
    return word is not None and span.start < likely_start(text, word, vocabulary) < span.end


def start_cuts(text: str, word: Span) -> tuple[int, ...]:
    """Give every possible beginning of the word (code points): its own, then further and further inside."""
    letters = letters_of(text, word)
    inside = [letters.offsets[length] for length in cuts_of(letters)] if letters else []
    return word.start, *inside


def starts_at_bracket(text: str, offset: int) -> tuple[int, ...]:
    """Give every beginning (code points) of what stands in quotation marks or brackets after proclitics alone: و«داعش».

    The offset is one of them, such as that of the و or of the «. With all proclitics first, without any last; empty
    where it is not so.
    """
    word = word_at(text, offset)
    letters = letters_of(text, word) if word and word.start <= offset and opens_at(text, word.end) else None
    if word is None or letters is None:
        return ()
    offsets = [*letters.offsets, word.end]
    starts = [offsets[cut] for cut in cuts_before_bracket(letters)]
    return (word.start, *starts) if starts and offset in (word.start, *starts) else ()


def end_cuts(text: str, word: Span) -> tuple[int, ...]:
    """Give every possible end of the word (code points): its own, then before its pronoun."""
    letters = letters_of(text, word)
    if letters is None:
        return (word.end,)
    # As it is written: the ه that a ة folds to is no pronoun. A ligature stands for several letters.
    written = "".join(letter[:1] or "-" for letter in letters.written)
    lengths = sorted((len(written) - len(one) for one in _PRONOUNS if written.endswith(one)), reverse=True)
    return word.end, *(letters.offsets[length] for length in lengths if length >= 2)


def next_start_cut(text: str, span: Span, vocabulary: Vocabulary) -> Span:
    """Give the span with the next beginning of its first word: the likely cut, the other cuts, the whole word."""
    starts = list(starts_at_bracket(text, span.start))
    if starts:
        first, likely = starts[0], starts[-1]
    elif word := _word_around(text, span.start):
        starts = list(start_cuts(text, word))
        first, likely = word.start, likely_start(text, word, vocabulary)
    else:
        return span
    starts = [start for start in starts if start < span.end]
    starts.sort(key=lambda start: (start != first, start != likely, start))
    return Span(_after(starts, span.start), span.end)


def next_end_cut(text: str, span: Span) -> Span:
    """Give the span with the next end of its last word: the cuts before a pronoun, then the whole word."""
    word = _word_around(text, span.end - 1)
    if word is None:
        return span
    return Span(span.start, _after([end for end in end_cuts(text, word) if end > span.start], span.end))


def _after(places: list[int], place: int) -> int:
    """Give the place that follows in the round; the first one after a place that is not in it."""
    return places[(places.index(place) + 1) % len(places)] if place in places else places[0]


def _letters_off(text: str, word: Span, vocabulary: Vocabulary, *, after_preposition: bool) -> int:
    """Give how many code points are cut off; worked out once for each written word."""
    key = (text[word.start : word.end], after_preposition)
    if key not in vocabulary.kept:
        letters = letters_of(text, word)
        cut = likely_cut(letters, vocabulary, after_preposition=after_preposition) if letters else 0
        vocabulary.kept[key] = letters.offsets[cut] - word.start if letters and cut else 0
    return vocabulary.kept[key]


def _word_around(text: str, offset: int) -> Span | None:
    word = word_at(text, offset) if offset >= 0 else None
    return word if word and word.start <= offset < word.end else None
