"""The badges that ask for a digit: on their marks, apart from each other, and told without colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.style import ARABIC_DIGITS, LabelStyle
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import LABELS, mark
from tests.ui.reader.drawn import badges, changed, named, picture, ring_of, rows, strokes_of

MakeReader = Callable[..., Reader]
WORDS = "من في عن إلى على هو ما لا أن قد كي لو هي ثم أو إن كل هل"
TEXT = "أعربت موسكو عن قلقها من الخطر الإرهابي في أفغانستان وقناة MOSCOW News"


def marks_on_words(text: str, numbers: Sequence[int], label: str = "actor") -> list[ShownMark]:
    words, starts = text.split(" "), [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    return [ShownMark(bytes([i + 1]) * 16, starts[i], starts[i] + len(words[i]), label) for i in numbers]


def digits(marks: Sequence[ShownMark]) -> dict[bytes, str]:
    return {one.id: str(number) for number, one in enumerate(marks, 1)}


def test_badges_of_short_neighbours_stand_apart_and_on_their_words(make_reader: MakeReader) -> None:
    marks = marks_on_words(WORDS, range(9))
    reader = make_reader(WORDS, *marks)
    starts = [stroke.part.start.x for one in marks for _, stroke in strokes_of(reader, one.id)]
    assert min(right - left for left, right in zip(starts[1:], starts, strict=False)) < 30
    reader.set_badges(digits(marks))
    found = badges(reader)
    assert [badge.form.text.text() for badge in found if badge.form.text] == list("123456789")
    assert not any(one.rect.intersects(other.rect) for one, other in combinations(found, 2))
    for badge in found:
        ((_, stroke),) = strokes_of(reader, badge.mark.id)
        left, right = stroke.part.boxes[0]
        assert badge.rect.left() < right
        assert badge.rect.right() > left


@given(st.lists(st.tuples(st.integers(0, 17), st.integers(0, 5)), min_size=1, max_size=40, unique=True), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_every_badge_is_shown_and_no_sign_covers_another(
    reader_of_words: Reader, ends: list[tuple[int, int]], data: st.DataObject
) -> None:
    """However many marks lie on a line, nested or not: a badge that cannot be seen cannot be chosen."""
    words = marks_on_words(WORDS, range(18))
    marks = [
        ShownMark(bytes([i + 1]) * 16, words[first].start, words[min(first + more, 17)].end, list(LABELS)[i % 5])
        for i, (first, more) in enumerate(ends)
    ]
    asked = data.draw(st.lists(st.sampled_from(marks), max_size=9, unique=True))
    reader_of_words.set_marks(marks)
    reader_of_words.set_badges(digits(asked), {one.id for one in asked[:2]}, asked[0].id if asked else None)
    assert {badge.mark for badge in badges(reader_of_words)} == set(asked)
    for _, row in rows(reader_of_words):
        rects = [sign.rect for sign in (*row.badges, *row.tags)] if row.badges else []
        assert not any(one.intersects(other) for one, other in combinations(rects, 2))


@pytest.fixture
def reader_of_words(make_reader: MakeReader) -> Reader:
    return make_reader(WORDS)


@pytest.mark.parametrize(("pitch", "always"), [(2.5, True), (2.0, False)])
def test_badges_never_cover_a_word(make_reader: MakeReader, pitch: float, always: bool) -> None:
    """In print: the letters of a bare text, seen through the badges, have no pixel under one."""
    marks = marks_on_words(TEXT, [1, 3, 8])
    reader = make_reader(TEXT, *marks, width=800, height=160, line_pitch=pitch, tags_always=always)
    reader.set_badges(digits(marks))
    found = [(origin, badge) for origin, row in rows(reader) for badge in row.badges]
    reader.set_marks([])
    bare = picture(reader)
    paper = reader.looks.paper.rgb()
    for origin, badge in found:
        area = badge.rect.translated(origin).toRect().adjusted(1, 1, -1, -2)
        assert all(
            bare.pixel(x, y) == paper
            for y in range(area.top(), area.bottom() + 1)
            for x in range(area.left(), area.right() + 1)
        )


def test_a_badge_stands_in_front_of_the_tag_of_its_mark(make_reader: MakeReader) -> None:
    one = mark(TEXT, "أفغانستان", "location")
    latin = mark(TEXT, "MOSCOW", "actor", 2)
    reader = make_reader(TEXT, one, latin)
    reader.set_badges({one.id: "1", latin.id: "2"})
    assert named(reader) == {"مكان", "فاعل"}
    ((_, row),) = rows(reader)
    tags = {tag.mark: tag.rect for tag in row.tags}
    places = {badge.mark: badge.rect for badge in row.badges}
    assert places[one].left() >= tags[one].right()  # words that begin at the right
    assert places[latin].right() <= tags[latin].left()  # and at the left


def test_where_names_leave_no_room_badges_are_shown_without_them(make_reader: MakeReader) -> None:
    text = "ا" * 90
    marks = [ShownMark(bytes([i, j]) * 8, i, i + 1, "actor") for i in range(len(text)) for j in range(3)]
    reader = make_reader(text, *marks)
    asked = [one for one in marks if one.start % 10 == 0 and one.id[1] == 1]
    reader.set_badges(digits(asked))
    found = badges(reader)
    assert {badge.mark for badge in found} == set(asked)
    assert not any(one.rect.intersects(other.rect) for one, other in combinations(found, 2))


def test_a_chosen_badge_is_ticked(make_reader: MakeReader) -> None:
    one = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, one, width=800, height=160)

    def light(*, chosen: bool) -> int:
        reader.set_badges({one.id: " "}, (one.id,) if chosen else ())
        image, ((origin, row),) = picture(reader), rows(reader)
        inner = row.badges[0].rect.translated(origin).toRect().adjusted(3, 3, -3, -3)
        points = ((x, y) for x in range(inner.left(), inner.right()) for y in range(inner.top(), inner.bottom()))
        return sum(image.pixelColor(*point).lightness() > 200 for point in points)

    assert 0 < light(chosen=True) < light(chosen=False)


def test_chosen_ahead_and_others_differ_without_colour(make_reader: MakeReader) -> None:
    grey = {key: LabelStyle("#333333", label.shape, label.name, 1) for key, label in LABELS.items()}
    one = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, one, labels=grey, accent="#333333", width=800, height=160)
    pictures = []
    for chosen, ahead in (((), None), ((one.id,), None), ((), one.id), ((one.id,), one.id)):
        reader.set_badges({one.id: "1"}, chosen, ahead)
        pictures.append(picture(reader))
    assert all(len(changed(first, second)) > 20 for first, second in combinations(pictures, 2))


def test_digits_are_those_of_the_setting_and_words_stay(make_reader: MakeReader) -> None:
    marks = marks_on_words(TEXT, [1, 3])
    reader = make_reader(TEXT, *marks, digits=ARABIC_DIGITS)
    reader.set_badges({marks[0].id: "7", marks[1].id: "؟"})
    assert [badge.form.text.text() for badge in badges(reader) if badge.form.text] == ["٧", "؟"]


def test_a_click_on_a_badge_means_its_mark(make_reader: MakeReader) -> None:
    inner, outer = mark(TEXT, "الخطر"), mark(TEXT, "الخطر الإرهابي", "threat", 2)
    reader = make_reader(TEXT, inner, outer)
    reader.set_badges({inner.id: "1", outer.id: "2"})
    for origin, row in rows(reader):
        for badge in row.badges:
            assert reader.marks_at(badge.rect.center() + origin) == [badge.mark]


def test_a_mark_too_deep_to_be_drawn_can_be_asked_for(make_reader: MakeReader) -> None:
    text = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية"
    marks = [ShownMark(bytes([i + 1]) * 16, 0, 10 + 5 * i, "actor") for i in range(6)]
    reader = make_reader(text, *marks)
    reader.set_badges({marks[5].id: "1"})
    assert [badge.mark for badge in badges(reader)] == [marks[5]]


def test_badges_go_with_the_empty_mapping_and_with_the_article(make_reader: MakeReader) -> None:
    one = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, one, width=800, height=160)
    before = picture(reader)
    reader.set_badges({one.id: "1"}, (one.id,), one.id)
    assert changed(before, picture(reader))
    reader.set_badges({})
    assert picture(reader) == before
    reader.set_badges({one.id: "1"})
    reader.load(TEXT)
    reader.set_marks([one])
    assert picture(reader) == before


def test_badges_follow_their_marks(make_reader: MakeReader) -> None:
    one = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, one)
    reader.set_badges({one.id: "1"})
    (first,) = badges(reader)
    moved = mark(TEXT, "قلقها")
    reader.change_marks([moved])
    (second,) = badges(reader)
    assert second.mark == moved
    assert second.rect.right() < first.rect.left()
    reader.change_marks((), [one.id])
    assert not badges(reader)


def test_rings_lie_around_the_words(make_reader: MakeReader) -> None:
    one = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, one)
    ((origin, stroke),) = strokes_of(reader, one.id)
    (ring,) = ring_of(reader, one.id)
    left, right = stroke.part.boxes[0]
    assert ring.left() < left + origin.x() < right + origin.x() < ring.right()
