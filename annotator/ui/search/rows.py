"""The lines of the list: articles, and under each its places as lines of a concordance. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from annotator.core.model import Span
from annotator.core.project.found import around_of
from annotator.core.project.searching import FoundMark, Hit
from annotator.ui.session.search_work import FoundPart

Key: TypeAlias = tuple[bytes, Span]


@dataclass(frozen=True, slots=True)
class Heading:
    """An article with places, and how many it has."""

    document: bytes
    title: str
    total: int


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `own` are the marks of the user that it is in, `others` those of others that it was looked for in."""

    hit: Hit
    own: tuple[FoundMark, ...] = ()
    others: tuple[FoundMark, ...] = ()

    @property
    def document(self) -> bytes:
        """Give the article that it is in."""
        return self.hit.document

    @property
    def key(self) -> Key:
        """Give what tells it from all other places."""
        return self.hit.document, self.hit.span

    @property
    def labels(self) -> tuple[str, ...]:
        """Give the labels of its marks, each once."""
        return tuple(dict.fromkeys(mark.label for mark in (*self.own, *self.others)))

    @property
    def marked(self) -> Span | None:
        """Give the place if a mark is on just these words."""
        spans = (Span(mark.start, mark.end) for mark in (*self.own, *self.others))
        return self.hit.span if self.hit.span in spans else None


Row: TypeAlias = Heading | Place


def rows_of(part: FoundPart, own: bytes, *, begun: bool) -> Iterator[Row]:
    """Give the lines of some places; `begun` tells that the article has its heading already."""
    if not begun:
        yield Heading(part.document, part.title, part.total)
    for hit in part.hits:
        others = tuple(mark for mark in hit.marks if mark.person != own)
        yield Place(hit, around_of(hit.span, part.marks), others)


def with_marks(place: Place, marks: Iterable[FoundMark]) -> Place:
    """Give the place with the marks that the user has in its article now."""
    return Place(place.hit, around_of(place.hit.span, marks), place.others)
