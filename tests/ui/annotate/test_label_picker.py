from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.model import Label, LabelSet
from annotator.ui.annotate.label_picker import LabelPicker
from annotator.ui.annotate.label_search import matching_labels
from tests.ui.panels.helpers import click_line, type_text

KEY = Qt.Key
popups = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")


def keys(labels: list[Label]) -> list[str]:
    return [label.key for label in labels]


# What is meant


def test_names_in_both_languages_and_keys_are_searched(labels) -> None:
    assert keys(matching_labels(labels.labels, "مكان")) == ["location"]
    assert keys(matching_labels(labels.labels, "LOC")) == ["location"]
    assert keys(matching_labels(labels.labels, "")) == keys(list(labels.labels))
    assert matching_labels(labels.labels, "زز") == []


def test_the_search_is_folded_and_asks_for_all_words() -> None:
    labels = (Label("armed_group", {"ar": "جماعة مُسلّحة"}), Label("group", {"ar": "جماعة"}))
    assert keys(matching_labels(labels, "جماعه مسلح")) == ["armed_group"]
    assert keys(matching_labels(labels, "armed")) == ["armed_group"]


def test_names_that_begin_so_come_first() -> None:
    labels = (Label("a", {"en": "non-state actor"}), Label("b", {"en": "actor"}), Label("c", {"en": "act"}))
    assert keys(matching_labels(labels, "act")) == ["b", "c", "a"]


def test_retired_labels_are_absent(labels) -> None:
    old = replace(labels.labels[0], retired=True)
    assert keys(matching_labels((old, *labels.labels[1:]), "")) == keys(list(labels.labels[1:]))


# The list


@pytest.fixture
def picker(qtbot, labels) -> LabelPicker:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    with qtbot.waitExposed(window):
        window.show()
    made = LabelPicker(window)
    made.window_ = window
    made.set_labels(labels, "en")
    made.chosen_ = []
    made.chosen.connect(made.chosen_.append)
    made.open_at(QRect(200, 100, 2, 30))
    return made


@popups
def test_enter_takes_the_first_that_is_found(picker) -> None:
    type_text(picker.search, "تهد")
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert picker.chosen_ == ["threat"]
    assert not picker.isVisible()


@popups
def test_arrows_walk_and_stop_at_the_ends(picker) -> None:
    QTest.keyClick(picker.search, KEY.Key_Up)
    QTest.keyClick(picker.search, KEY.Key_Down)
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert picker.chosen_ == ["location"]


@popups
def test_a_digit_in_the_empty_field_takes_its_label(picker) -> None:
    type_text(picker.search, "٤")
    assert picker.chosen_ == ["stance"]


@popups
def test_a_digit_after_letters_is_typed(picker) -> None:
    type_text(picker.search, "m1")
    assert picker.search.text() == "m1"
    assert picker.chosen_ == []


@popups
def test_escape_closes_at_once(picker) -> None:
    type_text(picker.search, "act")
    QTest.keyClick(picker.search, KEY.Key_Escape)
    assert not picker.isVisible()
    assert picker.chosen_ == []


@popups
def test_a_click_takes(picker) -> None:
    click_line(picker.view, 4)
    assert picker.chosen_ == ["topic"]


@popups
def test_nothing_found_is_said_and_enter_takes_nothing(picker) -> None:
    type_text(picker.search, "زز")
    assert picker.nothing.isVisible()
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert picker.chosen_ == []
    assert picker.isVisible()


@popups
def test_it_opens_with_all_labels_again(picker) -> None:
    type_text(picker.search, "act")
    picker.close()
    picker.open_at(QRect(0, 0, 2, 30))
    assert picker.search.text() == ""
    assert picker.view.model().rowCount() == 5


@popups
def test_many_labels_scroll_inside_the_screen(picker) -> None:
    many = LabelSet(tuple(Label(f"k{n}", {"en": f"label {n}", "ar": f"وسم {n}"}) for n in range(50)))
    picker.close()
    picker.set_labels(many, "en")
    room = QApplication.primaryScreen().availableGeometry()
    picker.open_at(QRect(room.right() - 2, room.bottom() - 30, 2, 30))
    assert room.adjusted(0, 0, 2, 2).contains(picker.geometry())  # offscreen, windows have a frame of 2 pixels
    for _ in range(49):
        QTest.keyClick(picker.search, KEY.Key_Down)
    picker.grab()
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert picker.chosen_ == ["k49"]
