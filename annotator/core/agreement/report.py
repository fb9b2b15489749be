"""The agreement of a project's annotators: every pair, all together, and the score of each against gold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, count
from pathlib import Path
from typing import TypeAlias

from annotator.core.agreement.comparison import Comparison, Kept
from annotator.core.agreement.counting import DocumentCounter
from annotator.core.agreement.figures import everyone_figures, pair_figures, score_figures
from annotator.core.agreement.layout import Sets
from annotator.core.agreement.scheme import Scheme
from annotator.core.model import Annotator, LabelSet, Progress
from annotator.core.store.agreement import AgreementReader, ComparedDocument, Places
from annotator.core.store.identity import GOLD_ID

Apart: TypeAlias = Set[tuple[bytes, bytes]]  # sets by document and person that are scored and no more


@dataclass(frozen=True, slots=True)
class Report:
    """Who agrees with whom, in sets of these states; `titles` are those of the documents that were compared.

    Of two people `everyone` is their one pair. `scores` are everybody against gold, the second of the two, and after
    the people those who have calibrations alone; neither gold nor calibrations have a part in anything else. There are
    none where gold shares no document, or was named as one of the people.
    """

    people: tuple[Annotator, ...]
    states: tuple[Progress, ...]
    labels: LabelSet
    titles: dict[bytes, str]
    pairs: tuple[Comparison, ...]
    everyone: Comparison
    scores: tuple[Comparison, ...] = ()

    def with_intervals(self, progress: Callable[[int, int], None] | None = None) -> Report:
        """Give the same with the 95% intervals, a second or two for each pair.

        `progress` gets (comparisons done, comparisons in all) and may raise CancelledError.
        """
        is_pair = len(self.people) == 2
        wanted = (*self.scores, *self.pairs) if is_pair else (*self.scores, *self.pairs, self.everyone)
        found: list[Comparison] = []
        for one in wanted:
            found.append(one.with_intervals())
            if progress:
                progress(len(found), len(wanted))
        scores, rest = found[: len(self.scores)], found[len(self.scores) :]
        return replace(self, scores=tuple(scores), pairs=tuple(rest[: len(self.pairs)]), everyone=rest[-1])


def project_agreement(
    project: Path,
    people: Collection[bytes] | None = None,
    *,
    documents: Collection[bytes] | None = None,
    in_progress: bool = False,
    with_intervals: bool = True,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Compare the sets that these people (by id) have finished; where None, of all persons who have finished any.

    Each is scored against gold besides, unless gold is one of them. Calibrations are scored and no more, unless people
    are named. `documents` are all where None. `in_progress` takes sets too that are still worked on; intervals take
    one to two seconds a pair. Reads on a connection of its own, beside writing; `progress` gets (done, in all), of
    documents and of comparisons, and may raise CancelledError. Raises KnownErrors of the store.
    """
    states = (Progress.FINISHED, Progress.IN_PROGRESS) if in_progress else (Progress.FINISHED,)
    reader = AgreementReader(project)
    try:
        apart = reader.calibrations() if people is None else set()
        found, gold, places = _compared(reader, people, documents, states)
        newcomers = _newcomers(found, places, reader, apart)
        compared = [person for person in found if person not in newcomers]
        collector = Collector(compared, reader.labels(), states, gold, newcomers, apart)
        tick = _ticker(progress, len(places) + len(collector.comparisons))
        for document in reader.documents(places):
            collector.add(document)
            tick()
    finally:
        reader.close()
    return collector.report(with_intervals=with_intervals, tick=tick)


def _compared(
    reader: AgreementReader,
    chosen: Collection[bytes] | None,
    documents: Collection[bytes] | None,
    states: Iterable[Progress],
) -> tuple[list[Annotator], Annotator | None, list[Places]]:
    """Give the people to compare, gold where it shares a document with one of them, and the documents to look at."""
    known = reader.people()
    people = [person for person in known if (person.kind == "person" if chosen is None else person.id in chosen)]
    gold = [person for person in known if person.kind == "gold" and person not in people]
    places = reader.places([*people, *gold], states, documents)
    if chosen is None:
        working = reader.people_of(places)
        people = [person for person in people if person.id in working]
    places = [place for place in places if len(place[1]) > 1]
    is_shared = bool(gold) and gold[0].id in reader.people_of(places)
    return people, gold[0] if is_shared else None, places


def _newcomers(
    people: Iterable[Annotator], places: Iterable[Places], reader: AgreementReader, apart: Apart
) -> list[Annotator]:
    """Give those who have nothing to compare but calibrations."""
    if not apart:
        return []
    working = {person for document, some in reader.ids_of(places) for person in some if (document, person) not in apart}
    scored = {person for _, person in apart}
    return [person for person in people if person.id in scored - working]


def _ticker(progress: Callable[[int, int], None] | None, total: int) -> Callable[[], None]:
    """Count calls, and tell of each."""
    done = count(1)

    def tick() -> None:
        number = next(done)
        if progress:
            progress(number, total)

    return tick


class Collector:
    """Takes documents one by one, and gives the report on all of them."""

    def __init__(
        self,
        people: Sequence[Annotator],
        labels: LabelSet,
        states: tuple[Progress, ...],
        gold: Annotator | None = None,
        newcomers: Sequence[Annotator] = (),
        apart: Apart = frozenset(),
    ) -> None:
        self._people, self._labels, self._states, self._gold = tuple(people), labels, states, gold
        self._scored, self._apart = ((*people, *newcomers) if gold else ()), apart
        self._scheme = scheme = Scheme.of(labels)
        self._titles: dict[bytes, str] = {}
        self._pairs = {
            (one.id, other.id): Kept(scheme, partial(pair_figures, scheme=scheme))
            for one, other in combinations(people, 2)
        }
        self._scores = {person.id: Kept(scheme, partial(score_figures, scheme=scheme)) for person in self._scored}
        self._everyone = Kept(scheme, partial(everyone_figures, scheme=scheme, annotators=len(people)))

    def add(self, document: ComparedDocument) -> None:
        """Count one document; the sets of people must come in their order."""
        self._titles[document.id] = document.title
        gold = document.sets.get(self._gold.id) if self._gold else None
        sets = {id_: marks for id_, marks in document.sets.items() if not (self._gold and id_ == self._gold.id)}
        counting = {id_: marks for id_, marks in sets.items() if (document.id, id_) not in self._apart}
        if len(counting) > 1:
            self._compare(document, counting)
        if gold is not None:
            for person, marks in sets.items():
                self._score(document, person, {person: marks, GOLD_ID: gold})

    def _compare(self, document: ComparedDocument, sets: Sets) -> None:
        counter = DocumentCounter(document.text, sets, self._scheme, len(self._people))
        counts = counter.count()
        sure = counter.count_sure(counts)
        for both, found in counts.pairs.items():
            self._pairs[both].add(document.id, found, sure.pairs.get(both))
        if counts.everyone:
            self._everyone.add(document.id, counts.everyone, sure.everyone)

    def _score(self, document: ComparedDocument, person: bytes, sets: Sets) -> None:
        counter = DocumentCounter(document.text, sets, self._scheme, len(sets))
        counts = counter.count()
        for both, found in counts.pairs.items():
            self._scores[person].add(document.id, found, counter.count_sure(counts).pairs.get(both))

    @property
    def comparisons(self) -> list[tuple[tuple[Annotator, ...], Kept]]:
        """Give what the report reckons: scores against gold, pairs, and all together unless they are one pair."""
        found: list[tuple[tuple[Annotator, ...], Kept]] = []
        if self._gold:
            found += [((person, self._gold), self._scores[person.id]) for person in self._scored]
        found += zip(combinations(self._people, 2), self._pairs.values(), strict=True)
        return found if len(self._people) == 2 else [*found, (self._people, self._everyone)]

    def report(self, *, with_intervals: bool = True, tick: Callable[[], None] = lambda: None) -> Report:
        """Reckon everything, with intervals or, in a fraction of the time, without; calls `tick` after each."""
        compared = []
        for people, kept in self.comparisons:
            compared.append(kept.compare(people, with_intervals=with_intervals))
            tick()
        scores, rest = tuple(compared[: len(self._scores)]), compared[len(self._scores) :]
        pairs = tuple(rest[: len(self._pairs)])
        return Report(self._people, self._states, self._labels, self._titles, pairs, rest[-1], scores)
