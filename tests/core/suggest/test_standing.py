"""What is marked already at the places of some words."""

from annotator.core.model import Span
from annotator.core.suggest.occurrences import occurrences, sought
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.standing import Standing, standing
from annotator.core.suggest.suggestion import Mark
from annotator.core.text.clitics import Vocabulary
from tests.core.suggest.samples import mark_of

TEXT = "موسكو هنا، محادثات موسكو هناك، وموسكو، جامعة موسكو"


def stands(*marks: Mark, along: bool = False) -> Standing:
    reading, vocabulary = Reading(TEXT), Vocabulary(TEXT)
    what = sought(reading, Span(0, 5), vocabulary)
    return standing(occurrences(reading, what, vocabulary, along=along), marks, "actor")


def free(found: Standing) -> list[tuple[int, str]]:
    return [(one.words.without.start, other) for one, other in found.free]


def place(nth: int) -> int:
    return mark_of(TEXT, "موسكو", nth=nth).start


def test_places_that_carry_the_label_are_left_out_with_their_proclitic_too():
    found = stands(mark_of(TEXT, "موسكو"), mark_of(TEXT, "وموسكو"))
    assert free(found) == [(place(1), ""), (place(3), "")]
    assert (found.marked, found.inside) == (2, 0)


def test_places_inside_a_longer_mark_of_the_label_are_left_out():
    found = stands(mark_of(TEXT, "محادثات موسكو"))
    assert free(found) == [(place(0), ""), (place(2), ""), (place(3), "")]
    assert (found.marked, found.inside) == (0, 1)


def test_a_mark_that_has_the_head_along_is_the_place_itself():
    found = stands(mark_of(TEXT, "جامعة موسكو"))
    assert (found.marked, found.inside) == (1, 0)


def test_marks_of_other_labels_leave_the_place_free_and_are_told_where_they_are_on_the_words():
    found = stands(mark_of(TEXT, "موسكو", "location"), mark_of(TEXT, "محادثات موسكو", "topic"))
    assert free(found) == [(place(0), "location"), (place(1), ""), (place(2), ""), (place(3), "")]


def test_a_shorter_mark_or_one_that_crosses_changes_nothing():
    start = place(1)
    found = stands(Mark(start, start + 3, "actor"), Mark(start + 2, start + 9, "actor"))
    assert len(found.free) == 4
