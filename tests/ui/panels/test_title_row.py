from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.ui import language
from annotator.ui.panels.title_parts import BUTTONS, PLACES
from annotator.ui.panels.title_row import HEIGHT, TitleRow

IDS = [key for key, action in BUTTONS.items() if action.command]


@pytest.fixture
def row(qtbot) -> TitleRow:
    widget = TitleRow()
    qtbot.addWidget(widget)
    widget.resize(1200, HEIGHT)
    widget.set_project("أخبار آسيا الوسطى")
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.mark.parametrize("key", IDS)
def test_each_button_tells_its_id_and_has_a_name_and_a_tooltip(qtbot, row, key: str) -> None:
    row.set_undo("add “روسيا”")
    row.set_redo("remove “روسيا”")
    button = row.actions_[key]
    row.actions_["menu"].setFocus()
    assert button.accessibleName()
    assert button.toolTip()
    with qtbot.waitSignal(row.triggered) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [key]
    assert not button.hasFocus()


def test_undo_and_redo_say_what_they_do(row) -> None:
    assert not row.actions_["undo"].isEnabled()
    row.set_undo("add <b>“روسيا”</b>")
    assert row.actions_["undo"].isEnabled()
    assert "روسيا" in row.actions_["undo"].toolTip()
    assert "&lt;b&gt;" in row.actions_["undo"].toolTip()
    row.set_undo(None)
    assert not row.actions_["undo"].isEnabled()
    assert row.actions_["undo"].toolTip() == "<qt>Nothing to undo</qt>"


def test_without_a_project_nothing_comes_in_or_goes_out(row) -> None:
    row.set_project("")
    assert not row.actions_["import"].isEnabled()
    assert not row.actions_["export"].isEnabled()
    assert not row.actions_["find"].isEnabled()
    assert row.actions_["menu"].isEnabled()
    assert row.actions_["language"].isEnabled()


def test_a_lone_place_is_not_shown(row) -> None:
    row.set_places([PLACES[0].id])
    assert not row.places["annotate"].isVisible()
    assert row.name.x() <= 16  # the name stands first


def test_several_places_stand_before_the_name(row) -> None:
    row.set_places([place.id for place in PLACES])
    row.grab()
    first, *others = (row.places[place.id] for place in PLACES)
    assert others and all(place.isVisible() for place in (first, *others))
    assert first.x() < others[0].x() < row.name.x()


def test_several_places_are_shown_and_told(qtbot, row) -> None:
    row.set_places([place.id for place in PLACES])
    QApplication.processEvents()
    assert [key for key, button in row.places.items() if button.isVisible()] == [place.id for place in PLACES]
    with qtbot.waitSignal(row.place_chosen) as told:
        QTest.mouseClick(row.places["review"], Qt.MouseButton.LeftButton)
    assert told.args == ["review"]
    row.set_place("annotate")
    assert row.places["annotate"].isChecked()
    row.set_places(["annotate"])
    assert not row.places["annotate"].isVisible()


def test_the_name_stands_first_in_arabic_too(row, restored) -> None:
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert row.width() - row.name.geometry().right() <= 16


def test_tooltips_name_the_keys_of_the_moment(row) -> None:
    row.set_keys({"project.export": "Ctrl+E", "edit.undo": "Ctrl+Z", "find.open": "F2"})
    assert row.actions_["export"].toolTip() == "<qt>Write the marks to a file (Ctrl+E)</qt>"
    assert row.actions_["find"].toolTip().endswith("(F2)</qt>")
    row.set_undo("add")
    assert row.actions_["undo"].toolTip() == "<qt>Undo: add (Ctrl+Z)</qt>"
    row.set_keys({})
    assert row.actions_["export"].toolTip() == "<qt>Write the marks to a file</qt>"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_last_button_opens_the_menu(qtbot, row) -> None:
    menu = QMenu(row)
    menu.addAction("…")
    row.set_menu(menu)
    QTimer.singleShot(0, menu, menu.close)
    with qtbot.waitSignal(menu.aboutToShow):
        QTest.mouseClick(row.actions_["menu"], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("tongue", ["ar", "en"])
@pytest.mark.parametrize("width", [1366, 1024, 640])
def test_words_give_way_before_anything_is_cut(row, restored, tongue: str, width: int) -> None:
    language.apply(restored, tongue)
    row.set_project("مشروع أخبار آسيا الوسطى وأفغانستان في خريف 2021 " * 3)
    row.resize(width, HEIGHT)
    row.grab()
    assert row.width() == width
    for button in row.actions_.values():
        assert button.width() >= button.sizeHint().width()
    assert row.name.width() >= 150


def test_the_language_button_shows_the_other_language(row, restored) -> None:
    assert row.actions_["language"].text() == "ع"
    language.apply(restored, "ar")
    row.retranslate()
    assert row.actions_["language"].text() == "En"
