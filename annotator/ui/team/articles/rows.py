"""The articles of the lead as plain data: their stages, which of them are shown, and in which order. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from annotator.core.model import Progress
from annotator.core.store.articles import ArticleRow, Part
from annotator.ui.panels.folding import fold

CLOSED = frozenset({Progress.FINISHED, Progress.SKIPPED, Progress.LOCKED})


class Stage(StrEnum):
    """How far an article is with all who work on it."""

    UNASSIGNED = "unassigned"
    ASSIGNED = "assigned"
    FINISHED = "finished"


class Column(IntEnum):
    """The columns of the table."""

    TITLE = 0
    SOURCE = 1
    DATE = 2
    WORDS = 3
    PEOPLE = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the table shows: all words of a query, a stage (None: any), a person's articles (None: all), an order.

    Without a column the order is that of the project.
    """

    query: str = ""
    stage: Stage | None = None
    person: bytes | None = None
    column: Column | None = None
    descending: bool = False


def stage_of(parts: Iterable[Part]) -> Stage:
    """Give the stage of an article: it is finished when all have closed it who were given it, or who began it.

    Somebody's calibration counts where there is nothing else, as among the articles of one person.
    """
    every = list(parts)
    working = [part for part in every if not part.calibration] or every
    assigned = [part for part in working if part.assigned]
    begun = assigned or working
    if begun and all(part.progress in CLOSED for part in begun):
        return Stage.FINISHED
    return Stage.ASSIGNED if assigned else Stage.UNASSIGNED


class Articles:
    """All rows in the order of the project, with what searching and sorting need; a place is an index into them."""

    def __init__(self) -> None:
        self.rows: Sequence[ArticleRow] = ()
        self.words: dict[bytes, int] = {}
        self._folded: dict[bytes, str] = {}

    def set(self, rows: Sequence[ArticleRow]) -> None:
        """Take these rows instead of all others; words that were counted stay, for texts never change."""
        self.rows = rows
        self._folded = {}

    def parts(self, row: ArticleRow, person: bytes | None) -> tuple[Part, ...]:
        """Give the parts of an article, or of one person alone."""
        return row.parts if person is None else tuple(part for part in row.parts if part.person == person)

    def stages(self, person: bytes | None) -> Counter[Stage]:
        """Count the articles of each stage; of one person those alone in which that person has a part."""
        found = (self.parts(row, person) for row in self.rows)
        return Counter(stage_of(parts) for parts in found if parts or person is None)

    def uncounted(self) -> list[ArticleRow]:
        """Give the articles whose words were not counted yet."""
        return [row for row in self.rows if row.id not in self.words]

    def shown(self, wanted: Wanted) -> list[int]:
        """Give the places of the articles that are wanted, in their order."""
        words = tuple(fold(wanted.query.strip()).split())
        found = [place for place, row in enumerate(self.rows) if self._accepts(row, wanted, words)]
        if wanted.column is not None:
            key = self._key(wanted.column)
            found.sort(key=lambda place: key(self.rows[place]), reverse=wanted.descending)
        return found

    def _accepts(self, row: ArticleRow, wanted: Wanted, words: tuple[str, ...]) -> bool:
        parts = self.parts(row, wanted.person)
        if wanted.person is not None and not parts:
            return False
        if wanted.stage is not None and stage_of(parts) is not wanted.stage:
            return False
        return not words or self._holds(row, words)

    def _holds(self, row: ArticleRow, words: tuple[str, ...]) -> bool:
        folded = self._folded.get(row.id)
        if folded is None:
            folded = self._folded[row.id] = fold(f"{row.title} {row.source} {row.published}")
        return all(word in folded for word in words)

    def _key(self, column: Column) -> Callable[[ArticleRow], Any]:
        keys: Mapping[Column, Callable[[ArticleRow], Any]] = {
            Column.TITLE: lambda row: fold(row.title),
            Column.SOURCE: lambda row: fold(row.source),
            Column.DATE: lambda row: row.published,
            Column.WORDS: lambda row: self.words.get(row.id, 0),
            Column.PEOPLE: lambda row: _work(row.parts),
        }
        return keys[column]


def _work(parts: Sequence[Part]) -> tuple[int, int]:
    """Order articles by how many have them, and then by how many of these are done."""
    return sum(part.assigned for part in parts), sum(part.progress in CLOSED for part in parts)


def people_order(parts: Sequence[Part]) -> list[Part]:
    """Give the parts as they are shown: those first who were given the article."""
    return sorted(parts, key=lambda part: not part.assigned)
