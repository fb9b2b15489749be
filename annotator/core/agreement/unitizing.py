"""Krippendorff's alpha for unitizing: who marked which stretches of a continuum, without cutting it into places first.

The documents stand end to end as one continuum in code points. A gap between units ends with its document, because no
unit can lie across two. What one document adds is a distance and two histograms, of the lengths of units and of gaps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeAlias

from annotator.core.agreement.result import Reason, Result, undefined
from annotator.core.agreement.units import Unit

DISTANCE, LONG_GAPS, LONG_REACH = "distance", "long gaps", "length of long gaps"

# The length of a unit -> how many there are; minus the length of a gap -> how many; and by the names above: the summed
# distance, and of gaps longer than any unit, where they are put together, only how many and how long in all.
UnitCounts: TypeAlias = Mapping[int | str, int]


def count_units(sets: Sequence[Sequence[Unit]], length: int) -> dict[int | str, int]:
    """Count the units of one label, one list for each annotator, in a document of this length (code points).

    The units of one annotator must be in order and must not overlap, as `units.merged` gives them.
    """
    stretches: list[int] = []
    for units in sets:
        reached = 0
        for start, end in units:
            if start > reached:
                stretches.append(reached - start)
            stretches.append(end - start)
            reached = end
        if length > reached:
            stretches.append(reached - length)
    distance = sum(_distance(one, other) for one, other in combinations(sets, 2))
    return {**Counter(stretches), DISTANCE: distance}


def _distance(one: Sequence[Unit], other: Sequence[Unit]) -> int:
    """Sum the squared differences between two annotators' units (Krippendorff 2004, section 11.4.2).

    Overlapping units differ by the squares of what lies between their starts and between their ends; a unit in a gap
    of the other by the square of its length. Equal units differ by nothing and cannot overlap any other.
    """
    if one == other:
        return 0
    same = set(one).intersection(other)
    left, right = ([unit for unit in units if unit not in same] for units in (one, other))
    total, met, at = 0, set(), 0
    for start, end in left:
        while at < len(right) and right[at][1] <= start:
            at += 1
        touched = at
        while touched < len(right) and right[touched][0] < end:
            total += (start - right[touched][0]) ** 2 + (end - right[touched][1]) ** 2
            met.add(touched)
            touched += 1
        if touched == at:
            total += (end - start) ** 2
    return total + sum((end - start) ** 2 for number, (start, end) in enumerate(right) if number not in met)


def longest_unit(counts: UnitCounts) -> int:
    """Give the length of the longest unit, 0 where there is none."""
    return max(_lengths(counts), default=0)


def condensed(counts: UnitCounts, longest: int) -> dict[int | str, int]:
    """Give the same counts with all gaps of at least this length put together; no unit may be longer."""
    kept: dict[int | str, int] = {}
    gaps = reach = 0
    for name, count in counts.items():
        if isinstance(name, int) and -name >= longest:
            gaps, reach = gaps + count, reach - name * count
        else:
            kept[name] = count
    return {**kept, LONG_GAPS: gaps, LONG_REACH: reach}


class Measured(NamedTuple):
    """What one label comes to: how many units, their distance, and the one that chance would give."""

    units: int
    distance: int
    expected: float


def measured(counts: UnitCounts, annotators: int, length: int) -> Measured:
    """Give the distance of one label's units and what it would be if they lay anywhere; `length` is the continuum's."""
    units = {unit: counts[unit] for unit in sorted(_lengths(counts), reverse=True)}
    expected = _expected(units, counts, annotators * length)
    return Measured(sum(units.values()), counts.get(DISTANCE, 0), expected)


def alpha_unitizing(labels: Sequence[Measured], annotators: int, length: int) -> Result:
    """Give alpha_u over labels, each a category of its own (Krippendorff 1995; 2004, section 11.4).

    `length` is that of the continuum in code points; n is the number of units of all annotators.
    """
    n, expected = sum(label.units for label in labels), sum(label.expected for label in labels)
    if not n:
        return undefined(Reason.NOTHING_MARKED)
    if not expected:
        return undefined(Reason.ONE_CATEGORY, n)
    observed = sum(label.distance for label in labels) / (annotators * (annotators - 1) * length)
    return Result(1 - observed / expected, n)


def _lengths(counts: UnitCounts) -> list[int]:
    return [name for name in counts if isinstance(name, int) and name > 0]


def _expected(units: Mapping[int, int], counts: UnitCounts, total: int) -> float:
    """Put each unit, the longest first, onto every place where another unit or a gap that holds it may lie."""
    gaps = sorted((name for name in counts if isinstance(name, int) and name < 0), reverse=True)
    others = sum(units.values()) - 1
    open_gaps, reach = counts.get(LONG_GAPS, 0), counts.get(LONG_REACH, 0)
    tripled = within = 0
    for length, count in units.items():
        while gaps and -gaps[-1] >= length:
            gap = gaps.pop()
            open_gaps, reach = open_gaps + counts[gap], reach - gap * counts[gap]
        among_units = others * (2 * length**3 - 3 * length**2 + length)
        among_gaps = length**2 * (reach - open_gaps * (length - 1))
        tripled += count * (among_units + 3 * among_gaps)
        within += count * length * (length - 1)
    return tripled / (3 * (total * (total - 1) - within)) if tripled else 0.0
