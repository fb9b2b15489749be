"""Lanes under the words: a bar for each set where its span is, room for them, and none of it elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Span
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.reader.lanes import Lane
from annotator.ui.reader.lines import pitch_of
from annotator.ui.reader.review_reader import ReviewReader

TEXT = "سطر أول من الخبر\nوقال وزير الخارجية الروسي سيرغي لافروف كلاما.\nسطر أخير 😀 هنا"
RED, GREEN, GOLD = "#cc0000", "#009900", "#aa8800"


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def reader(qtbot) -> ReviewReader:
    labels = default_label_set(paths.resource("labels", "default.toml"))
    widget = ReviewReader(reader_style(labels, closed=False))
    qtbot.addWidget(widget)
    widget.resize(700, 420)
    widget.load(TEXT)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def columns(reader: ReviewReader, color: str) -> set[int]:
    """Give the x at which a colour stands anywhere in the picture."""
    image, wanted = reader.viewport().grab().toImage(), QColor(color).rgb()
    return {x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == wanted}


def test_each_bar_lies_under_the_words_of_its_span(reader: ReviewReader) -> None:
    whole, name = span_of("وزير الخارجية الروسي سيرغي لافروف"), span_of("سيرغي لافروف")
    reader.set_lanes([Lane("A", RED, whole), Lane("B", GREEN, name)], whole, ())
    for span, color in ((whole, RED), (name, GREEN)):
        area, found = reader.span_area(span), columns(reader, color)
        assert abs(min(found) - area.left()) <= 3
        assert abs(max(found) - area.right()) <= 3


def test_gold_is_hollow_and_a_set_without_a_mark_has_no_bar(reader: ReviewReader) -> None:
    name = span_of("سيرغي لافروف")
    reader.set_lanes([Lane("A", RED, None), Lane("✓", GOLD, name, gold=True)], name, ())
    assert columns(reader, RED) == set()
    image, gold = reader.viewport().grab().toImage(), QColor(GOLD).rgb()
    area = reader.span_area(name)
    middle = [y for y in range(image.height()) if image.pixel(area.center().x(), y) == gold]
    assert 2 <= len(middle) <= 5  # two thin edges, and paper between them
    assert max(middle) - min(middle) >= 4


def test_the_paragraph_makes_room_and_gives_it_back(reader: ReviewReader) -> None:
    blocks = [reader.document().findBlockByNumber(number) for number in range(3)]
    before = [pitch_of(block) for block in blocks]
    name = span_of("سيرغي لافروف")
    reader.set_lanes([Lane(letter, RED, name) for letter in "ABC"], name, ())
    during = [pitch_of(block) for block in blocks]
    assert (during[0], during[2]) == (before[0], before[2])
    assert during[1] >= before[1] + 30
    last = span_of("هنا")
    reader.set_lanes([Lane("A", RED, last)], last, ())
    assert pitch_of(blocks[1]) == before[1]
    assert pitch_of(blocks[2]) > before[2]
    reader.set_lanes((), Span(0, 0), ())
    assert [pitch_of(block) for block in blocks] == before


def test_lanes_stay_when_the_look_changes(reader: ReviewReader) -> None:
    name = span_of("سيرغي لافروف")
    reader.set_lanes([Lane("A", RED, name)], name, ())
    labels = default_label_set(paths.resource("labels", "default.toml"))
    reader.set_style(reader_style(labels, closed=True))
    assert columns(reader, RED)


def test_a_sign_stands_where_another_case_waits(reader: ReviewReader) -> None:
    accent = reader.looks.accent.name()
    assert columns(reader, accent) == set()
    waiting = span_of("هنا").start  # behind an emoji
    reader.set_lanes((), Span(0, 0), (waiting,))
    found = columns(reader, accent)
    area = reader.span_area(span_of("هنا"))
    assert found
    assert area.right() - 12 <= min(found) <= max(found) <= area.right() + 4


def test_a_click_tells_the_letter_under_it(qtbot, reader: ReviewReader) -> None:
    area = reader.span_area(span_of("لافروف"))
    with qtbot.waitSignal(reader.place_chosen) as told:
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    span = span_of("لافروف")
    assert span.start <= told.args[0] < span.end
    with qtbot.assertNotEmitted(reader.place_chosen):
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


@pytest.mark.parametrize(("key", "command"), [("1", "review.take.1"), ("0", "review.none"), ("E", "review.edit")])
def test_keys_are_told_as_commands(qtbot, reader: ReviewReader, key: str, command: str) -> None:
    reader.setFocus()
    with qtbot.waitSignal(reader.key_action) as told:
        QTest.keyClick(reader, getattr(Qt.Key, f"Key_{key}"))
    assert told.args == [command]
