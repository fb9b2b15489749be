"""Dragging the edges of the current mark by its handles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.core.text.clean import clean
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import trim, words
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.widget import Reader
from tests.hard_strings import HARD_STRINGS
from tests.ui.reader.conftest import mark
from tests.ui.reader.hands import CTRL, NO, NONE, RIGHT, drag, move, point, press, release, selected, span_of

MakeReader = Callable[..., Reader]
End = Literal["start", "end"]
TEXT = "أعربت موسكو عن قلقها، وروسيا قلقة من «داعش» وMOSCOW 24 في 2021/10/21\nثم قال لا إله هنا"
ID = (1).to_bytes(16, "big")


class Page:
    """Stands for the page: it moves the mark as the reader says, and remembers what was said."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.told: list[Span] = []
        reader.edge_dragged.connect(self.move)

    def move(self, identity: bytes, span: Span) -> None:
        self.told.append(span)
        old = self.reader.marks.get(identity)
        assert old
        self.reader.change_marks([ShownMark(identity, span.start, span.end, old.label, pending=True)])

    @property
    def words(self) -> list[str]:
        return [self.reader.text[span.start : span.end] for span in self.told]


@pytest.fixture
def make_page(make_reader: MakeReader) -> Callable[..., Page]:
    def make(surface: str, text: str = TEXT, *others: ShownMark, **changes: int) -> Page:
        reader = make_reader(text, mark(text, surface), *others, **changes)
        reader.set_marking(allowed=True)
        reader.set_current_mark(ID)
        return Page(reader)

    return make


def handle(reader: Reader, end: End) -> QPoint:
    area = reader.handle_area(end)
    assert area
    return area.center().toPoint()


def low(reader: Reader, surface: str, part: float = 0.5) -> QPoint:
    """A point under a word, where the handles of its line hang."""
    return point(reader, surface, part) + QPoint(0, 8)


def shown(reader: Reader) -> str:
    drawn = reader.shown_mark(ID)
    assert drawn
    return reader.text[drawn.start : drawn.end]


@pytest.mark.parametrize(
    ("end", "to", "part", "found"),
    [
        ("end", "قلقها", 0.4, "موسكو عن قلقها"),
        ("end", "قلقة", 0.5, "موسكو عن قلقها، وروسيا قلقة"),
        ("start", "أعربت", 0.5, "أعربت موسكو"),
    ],
)
def test_a_dragged_edge_takes_whole_words(make_page: Callable[..., Page], end: End, to: str, part: float, found: str):
    page = make_page("موسكو")
    drag(page.reader, handle(page.reader, end), low(page.reader, to, part))
    assert page.words == [found]
    assert page.reader.current_mark() == ID
    assert page.reader.selected_span() is None


def test_the_mark_follows_the_mouse_before_it_is_let_go(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو")
    reader, start = page.reader, handle(page.reader, "end")
    press(reader, start)
    assert shown(reader) == "موسكو"
    for to, found in (("عن", "موسكو عن"), ("قلقها", "موسكو عن قلقها"), ("عن", "موسكو عن")):
        move(reader.viewport(), low(reader, to))
        assert shown(reader) == found
        assert page.told == []
        assert reader.marks.get(ID) == mark(TEXT, "موسكو")
    place = low(reader, "عن")
    release(reader, place)
    assert page.words == ["موسكو عن"]
    assert reader._preview is None


def test_with_control_an_edge_goes_by_letters(make_page: Callable[..., Page]) -> None:
    page = make_page("وروسيا")
    beside = QPoint(5, 0)  # as far from the edge as the hand took hold of it
    drag(page.reader, handle(page.reader, "start"), low(page.reader, "روسيا", 0.0) + beside, CTRL)
    assert page.words == ["روسيا"]
    drag(page.reader, handle(page.reader, "start"), low(page.reader, "ها، وروسيا", 0.0) + beside, CTRL)
    assert page.words[-1] == "ها، وروسيا"


def test_an_edge_never_goes_against_the_hand(make_page: Callable[..., Page]) -> None:
    page = make_page("روسيا قلقة")
    start, inward = handle(page.reader, "start"), QPoint(-8, 0)
    drag(page.reader, start, start + inward)
    assert page.told == []
    drag(page.reader, start, start - inward)
    assert page.words == ["وروسيا قلقة"]


def test_an_edge_brought_back_says_nothing(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو")
    start = handle(page.reader, "end")
    press(page.reader, start)
    move(page.reader.viewport(), low(page.reader, "قلقها"))
    move(page.reader.viewport(), start + QPoint(1, 1))
    assert shown(page.reader) == "موسكو"
    release(page.reader, start)
    assert page.told == []


@pytest.mark.parametrize("held", [NO, CTRL])
@pytest.mark.parametrize("end", ["start", "end"])
@pytest.mark.parametrize("surface", ["وروسيا", "روسيا", "في", "لا", "MOSCOW", "«داعش»"])
def test_a_hand_that_trembles_on_a_handle_moves_nothing(
    make_page: Callable[..., Page], surface: str, end: End, held: Qt.KeyboardModifier
) -> None:
    page = make_page(surface)
    start = handle(page.reader, end)
    press(page.reader, start, held)
    for step in (QPoint(0, 5), QPoint(1, 5), QPoint(-1, -5), QPoint(0, 0)):
        move(page.reader.viewport(), start + step, held)
        assert shown(page.reader) == surface
    release(page.reader, start, held)
    assert page.told == []


@pytest.mark.parametrize("held", [NO, CTRL])
def test_an_edge_never_passes_the_other(make_page: Callable[..., Page], held: Qt.KeyboardModifier) -> None:
    page = make_page("قلقها، وروسيا")
    drag(page.reader, handle(page.reader, "end"), low(page.reader, "أعربت"), held)
    drag(page.reader, handle(page.reader, "start"), low(page.reader, "2021", 0.9), held)
    assert all(page.words)
    assert page.words[0] == ("ق" if held == CTRL else "قلقها")


@pytest.mark.parametrize("text", [clean(string)[0] for string in HARD_STRINGS])
def test_every_handle_of_hard_strings_can_be_held_and_dragged(make_page: Callable[..., Page], text: str) -> None:
    for word in list(words(text)):
        page = make_page(text[word.start : word.end], text)
        page.reader.set_marks([ShownMark(ID, word.start, word.end, "actor")])
        page.reader.set_current_mark(ID)
        for end, x in (("start", 5), ("end", page.reader.viewport().width() - 5)):
            drag(page.reader, handle(page.reader, end), QPoint(x, handle(page.reader, end).y()))
        for span in page.told:
            assert span == trim(text, expand_to_graphemes(text, span))
            assert span.start < span.end
        page.reader.hide()


@pytest.fixture
def page_of_all(make_page: Callable[..., Page]) -> Page:
    return make_page("طالبان", "\n".join(clean(string)[0] for string in HARD_STRINGS), width=420, height=900)


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_a_dragged_edge_is_always_clean(page_of_all: Page, data: st.DataObject) -> None:
    reader, text = page_of_all.reader, page_of_all.reader.text
    first = data.draw(st.sampled_from(list(words(text))))
    reader.set_marks([ShownMark(ID, first.start, first.end, "actor")])
    reader.set_current_mark(ID, scroll=True)
    end: End = data.draw(st.sampled_from(["start", "end"]))
    x, y = data.draw(st.integers(0, reader.viewport().width())), data.draw(st.integers(0, reader.viewport().height()))
    drag(reader, handle(reader, end), QPoint(x, y), data.draw(st.sampled_from([NO, CTRL])))
    now = reader.marks.get(ID)
    assert now
    span = Span(now.start, now.end)
    assert span.start < span.end
    assert span == trim(text, expand_to_graphemes(text, span))
    kept = text[first.end : span.end] if end == "start" else text[span.start : first.start]
    assert set(kept) <= set("«»“”()")  # the other edge stays, but for the mate of a bracket that came in


# Letting go


@pytest.mark.parametrize("way", ["escape", "right", "focus", "forbidden", "lost"])
def test_a_drag_can_be_given_up(make_page: Callable[..., Page], way: str) -> None:
    page = make_page("موسكو")
    reader, told = page.reader, []
    reader.key_action.connect(told.append)
    press(reader, handle(reader, "end"))
    place = low(reader, "قلقها")
    move(reader.viewport(), place)
    assert shown(reader) == "موسكو عن قلقها"
    {
        "escape": lambda: QTest.keyClick(reader, Qt.Key.Key_Escape),
        "right": lambda: QTest.mousePress(reader.viewport(), RIGHT, NO, place),
        "focus": lambda: QApplication.sendEvent(reader, QFocusEvent(QEvent.Type.FocusOut)),
        "forbidden": lambda: reader.set_marking(allowed=False),
        "lost": lambda: move(reader.viewport(), place, NO, NONE),
    }[way]()
    assert shown(reader) == "موسكو"
    move(reader.viewport(), low(reader, "قلقة"))
    release(reader, low(reader, "قلقة"))
    assert (page.told, told, reader.current_mark()) == ([], [], ID)
    assert reader.selected_span() is None


def test_the_right_button_that_ends_a_drag_opens_no_menu(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو")
    reader, place = page.reader, low(page.reader, "قلقها")
    press(reader, handle(reader, "end"))
    move(reader.viewport(), place)
    QTest.mousePress(reader.viewport(), RIGHT, NO, place)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, reader.viewport().mapToGlobal(place))
    QApplication.sendEvent(reader.viewport(), asked)
    assert not reader.findChildren(QMenu)


def test_keys_wait_until_the_mouse_is_free(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو")
    reader, told = page.reader, []
    reader.key_action.connect(told.append)
    press(reader, handle(reader, "end"))
    move(reader.viewport(), low(reader, "قلقها"))
    for key in (Qt.Key.Key_3, Qt.Key.Key_Tab, Qt.Key.Key_Left):
        QTest.keyClick(reader, key)
    assert told == []
    assert shown(reader) == "موسكو عن قلقها"
    release(reader, low(reader, "قلقها"))
    QTest.keyClick(reader, Qt.Key.Key_3)
    assert (page.words, told) == (["موسكو عن قلقها"], ["label.3"])


@pytest.mark.parametrize("change", ["removed", "moved", "loaded"])
def test_a_mark_that_changes_under_the_hand_is_left_alone(make_page: Callable[..., Page], change: str) -> None:
    page = make_page("موسكو")
    reader, place = page.reader, low(page.reader, "قلقها")
    press(reader, handle(reader, "end"))
    move(reader.viewport(), place)
    {
        "removed": lambda: reader.change_marks(removed=[ID]),
        "moved": lambda: reader.change_marks([mark(TEXT, "أعربت موسكو")]),
        "loaded": lambda: reader.load(TEXT),
    }[change]()
    move(reader.viewport(), place)
    release(reader, place)
    assert page.told == []


def test_a_mark_that_is_saved_under_the_hand_is_still_held(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو")
    page.reader.change_marks([mark(TEXT, "موسكو", pending=True)])
    press(page.reader, handle(page.reader, "end"))
    move(page.reader.viewport(), low(page.reader, "عن"))
    page.reader.change_marks([mark(TEXT, "موسكو")])
    release(page.reader, low(page.reader, "عن"))
    assert page.words == ["موسكو عن"]


def test_the_caret_stays_in_a_mark_that_shrinks(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو عن قلقها")
    reader = page.reader
    reader.set_caret(TEXT.index("قلقها") + 2)
    drag(reader, handle(reader, "end"), low(reader, "موسكو"))
    assert page.words == ["موسكو"]
    assert reader.caret_offset() == span_of(reader, "موسكو").end
    assert reader.current_mark() == ID


def test_the_caret_stays_where_it_is_in_a_mark_that_grows(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو")
    page.reader.set_caret(TEXT.index("موسكو") + 2)
    drag(page.reader, handle(page.reader, "end"), low(page.reader, "قلقها"))
    assert page.reader.caret_offset() == TEXT.index("موسكو") + 2


# Where a handle is, and is not


def test_closed_articles_have_no_handles(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو")
    reader, start = page.reader, handle(page.reader, "end")
    reader.set_marking(allowed=False)
    assert reader.handle_at(start.toPointF()) is None
    drag(reader, start, low(reader, "قلقها"))
    assert page.told == []
    assert selected(reader)


def test_a_handle_is_as_large_as_a_hand_needs(make_page: Callable[..., Page]) -> None:
    reader = make_page("موسكو").reader
    middle = handle(reader, "end").toPointF()
    inside = [
        (x, y)
        for x in range(-30, 31)
        for y in range(-30, 31)
        if reader.handle_at(middle + QPoint(x, y).toPointF()) == "end"
    ]
    assert max(x for x, _ in inside) - min(x for x, _ in inside) >= 13
    assert max(y for _, y in inside) - min(y for _, y in inside) >= 27


@pytest.mark.parametrize("surface", ["أعربت", "عن"])
def test_a_handle_lies_on_no_middle_of_another_word(make_page: Callable[..., Page], surface: str) -> None:
    reader = make_page("موسكو").reader
    area = reader.span_area(span_of(reader, surface))
    for y in range(area.top(), area.bottom()):
        assert reader.handle_at(QPoint(area.center().x(), y).toPointF()) is None


def test_a_click_on_a_handle_goes_through_to_the_marks_under_it(make_page: Callable[..., Page]) -> None:
    other = mark(TEXT, "أعربت موسكو عن", "threat", 2)
    page = make_page("موسكو", TEXT, other)
    told: list[object] = []
    page.reader.mark_activated.connect(told.append)
    drag(page.reader, handle(page.reader, "end"), handle(page.reader, "end") + QPoint(1, 1))
    assert told == [other.id]
    assert page.told == []


def test_a_click_on_a_handle_with_nothing_under_it_changes_nothing(make_page: Callable[..., Page]) -> None:
    page = make_page("موسكو")
    told: list[object] = []
    page.reader.mark_activated.connect(told.append)
    caret = page.reader.caret_offset()
    for end in ("start", "end"):
        place = handle(page.reader, end)
        drag(page.reader, place, place)
    assert (told, page.reader.current_mark(), page.reader.caret_offset()) == ([], ID, caret)


# Long ways


def test_an_edge_goes_to_another_line(make_page: Callable[..., Page]) -> None:
    text = "موسكو " + "كلمة " * 60 + "نهاية"
    page = make_page("موسكو", text, width=500)
    drag(page.reader, handle(page.reader, "end"), low(page.reader, "نهاية"))
    assert page.words == [text]
    drag(page.reader, handle(page.reader, "start"), low(page.reader, "نهاية"))
    assert page.words[-1] == "نهاية"


def test_the_page_scrolls_while_an_edge_is_held_beyond_it(make_page: Callable[..., Page], qtbot: QtBot) -> None:
    text = "\n".join(["كلمة " * 40] * 30)
    page = make_page("كلمة", text, height=300)
    reader, bar = page.reader, page.reader.verticalScrollBar()
    press(reader, handle(reader, "end"))
    below = QPoint(300, reader.viewport().height() + 20)
    move(reader.viewport(), below)
    qtbot.waitUntil(lambda: bar.value() > 200)
    move(reader.viewport(), QPoint(300, 150))
    place = bar.value()
    assert not reader._scrolling.isActive()
    drawn = reader.shown_mark(ID)
    assert drawn
    release(reader, QPoint(300, 150))
    assert bar.value() == place
    assert page.told == [Span(drawn.start, drawn.end)]
