"""People and hand-overs as plain data: how far everybody is, and where each file is. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from annotator.core.model import Annotator, HandOver, Progress
from annotator.core.store.articles import ArticleRow
from annotator.ui.team.articles.rows import CLOSED

NO_SCORES: Mapping[bytes, float | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One person's work: articles by state; `given` counts those that were assigned, and `late` the files overdue."""

    person: bytes
    name: str
    given: int = 0
    late: int = 0
    counts: Counter[Progress] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """Count the articles that this person was given or has begun."""
        return self.counts.total()

    @property
    def closed(self) -> int:
        """Count those that need no more work of this person."""
        return sum(self.counts[state] for state in CLOSED)


class Where(StrEnum):
    """Where the file of a hand-over is."""

    HANDED = "handed"
    LATE = "late"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One hand-over with the name of its person and where its file is; a calibration that is back with its score."""

    made: HandOver
    name: str
    where: Where
    score: float | None = None


def work_rows(
    people: Iterable[Annotator], articles: Iterable[ArticleRow], batches: Iterable[BatchRow]
) -> list[WorkRow]:
    """Give the work of all people in their order."""
    given: Counter[bytes] = Counter()
    counts: dict[bytes, Counter[Progress]] = {}
    for row in articles:
        for part in row.parts:
            given[part.person] += part.assigned
            counts.setdefault(part.person, Counter())[part.progress] += 1
    late = Counter(batch.made.person for batch in batches if batch.where is Where.LATE)
    return [
        WorkRow(person.id, person.name, given[person.id], late[person.id], counts.get(person.id, Counter()))
        for person in people
        if person.kind == "person"
    ]


def unassigned(articles: Iterable[ArticleRow]) -> int:
    """Count the articles that nobody was given."""
    return sum(not any(part.assigned for part in row.parts) for row in articles)


def batch_rows(
    made: Sequence[HandOver], people: Iterable[Annotator], today: str, scores: Mapping[bytes, float | None] = NO_SCORES
) -> list[BatchRow]:
    """Give the hand-overs, the newest first; `today` is a day such as `2026-12-01`, `scores` go by file id."""
    names = {person.id: person.name for person in people}
    return [
        BatchRow(one, names.get(one.person, "?"), where_is(one, today), scores.get(one.id)) for one in reversed(made)
    ]


def where_is(made: HandOver, today: str) -> Where:
    """Say where the file of a hand-over is on that day; one that is due today is not late."""
    if made.returned is not None:
        return Where.BACK
    return Where.LATE if made.due and made.due < today else Where.HANDED
