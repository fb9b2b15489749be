"""Marks from the list: many in one act, with what is passed over, taken back from there, none in closed articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.exchange.project_files import ExportChoice, export_project
from tests.ui.search.conftest import Hands

ALL_OPEN = [(0, "روسيا", "actor"), (0, "رُوسيا", "actor"), (1, "روسيا", "actor"), (1, "روسيا", "actor")]


def in_list(hands: Hands, words: str = "روسيا") -> None:
    hands.search(words)
    hands.keys("Enter")


def test_all_ticked_places_are_marked_in_one_act_and_closed_articles_are_left(hands: Hands) -> None:
    in_list(hands)
    hands.keys("Ctrl+A")
    assert hands.panel.model.ticks == 5
    hands.keys("1")
    hands.settle()
    assert sorted(hands.marks()) == sorted(ALL_OPEN)  # without the proclitics, whatever stands before
    assert hands.told == ["4 places marked as \u2068actor\u2069. 1 in a closed article: left as it is."]
    assert hands.labels() == [("actor",)] * 4 + [()]
    assert hands.panel.model.ticks == 0
    assert hands.panel.view.hasFocus()
    hands.keys("Ctrl+Z")  # one act: all of them go, and the keyboard stays
    hands.settle()
    assert hands.marks() == []
    assert hands.labels() == [()] * 5
    assert hands.panel.view.hasFocus()
    hands.keys("Ctrl+Y")
    hands.settle()
    assert hands.labels() == [("actor",)] * 4 + [()]


def test_a_digit_alone_marks_the_current_place_and_goes_on(hands: Hands) -> None:
    in_list(hands)
    for key in "121":
        hands.keys(key)
        hands.settle()
    assert sorted(hands.marks()) == sorted([(0, "روسيا", "actor"), (0, "رُوسيا", "location"), (1, "روسيا", "actor")])
    assert hands.current == (1, hands.place(1, "روسيا", 1).start)


def test_what_carries_the_label_already_is_passed_over(hands: Hands) -> None:
    in_list(hands)
    hands.keys("1")
    hands.settle()
    hands.keys("Ctrl+A", "1")
    hands.settle()
    assert sorted(hands.marks()) == sorted(ALL_OPEN)
    assert "3 places marked" in hands.told[-1]
    assert "1 carried the label already" in hands.told[-1]
    hands.keys("Ctrl+A", "1")
    hands.settle()
    assert hands.told[-1].startswith("Nothing was marked. 4 carried")


def test_a_part_of_a_word_is_marked_as_the_label_wants_the_word(hands: Hands) -> None:
    in_list(hands, "وسي")
    hands.keys("Ctrl+A", "1")
    hands.settle()
    assert sorted(hands.marks()) == sorted(ALL_OPEN)


def test_marks_are_removed_in_one_act_and_come_back(hands: Hands) -> None:
    in_list(hands)
    hands.keys("Ctrl+A", "1")
    hands.settle()
    hands.keys("Ctrl+A", "Delete")
    hands.settle()
    assert hands.marks() == []
    assert hands.told[-1] == "4 marks removed. 1 in a closed article: left as it is."
    hands.keys("Ctrl+Z")
    hands.settle()
    assert sorted(hands.marks()) == sorted(ALL_OPEN)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_of_several_labels_one_is_asked_for(hands: Hands) -> None:
    in_list(hands)
    hands.keys("1", "Up")
    hands.settle()
    hands.keys("2", "Up")
    hands.settle()
    assert hands.labels()[0] == ("actor", "location")
    hands.keys("Delete")
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["Remove: actor", "Remove: location", "Remove all of these"]
    hands.keys("Down", "Enter")
    hands.settle()
    assert hands.marks() == [(0, "روسيا", "actor")]


def test_delete_where_no_mark_is_says_so(hands: Hands) -> None:
    in_list(hands)
    hands.keys("Delete")
    assert hands.told == ["Nothing was removed. 1 had no such mark of yours."]


def test_a_closed_article_refuses_and_a_key_without_a_label_says_so(hands: Hands) -> None:
    in_list(hands, "السلاح")
    hands.keys("1")
    hands.settle()
    hands.keys("Delete", "9")
    assert hands.told == [
        "Nothing was marked. 1 in a closed article: left as it is.",
        "Nothing was removed. 1 in a closed article: left as it is.",
        "No label has this key.",
    ]
    assert hands.marks() == []


def test_ticks_by_space_range_and_mouse(hands: Hands) -> None:
    in_list(hands)
    model, view = hands.panel.model, hands.panel.view
    hands.keys("Space", "Down", "Space", "Space")
    assert model.ticks == 1
    hands.keys("Shift+Down", "Shift+Down", "Shift+Up")
    assert [model.is_ticked(model.place(line)) for line in (1, 2, 4, 5, 7)] == [True, True, True, False, False]
    tick = view.visualRect(model.index(5)).topLeft() + QPoint(18, 16)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert model.ticks == 4
    middle = view.visualRect(model.index(2)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, middle)
    assert model.ticks == 3
    view.setFocus()
    hands.keys("Escape")
    assert (model.ticks, hands.panel.isVisible()) == (0, True)


def test_a_click_on_a_row_jumps(hands: Hands) -> None:
    in_list(hands)
    view = hands.panel.view
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(hands.panel.model.index(2)).center()
    )
    assert hands.selected == (0, "رُوسيا")
    assert hands.reader.hasFocus()


def test_rows_follow_what_is_done_in_the_text(hands: Hands) -> None:
    hands.search("روسيا")
    hands.keys("F3", "1")
    hands.settle()
    assert hands.labels() == [("actor",), (), (), (), ()]
    hands.keys("Delete")
    hands.settle()
    assert hands.labels() == [()] * 5


def test_rows_of_an_article_that_is_finished_meanwhile_are_refused(hands: Hands) -> None:
    in_list(hands)
    hands.keys("F3")
    hands.session.finish()
    hands.settle()
    hands.keys("F4", "1")
    hands.settle()
    assert hands.told == ["Nothing was marked. 1 in a closed article: left as it is."]


def test_the_export_has_what_was_marked_from_the_list(hands: Hands, tmp_path: Path) -> None:
    in_list(hands)
    hands.keys("Ctrl+A", "1")
    hands.settle()
    out = tmp_path / "out.jsonl"
    export_project(hands.path, out, ExportChoice("سمير"))
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    spans = [(span["text"], span["label"], span["origin"]) for line in lines for span in line["spans"]]
    assert sorted(spans) == sorted((words, label, "manual") for _, words, label in ALL_OPEN)
