"""What a search gives: documents in the order of reading, and in each the places with what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotator.core.model import Span
from annotator.core.store.search.reader import FoundMark, SearchedDocument
from annotator.core.text.context import REACH, context

Place = tuple[Span, tuple[FoundMark, ...]]


@dataclass(frozen=True, slots=True)
class Marked:
    """Which marks a place must be in: of one of these labels or any, in the set of this person (by id) or any."""

    labels: frozenset[str] = frozenset()
    person: bytes | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of a query (code points), its words, and what is before and after them.

    `marks` are the annotations that it is in, where the search was for such places alone.
    """

    document: bytes
    title: str
    span: Span
    words: str
    before: str
    after: str
    marks: tuple[FoundMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One document and all its places, in their order; there is one at least."""

    document: SearchedDocument
    places: Sequence[Place]

    def hits(self, reach: int = REACH) -> Iterator[Hit]:
        """Give the places with at most so many code points before and after each."""
        id_, title, text = self.document.id, self.document.title, self.document.text
        for place, marks in self.places:
            words = text[place.start : place.end]
            yield Hit(id_, title, place, words, *context(text, place, reach), marks)


def within(places: Iterable[Span], marks: Sequence[FoundMark]) -> list[Place]:
    """Give the places that are in one of the marks at least, with all that they are in."""
    around = ((place, around_of(place, marks)) for place in places)
    return [(place, found) for place, found in around if found]


def around_of(place: Span, marks: Iterable[FoundMark]) -> tuple[FoundMark, ...]:
    """Give the marks that a place is in."""
    return tuple(mark for mark in marks if mark.start <= place.start and place.end <= mark.end)


def alike(marks: Iterable[FoundMark]) -> list[Place]:
    """Give the places of marks that come in their order, those on the same words as one place."""
    same = groupby(marks, lambda mark: Span(mark.start, mark.end))
    return [(place, tuple(some)) for place, some in same]
