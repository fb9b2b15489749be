"""Alpha for unitizing against its formula written out: all sections of both, every unit over every gap."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.agreement.unitizing import DISTANCE, alpha_unitizing, condensed, count_units, longest_unit, measured
from annotator.core.agreement.units import Unit, merged
from tests.core.agreement.samples import quickly, spans

LENGTH = 24
SETS = st.lists(st.lists(spans(LENGTH), max_size=5).map(merged), min_size=2, max_size=3)


def gaps(units: list[Unit]) -> list[Unit]:
    edges = [0, *(edge for unit in units for edge in unit), LENGTH]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def distance(one: list[Unit], other: list[Unit]) -> int:
    total = 0
    for start, end in one:
        for begin, stop in other:
            if start < stop and begin < end:
                total += (start - begin) ** 2 + (end - stop) ** 2
    for units, others in ((one, other), (other, one)):
        for start, end in units:
            if any(begin <= start and end <= stop for begin, stop in gaps(others)):
                total += (end - start) ** 2
    return total


def alpha(sets: list[list[Unit]]) -> float | None:
    """1 - observed / expected disagreement, as the source prints both."""
    observers = len(sets)
    lengths = [end - start for units in sets for start, end in units]
    free = [end - start for units in sets for start, end in gaps(units)]
    observed = 2 * sum(distance(*pair) for pair in combinations(sets, 2)) / (observers * (observers - 1) * LENGTH**2)
    expected = 0.0
    for length in lengths:
        expected += (len(lengths) - 1) / 3 * (2 * length**3 - 3 * length**2 + length)
        expected += length**2 * sum(gap - length + 1 for gap in free if gap >= length)
    total = observers * LENGTH
    expected *= 2 / LENGTH / (total * (total - 1) - sum(length * (length - 1) for length in lengths))
    return 1 - observed / expected if expected else None


@quickly
@given(SETS)
def test_histograms_give_what_the_formula_gives(sets: list[list[Unit]]) -> None:
    counts = count_units(sets, LENGTH)
    assert counts[DISTANCE] == sum(distance(*pair) for pair in combinations(sets, 2))
    result = alpha_unitizing([measured(counts, len(sets), LENGTH)], len(sets), LENGTH)
    expected = alpha(sets)
    assert result.value == (None if expected is None else pytest.approx(expected))


@quickly
@given(SETS, st.integers(0, 5))
def test_long_gaps_may_be_put_together(sets: list[list[Unit]], more: int) -> None:
    counts = count_units(sets, LENGTH)
    shorter = condensed(counts, longest_unit(counts) + more)
    assert measured(shorter, len(sets), LENGTH) == measured(counts, len(sets), LENGTH)
