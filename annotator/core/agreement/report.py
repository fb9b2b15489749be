"""The agreement of a project's annotators: every pair of them, and all together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, count
from pathlib import Path

from annotator.core.agreement.comparison import Comparison, Kept
from annotator.core.agreement.counting import DocumentCounter
from annotator.core.agreement.figures import everyone_figures, pair_figures
from annotator.core.agreement.scheme import Scheme
from annotator.core.model import Annotator, LabelSet, Progress
from annotator.core.store.agreement import AgreementReader, ComparedDocument, Places


@dataclass(frozen=True, slots=True)
class Report:
    """Who agrees with whom, in sets of these states; `titles` are those of the documents that two at least share.

    Of two people `everyone` is their one pair.
    """

    people: tuple[Annotator, ...]
    states: tuple[Progress, ...]
    labels: LabelSet
    titles: dict[bytes, str]
    pairs: tuple[Comparison, ...]
    everyone: Comparison

    def with_intervals(self, progress: Callable[[int, int], None] | None = None) -> Report:
        """Give the same with the 95% intervals, a second or two for each pair.

        `progress` gets (comparisons done, comparisons in all) and may raise CancelledError.
        """
        is_pair = len(self.people) == 2
        found: list[Comparison] = []
        for one in self.pairs if is_pair else (*self.pairs, self.everyone):
            found.append(one.with_intervals())
            if progress:
                progress(len(found), len(self.pairs) + (not is_pair))
        return replace(self, pairs=tuple(found[: len(self.pairs)]), everyone=found[-1])


def project_agreement(
    project: Path,
    people: Collection[bytes] | None = None,
    *,
    in_progress: bool = False,
    with_intervals: bool = True,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Compare the sets that these people (by id) have finished; where None, of all persons who have finished any.

    `in_progress` takes sets too that are still worked on; intervals take one to two seconds a pair. Reads on a
    connection of its own, beside writing; `progress` gets (done, in all), of documents and of comparisons, and may
    raise CancelledError. Raises KnownErrors of the store.
    """
    states = (Progress.FINISHED, Progress.IN_PROGRESS) if in_progress else (Progress.FINISHED,)
    reader = AgreementReader(project)
    try:
        compared, places = _compared(reader, people, states)
        collector = Collector(compared, reader.labels(), states)
        tick = _ticker(progress, len(places) + len(collector.comparisons))
        for document in reader.documents(places):
            collector.add(document)
            tick()
    finally:
        reader.close()
    return collector.report(with_intervals=with_intervals, tick=tick)


def _compared(
    reader: AgreementReader, chosen: Collection[bytes] | None, states: Iterable[Progress]
) -> tuple[list[Annotator], list[Places]]:
    """Give the people to compare, and the documents on which at least two of them have sets."""
    known = reader.people()
    people = [person for person in known if (person.kind == "person" if chosen is None else person.id in chosen)]
    places = reader.places(people, states)
    if chosen is None:
        working = reader.people_of(places)
        people = [person for person in people if person.id in working]
    return people, [place for place in places if len(place[1]) > 1]


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

    def __init__(self, people: Sequence[Annotator], labels: LabelSet, states: tuple[Progress, ...]) -> None:
        self._people, self._labels, self._states = tuple(people), labels, states
        self._scheme = scheme = Scheme.of(labels)
        self._titles: dict[bytes, str] = {}
        self._pairs = {
            (one.id, other.id): Kept(scheme, partial(pair_figures, scheme=scheme))
            for one, other in combinations(people, 2)
        }
        self._everyone = Kept(scheme, partial(everyone_figures, scheme=scheme, annotators=len(people)))

    def add(self, document: ComparedDocument) -> None:
        """Count one document; the sets must come in the order of the people."""
        counter = DocumentCounter(document.text, document.sets, self._scheme, len(self._people))
        counts = counter.count()
        sure = counter.count_sure(counts)
        self._titles[document.id] = document.title
        for both, found in counts.pairs.items():
            self._pairs[both].add(document.id, found, sure.pairs.get(both))
        if counts.everyone:
            self._everyone.add(document.id, counts.everyone, sure.everyone)

    @property
    def comparisons(self) -> list[tuple[tuple[Annotator, ...], Kept]]:
        """Give what the report reckons: the pairs, and all together unless they are one pair."""
        pairs: list[tuple[tuple[Annotator, ...], Kept]] = list(
            zip(combinations(self._people, 2), self._pairs.values(), strict=True)
        )
        return pairs if len(self._people) == 2 else [*pairs, (self._people, self._everyone)]

    def report(self, *, with_intervals: bool = True, tick: Callable[[], None] = lambda: None) -> Report:
        """Reckon everything, with intervals or, in a fraction of the time, without; calls `tick` after each."""
        compared = []
        for people, kept in self.comparisons:
            compared.append(kept.compare(people, with_intervals=with_intervals))
            tick()
        pairs = tuple(compared[: len(self._pairs)])
        return Report(self._people, self._states, self._labels, self._titles, pairs, compared[-1])
