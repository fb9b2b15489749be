from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from annotator.ui import language
from annotator.ui.panels.title_row import GROUPS, HEIGHT, TitleRow

IDS = [action.id for group in GROUPS for action in group]


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
    assert row.actions_["undo"].toolTip() == "Nothing to undo"


def test_without_a_project_nothing_comes_in_or_goes_out(row) -> None:
    row.set_project("")
    assert not row.actions_["import"].isEnabled()
    assert not row.actions_["export"].isEnabled()
    assert row.actions_["language"].isEnabled()


def test_places_tell_where_to_go(qtbot, row) -> None:
    with qtbot.waitSignal(row.place_chosen) as told:
        QTest.mouseClick(row.places["annotate"], Qt.MouseButton.LeftButton)
    assert told.args == ["annotate"]
    row.set_place("annotate")
    assert row.places["annotate"].isChecked()


@pytest.mark.parametrize("tongue", ["ar", "en"])
@pytest.mark.parametrize("width", [1366, 1024, 640])
def test_words_give_way_before_anything_is_cut(row, restored, tongue: str, width: int) -> None:
    language.apply(restored, tongue)
    row.set_project("مشروع أخبار آسيا الوسطى وأفغانستان في خريف 2021 " * 3)
    row.resize(width, HEIGHT)
    row.grab()
    assert row.width() == width
    for button in row.findChildren(QToolButton):
        assert button.width() >= button.sizeHint().width()
    assert row.name.width() >= 150


def test_the_language_button_shows_the_other_language(row, restored) -> None:
    assert row.actions_["language"].text() == "ع"
    language.apply(restored, "ar")
    row.retranslate()
    assert row.actions_["language"].text() == "En"
