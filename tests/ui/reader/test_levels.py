from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.reader.levels import assign_levels, next_under
from annotator.ui.reader.marks import MarkTable, ShownMark
from annotator.ui.reader.tags import GAP, TagWish, place_tags


def mark(number: int, start: int, end: int) -> ShownMark:
    return ShownMark(number.to_bytes(16, "big"), start, end, "actor")


spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))
some_marks = st.lists(spans, max_size=25).map(lambda found: [mark(i, *span) for i, span in enumerate(found)])


@given(some_marks)
def test_overlapping_marks_never_share_a_level(marks: list[ShownMark]) -> None:
    levels = assign_levels(marks)
    assert set(levels) == {one.id for one in marks}
    for i, one in enumerate(marks):
        for other in marks[:i]:
            if one.start < other.end and other.start < one.end:
                assert levels[one.id] != levels[other.id]


@given(some_marks)
def test_an_enclosing_mark_lies_farther_from_the_text(marks: list[ShownMark]) -> None:
    levels = assign_levels(marks)
    for one in marks:
        for other in marks:
            if one.start <= other.start and other.end <= one.end and one.end - one.start > other.end - other.start:
                assert levels[one.id] > levels[other.id]


def test_a_mark_alone_takes_the_first_level() -> None:
    assert set(assign_levels([mark(1, 0, 5), mark(2, 5, 9), mark(3, 20, 30)]).values()) == {1}


def test_clicking_again_goes_outwards_and_around() -> None:
    inner, middle, outer = mark(1, 4, 6), mark(2, 3, 8), mark(3, 0, 20)
    under = [outer, inner, middle]
    assert next_under(under, None) == inner.id
    assert next_under(under, inner.id) == middle.id
    assert next_under(under, middle.id) == outer.id
    assert next_under(under, outer.id) == inner.id
    assert next_under(under, b"elsewhere") == inner.id
    assert next_under([], inner.id) is None


wishes = st.builds(
    TagWish,
    anchor=st.integers(0, 600).map(float),
    reach=st.integers(0, 200).map(float),
    widths=st.tuples(st.integers(20, 90), st.integers(12, 18), st.just(6)).map(lambda found: tuple(map(float, found))),
    leftward=st.booleans(),
)


@given(st.lists(wishes, max_size=30))
def test_tags_never_overlap_and_stay_inside(row: list[TagWish]) -> None:
    places = sorted((place for place in place_tags(row, -10.0, 650.0) if place), key=lambda place: place.left)
    assert all(place.left >= -10.0 and place.right <= 650.0 for place in places)
    for one, other in pairwise(places):
        assert other.left - one.right >= GAP - 1e-6


@given(st.lists(wishes, max_size=8))
def test_a_few_tags_are_all_shown(row: list[TagWish]) -> None:
    assert None not in place_tags(row, -10.0, 890.0)


def test_a_tag_with_room_stands_at_its_start_in_full() -> None:
    found = place_tags([TagWish(600, 0, (40, 16, 6)), TagWish(500, 0, (40, 16, 6), leftward=False)], 0, 640)
    assert [(place.left, place.form) for place in found if place] == [(560, 0), (500, 0)]


def test_a_tag_slides_along_its_mark_before_anything_is_shortened() -> None:
    first, second = place_tags([TagWish(600, 0, (40, 16, 6)), TagWish(590, 60, (40, 16, 6))], 0, 640)
    assert first and second
    assert (first.left, second.right, second.form) == (560, 560 - GAP, 0)


def test_a_tag_that_would_leave_its_mark_shortens_its_neighbour() -> None:
    first, second = place_tags([TagWish(600, 0, (40, 16, 6)), TagWish(580, 0, (40, 16, 6))], 0, 640)
    assert first and second
    assert (first.form, second.form, second.right) == (1, 0, 580)


paragraphs = (0, 10, 20, 30)


def test_marks_are_found_by_paragraph() -> None:
    table = MarkTable(paragraphs)
    assert table.put(mark(1, 5, 12)) == {0, 1}
    assert table.put(mark(2, 10, 20)) == {1}
    assert [len(table.in_paragraph(number)) for number in range(4)] == [1, 2, 0, 0]
    assert table.put(mark(1, 5, 12)) == set()
    assert table.put(mark(1, 25, 35)) == {0, 1, 2, 3}
    assert table.remove(mark(2, 0, 0).id) == {1}
    assert [len(table.in_paragraph(number)) for number in range(4)] == [0, 0, 1, 1]


def test_replacing_touches_only_what_differs() -> None:
    table = MarkTable(paragraphs)
    same, gone, new = mark(1, 0, 5), mark(2, 12, 15), mark(3, 31, 33)
    table.replace([same, gone])
    assert table.replace([same, new]) == {1, 3}
    assert list(table) == [same, new]


def test_neighbours_follow_the_reading_order() -> None:
    table = MarkTable(paragraphs)
    outer, inner, last = mark(1, 5, 20), mark(2, 5, 9), mark(3, 25, 30)
    table.replace([last, inner, outer])
    assert table.neighbour(None, 0) == outer
    assert table.neighbour(outer, 0) == inner
    assert table.neighbour(inner, 0) == last
    assert table.neighbour(last, 0) is None
    assert table.neighbour(last, 0, backward=True) == inner
    assert table.neighbour(None, 25, backward=True) == inner
    assert table.neighbour(None, 25) == last
    assert table.neighbour(outer, 0, backward=True) is None
