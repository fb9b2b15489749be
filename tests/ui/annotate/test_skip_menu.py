from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from annotator.core.project.progress import SKIP_REASONS
from annotator.ui import language
from annotator.ui.annotate.skip_menu import SkipMenu
from tests.ui.panels.helpers import type_text

KEY = Qt.Key
# Offscreen has no real popups.
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def menu(window) -> SkipMenu:
    made = SkipMenu(window)
    made.chosen_ = []
    made.chosen.connect(made.chosen_.append)
    anchor = QPushButton("skip", window)
    anchor.setGeometry(200, 360, 60, 30)
    anchor.show()
    made.open_over(anchor)
    return made


def test_a_digit_chooses(menu) -> None:
    QTest.keyClick(menu, KEY.Key_3)
    assert menu.chosen_ == ["broken_text"]
    assert not menu.isVisible()


def test_an_arabic_digit_chooses(menu) -> None:
    type_text(menu, "٥")
    assert menu.chosen_ == ["other"]


def test_the_key_of_a_digit_chooses_where_it_types_another_sign(menu) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(menu, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Ampersand, none, 10, 0, 0, "&"))
    assert menu.chosen_ == ["duplicate"]


def test_other_digits_do_nothing(menu) -> None:
    QTest.keyClick(menu, KEY.Key_9)
    QTest.keyClick(menu, KEY.Key_0)
    assert menu.chosen_ == []
    assert menu.isVisible()


def test_enter_takes_the_first_and_arrows_walk(menu) -> None:
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert menu.chosen_ == [SKIP_REASONS[1]]


def test_escape_chooses_nothing(menu) -> None:
    QTest.keyClick(menu, KEY.Key_Escape)
    assert menu.chosen_ == []
    assert not menu.isVisible()


def test_a_click_chooses(menu) -> None:
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.reasons[1]).center())
    assert menu.chosen_ == ["not_news"]


def test_the_reasons_have_digits_and_the_heading_is_no_choice(menu) -> None:
    assert [action.text() for action in menu.reasons][:2] == ["1  duplicate", "2  not news"]
    assert [action for action in menu.actions() if action.isEnabled()] == menu.reasons


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_it_stands_over_its_button_along_the_leading_edge(window, restored, tongue: str) -> None:
    language.apply(restored, tongue)
    menu, anchor = SkipMenu(window), QPushButton(window)
    anchor.setGeometry(250, 360, 60, 30)
    anchor.show()
    menu.open_over(anchor)
    area = anchor.rect().translated(anchor.mapToGlobal(anchor.rect().topLeft()))
    assert menu.geometry().bottom() < area.top()
    edge = "right" if tongue == "ar" else "left"
    assert abs(getattr(menu.geometry(), edge)() - getattr(area, edge)()) <= 1
