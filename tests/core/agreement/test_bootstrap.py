"""Intervals: what a draw with replacement gives, reckoned on sums of whole numbers."""

from __future__ import annotations

import random
from statistics import mean, pstdev

import pytest

from annotator.core.agreement import bootstrap
from annotator.core.agreement.counts import Kind, Section
from annotator.core.agreement.figures import Cell
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.result import Result
from tests.core.agreement.samples import document, mark, report

SPANS = Section(Kind.SPANS, "actor")
CELL = Cell(Measure.F1_EXACT)


def share_of(counts: dict) -> dict[Cell, Result]:
    numbers = counts[SPANS]
    whole = numbers.get("whole", 0)
    return {CELL: Result(numbers.get("part", 0) / whole if whole else None, whole)}


def counted(*parts: tuple[int, int]) -> list[dict]:
    return [{SPANS: {"part": part, "whole": whole}} for part, whole in parts]


def test_the_interval_is_that_of_plain_resampling() -> None:
    random.seed(5)
    parts = [(random.randint(0, 10), 10) for _ in range(40)]
    low, high = bootstrap.intervals(counted(*parts), share_of)[CELL]
    drawn = sorted(mean(part / 10 for part, _ in random.choices(parts, k=40)) for _ in range(4000))
    error = pstdev(part / 10 for part, _ in parts) / 40**0.5
    assert low == pytest.approx(drawn[100], abs=0.2 * error)
    assert high == pytest.approx(drawn[-100], abs=0.2 * error)


def test_draws_are_the_same_at_every_call() -> None:
    parts = counted((3, 7), (2, 9), (8, 8), (0, 4))
    assert bootstrap.intervals(parts, share_of) == bootstrap.intervals(parts, share_of)


def test_one_document_has_no_interval() -> None:
    assert bootstrap.intervals(counted((1, 2)), share_of) == {}
    assert bootstrap.intervals([], share_of) == {}


def test_undefined_draws_do_not_count() -> None:
    assert bootstrap.intervals(counted((1, 2), (0, 0)), share_of)[CELL] == (0.5, 0.5)


def test_numbers_of_any_size_are_added_exactly() -> None:
    huge = 10**40
    (low, high) = bootstrap.intervals(counted((huge, 2 * huge), (huge, 2 * huge), (1, 2)), share_of)[CELL]
    assert (low, high) == (0.5, 0.5)


def test_many_documents_are_drawn_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = counted(*((number % 7, 7) for number in range(23)))
    monkeypatch.setattr(bootstrap, "MOST", 10)
    groups = bootstrap.grouped(parts)
    assert [len(group) for group in groups] == [3] * 7 + [2]
    assert [part for group in groups for part in group] == parts
    assert bootstrap.grouped(parts[:10]) == [[part] for part in parts[:10]]
    assert bootstrap.grouped([]) == []


def test_packing_changes_no_figure() -> None:
    """Of documents that are all alike each draw is the whole, to the last digit of every figure."""

    def sets() -> list[list]:
        first = [mark(0, 5), mark(6, 10, "stance", attributes={"polarity": "opposed"}), mark(11, 17, unsure=True)]
        second = [mark(0, 3), mark(6, 10, "stance", attributes={"polarity": "neutral"}), mark(3, 8, "location")]
        return [first, second]

    pair = report(*(document(f"روسيا تخشى طالبان {number}", *sets()) for number in "123"), with_intervals=True).pairs[0]
    for figures in (pair.all_marks, pair.sure_marks):
        for result in figures.values():
            assert result.interval == (None if result.value is None else (result.value, result.value))


def a_dozen() -> list:
    return [
        document("روسيا تخشى طالبان " * 3 + str(number), [mark(0, 5), mark(11, 17)], [mark(0, 5 + number % 3)])
        for number in range(12)
    ]


def test_intervals_do_not_depend_on_the_order_of_documents() -> None:
    one, other = report(*a_dozen(), with_intervals=True), report(*reversed(a_dozen()), with_intervals=True)
    assert one.pairs[0].all_marks == other.pairs[0].all_marks


def test_intervals_hold_their_value() -> None:
    pair = report(*a_dozen(), with_intervals=True).pairs[0]
    for result in pair.all_marks.values():
        if result.value is not None:
            low, high = result.interval
            assert low <= result.value <= high
    assert (
        pair.all_marks[Cell(Measure.ALPHA_UNITIZING)].interval[0]
        < pair.all_marks[Cell(Measure.ALPHA_UNITIZING)].interval[1]
    )
