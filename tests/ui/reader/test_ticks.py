"""The ticks beside the scroll bar: one for each mark, where its line is in the article; and the bar still scrolls."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.ui.reader.mark_scroll_bar import MarkScrollBar
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import LABELS, make_style
from tests.ui.reader.hands import scroll_to

MakeReader = Callable[..., Reader]
PARAGRAPH = "كلمة " * 40
TEXT = "\n".join([PARAGRAPH] * 60)


def marks_at(*shares: float, label: str = "threat") -> list[ShownMark]:
    starts = [round(share * (len(TEXT) - 10)) // 5 * 5 for share in shares]
    return [ShownMark(bytes([i + 1]) * 16, start, start + 4, label) for i, start in enumerate(starts)]


def bar_of(reader: Reader) -> MarkScrollBar:
    bar = reader.verticalScrollBar()
    assert isinstance(bar, MarkScrollBar)
    return bar


def laid_out(reader: Reader) -> None:
    reader.document().documentLayout().documentSize()


def rows_of(reader: Reader, color: QColor) -> list[int]:
    """The rows of the bar's picture that have that colour."""
    image: QImage = bar_of(reader).grab().toImage()
    return [y for y in range(image.height()) if any(image.pixelColor(x, y) == color for x in range(image.width()))]


def test_ticks_are_where_the_bar_would_scroll_to(make_reader: MakeReader, qtbot: QtBot) -> None:
    marks = marks_at(0, 0.25, 0.5, 0.9)
    reader = make_reader(TEXT, *marks)
    laid_out(reader)
    qtbot.waitUntil(lambda: len(bar_of(reader)._ticks) == 4)
    bar = bar_of(reader)
    for one, (place, color) in zip(marks, bar._ticks, strict=True):
        scroll_to(reader, one.start)
        assert color == QColor(LABELS["threat"].color)
        assert place == pytest.approx(bar.value() / (bar.maximum() + bar.pageStep()), abs=0.005)
    drawn = rows_of(reader, QColor(LABELS["threat"].color))
    expected = [round(place * (bar.height() - 2)) for place, _ in bar._ticks]
    assert drawn == sorted({row + more for row in expected for more in (0, 1)})


def test_before_the_end_is_laid_out_the_share_of_letters_must_do(make_reader: MakeReader, qtbot: QtBot) -> None:
    text = "\n".join([PARAGRAPH] * 4000)
    reader = make_reader("")
    reader.load(text)
    reader.set_marks([ShownMark(bytes(16), len(text) // 2, len(text) // 2 + 3, "actor")])
    reader._ticks._begin()
    reader._ticks._go_on()
    ((place, _),) = bar_of(reader)._ticks
    assert reader.document().lastBlock().layout().lineCount() == 0
    assert place == pytest.approx(0.5, abs=0.01)


def test_ticks_follow_marks_hits_and_colours(make_reader: MakeReader, qtbot: QtBot) -> None:
    one, other = marks_at(0.2, 0.8)
    reader = make_reader(TEXT, one)
    bar = bar_of(reader)
    qtbot.waitUntil(lambda: len(bar._ticks) == 1)
    reader.change_marks([other])
    qtbot.waitUntil(lambda: len(bar._ticks) == 2)
    reader.set_hits([Span(0, 4), Span(50, 54)], 0)
    qtbot.waitUntil(lambda: len(bar._hits) == 2)
    assert rows_of(reader, reader.looks.accent)
    reader.set_style(make_style(labels={"threat": LABELS["actor"]}, accent="#FF00FF"))
    qtbot.waitUntil(lambda: bool(rows_of(reader, QColor(LABELS["actor"].color))))
    assert rows_of(reader, QColor("#FF00FF"))
    reader.load("")
    qtbot.waitUntil(lambda: not bar._ticks and not bar._hits)
    assert not rows_of(reader, QColor("#FF00FF"))


def test_scrolling_draws_no_tick_again(make_reader: MakeReader, qtbot: QtBot) -> None:
    reader = make_reader(TEXT, *marks_at(0.2, 0.8))
    laid_out(reader)
    qtbot.waitUntil(lambda: len(bar_of(reader)._ticks) == 2)
    rows_of(reader, QColor())
    ticks, drawn = bar_of(reader)._ticks, bar_of(reader)._picture
    for value in (300, 900, 2000):
        bar_of(reader).setValue(value)
        rows_of(reader, QColor())
    assert drawn is not None
    assert bar_of(reader)._picture is drawn
    assert bar_of(reader)._ticks is ticks
    assert not reader._ticks._calm.isActive()


def test_ticks_lie_on_the_side_of_the_text(make_reader: MakeReader, qtbot: QtBot, restored: QApplication) -> None:
    reader = make_reader(TEXT, *marks_at(0.5))
    color = QColor(LABELS["threat"].color)
    qtbot.waitUntil(lambda: bool(rows_of(reader, color)))

    def columns() -> list[int]:
        image = bar_of(reader).grab().toImage()
        return [x for x in range(image.width()) if any(image.pixelColor(x, y) == color for y in range(image.height()))]

    width = bar_of(reader).width()
    assert bar_of(reader).mapTo(reader, QPoint()).x() > reader.viewport().x()
    assert max(columns()) < width / 2
    restored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: bar_of(reader).mapTo(reader, QPoint()).x() < reader.viewport().x())
    assert min(columns()) >= width / 2


def test_the_bar_with_ticks_is_dragged_and_clicked_as_before(make_reader: MakeReader, qtbot: QtBot) -> None:
    reader = make_reader(TEXT, *marks_at(*(share / 50 for share in range(50))))
    laid_out(reader)
    bar = bar_of(reader)
    middle = bar.width() // 2
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(middle, 12))
    QTest.mouseMove(bar, QPoint(middle, 200))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(middle, 200))
    dragged = bar.value()
    assert dragged > bar.pageStep()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(2, bar.height() - 4))
    assert bar.value() > dragged


def test_of_many_marks_a_few_are_worked_out_at_a_time(make_reader: MakeReader) -> None:
    marks = [ShownMark(i.to_bytes(16, "big"), i * 5, i * 5 + 4, "actor") for i in range(2000)]
    reader = make_reader(TEXT, *marks)
    laid_out(reader)
    steps = sum(1 for _ in reader._ticks._collect())
    assert steps == 20
    assert len(bar_of(reader)._ticks) == 2000
