"""What clicks and drags of the mouse select: words, cuts of words, clauses, letters, and nothing unclean."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from annotator.core.model import Clitics, Span
from annotator.core.text.brackets import widen_over_mates
from annotator.core.text.clean import clean
from annotator.core.text.clitics import Vocabulary, word_for
from annotator.core.text.graphemes import expand_to_graphemes, next_grapheme
from annotator.core.text.words import trim
from annotator.ui.reader.pointer import settled
from annotator.ui.reader.widget import Reader
from tests.hard_strings import HARD_STRINGS
from tests.ui.reader.hands import CTRL, LEFT, NO, click, double_click, drag, point, press, release, selected

MakeReader = Callable[..., Reader]
TEXT = "أعربت روسيا عن قلقها، وروسيا قلقة من «داعش» وMOSCOW 24 في ٣٥٪ عام 2021/10/21 والبلاد قلقة"
STRINGS = [clean(string)[0] for string in HARD_STRINGS]


def twice(reader: Reader, place: QPoint) -> None:
    """Click twice, as a hand does it: Qt reports the second press as a double click."""
    click(reader, place)
    double_click(reader, place)


# A word, and into it


def test_double_clicks_step_through_a_word_and_round_again(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    found = []
    # Not twice at the same place: that would be the third click of three.
    for part in (0.2, 0.8, 0.2, 0.8):
        twice(reader, point(reader, "وروسيا", part))
        found.append(selected(reader))
    assert found == ["وروسيا", "روسيا", "وروسيا", "روسيا"]


def test_a_rule_says_what_the_first_double_click_takes(make_reader: MakeReader) -> None:
    reader, vocabulary = make_reader(TEXT), Vocabulary(TEXT)
    reader.set_word_rule(lambda offset: word_for(TEXT, offset, Clitics.OUTSIDE, vocabulary))
    found = []
    for part in (0.2, 0.8, 0.2):
        twice(reader, point(reader, "وروسيا", part))
        found.append(selected(reader))
    assert found == ["روسيا", "وروسيا", "روسيا"]
    twice(reader, point(reader, "داعش"))
    assert selected(reader) == "داعش"


def test_a_word_that_was_selected_otherwise_is_stepped_into_too(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    start = TEXT.index("وروسيا")
    reader.select_span(Span(start, start + 6))
    twice(reader, point(reader, "وروسيا"))
    assert selected(reader) == "روسيا"


@pytest.mark.parametrize("before", ["قلقها، وروسيا", "رو", "داعش"])
def test_another_selection_does_not_begin_in_the_middle_of_the_steps(make_reader: MakeReader, before: str) -> None:
    reader = make_reader(TEXT)
    start = TEXT.index(before)
    reader.select_span(Span(start, start + len(before)))
    twice(reader, point(reader, "وروسيا"))
    assert selected(reader) == "وروسيا"


def test_a_word_without_cuts_stays_selected(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    for part in (0.2, 0.8, 0.2):
        twice(reader, point(reader, "2021/10/21", part))
        assert selected(reader) == "2021/10/21"


def test_three_clicks_take_the_clause_and_four_step_into_the_word(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    place = point(reader, "وروسيا")
    twice(reader, place)
    click(reader, place)
    assert selected(reader) == "وروسيا قلقة من"
    double_click(reader, place)
    assert selected(reader) == "روسيا"


def test_another_text_is_counted_anew_and_the_rule_stays(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    words = reader.words.vocabulary()
    assert reader.words.vocabulary() is words
    assert words.seen("روسيا") > 0
    asked: list[int] = []
    reader.set_word_rule(lambda offset: asked.append(offset) or Span(0, 3))  # type: ignore[func-returns-value]
    reader.load("بلاد")
    assert reader.words.vocabulary().seen("روسيا") == 0
    twice(reader, point(reader, "بلاد"))
    assert selected(reader) == "بلا"
    assert len(asked) == 1


def test_the_words_are_not_counted_before_somebody_steps(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    twice(reader, point(reader, "وروسيا"))
    assert reader.words._vocabulary is None


def test_a_double_click_beside_the_text_takes_nothing(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    twice(reader, QPoint(300, reader.viewport().height() - 5))
    assert reader.selected_span() is None


def test_a_double_click_and_a_drag_go_on_by_words(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    first, last = point(reader, "قلقها"), point(reader, "قلقة")
    click(reader, first)
    QTest.mouseDClick(reader.viewport(), LEFT, NO, first)
    drag_on = (first + last) / 2
    for place in (drag_on, last):
        QTest.mouseMove(reader.viewport(), place)
    release(reader, last)
    assert selected(reader) == "قلقها، وروسيا قلقة"


# Letters


@pytest.mark.parametrize("surface", ["MOSCOW", "MOSCOW 24", "2021/10/21", "روسيا", "لبلاد", "داعش"])
def test_control_and_a_drag_take_the_letters_under_the_hand_in_both_directions(
    make_reader: MakeReader, surface: str
) -> None:
    reader = make_reader(TEXT)
    area = reader.span_area(Span(TEXT.index(surface), TEXT.index(surface) + len(surface)))
    y = area.bottom() - 12
    left, right = QPoint(area.left() + 1, y), QPoint(area.right() - 1, y)
    for first, last in ((right, left), (left, right)):
        drag(reader, first, last, CTRL)
        assert selected(reader) == surface


def test_every_letter_is_found_where_it_is_drawn(make_reader: MakeReader) -> None:
    """Also beside the borders of two directions, where Qt's own hit test names a letter across the border."""
    reader = make_reader(TEXT + " مُحَمَّدٌ لا")
    for start, end in graphemes(reader.text):
        area = reader.span_area(Span(start, end))
        x, quarter = area.center().x(), area.width() / 4
        for at, side in ((x - quarter, "left"), (x + quarter, "right")):
            found = reader._border_at(QPointF(at, area.center().y()))
            letter = reader.text[start]
            if letter.isalnum():
                runs_right = letter.isascii() or letter.isdigit()
                assert found == (start if (side == "left") == runs_right else end), letter
        if area.width() > 2:
            assert reader.letter_at(QPointF(x, area.center().y())) == start


def graphemes(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = next_grapheme(text, start)
        yield start, end
        start = end


@pytest.mark.parametrize("held", [NO, CTRL])
def test_half_a_quotation_takes_the_other_half(make_reader: MakeReader, held: Qt.KeyboardModifier) -> None:
    reader = make_reader(TEXT)
    area = reader.span_area(Span(TEXT.index("من «"), TEXT.index("داعش") + 4))
    y = area.bottom() - 12
    drag(reader, QPoint(area.right() - 1, y), QPoint(area.left() + 2, y), held)
    assert selected(reader) == "من «داعش»"


@pytest.mark.parametrize("letters", [False, True])
@pytest.mark.parametrize("text", [*STRINGS, "قال (إنه) “هنا”", "[«أ» (ب)]", "«ا\u0654\u202c»"])
def test_every_drag_over_hard_strings_gives_a_clean_span(text: str, letters: bool) -> None:
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            found = settled(text, Span(start, end), letters=letters)
            if found:
                assert_clean(text, found)
                assert widen_over_mates(text, found) == found


def assert_clean(text: str, span: Span) -> None:
    assert span.start < span.end
    assert span == expand_to_graphemes(text, span)
    assert span == trim(text, span)


@pytest.fixture
def reader_of_all(make_reader: MakeReader) -> Reader:
    return make_reader("\n".join(STRINGS), width=420, height=900)


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=120)
def test_whatever_the_mouse_does_the_selection_is_clean(reader_of_all: Reader, data: st.DataObject) -> None:
    reader = reader_of_all
    xs, ys = st.integers(0, reader.viewport().width() - 1), st.integers(0, reader.viewport().height() - 1)
    points = st.builds(QPoint, xs, ys)
    held = data.draw(st.sampled_from([NO, CTRL]))
    data.draw(
        st.sampled_from(
            [
                lambda: drag(reader, data.draw(points), data.draw(points), held),
                lambda: twice(reader, data.draw(points)),
                lambda: click(reader, data.draw(points), Qt.KeyboardModifier.ShiftModifier),
            ]
        )
    )()
    span = reader.selected_span()
    if span:
        assert_clean(reader.text, span)
        assert reader._raw_selection() == span


def test_a_press_alone_selects_nothing(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    place = point(reader, "MOSCOW", 0.99)
    press(reader, place)
    assert reader.selected_span() is None
    release(reader, place)
    assert reader.selected_span() is None
