"""All places of some words in a text: written the same, written another way, and with proclitics before them.

All offsets are code points. It is the reading of the dictionary: quotation marks part no name, any other sign and the
end of a line do.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.model import Clitics, Span
from annotator.core.suggest.heads import can_be_head, is_head
from annotator.core.suggest.reading import Name, Place, Reading, Token
from annotator.core.text.clitics import Vocabulary, likely_start
from annotator.core.text.fold import fold_text

_TATWEEL = "ـ"


class Level(StrEnum):
    """How near a place is to the words: letter by letter the same, folded the same, or with proclitics before it."""

    EXACT = "exact"
    FOLDED = "folded"
    CLITICS = "clitics"


@dataclass(frozen=True, slots=True)
class Sought:
    """Words whose places are looked for: their name, and how they are written, all of them and without the first one.

    Both are without proclitics. `own` is where the words stand in their own text; `with_clitics` says that their span
    there began with proclitics.
    """

    name: Name
    written: str
    others: str
    own: Place
    with_clitics: bool

    @property
    def begins_with_head(self) -> bool:
        """Say whether the first of several words is a title or a body, so that the others are a name without it."""
        return len(self.name) > 1 and can_be_head(self.name[0])

    def is_inside(self, policy: Clitics) -> bool:
        """Say whether a label with that policy takes proclitics along; one that asks does as the words themselves."""
        return self.with_clitics if policy is Clitics.ASK else policy is Clitics.INSIDE


@dataclass(frozen=True, slots=True)
class Ends:
    """One stretch of words, without the proclitics of its first word and with them."""

    without: Span
    whole: Span

    def span(self, *, inside: bool) -> Span:
        """Give the span with the proclitics `inside` it, or without them."""
        return self.whole if inside else self.without


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of the words.

    `before` is the word before them without proclitics, for a place with proclitics these: `بـ`; "" where nothing is.
    `sure` says that the proclitics are likely none of the word's own letters. `headed` are the words with the head
    before them, where there is one. `own` is the place where the words were taken from.
    """

    level: Level
    words: Ends
    before: str
    sure: bool = True
    headed: Ends | None = None
    own: bool = False

    def ends(self, *, along: bool) -> Ends:
        """Give the words, with their head if that is to come `along`."""
        return self.headed if along and self.headed else self.words


def sought(reading: Reading, span: Span, vocabulary: Vocabulary) -> Sought | None:
    """Take the words of a span as what to look for; None if it ends or begins inside a word, and without any word.

    Proclitics that are sure or likely are no part of the name, whether the span has them or not.
    """
    place = reading.locate(span)
    if place is None or not any(_is_word(token) for token in reading.tokens[place.first : place.stop]):
        return None
    first, rest = reading.tokens[place.first], reading.tokens[place.first + 1 : place.stop]
    likely = _likely_cut(reading, place.first, vocabulary)
    cut = max(place.cut, likely)
    form = _form(first, cut, vocabulary)
    end = reading.tokens[place.stop - 1].end
    written = reading.text[first.start + cut : end]
    others = reading.text[rest[0].start : end] if rest else ""
    # What a ل has taken from the article is put back: للأمم are places of الأمم.
    has_lost = len(form) > len(fold_text(reading.text[first.start + cut : first.end]))
    name = (form, *(token.text for token in rest))
    return Sought(name, f"ا{written}" if has_lost else written, others, place, with_clitics=place.cut < likely)


def occurrences(
    reading: Reading, what: Sought, vocabulary: Vocabulary, *, along: bool = False, own: bool = True
) -> list[Occurrence]:
    """Give every place in a text, in order and not overlapping; it is their `own` where they were taken from it.

    With `along`, words that begin with a head are looked for without it; where it is missing they are found, too.
    """
    name, written = (what.name[1:], what.others) if along and what.begins_with_head else (what.name, what.written)
    own_head = what.name[0] if name is not what.name else ""
    own_place = (what.own.stop - len(name), what.own.stop) if own else None
    found: list[Occurrence] = []
    last = 0
    for place in reading.find(name):
        if place.first >= last:
            last = place.stop
            is_own = (place.first, place.stop) == own_place
            found.append(_occurrence(reading, place, written, own_head, vocabulary, is_own=is_own))
    return found


def may_have(text: str, what: Sought) -> bool:
    """Say whether a text may have a place: quicker than to read it. A ل may have taken the article's alef."""
    folded = fold_text(text)
    name = what.name[1:] if what.begins_with_head else what.name
    return name[0].removeprefix("ال") in folded and all(word in folded for word in name[1:])


def _occurrence(
    reading: Reading, place: Place, written: str, own_head: str, vocabulary: Vocabulary, *, is_own: bool
) -> Occurrence:
    sure = not place.cut or place.cut == _likely_cut(reading, place.first, vocabulary)
    level = _level(reading, place, written)
    headed = _headed(reading, place, own_head)
    return Occurrence(level, _ends(reading, place), _before(reading, place, vocabulary), sure, headed, is_own)


def _level(reading: Reading, place: Place, written: str) -> Level:
    if place.cut:
        return Level.CLITICS
    here = reading.text[reading.tokens[place.first].start : reading.tokens[place.stop - 1].end]
    return Level.EXACT if here == written else Level.FOLDED


def _ends(reading: Reading, place: Place) -> Ends:
    return Ends(reading.span(place), reading.span(place, inside=True))


def _before(reading: Reading, place: Place, vocabulary: Vocabulary) -> str:
    """Give the proclitics of the place, else the word before it without its own."""
    first = reading.tokens[place.first]
    if place.cut:
        return reading.text[first.start : first.start + place.cut].rstrip(_TATWEEL) + _TATWEEL
    before = reading.tokens[place.first - 1] if place.first else None
    if before is None or not _is_word(before):
        return ""
    return reading.text[before.start + _likely_cut(reading, place.first - 1, vocabulary) : before.end]


def _headed(reading: Reading, place: Place, own_head: str) -> Ends | None:
    """Give the words with their head: a known one, or the one that the words themselves began with."""
    if not place.first or place.cut:
        return None
    number = place.first - 1
    for form in reading.tokens[number].forms:
        if is_head(form.text) or form.text == own_head:
            return _ends(reading, Place(number, place.stop, form.cut))
    return None


def _form(token: Token, cut: int, vocabulary: Vocabulary) -> str:
    """Give the word without `cut` code points. After للـ it had an article, unless its ل is better known as its own."""
    forms = [form.text for form in token.forms if form.cut == cut]
    if len(forms) > 1 and vocabulary.weight(forms[0]) > vocabulary.weight(forms[0][1:]):
        return forms[0]
    return forms[-1]


def _likely_cut(reading: Reading, number: int, vocabulary: Vocabulary) -> int:
    token = reading.tokens[number]
    if len(token.forms) == 1:
        return 0
    cut = likely_start(reading.text, Span(token.start, token.end), vocabulary) - token.start
    return cut if any(form.cut == cut for form in token.forms) else 0


def _is_word(token: Token) -> bool:
    return any(letter.isalnum() for letter in token.text)
