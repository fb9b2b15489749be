"""The handles of the current mark, and the mark as it is drawn while an edge is dragged."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF

from annotator.core.model import Span
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import mark
from tests.ui.reader.drawn import changed, picture, strokes_of

MakeReader = Callable[..., Reader]
TEXT = "أعربت موسكو عن قلقها من الخطر الإرهابي و قناة MOSCOW News في 2021 " + "كلمة أخرى " * 30 + "\nوبعدها سطر جديد"
ONE = mark(TEXT, "الخطر الإرهابي")


def span_of(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


def with_handles(make_reader: MakeReader, one: object = ONE, **changes: int) -> Reader:
    reader = make_reader(TEXT, one, **changes)
    reader.set_current_mark(ONE.id)
    reader.set_handles(shown=True)
    return reader


def test_the_start_is_at_the_right_and_the_end_at_the_left(make_reader: MakeReader) -> None:
    reader = with_handles(make_reader)
    start, end = reader.handle_area("start"), reader.handle_area("end")
    area = reader.span_area(span_of("الخطر الإرهابي"))
    assert start and end
    assert start.size().toTuple() == end.size().toTuple() == (8, 16)
    assert start.left() >= area.right()
    assert end.right() <= area.left() + 1
    assert reader.handle_at(start.center()) == "start"
    assert reader.handle_at(end.center()) == "end"
    assert reader.handle_at(QPointF(area.center().x(), start.center().y())) is None


def test_a_latin_mark_starts_at_the_left(make_reader: MakeReader) -> None:
    reader = with_handles(make_reader, mark(TEXT, "MOSCOW News"))
    start, end = reader.handle_area("start"), reader.handle_area("end")
    assert start and end
    assert start.right() < end.left()


def test_handles_of_one_letter_can_both_be_grasped(make_reader: MakeReader) -> None:
    at = TEXT.index(" و ") + 1
    reader = with_handles(make_reader, type(ONE)(ONE.id, at, at + 1, "actor"))
    start, end = reader.handle_area("start"), reader.handle_area("end")
    assert start and end
    assert not start.intersects(end)
    assert [reader.handle_at(area.center()) for area in (start, end)] == ["start", "end"]


def test_handles_stand_on_the_lines_of_the_ends(make_reader: MakeReader) -> None:
    start = TEXT.index("الخطر")
    reader = with_handles(make_reader, type(ONE)(ONE.id, start, len(TEXT) - 4, "actor"), width=500)
    first, last = reader.handle_area("start"), reader.handle_area("end")
    assert first and last
    assert last.top() > first.bottom() + 100
    broken = [(stroke.part.start.broken, stroke.part.end.broken) for _, stroke in strokes_of(reader, ONE.id)]
    assert broken[0] == (False, True)
    assert broken[-1] == (True, False)
    assert set(broken[1:-1]) == {(True, True)}  # also where one paragraph ends and the next begins


def test_handles_are_painted_only_when_asked_for_and_only_on_the_current_mark(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, ONE, width=800, height=300)
    reader.set_handles(shown=False)
    reader.set_current_mark(ONE.id)
    bare = picture(reader)
    area = reader.handle_area("start")
    assert area
    assert reader.handle_at(area.center()) is None
    reader.set_handles(shown=True)
    shown = changed(bare, picture(reader))
    assert shown
    places = [
        place.toAlignedRect().adjusted(-1, -1, 1, 1) for end in ("start", "end") if (place := reader.handle_area(end))
    ]
    assert all(any(place.contains(x, y) for place in places) for x, y in shown)
    reader.set_current_mark(None)
    assert reader.handle_area("start") is None
    assert reader.handle_at(area.center()) is None


@pytest.mark.parametrize("surface", ["الخطر", "من الخطر الإرهابي و قناة MOSCOW News في 2021", "جديد"])
def test_a_preview_is_drawn_as_if_it_were_the_mark(make_reader: MakeReader, surface: str) -> None:
    span = span_of(surface)
    reader = with_handles(make_reader, width=500)
    before = picture(reader)
    reader.set_preview(span)
    previewed = picture(reader)
    assert reader.marks.get(ONE.id) == ONE
    assert reader.shown_mark(ONE.id) == type(ONE)(ONE.id, span.start, span.end, "actor")
    reader.set_preview(None)
    assert picture(reader) == before
    reader.change_marks([type(ONE)(ONE.id, span.start, span.end, "actor")])
    assert picture(reader) == previewed


def test_a_preview_goes_when_another_mark_becomes_current(make_reader: MakeReader) -> None:
    other = mark(TEXT, "موسكو", "location", 2)
    reader = make_reader(TEXT, ONE, other)
    reader.set_current_mark(ONE.id)
    reader.set_preview(span_of("الخطر"))
    reader.set_current_mark(other.id)
    assert reader.shown_mark(ONE.id) == ONE
    assert reader.shown_mark(other.id) == other


def test_the_levels_of_others_follow_the_preview(make_reader: MakeReader) -> None:
    other = mark(TEXT, "قلقها", "stance", 2)
    reader = make_reader(TEXT, ONE, other)
    reader.set_current_mark(ONE.id)
    ((_, alone),) = strokes_of(reader, ONE.id)
    reader.set_preview(span_of("قلقها من الخطر"))
    ((_, around),) = strokes_of(reader, ONE.id)
    assert around.y > alone.y
