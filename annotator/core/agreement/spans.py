"""Which spans of two annotators are the same mark, and how well marks and their edges agree.

Spans are matched within a label, one to one. Equal spans first, as often as both have them; then the pair whose edges
lie closest together, then the next. A pair must share at least one code point.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeAlias

from annotator.core.agreement.mark import Mark
from annotator.core.agreement.result import Reason, Result, share

Pair: TypeAlias = tuple[Mark, Mark]
SpanCounts: TypeAlias = Mapping[str, int]  # by the following names
_NAMES = ("first", "second", "matched", "starts", "ends", "exact")
_start = attrgetter("start")


def match_spans(first: Sequence[Mark], second: Sequence[Mark]) -> list[Pair]:
    """Give the marks of two annotators on one document that stand for each other."""
    ours, theirs = _by_place(first), _by_place(second)
    pairs = [(mark, other) for place, mark in ours.items() if (other := theirs.get(place))]
    left = [mark for place, mark in ours.items() if place not in theirs]
    right = [mark for place, mark in theirs.items() if place not in ours]
    return pairs + _closest(left, right) if left and right else pairs


def _by_place(marks: Sequence[Mark]) -> dict[tuple[object, ...], Mark]:
    """Give marks by start, end and label; of equal ones, which an import may bring, the second by a number besides."""
    found: dict[tuple[object, ...], Mark] = {(mark.start, mark.end, mark.label): mark for mark in marks}
    if len(found) == len(marks):
        return found
    found, seen = {}, Counter[tuple[object, ...]]()
    # In an order that depends on nothing but the marks themselves, so that those that say the same meet.
    for mark in sorted(marks, key=lambda mark: (mark.unsure, sorted(mark.attributes.items()), mark.id)):
        place = (mark.start, mark.end, mark.label)
        found[(*place, seen[place]) if seen[place] else place] = mark
        seen[place] += 1
    return found


def _closest(left: Iterable[Mark], right: Iterable[Mark]) -> list[Pair]:
    """Match what overlaps, the closest first; the order depends on places alone and not on who is named first."""
    pairs: list[Pair] = []
    taken: set[bytes] = set()
    for one, other in sorted(_overlapping(left, right), key=_closeness):
        if one.id not in taken and other.id not in taken:
            pairs.append((one, other))
            taken |= {one.id, other.id}
    return pairs


def _closeness(pair: Pair) -> tuple[int, int, int, int]:
    one, other = pair
    start, end = min(one.start, other.start), max(one.end, other.end)
    return abs(one.start - other.start) + abs(one.end - other.end), start, end, max(one.start, other.start)


def _overlapping(left: Iterable[Mark], right: Iterable[Mark]) -> list[Pair]:
    """Give all pairs of a label that share a code point, in one walk over the text."""
    pairs: list[Pair] = []
    standing: list[Mark] = []
    waiting = deque(sorted(right, key=_start))
    for one in sorted(left, key=_start):
        while waiting and waiting[0].start < one.end:
            standing.append(waiting.popleft())
        standing = [other for other in standing if other.end > one.start]
        pairs += [(one, other) for other in standing if other.start < one.end and other.label == one.label]
    return pairs


def count_spans(
    first: Iterable[Mark], second: Iterable[Mark], pairs: Iterable[Pair], labels: Iterable[str]
) -> dict[str, dict[str, int]]:
    """Count for each label the marks of both, and the pairs that agree in both edges, in the start, in the end."""
    counts = {label: [0] * len(_NAMES) for label in labels}
    for place, marks in enumerate((first, second)):
        for mark in marks:
            if mark.label in counts:
                counts[mark.label][place] += 1
    for one, other in pairs:
        if one.label in counts:
            found = counts[one.label]
            starts, ends = one.start == other.start, one.end == other.end
            found[2] += 1
            found[3] += starts
            found[4] += ends
            found[5] += starts and ends
    return {label: dict(zip(_NAMES, found, strict=True)) for label, found in counts.items()}


def f1(counts: SpanCounts, agreed: str) -> Result:
    """Give F1 of two annotators, the same whoever is taken for the truth (Hripcsak and Rothschild 2005).

    `agreed` is "exact" for equal label, start and end (as CoNLL counts, Tjong Kim Sang and De Meulder 2003), or
    "matched" for equal label and any overlap (type matching of SemEval-2013 task 9, Segura-Bedmar et al. 2013).
    n is the number of marks of both.
    """
    marks = counts["first"] + counts["second"]
    return share(2 * counts[agreed], marks, Reason.NOTHING_MARKED)


def part_of(counts: SpanCounts, agreed: str, whose: str) -> Result:
    """Give which part of the marks of "first" or "second" the other has too, `agreed` as of `f1`; n is these marks.

    With gold as the second it is precision of the first and recall of the second (van Rijsbergen 1979).
    """
    return share(counts[agreed], counts[whose], Reason.NOTHING_MARKED)


def boundaries(counts: SpanCounts, agreed: str) -> Result:
    """Give the share of matched pairs that agree in both edges ("exact"), in "starts" or in "ends"; n is the pairs."""
    return share(counts[agreed], counts["matched"], Reason.NOTHING_MATCHED)
