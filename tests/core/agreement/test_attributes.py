"""What two annotators say of a mark that both made: values, and what links point to."""

from __future__ import annotations

import pytest

from annotator.core.agreement.figures import Cell, Figures
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.result import Reason
from annotator.core.model import Annotation
from tests.core.agreement.samples import document, mark, report

TEXT = "روسيا وروسيا تخشى طالبان والحركة، وحركة طالبان تهدد روسيا، كابول ثم كابول"


def place(word: str, number: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(word, start + 1)
    return start, start + len(word)


def actor(word: str, number: int = 0, **more: object) -> Annotation:
    return mark(*place(word, number), "actor", **more)


def stance(**more: object) -> Annotation:
    return mark(*place("تخشى"), "stance", **more)


def figures(first: list[Annotation], second: list[Annotation]) -> Figures:
    return report(document(TEXT, first, second)).pairs[0].all_marks


def links(first: list[Annotation], second: list[Annotation], role: str = "holder") -> tuple[float | None, float | None]:
    found = figures(first, second)
    mention, entity = (found[Cell(m, "stance", role)] for m in (Measure.SAME_MENTION, Measure.SAME_ENTITY))
    assert mention.n == entity.n
    return mention.value, entity.value


def test_choices() -> None:
    said = [("opposed", "opposed"), ("opposed", "neutral"), ("", "opposed"), ("", "")]
    first, second = [], []
    for number, (one, other) in enumerate(said):
        first.append(mark(number, number + 1, "stance", attributes={"polarity": one} if one else {}))
        second.append(mark(number, number + 1, "stance", attributes={"polarity": other} if other else {}))
    found = figures(first, second)
    result = found[Cell(Measure.VALUE_AGREEMENT, "stance", "polarity")]
    assert (result.value, result.n) == (pytest.approx(1 / 3), 3)  # nobody answered for the last one
    assert found[Cell(Measure.VALUE_KAPPA, "stance", "polarity")].value == pytest.approx(-0.2)


def test_a_flag_that_is_not_set_says_no() -> None:
    first = [mark(0, 1, "stance", attributes={"past": True}), mark(1, 2, "stance")]
    second = [mark(0, 1, "stance", attributes={"past": True}), mark(1, 2, "stance", attributes={"past": False})]
    found = figures(first, second)
    assert found[Cell(Measure.VALUE_AGREEMENT, "stance", "past")].value == 1.0
    assert found[Cell(Measure.VALUE_KAPPA, "stance", "past")].value == 1.0


def test_a_text_is_not_compared() -> None:
    assert not [cell for cell in figures([], []) if cell.attribute == "cue"]


def test_why_nothing_can_be_said() -> None:
    cell = Cell(Measure.VALUE_AGREEMENT, "stance", "polarity")
    assert figures([stance()], [])[cell].reason is Reason.NOTHING_MATCHED
    assert figures([stance()], [stance()])[cell].reason is Reason.NO_ANSWERS
    link = Cell(Measure.SAME_MENTION, "stance", "holder")
    assert figures([stance()], [])[link].reason is Reason.NOTHING_MATCHED
    assert figures([stance()], [stance()])[link].reason is Reason.NO_ANSWERS
    said = figures([stance(attributes={"polarity": "opposed"})], [stance(attributes={"polarity": "opposed"})])
    assert said[cell].value == 1.0
    assert said[Cell(Measure.VALUE_KAPPA, "stance", "polarity")].reason is Reason.ONE_CATEGORY


def test_a_link_to_a_mark_with_other_edges_is_the_same_mention() -> None:
    one, other = actor("روسيا", 1), actor("وروسيا")
    first, second = [one, stance(links={"holder": (one.id,)})], [other, stance(links={"holder": (other.id,)})]
    assert links(first, second) == (1.0, 1.0)


def test_a_link_to_another_mention_of_the_name_is_the_same_entity() -> None:
    one, other = actor("روسيا", 0), actor("روسيا", 2)
    first, second = [one, stance(links={"holder": (one.id,)})], [other, stance(links={"holder": (other.id,)})]
    assert links(first, second) == (0.0, 1.0)
    other = actor("طالبان")
    second = [other, stance(links={"holder": (other.id,)})]
    assert links(first, second) == (0.0, 0.0)


@pytest.mark.parametrize("turned", [False, True])
def test_same_as_makes_one_entity_of_two_names(turned: bool) -> None:
    name = actor("طالبان", 0)
    movement = actor("الحركة", links={"same_as": (name.id,)})
    first = [name, movement, stance(links={"holder": (movement.id,)})]
    other = actor("طالبان", 1)
    second = [other, stance(links={"holder": (other.id,)})]
    assert links(*((second, first) if turned else (first, second))) == (0.0, 1.0)
    assert links([actor("الحركة"), *first[2:]], second) == (0.0, 0.0)


def test_same_as_goes_on_from_one_to_the_next() -> None:
    city = actor("كابول")
    name = actor("طالبان", 0, links={"same_as": (city.id,)})
    movement = actor("الحركة", links={"same_as": (name.id,)})
    other = actor("كابول", 1)
    for chain in ([city, name, movement], [movement, name, city]):
        first = [*chain, stance(links={"holder": (movement.id,)})]
        assert links(first, [other, stance(links={"holder": (other.id,)})]) == (0.0, 1.0)


def test_a_word_in_place_of_a_link() -> None:
    author, unstated = {"holder_is": "author"}, {"holder_is": "unstated"}
    assert links([stance(attributes=author)], [stance(attributes=author)]) == (1.0, 1.0)
    assert links([stance(attributes=author)], [stance(attributes=unstated)]) == (0.0, 0.0)
    one = actor("روسيا")
    assert links([one, stance(links={"holder": (one.id,)})], [stance(attributes=author)]) == (0.0, 0.0)


def test_several_targets_are_compared_one_by_one() -> None:
    russia, taliban, again = actor("روسيا"), actor("طالبان"), actor("طالبان", 1)
    other, name = actor("روسيا"), actor("طالبان", 1)
    first = [russia, taliban, again, stance(links={"target": (russia.id, taliban.id)})]
    second = [other, name, stance(links={"target": (other.id, name.id)})]
    mention, entity = links(first, second, "target")
    assert (mention, entity) == (0.5, 1.0)
    second = [other, name, stance(links={"target": (other.id,)})]
    assert links(first, second, "target") == (pytest.approx(2 / 3), pytest.approx(2 / 3))


def test_one_name_does_not_answer_for_two() -> None:
    ours = [actor("طالبان"), actor("طالبان", 1)]
    theirs = [actor("حركة"), actor("طالبان", 1)]
    first = [*ours, stance(links={"target": tuple(m.id for m in ours)})]
    second = [*theirs, stance(links={"target": tuple(m.id for m in theirs)})]
    assert links(first, second, "target") == (0.5, 0.5)


def test_a_link_to_a_mark_that_is_gone_is_no_answer() -> None:
    gone = actor("روسيا")
    first = [stance(links={"holder": (gone.id,)})]
    assert figures(first, [stance()])[Cell(Measure.SAME_MENTION, "stance", "holder")].reason is Reason.NO_ANSWERS


def test_a_helper_may_be_what_a_link_points_to() -> None:
    one, other = mark(*place("الحركة"), "topic"), mark(*place("الحركة"), "topic")
    first, second = [one, stance(links={"target": (one.id,)})], [other, stance(links={"target": (other.id,)})]
    assert links(first, second, "target") == (1.0, 1.0)
