"""Name tags: always, or only where the reader points."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from annotator.core.model import Span
from annotator.ui.reader.looks import bands
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import make_style, mark
from tests.ui.reader.drawn import named, picture, rows, strokes_of

MakeReader = Callable[..., Reader]
TEXT = "أعربت موسكو عن قلقها من الخطر الإرهابي في أفغانستان"
ACTOR, PLACE = mark(TEXT, "موسكو"), mark(TEXT, "أفغانستان", "location", 2)
THREAT, STANCE = mark(TEXT, "الخطر الإرهابي", "threat", 3), mark(TEXT, "قلقها", "stance", 4)
ALL = (ACTOR, PLACE, THREAT, STANCE)


def quiet(make_reader: MakeReader, *marks: ShownMark, text: str = TEXT) -> Reader:
    return make_reader(text, *(marks or ALL), width=800, height=200, tags_always=False, line_pitch=2.0)


def test_at_rest_no_tag_is_shown(make_reader: MakeReader) -> None:
    assert named(make_reader(TEXT, *ALL)) == {"فاعل", "مكان", "تهديد", "موقف"}
    assert named(quiet(make_reader)) == set()


def test_the_current_the_pointed_and_the_hovered_mark_carry_tags(make_reader: MakeReader) -> None:
    reader = quiet(make_reader)
    reader.set_current_mark(STANCE.id)
    assert named(reader) == {"موقف"}
    reader.set_pointed(ACTOR.id)
    reader.set_hovered(PLACE.id)
    assert named(reader) == {"موقف", "فاعل", "مكان"}
    reader.set_pointed(None)
    reader.set_hovered(THREAT.id)
    reader.set_current_mark(None)
    assert named(reader) == {"تهديد"}


def test_the_mouse_brings_the_tag(make_reader: MakeReader) -> None:
    reader = quiet(make_reader)
    before = picture(reader)
    area = reader.span_area(Span(ACTOR.start, ACTOR.end))
    QTest.mouseMove(reader.viewport(), area.center())
    assert named(reader) == {"فاعل"}
    assert picture(reader) != before
    QTest.mouseMove(reader.viewport(), area.center().transposed())
    assert named(reader) == set()
    assert picture(reader) == before


def test_what_is_not_saved_carries_its_tag_until_it_is(make_reader: MakeReader) -> None:
    reader = quiet(make_reader, mark(TEXT, "موسكو", pending=True), PLACE)
    assert named(reader) == {"فاعل"}
    reader.change_marks([ACTOR])
    assert named(reader) == set()


def test_the_count_of_the_marks_too_deep_to_be_drawn_is_always_shown(make_reader: MakeReader) -> None:
    marks = [ShownMark(bytes([i + 1]) * 16, 0, 5 + 6 * i, "actor") for i in range(5)]
    assert named(quiet(make_reader, *marks)) == {"+2"}


def test_badges_and_roles_need_no_tag(make_reader: MakeReader) -> None:
    reader = quiet(make_reader)
    reader.set_badges({ACTOR.id: "1"})
    assert named(reader) == set()
    assert [badge.mark for _, row in rows(reader) for badge in row.badges] == [ACTOR]


def test_switching_needs_no_new_marks(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, *ALL)
    reader.set_style(make_style(tags_always=False))
    assert named(reader) == set()
    reader.set_style(make_style(tags_always=True))
    assert named(reader) == {"فاعل", "مكان", "تهديد", "موقف"}


@pytest.mark.parametrize("em", [16, 20, 28, 36])
def test_on_close_lines_brackets_keep_off_the_next_line(em: int) -> None:
    """Letters reach three quarters of the font size up; only the thin line for deep marks may ever touch their tips."""
    for pitch in (1.8, 2.0, 2.5, 2.9):
        band = bands(em, pitch)
        assert band.bracket(4) <= round(pitch * em) - 0.75 * em + 3
        assert band.tag <= round(pitch * em)
        assert band.first < band.lane < round(pitch * em) - 0.75 * em


def test_a_tag_on_close_lines_keeps_off_its_own_letters(make_reader: MakeReader) -> None:
    reader = quiet(make_reader)
    reader.set_current_mark(THREAT.id)
    ((_, stroke),) = strokes_of(reader, THREAT.id)
    ((_, row),) = rows(reader)
    (tag,) = row.tags
    assert tag.rect.bottom() <= stroke.y - reader.looks.body.first - 0.75 * reader.looks.em
