from __future__ import annotations

from dataclasses import replace

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
