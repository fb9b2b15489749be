"""Searching inside marks: of labels, of one's own, of everybody, of gold; and for the marks themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import Span
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID
from annotator.core.teamwork.handover import hand_over
from annotator.ui.handed.start_dialog import StartDialog
from tests.ui.search.conftest import TEXTS, Hands, close_window, make_project, start_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TITLES = [text.splitlines()[0] for text in TEXTS]


@pytest.fixture
def marked(hands: Hands) -> Hands:
    """The project with marks: own ones, somebody else's and gold."""
    with_marks = (
        (hands.person, 0, "تهريب المخدرات", "threat"),
        (hands.person, 0, "طالبان", "actor"),
        (hands.person, 1, "روسيا", "actor"),
    )

    def write(project: Project) -> None:
        for person, number, words, label in with_marks:
            project.annotate(person, hands.documents[number], hands.place(number, words), label)
        other = project.add_person("ليلى")
        project.annotate(other, hands.documents[2], hands.place(2, "تهريب السلاح"), "threat")
        project.reviewer = hands.person
        project.annotate(GOLD_ID, hands.documents[1], hands.place(1, "روسيا"), "location")

    hands.session.run(write, lambda _: None)
    hands.settle()
    return hands


def choose(hands: Hands, *digits: int) -> None:
    """Open the menu of the labels and press digits in it."""
    hands.panel.bar.scope.setFocus()
    hands.keys("Space")
    hands.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    for digit in digits:
        hands.keys(str(digit))
    hands.keys("Escape")
    hands.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    hands.window.activateWindow()  # as a window manager does when a menu has gone
    hands.settle()


def choose_whose(hands: Hands, whose: str) -> None:
    box = hands.panel.bar.whose
    box.setCurrentIndex(box.findData(whose))
    box.activated.emit(box.currentIndex())
    hands.settle()


def test_every_threat_with_a_word_in_it(marked: Hands) -> None:
    marked.search("تهريب")
    assert len(marked.row_texts()) == 4
    choose(marked, 3)
    assert marked.row_texts() == [TITLES[0], "[تهريب]"]
    assert marked.labels() == [("threat",)]
    choose_whose(marked, "all")
    assert marked.row_texts() == [TITLES[0], "[تهريب]", TITLES[2], "[تهريب]"]
    assert marked.labels() == [("threat",), ("threat",)]


def test_all_marks_of_labels_without_words(marked: Hands) -> None:
    marked.keys("F4")
    choose(marked, 3)
    assert marked.row_texts() == [TITLES[0], "[تهريب المخدرات]"]
    choose(marked, 1)
    assert marked.row_texts() == [TITLES[0], "[طالبان]", "[تهريب المخدرات]", TITLES[1], "[روسيا]"]
    assert "threat" in marked.panel.bar.scope.toolTip()
    choose_whose(marked, "gold")
    assert marked.row_texts() == []
    assert "no such mark" in marked.panel.sentence.text()
    choose(marked, 2)
    assert marked.row_texts() == [TITLES[1], "[روسيا]"]


def test_the_filter_is_loosened_where_it_finds_nothing(marked: Hands) -> None:
    marked.search("قلقها")
    choose(marked, 3)
    assert [button.text() for button in marked.panel.advice] == ["Search in all the text"]
    QTest.mouseClick(marked.panel.advice[0], Qt.MouseButton.LeftButton)
    marked.settle()
    assert marked.row_texts() == [TITLES[0], "[قلقها]"]
    assert marked.panel.bar.scope.labels is None


def test_several_labels_stay_open_under_the_mouse(marked: Hands) -> None:
    marked.keys("F4")
    scope = marked.panel.bar.scope
    QTest.mouseClick(scope, Qt.MouseButton.LeftButton)
    marked.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    for action in (menu.actions()[3], menu.actions()[5]):
        QTest.mouseMove(menu, menu.actionGeometry(action).center())
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        assert menu.isVisible()
    assert scope.labels == {"actor", "threat"}
    any_mark = menu.actions()[1]
    QTest.mouseMove(menu, menu.actionGeometry(any_mark).center())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(any_mark).center())
    marked.settle()
    assert scope.labels == frozenset()
    assert len(marked.labels()) == 3


def test_whose_marks_are_asked_only_where_marks_are_meant(marked: Hands) -> None:
    marked.keys("F4")
    assert not marked.panel.bar.whose.isVisible()
    choose(marked, 3)
    assert marked.panel.bar.whose.isVisible()


def test_somebody_with_a_handed_file_searches_it_and_sees_own_marks_alone(
    qtbot, restored: QApplication, path: Path, tmp_path: Path
) -> None:
    person, documents = make_project(path)
    with Project.open(path) as project:
        project.annotate(project.add_person("ليلى"), documents[0], Span(12, 18), "actor")
        project.annotate(person, documents[1], Span(0, 6), "actor")
        contents = Contents(person, tuple(documents[:2]))
        hand_over(project, tmp_path / "سمير.hashiya", contents, acting=person)
    window = start_window()
    theirs = Hands(window, path, person, documents, qtbot)
    window.open_project(tmp_path / "سمير.hashiya")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), StartDialog))
    QApplication.activeModalWidget().accept()
    qtbot.waitUntil(lambda: window.session.open_document is not None and not QApplication.activeModalWidget())
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    theirs.search("روسيا")
    assert theirs.row_texts() == [TITLES[0], "[روسيا]", "[رُوسيا]", TITLES[1], "[روسيا]", "[روسيا]"]
    theirs.panel.bar.field.clear()
    choose(theirs, 1)
    assert not theirs.panel.bar.whose.isVisible()
    assert theirs.row_texts() == [TITLES[1], "[طالبان]"]
    close_window(window)
