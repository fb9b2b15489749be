"""A text as the dictionary reads it: folded words with their possible proclitics, and the signs between them.

All offsets are code points. Quotation marks are left out, so that «تنظيم «داعش»» and «تنظيم داعش» are one name; any
other sign and the end of a line part names or belong to them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from annotator.core.model import Clitics, Span
from annotator.core.text.brackets import widen_over_mates
from annotator.core.text.clitics import Vocabulary, start_cuts, word_for
from annotator.core.text.fold import fold_text
from annotator.core.text.graphemes import expand_to_graphemes, next_grapheme
from annotator.core.text.words import words

Name = tuple[str, ...]
"""The folded tokens of a name, the first one without its proclitics."""

_QUOTES = frozenset("«»‹›“”„\"'’‘")


class Form(NamedTuple):
    """One way to read a word: its folded letters without the first `cut` code points, which are proclitics."""

    cut: int
    text: str


class Token(NamedTuple):
    """A word or sign of a text; the first of its forms is the whole of it."""

    start: int
    end: int
    forms: tuple[Form, ...]

    @property
    def text(self) -> str:
        """Give the whole word, folded."""
        return self.forms[0].text


class Place(NamedTuple):
    """Tokens `[first, stop)` of a reading, the first one without `cut` code points."""

    first: int
    stop: int
    cut: int


class Reading:
    """One text, taken to tokens when it is made: a few milliseconds for an article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_tokens(text))
        self._starts = [token.start for token in self.tokens]
        self._spans: dict[tuple[Place, bool], Span] = {}  # asked again with each act
        self._cuts: dict[int, int] = {}

    @cached_property
    def numbers(self) -> dict[str, list[int]]:
        """Give the numbers of the tokens that have a form, by form."""
        found: dict[str, list[int]] = {}
        for number, token in enumerate(self.tokens):
            for form in {form.text for form in token.forms}:
                found.setdefault(form, []).append(number)
        return found

    def find(self, name: Name) -> Iterator[Place]:
        """Give every place where the name stands, with or without proclitics."""
        for number in self.numbers.get(name[0], ()):
            if place := self.match(name, number):
                yield place

    def match(self, name: Name, number: int) -> Place | None:
        """Give the place of the name if it begins at this token, else None."""
        stop = number + len(name)
        if stop > len(self.tokens) or any(
            token.text != word for token, word in zip(self.tokens[number + 1 : stop], name[1:], strict=True)
        ):
            return None
        cut = next((form.cut for form in self.tokens[number].forms if form.text == name[0]), None)
        return None if cut is None else Place(number, stop, cut)

    def locate(self, span: Span) -> Place | None:
        """Give the tokens of a span, quotation marks at its ends aside; None if it ends or begins inside a word.

        A beginning after a possible proclitic is not inside a word.
        """
        stop = bisect_right(self._starts, span.end - 1)
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        if first < stop and self.tokens[first].end <= span.start:
            first += 1
        if first >= stop or self.tokens[stop - 1].end > span.end:
            return None
        cut = max(span.start - self.tokens[first].start, 0)
        return Place(first, stop, cut) if any(form.cut == cut for form in self.tokens[first].forms) else None

    def name_of(self, place: Place) -> Name:
        """Give what the tokens there are called in the dictionary: without the proclitics that are sure or likely."""
        first = self.tokens[place.first]
        cut = place.cut or self.likely_cut(place.first)
        # Of two forms with one cut the last one is that of للـ, where ال has lost its alef.
        form = [form.text for form in first.forms if form.cut == cut][-1]
        return (form, *(token.text for token in self.tokens[place.first + 1 : place.stop]))

    def likely_cut(self, number: int) -> int:
        """Give how many code points of the token are sure or likely proclitics."""
        if number not in self._cuts:
            self._cuts[number] = self._look_for_cut(number)
        return self._cuts[number]

    def _look_for_cut(self, number: int) -> int:
        token = self.tokens[number]
        if len(token.forms) == 1:
            return 0
        word = word_for(self.text, token.start, Clitics.OUTSIDE, self._vocabulary)
        cut = word.start - token.start if word else 0
        return cut if any(form.cut == cut for form in token.forms) else 0

    def span(self, place: Place, *, inside: bool = False) -> Span:
        """Give the span of a place, with the mates of its quotation marks; `inside` takes the proclitics along."""
        key = place, inside
        if key not in self._spans:
            first = self.tokens[place.first]
            start = first.start if inside else first.start + place.cut
            span = widen_over_mates(self.text, Span(start, self.tokens[place.stop - 1].end))
            self._spans[key] = expand_to_graphemes(self.text, span)
        return self._spans[key]

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.text)


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    for word in words(text):
        yield from _signs(text, at, word.start)
        forms = _forms(text[word.start : word.end])
        if forms[0].text:  # a lone tatweel folds to nothing
            yield Token(word.start, word.end, forms)
        at = word.end
    yield from _signs(text, at, len(text))


def _signs(text: str, start: int, end: int) -> Iterator[Token]:
    while start < end:
        sign = text[start]
        folded = "\n" if sign == "\n" else fold_text(sign).strip()
        stop = min(next_grapheme(text, start), end) if folded else start + 1
        if folded and sign not in _QUOTES:
            yield Token(start, stop, (Form(0, folded),))
        start = stop


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[Form, ...]:
    whole = Span(0, len(word))
    forms = [Form(0, fold_text(word))]
    for cut in start_cuts(word, whole)[1:]:
        rest = fold_text(word[cut:])
        forms.append(Form(cut, rest))
        if rest.startswith("ل") and fold_text(word[:cut]).endswith("ل"):
            forms.append(Form(cut, f"ا{rest}"))
    return tuple(forms)
