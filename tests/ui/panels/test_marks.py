from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Annotation
from annotator.ui.panels.marks import Marks, matching
from tests.ui.panels.helpers import TEXT, mark, rows

ONE, TWO, THREE = (mark(n + 1, "روسيا", "actor", nth=n) for n in range(3))
PLACE = mark(4, "أفغانستان", "location")
WORRY = mark(5, "قلقها", "stance")


def made(*marks) -> Marks:
    found = Marks()
    found.set(rows(list(marks)))
    return found


def test_marks_of_same_text_and_label_are_one_group_in_the_order_of_the_text() -> None:
    groups = made(THREE, PLACE, ONE, TWO).groups()
    assert [(group.quotation, len(group.rows)) for group in groups] == [("أفغانستان", 1), ("روسيا", 3)]
    assert [row.annotation for row in groups[1].rows] == [ONE, TWO, THREE]
    assert [group.label for group in made(ONE, PLACE).groups("actor")] == ["actor"]


def test_same_text_under_another_label_is_another_group() -> None:
    assert len(made(ONE, replace(TWO, label="location")).groups()) == 2


def test_vowel_marks_do_not_part_a_group() -> None:
    marks = Marks()
    marks.set([(ONE, "روسيا", False), (TWO, "رُوسيا", True)])
    (group,) = marks.groups()
    assert group.pending


def test_a_group_is_walked_round_and_round() -> None:
    (group,) = made(ONE, TWO, THREE).groups()
    assert group.after(None) == ONE.id
    assert group.after(ONE.id) == TWO.id
    assert group.after(THREE.id) == ONE.id
    assert group.after(b"another") == ONE.id


def test_marks_by_id_are_put_in_the_order_of_the_text_and_unknown_ones_last() -> None:
    unknown = mark(9, "موسكو", "actor").id
    found = made(ONE, TWO, THREE)
    assert found.in_text_order((unknown, THREE.id, ONE.id)) == [ONE.id, THREE.id, unknown]


def test_removed_marks_are_not_there() -> None:
    marks = made(replace(ONE, deleted=True), TWO)
    assert marks.get(ONE.id) is None
    assert len(marks) == 1


def test_targets_come_nearest_first_without_the_mark_itself_and_those_taken() -> None:
    marks = made(ONE, TWO, THREE, PLACE, WORRY)
    assert [row.annotation for row in marks.nearest(WORRY, ("actor",))] == [ONE, TWO, THREE]
    assert [row.annotation for row in marks.nearest(THREE, ("actor", "location"), (ONE.id,))] == [TWO, PLACE]
    assert WORRY not in [row.annotation for row in marks.nearest(WORRY, ())]


def test_of_two_equally_near_the_one_before_comes_first() -> None:
    middle = replace(ONE, id=b"m" * 16, start=100, end=105)
    before, after = replace(ONE, start=90, end=95), replace(TWO, start=110, end=115)
    marks = Marks()
    marks.set([(after, "ب", False), (before, "أ", False), (middle, "م", False)])
    assert [row.annotation for row in marks.nearest(middle, ())] == [before, after]


def test_search_among_targets_is_folded() -> None:
    found = made(ONE, PLACE).nearest(WORRY, ())
    assert [row.annotation for row in matching(found, "افغان")] == [PLACE]
    assert TEXT[PLACE.start : PLACE.end] == "أفغانستان"


# One act among many


def _drawn(numbers) -> Annotation:
    """Make one of few marks, so that they meet again and again."""
    number, start, length, label, words = numbers
    return Annotation(bytes([number]) * 16, b"d" * 16, b"p" * 16, start, start + length, label), words


WORDS = ["روسيا", "رُوسيا", "x"]
one_mark = st.tuples(
    st.integers(0, 7), st.integers(0, 5), st.integers(1, 3), st.sampled_from("ab"), st.sampled_from(WORDS)
).map(_drawn)


def _as_list(marks: Marks) -> list:
    return [
        (group.label, group.quotation, [row.annotation for row in group.rows])
        for label in (None, "a", "b")
        for group in marks.groups(label)
    ]


@given(st.lists(one_mark), st.lists(st.lists(one_mark, max_size=3)), st.sets(st.integers(0, 7)))
def test_changed_marks_are_grouped_as_if_all_were_new(first, acts, removed) -> None:
    known: dict[bytes, tuple[Annotation, str]] = {}
    marks = Marks()
    for put in (first, *acts):
        latest = {annotation.id: (annotation, words) for annotation, words in put}
        known.update(latest)
        marks.change((annotation, words, False) for annotation, words in latest.values())
    gone = {bytes([number]) * 16 for number in removed}
    marks.change([], gone)
    living = [(annotation, words, False) for annotation, words in known.values() if annotation.id not in gone]
    anew = Marks()
    anew.set(living)
    assert _as_list(marks) == _as_list(anew)
    assert +marks.counts == +anew.counts
    assert len(marks) == len(living)
    for annotation, _, _ in living:
        assert annotation in [row.annotation for row in marks.group_of(annotation.id).rows]


def test_a_mark_that_stayed_is_not_made_again() -> None:
    marks = made(ONE, TWO)
    before = marks.get(ONE.id)
    marks.set([(ONE, "روسيا", False), (replace(TWO, unsure=True), "روسيا", True)])
    assert marks.get(ONE.id) is before
    assert marks.get(TWO.id).pending
    assert marks.get(TWO.id).annotation.unsure


def test_marks_that_are_not_given_again_are_gone() -> None:
    marks = made(ONE, TWO, THREE)
    marks.set([(TWO, "روسيا", False)])
    assert [row.annotation for group in marks.groups() for row in group.rows] == [TWO]
    assert marks.group_of(ONE.id) is None
