"""What a search in the project does in its thread: one open search, and the places of one question in portions."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from annotator import paths
from annotator.core.project.searching import FoundMark, Hit, Marked, ProjectSearch
from annotator.core.text.query import Extent, Query

PORTION = 100  # places that are given at once
_REACH = 120  # code points on each side: a row on a wide screen
_SECONDS, _COUNTING_SECONDS = 0.06, 0.03  # of one job; then another one may come first
_BREATH = 0.0003  # seconds between two documents that are counted, in which the window can paint

Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for, inside which marks, and whose marks (by id) are shown on the places.

    Without words it is for the marks themselves.
    """

    query: Query
    marked: Marked | None = None
    own: bytes = b""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to look for."""
        return self.query.is_empty and self.marked is None

    def loosened(self) -> list[Question]:
        """Give the questions that ask for less in one thing each, and so may find more."""
        query, looser = self.query, []
        if query.is_empty:
            return []
        if query.exact:
            looser.append(replace(self, query=replace(query, exact=False)))
        if query.extent is Extent.WORD:
            looser.append(replace(self, query=replace(query, extent=Extent.CLITICS)))
        if query.extent is not Extent.PART:
            looser.append(replace(self, query=replace(query, extent=Extent.PART)))
        if self.marked is not None:
            looser.append(replace(self, marked=None))
        return [one for one in looser if not one.is_empty]  # without marks, vowel marks alone are nothing


@dataclass(frozen=True, slots=True)
class FoundPart:
    """Some places of one document in their order, `total` of which it has, with the own marks in it."""

    document: bytes
    title: str
    total: int
    hits: tuple[Hit, ...]
    marks: tuple[FoundMark, ...]


@dataclass(frozen=True, slots=True)
class Portion:
    """The next places of a question; `ended` tells that there are no more."""

    parts: tuple[FoundPart, ...]
    ended: bool


class SearchWork:
    """Holds the search of one project file; for the thread of the search alone."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._search: ProjectSearch | None = None

    def search(self, path: Path) -> ProjectSearch:
        """Give the search of that project, opened when it is first asked for; raises KnownErrors of the store."""
        if self._search is None or self._path != path:
            self.close()
            self._search, self._path = ProjectSearch(path, paths.cache_dir()), path
        return self._search

    def close(self) -> None:
        """Let go of the project; harmless without one."""
        search, self._search = self._search, None
        if search is not None:
            search.close()


class Asked:
    """One question on its way through the project; for the thread of the search alone."""

    def __init__(self, question: Question, stopped: Stopped) -> None:
        self.question, self._stopped = question, stopped
        self._parts: Iterator[FoundPart] | None = None
        self._counts: Iterator[int] | None = None

    def portion(self, search: ProjectSearch) -> Portion:
        """Give the next places, about a hundred, or what is found of them in a moment."""
        if self._parts is None:
            self._parts = _parts(search, self.question, self._stopped)
        until, parts, hits = time.monotonic() + _SECONDS, list[FoundPart](), 0
        for part in self._parts:
            parts.append(part)
            hits += len(part.hits)
            if hits >= PORTION or time.monotonic() > until:
                return Portion(tuple(parts), ended=False)
        return Portion(tuple(parts), ended=True)

    def count(self, search: ProjectSearch) -> tuple[int, int, bool]:
        """Count places and documents for a moment; give how many more were found, and whether these are all."""
        if self._counts is None:
            documents = search.documents(_words(self.question), self.question.marked, self._stopped)
            self._counts = (len(found.places) for found in documents)
        until, places, documents_found = time.monotonic() + _COUNTING_SECONDS, 0, 0
        for count in self._counts:
            places, documents_found = places + count, documents_found + 1
            time.sleep(_BREATH)
            if time.monotonic() > until:
                return places, documents_found, False
        return places, documents_found, True

    def advice(self, search: ProjectSearch) -> tuple[Question, ...]:
        """Give the looser questions that do find something."""
        looser = self.question.loosened()
        return tuple(
            one for one in looser if next(search.documents(_words(one), one.marked, self._stopped), None) is not None
        )


def _words(question: Question) -> Query | None:
    return None if question.query.is_empty else question.query


def _parts(search: ProjectSearch, question: Question, stopped: Stopped) -> Iterator[FoundPart]:
    own = Marked(person=question.own)
    for found in search.documents(_words(question), question.marked, stopped):
        document, hits = found.document, found.hits(_REACH)
        marks = tuple(search.marks(document.id, own))
        while some := tuple(islice(hits, PORTION)):
            yield FoundPart(document.id, document.title, len(found.places), some, marks)
