"""Which marks stand for each other, and what is counted of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.agreement.result import Reason
from annotator.core.agreement.spans import boundaries, count_spans, f1, match_spans
from annotator.core.model import Annotation
from tests.core.agreement.samples import mark, marks, quickly


def pairs(first: list[Annotation], second: list[Annotation]) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    return {((a.start, a.end), (b.start, b.end)) for a, b in match_spans(first, second)}


def test_equal_spans_are_matched_before_closer_looks() -> None:
    first, second = [mark(0, 4), mark(0, 9)], [mark(0, 9), mark(0, 5)]
    assert pairs(first, second) == {((0, 4), (0, 5)), ((0, 9), (0, 9))}


def test_the_closest_edges_are_matched_first() -> None:
    assert pairs([mark(8, 16), mark(16, 22)], [mark(0, 10), mark(10, 20)]) == {((8, 16), (10, 20))}
    assert pairs([mark(0, 20)], [mark(0, 3), mark(2, 20)]) == {((0, 20), (2, 20))}


def test_marks_that_only_touch_or_differ_in_their_label_are_not_matched() -> None:
    assert pairs([mark(0, 4)], [mark(4, 8)]) == set()
    assert pairs([mark(0, 4, "actor")], [mark(0, 4, "location")]) == set()


def test_equal_marks_are_matched_as_often_as_both_have_them() -> None:
    first, second = [mark(0, 4), mark(0, 4), mark(0, 4)], [mark(0, 4), mark(0, 4)]
    counts = count_spans(first, second, match_spans(first, second), ["actor"])["actor"]
    assert (counts["first"], counts["second"], counts["exact"], counts["matched"]) == (3, 2, 2, 2)
    assert f1(counts, "exact").value == 0.8


def test_what_is_counted_of_the_edges() -> None:
    first = [mark(0, 4), mark(10, 14), mark(20, 24), mark(30, 34)]
    second = [mark(0, 4), mark(10, 16), mark(18, 24), mark(31, 33)]
    counts = count_spans(first, second, match_spans(first, second), ["actor"])["actor"]
    assert f1(counts, "exact").value == 0.25
    assert f1(counts, "matched").value == 1.0
    assert f1(counts, "exact").n == 8
    assert [boundaries(counts, which).value for which in ("exact", "starts", "ends")] == [0.25, 0.5, 0.5]
    assert boundaries(counts, "exact").n == 4


def test_nothing_to_count_is_said() -> None:
    nothing = {"first": 0, "second": 0, "exact": 0, "matched": 0}
    assert f1(nothing, "exact").reason is Reason.NOTHING_MARKED
    assert boundaries(nothing, "exact").reason is Reason.NOTHING_MATCHED
    assert f1({**nothing, "first": 3}, "exact").value == 0.0


@quickly
@given(marks(20), marks(20))
def test_matching_is_one_to_one_within_labels_and_the_same_from_both_sides(first: list, second: list) -> None:
    found = match_spans(first, second)
    assert len({one.id for one, _ in found}) == len({other.id for _, other in found}) == len(found)
    assert all(a.label == b.label and a.start < b.end and b.start < a.end for a, b in found)
    places = [(a.start, a.end, b.start, b.end, a.label) for a, b in found]
    turned = [(a.start, a.end, b.start, b.end, a.label) for b, a in match_spans(second, first)]
    assert sorted(places) == sorted(turned)


@quickly
@given(marks(20), marks(20))
def test_no_two_marks_that_overlap_are_both_left_over(first: list, second: list) -> None:
    matched = {m.id for pair in match_spans(first, second) for m in pair}
    left, right = ([m for m in set_ if m.id not in matched] for set_ in (first, second))
    assert not [(a, b) for a in left for b in right if a.label == b.label and a.start < b.end and b.start < a.end]


@quickly
@given(st.permutations([mark(0, 9), mark(2, 5), mark(4, 12), mark(8, 12), mark(3, 6)]))
def test_the_order_of_marks_is_nothing(first: list[Annotation]) -> None:
    second = [mark(1, 9), mark(2, 6), mark(4, 11)]
    assert pairs(first, second) == {((0, 9), (1, 9)), ((2, 5), (2, 6)), ((4, 12), (4, 11))}
