"""Which case a gold row belongs to: the one whose verdicts name it, else the likeliest one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from annotator.core.model import Annotation, Verdict
from annotator.core.review.matching import NEAR, Group, Pair, pairs, shared
from annotator.core.review.standing import Verdicts, standing

Homes = dict[bytes, int]


def gold_homes(groups: Sequence[Group], gold: Sequence[Annotation], said: Verdicts) -> Homes:
    """Give for gold rows, by id, the number of their group; those that no set has are left out.

    A group gets the rows that its verdicts name, else the likeliest row; then also rows of the same label that share
    half of their ground with an annotation of it: they would be in each other's way. No group gets by mere overlap a
    row that was settled with other sets in view, and a group that was rejected gets nothing by mere overlap.
    """
    group_of = {mark.id: number for number, group in enumerate(groups) for mark in group.values()}
    marks = list(chain.from_iterable(group.values() for group in groups))
    likely = [pair if pair[0].id in group_of else pair[::-1] for pair in pairs([marks, gold])]
    homes = _named(groups, gold, said, likely)
    taken = set(homes.values()) | {number for number, group in enumerate(groups) if said.is_rejected(group.values())}
    for mark, row in likely:
        number = group_of[mark.id]
        is_likely = row.id not in said.vouched or shared(mark, row) >= NEAR
        if row.id not in homes and number not in taken and is_likely:
            homes[row.id] = number
            taken.add(number)
    for mark, row in likely:
        if mark.label == row.label and shared(mark, row) >= NEAR:
            homes.setdefault(row.id, group_of[mark.id])
    return homes


def _named(groups: Sequence[Group], gold: Sequence[Annotation], said: Verdicts, likely: Sequence[Pair]) -> Homes:
    """Give the rows that standing verdicts name; then those named for annotations that were changed since."""

    def on_older(mark: Annotation) -> Sequence[Verdict]:
        return () if said.answers(mark) else said.on(mark)

    standing_first = _named_by(lambda mark: standing(mark, said.on(mark)), groups, gold, likely)
    return _named_by(on_older, groups, gold, likely) | standing_first


def _named_by(
    verdicts_on: Callable[[Annotation], Sequence[Verdict]],
    groups: Sequence[Group],
    gold: Sequence[Annotation],
    likely: Sequence[Pair],
) -> Homes:
    """Give the rows that these verdicts name; of several groups that name one the likeliest has it, else the first."""
    namers: dict[bytes, dict[bytes, int]] = {row.id: {} for row in gold}
    for number, group in enumerate(groups):
        for mark in group.values():
            for verdict in verdicts_on(mark):
                if verdict.gold in namers:
                    namers[verdict.gold].update((member.id, number) for member in group.values())
    homes = {id_: min(numbers.values()) for id_, numbers in namers.items() if numbers}
    for mark, row in reversed(likely):
        if mark.id in namers[row.id]:
            homes[row.id] = namers[row.id][mark.id]
    return homes
