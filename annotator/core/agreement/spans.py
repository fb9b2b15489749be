"""Which spans of two annotators are the same mark, and how well marks and their edges agree.

Spans are matched within a label, one to one. Equal spans first, as often as both have them; then the pair whose edges
lie closest together, then the next. A pair must share at least one code point.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from annotator.core.agreement.mark import Mark
from annotator.core.agreement.result import Reason, Result, share

Pair: TypeAlias = tuple[Mark, Mark]
SpanCounts: TypeAlias = Mapping[str, int]  # "first", "second", "exact", "matched", "starts", "ends"


def match_spans(first: Sequence[Mark], second: Sequence[Mark]) -> list[Pair]:
    """Give the marks of two annotators on one document that stand for each other."""
    waiting: defaultdict[tuple[int, int, str], list[Mark]] = defaultdict(list)
    for mark in _ranked(second):
        waiting[mark.start, mark.end, mark.label].append(mark)
    pairs, left = [], []
    for mark in _ranked(first):
        same = waiting.get((mark.start, mark.end, mark.label))
        if same:
            pairs.append((mark, same.pop(0)))
        else:
            left.append(mark)
    right = [mark for marks in waiting.values() for mark in marks]
    return pairs + _closest(left, right) if left and right else pairs


def _ranked(marks: Sequence[Mark]) -> Sequence[Mark]:
    """Put equal spans of one annotator, which an import may bring, into an order that depends on nothing but them."""
    if len({(mark.start, mark.end, mark.label) for mark in marks}) == len(marks):
        return marks
    return sorted(marks, key=lambda mark: (mark.unsure, sorted(mark.attributes.items()), mark.id))


def _closest(left: Iterable[Mark], right: Iterable[Mark]) -> list[Pair]:
    """Match what overlaps, the closest first; the order depends on places alone and not on who is named first."""
    candidates = sorted(_overlapping(left, right), key=_closeness)
    pairs: list[Pair] = []
    taken: set[bytes] = set()
    for one, other in candidates:
        if one.id not in taken and other.id not in taken:
            pairs.append((one, other))
            taken |= {one.id, other.id}
    return pairs


def _closeness(pair: Pair) -> tuple[int, ...]:
    one, other = pair
    (start, later), (sooner, end) = sorted((one.start, other.start)), sorted((one.end, other.end))
    return later - start + end - sooner, start, later, sooner, end


def _overlapping(left: Iterable[Mark], right: Iterable[Mark]) -> Iterable[Pair]:
    """Give all pairs of a label that share a code point, in one walk over the text."""
    marks = sorted([(mark.start, 0, mark) for mark in left] + [(mark.start, 1, mark) for mark in right], key=_begin)
    standing: defaultdict[tuple[str, int], list[Mark]] = defaultdict(list)
    for start, side, mark in marks:
        others = standing[mark.label, 1 - side]
        others[:] = [other for other in others if other.end > start]
        yield from ((other, mark) if side else (mark, other) for other in others)
        standing[mark.label, side].append(mark)


def _begin(entry: tuple[int, int, Mark]) -> tuple[int, int]:
    return entry[:2]


def count_spans(first: Iterable[Mark], second: Iterable[Mark], pairs: Iterable[Pair]) -> dict[str, dict[str, int]]:
    """Count for each label the marks of both, and the pairs that agree in both edges, in the start, in the end."""
    counts: dict[str, dict[str, int]] = {}
    for name, marks in (("first", first), ("second", second)):
        for label, count in Counter([mark.label for mark in marks]).items():
            counts.setdefault(label, dict.fromkeys(_NAMES, 0))[name] = count
    for one, other in pairs:
        found = counts[one.label]
        starts, ends = one.start == other.start, one.end == other.end
        found["matched"] += 1
        found["starts"] += starts
        found["ends"] += ends
        found["exact"] += starts and ends
    return counts


_NAMES = ("first", "second", "exact", "matched", "starts", "ends")


def f1(counts: SpanCounts, agreed: str) -> Result:
    """Give F1 of two annotators, the same whoever is taken for the truth (Hripcsak and Rothschild 2005).

    `agreed` is "exact" for equal label, start and end (as CoNLL counts, Tjong Kim Sang and De Meulder 2003), or
    "matched" for equal label and any overlap (type matching of SemEval-2013 task 9, Segura-Bedmar et al. 2013).
    n is the number of marks of both.
    """
    marks = counts["first"] + counts["second"]
    return share(2 * counts[agreed], marks, Reason.NOTHING_MARKED)


def boundaries(counts: SpanCounts, agreed: str) -> Result:
    """Give the share of matched pairs that agree in both edges ("exact"), in "starts" or in "ends"; n is the pairs."""
    return share(counts[agreed], counts["matched"], Reason.NOTHING_MATCHED)
