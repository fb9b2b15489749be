"""The list with a search that all choices over the text share: what is pointed at is what Enter takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.ui.panels.link_picker import LinkPicker
from annotator.ui.panels.marks import MarkRow
from annotator.ui.panels.surroundings import Surroundings
from tests.ui.panels.helpers import mark, rows, type_text

KEY = Qt.Key
MARKS = [mark(1, "موسكو", "actor"), mark(2, "روسيا", "actor"), mark(3, "أفغانستان", "location")]
FIRST, SECOND, THIRD = (bytes([number]) * 16 for number in (1, 2, 3))
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")


@pytest.fixture
def picker(qtbot, labels) -> LinkPicker:
    """A choice of three marks, open; `pointed_` and `picked_` are what it told."""
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    made = LinkPicker(Surroundings(labels, "en"), window)
    made.window_, made.pointed_, made.picked_ = window, [], []
    made.mark_pointed.connect(made.pointed_.append)
    made.picked.connect(made.picked_.append)
    made.open_for(window, [MarkRow(*row) for row in rows(MARKS)], [])
    return made


def point(picker: LinkPicker, line: int) -> None:
    """Move the mouse over a line; from elsewhere, for a mouse that stays where it is points at nothing."""
    where = picker.view.visualRect(picker.view.model().index(line, 0)).center()
    QTest.mouseMove(picker.view.viewport(), where + QPoint(9, 0))
    QTest.mouseMove(picker.view.viewport(), where)


def test_the_mouse_points_and_enter_takes_it(picker: LinkPicker) -> None:
    point(picker, 2)
    assert picker.pointed_[-1] == THIRD
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert picker.picked_ == [THIRD]


def test_the_arrows_go_on_from_where_the_mouse_was(picker: LinkPicker) -> None:
    point(picker, 2)
    QTest.keyClick(picker.search, KEY.Key_Up)
    assert picker.pointed_[-1] == SECOND
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert picker.picked_ == [SECOND]


def test_typing_points_at_the_first_that_is_left(picker: LinkPicker) -> None:
    type_text(picker.search, "روسيا")
    assert picker.pointed_[-1] == SECOND
    type_text(picker.search, "زز")
    assert picker.pointed_[-1] is None
    assert picker.nothing.isVisible()
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert picker.picked_ == []


def test_letters_typed_in_the_list_go_to_the_search(picker: LinkPicker) -> None:
    picker.view.setFocus()
    type_text(picker.view, "مو")
    assert picker.search.text() == "مو"
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert picker.picked_ == [FIRST]


def test_nothing_is_pointed_at_once_it_is_closed(picker: LinkPicker) -> None:
    point(picker, 1)
    QTest.keyClick(picker.search, KEY.Key_Escape)
    assert picker.pointed_[-1] is None
