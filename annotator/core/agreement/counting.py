"""Counting one document for each pair of annotators and for all together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeAlias

from annotator.core.agreement.attributes import LINKS, Linked, count_values
from annotator.core.agreement.counts import Counts, Kind, Numbers, Section
from annotator.core.agreement.layout import Ground, Layout, Sets
from annotator.core.agreement.scheme import Scheme
from annotator.core.agreement.spans import Pair, count_spans, match_spans
from annotator.core.model import Attribute

Both: TypeAlias = tuple[bytes, bytes]
Entry: TypeAlias = tuple[Section, Numbers]


class DocumentCounts(NamedTuple):
    """What one document adds: for each pair of its annotators, and for all together where they are more than two."""

    pairs: Mapping[Both, Counts]
    everyone: Counts | None


class DocumentCounter:
    """Counts one document, the sets of whose annotators are given; `annotators` is how many are compared in all."""

    def __init__(self, text: str, sets: Sets, scheme: Scheme, annotators: int) -> None:
        self._ground, self._sets, self._scheme, self._annotators = Ground(text), sets, scheme, annotators
        self._matched = {(one, other): match_spans(sets[one], sets[other]) for one, other in combinations(sets, 2)}
        self._linked = {
            (one, other): Linked(text, (sets[one], sets[other]), pairs) for (one, other), pairs in self._matched.items()
        }

    def count(self) -> DocumentCounts:
        """Count all marks."""
        layout, labels = Layout(self._ground, self._sets, self._scheme), self._scheme.bits
        pairs = {both: self._pair(both, self._sets, matched, layout, labels) for both, matched in self._matched.items()}
        return DocumentCounts(pairs, self._everyone(self._sets, layout))

    def count_sure(self, counts: DocumentCounts) -> DocumentCounts:
        """Count without the marks that their annotator is not sure of, and without those that match one of them.

        Links may still point there. `counts` are those of all marks: they stand for labels that nobody doubts, and
        pairs who are sure of everything are left out altogether.
        """
        pairs: dict[Both, Counts] = {}
        for both, matched in self._matched.items():
            labels = {mark.label for person in both for mark in self._sets[person] if mark.unsure}
            if labels:
                sets = _sure({person: self._sets[person] for person in both}, matched)
                sure = [pair for pair in matched if not (pair[0].unsure or pair[1].unsure)]
                layout = Layout(self._ground, sets, self._scheme)
                pairs[both] = {**counts.pairs[both], **self._pair(both, sets, sure, layout, labels)}
        if self._annotators == 2 or not pairs:
            return DocumentCounts(pairs, None)
        sets = _sure(self._sets, [pair for matched in self._matched.values() for pair in matched])
        return DocumentCounts(pairs, self._everyone(sets, Layout(self._ground, sets, self._scheme)))

    def _everyone(self, sets: Sets, layout: Layout) -> Counts | None:
        if self._annotators == 2:
            return None
        complete = len(sets) == self._annotators
        return {
            Section(Kind.DOCUMENTS): {"some": 1, "all": int(complete)},
            **layout.codes_of_everyone(),
            **(layout.units(tuple(sets), self._scheme.bits) if complete else {}),
        }

    def _pair(
        self, both: Both, sets: Sets, matched: Sequence[Pair], layout: Layout, labels: Collection[str]
    ) -> dict[Section, Numbers]:
        one, other = both
        spans = count_spans(sets[one], sets[other], matched, labels)
        return {
            Section(Kind.DOCUMENTS): {"some": 1, "all": 1},
            **layout.codes_of_pair(one, other),
            **layout.units(both, labels),
            **{Section(Kind.SPANS, label): numbers for label, numbers in spans.items()},
            **dict(self._answers(matched, self._linked[both], labels)),
        }

    def _answers(self, matched: Iterable[Pair], linked: Linked, labels: Iterable[str]) -> Iterator[Entry]:
        pairs: dict[str, list[Pair]] = {label: [] for label in labels}
        for pair in matched:
            if pair[0].label in pairs:
                pairs[pair[0].label].append(pair)
        for label, found in pairs.items():
            for attribute in self._scheme.attributes.get(label, ()):
                yield _answers(label, attribute, found, linked)


def _answers(label: str, attribute: Attribute, pairs: Sequence[Pair], linked: Linked) -> Entry:
    if attribute.kind in LINKS:
        return Section(Kind.LINKS, label, attribute.key), linked.count(pairs, attribute.key)
    return Section(Kind.VALUES, label, attribute.key), count_values(pairs, attribute)


def _sure(sets: Sets, matched: Iterable[Pair]) -> Sets:
    doubted = {mark.id for pair in matched if pair[0].unsure or pair[1].unsure for mark in pair}
    return {
        person: [mark for mark in marks if not mark.unsure and mark.id not in doubted] for person, marks in sets.items()
    }
