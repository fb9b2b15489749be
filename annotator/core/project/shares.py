"""Who has how much to do and how much of it is done: of each person, and of the project as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from annotator.core.model import Annotator, Progress
from annotator.core.store.overview import StateRow

Counts = Mapping[Progress, int]
_CLOSED = frozenset((Progress.FINISHED, Progress.SKIPPED, Progress.LOCKED))


@dataclass(frozen=True, slots=True)
class Share:
    """Of one annotator or set: the documents that are theirs by progress, and their annotations by label."""

    person: Annotator
    progress: Counts
    marks: Mapping[str, int]

    @property
    def documents(self) -> int:
        """Count the documents that are theirs."""
        return sum(self.progress.values())

    @property
    def left(self) -> int:
        """Count the documents that still wait for them."""
        return sum(count for state, count in self.progress.items() if state not in _CLOSED)


def shares_of(
    people: Iterable[Annotator], states: Iterable[StateRow], marks: Mapping[bytes, Mapping[str, int]], documents: int
) -> list[Share]:
    """Give everyone's share of what they were assigned; where nobody was, every document is everybody's.

    Where documents are assigned, a person who was given none answers for those alone that they began, and one who
    began none has no share. Gold has to do with every document in any case.
    """
    given: dict[bytes, Counter[Progress]] = {}
    begun: dict[bytes, Counter[Progress]] = {}
    for row in states:
        (given if row.assigned else begun).setdefault(row.person, Counter())[Progress(row.state)] += 1
    shares = []
    for person in people:
        progress = given.get(person.id) or begun.get(person.id) or Counter()
        if not given or person.kind != "person":
            progress[Progress.NEW] += documents - progress.total()
        if progress or not given:
            shares.append(Share(person, +progress, marks.get(person.id, {})))
    return shares


def project_progress(states: Iterable[StateRow], persons: Collection[bytes], documents: int) -> Counts:
    """Count each document once, by how far those are who were given it, or else those who began it."""
    given: dict[int, set[Progress]] = {}
    begun: dict[int, set[Progress]] = {}
    for row in states:
        if row.person in persons:
            (given if row.assigned else begun).setdefault(row.document, set()).add(Progress(row.state))
    counts = Counter(together(found) for found in (begun | given).values())
    counts[Progress.NEW] += documents - counts.total()
    return +counts


def together(states: set[Progress]) -> Progress:
    """Say how far a document is with all of its people: finished when nobody has anything left to do."""
    if len(states) == 1:
        return next(iter(states))
    if states <= _CLOSED:
        return Progress.FINISHED if Progress.FINISHED in states else Progress.SKIPPED
    return Progress.IN_PROGRESS
