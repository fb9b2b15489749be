"""The list of all places with real keys and a real mouse, on a real project: one act, one undo."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from annotator.core.model import Progress
from annotator.ui.annotate.tag_all.choice import Heading, Row
from annotator.ui.annotate.tag_all.lines import HEIGHT
from tests.ui.annotate.hands import Hands
from tests.ui.keys.layouts import event

TEXT = (
    "قالت موسكو إن محادثات موسكو تجري في موسكو.\n"
    "وبموسكو حركة طالبان، وفي موسـكو وفد طالبان، وحركة طالبان وجماعة طالبان ترى أن بنان في لبنان.\n"
) + "سطر لا شيء فيه.\n" * 40
OTHERS = ("عادت موسكو وعادت طالبان.", "نص فيه موسكو انتهى.", "لا شيء")


@pytest.fixture
def articles() -> tuple[str, ...]:
    return TEXT, *OTHERS


@pytest.fixture
def sheet(hands: Hands):
    """The list, once it is open."""
    return lambda: hands.page.tag_all._sheet


def labels(hands: Hands) -> list[str]:
    return sorted(mark.label for mark, _ in hands.session.open_document.shown())


def words(hands: Hands) -> list[str]:
    text = hands.reader.text
    return [text[mark.start : mark.end] for mark, _ in hands.session.open_document.shown()]


def undo(hands: Hands, qtbot) -> None:
    hands.saved()
    with qtbot.waitSignal(hands.session.changed):
        hands.session.undo()
    hands.saved()


def counted(hands: Hands, qtbot) -> list[int]:
    """Give how many marks the file holds for each article that has some."""
    answers: list[dict[bytes, int]] = []
    person = hands.session.person.id
    hands.session.run(lambda project: project.counts(person), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return sorted(answers[0].values())


# Opening and marking


def test_shift_and_a_digit_list_all_places_and_enter_marks_them_in_one_act(hands: Hands, sheet, qtbot) -> None:
    hands.caret_on("موسكو")
    hands.keys("Shift+2")
    assert sheet().isVisible()
    assert sheet().view.hasFocus()
    assert hands.marks() == {}
    hands.keys("Enter")
    assert not sheet().isVisible()
    assert hands.reader.hasFocus()
    assert words(hands) == ["موسكو"] * 4 + ["موسـكو"]
    assert labels(hands) == ["location"] * 5
    (told,) = hands.told
    assert told.startswith("Marked 5 place")
    assert told.endswith(" · \u2066Ctrl+Z\u2069 takes all of it back")
    assert hands.current == "موسكو"
    undo(hands, qtbot)
    assert hands.marks() == {}


@pytest.mark.parametrize("layout", ["us", "ara", "ara(digits)", "ara(azerty)"])
def test_the_keys_work_on_every_layout(hands: Hands, sheet, layout: str) -> None:
    def press(*chords: str) -> None:
        for chord in chords:
            QApplication.sendEvent(QApplication.focusWidget(), event(layout, chord))

    hands.caret_on("طالبان")
    press("Shift+1")
    assert sheet().isVisible()
    press("H")
    assert sheet().along.isChecked()
    press("2", "Space", "Space", "Enter")
    assert labels(hands) == ["location"] * 4
    assert words(hands) == ["حركة طالبان", "طالبان", "حركة طالبان", "جماعة طالبان"]


def test_escape_changes_nothing_and_gives_place_and_keyboard_back(hands: Hands, sheet) -> None:
    hands.select("موسكو", 1)
    before = hands.reader.verticalScrollBar().value()
    hands.keys("Shift+1", "Space", "End", "Escape")
    assert not sheet().isVisible()
    assert hands.reader.hasFocus()
    assert hands.selected == "موسكو"
    assert hands.reader.verticalScrollBar().value() == before
    assert hands.marks() == {}
    assert hands.session.waiting == 0


def test_a_selection_and_the_current_mark_are_what_is_looked_for(hands: Hands, sheet) -> None:
    hands.select("محادثات موسكو")
    hands.keys("Shift+5")
    assert "محادثات موسكو" in sheet().title.text()
    hands.keys("Enter")
    assert hands.marks() == {"محادثات موسكو": "topic"}
    hands.keys("Shift+5")  # the current mark: it carries the label already
    assert sheet().isVisible()
    assert not sheet().mark.isEnabled()
    assert "1 place" in sheet().status.text()
    hands.keys("Enter")
    assert sheet().isVisible()
    assert len(hands.marks()) == 1


def test_what_cannot_be_listed_is_said(hands: Hands, sheet) -> None:
    hands.keys("Shift+9")
    hands.reader.select_span(hands.find("سكو"))
    hands.keys("Shift+1")
    hands.reader.set_caret(len(hands.reader.text))
    hands.keys("Shift+1")
    assert hands.told == [
        "No label has this key.",
        "All places are those of whole words: select whole words first.",
        "Select words first, or put the caret on one.",
    ]
    assert sheet() is None


def test_a_finished_article_lists_nothing(hands: Hands, sheet) -> None:
    hands.keys("Ctrl+Enter")
    hands.page.finish()
    hands.saved()
    hands._qtbot.waitUntil(lambda: hands.session.open_document.document.title != "أول")
    hands.session.show_document(hands.page.list.model.row(0).id)
    hands._qtbot.waitUntil(lambda: hands.session.open_document.progress is Progress.FINISHED)
    hands.caret_on("موسكو")
    hands.keys("Shift+1")
    assert "finished" in hands.told[-1]
    assert sheet() is None


def test_a_label_that_asks_asks_first(hands: Hands, sheet) -> None:
    hands.caret_on("وبموسكو")
    hands.keys("Shift+2")
    assert sheet() is None
    assert hands.selected == "موسكو"
    hands.keys("Shift+2")
    assert sheet().isVisible()


# In the list


def test_space_and_digits_decide_for_a_place_and_for_a_heading(hands: Hands, sheet) -> None:
    hands.caret_on("موسكو")
    hands.keys("Shift+2")
    lines = hands.page.tag_all._choice.lines
    assert [type(line) for line in lines[:2]] == [Heading, Row]
    hands.keys("1", "Down", "2", "Down", "Space")
    assert lines[1].label == "location"
    assert not lines[2].ticked
    hands.keys("Enter")
    assert labels(hands) == ["actor", "location", "location", "location"]


def test_a_label_button_gives_the_line_in_hand_its_label(hands: Hands, sheet) -> None:
    hands.caret_on("موسكو")
    hands.keys("Shift+2")
    hands.page.bar.label_chosen.emit("actor")
    assert sheet().isVisible()
    assert {row.label for row in hands.page.tag_all._choice.lines[0].rows} == {"actor"}


def test_a_click_on_a_tick_takes_it_away_and_one_beside_it_shows_the_place(hands: Hands, sheet) -> None:
    hands.caret_on("موسكو")
    hands.keys("Shift+2")
    view, lines = sheet().view, hands.page.tag_all._choice.lines
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, HEIGHT + HEIGHT // 2))
    assert not lines[1].ticked
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 2 * HEIGHT + HEIGHT // 2))
    assert view.currentIndex().row() == 2
    assert lines[2].ticked


def test_the_place_in_hand_is_shown_in_the_text_and_the_selection_stays(hands: Hands, sheet) -> None:
    hands.select("طالبان")
    hands.keys("Shift+1", "Down", "Down", "Down")
    hits = hands.reader._hits
    row = sheet().line()
    assert hits.spans[hits.current] == hands.page.tag_all._choice.span(row)
    assert hands.selected == "طالبان"
    hands.keys("Space")  # without its tick the place in hand is still shown
    assert hits.spans[hits.current] == hands.page.tag_all._choice.span(row)
    hands.keys("Escape")
    assert list(hits.spans) == []


def test_the_text_keeps_a_share_of_the_page(hands: Hands, sheet) -> None:
    hands.page.resize(1024, 524)
    hands.caret_on("موسكو")
    hands.keys("Shift+2")
    QApplication.processEvents()
    assert sheet().view.height() >= 5 * HEIGHT
    assert hands.reader.height() >= 150
    hands.keys("End")
    assert hands.reader.viewport().rect().intersects(hands.reader.span_area(hands.find("موسـكو")))


def test_letters_that_may_be_the_words_own_are_listed_without_a_tick(hands: Hands, sheet) -> None:
    hands.caret_on("بنان")
    hands.keys("Shift+1")
    assert [row.ticked for row in hands.page.tag_all._choice.rows] == [True, False]
    hands.keys("Enter")
    assert words(hands) == ["بنان"]


# Going elsewhere


def test_the_list_goes_when_the_keyboard_goes_to_the_text_or_another_article_comes(hands: Hands, sheet) -> None:
    hands.caret_on("موسكو")
    hands.keys("Shift+2")
    hands.reader.setFocus()
    assert not sheet().isVisible()
    hands.keys("Shift+2")
    assert sheet().isVisible()
    hands.page.go("document.next")
    hands._qtbot.waitUntil(lambda: not sheet().isVisible())
    assert hands.marks() == {}


def test_it_takes_the_place_of_the_search_and_closes_the_strip(hands: Hands, sheet) -> None:
    hands.page.open_find()
    hands.select("محادثات")
    hands.reader.setFocus()
    hands.keys("4")
    assert hands.page.links.strip.is_open
    hands.keys("Shift+1")
    assert sheet().isVisible()
    assert hands.page.find_bar.isHidden()
    assert not hands.page.links.strip.is_open
    assert sheet().view.hasFocus()


# All open articles


def test_all_open_articles_are_marked_in_one_act_and_finished_ones_are_left_alone(hands: Hands, sheet, qtbot) -> None:
    ids = {hands.page.list.model.row(line).title: hands.page.list.model.row(line).id for line in range(4)}
    person = hands.session.person.id
    with qtbot.waitSignal(hands.session.changed):
        hands.session.act(lambda project: project.finish(person, ids["ثالث"]))
    hands.caret_on("موسكو")
    hands.keys("Shift+2", "E")
    qtbot.waitUntil(lambda: any(row.title for row in hands.page.tag_all._choice.rows))
    assert {row.title for row in hands.page.tag_all._choice.rows} == {"", "ثان"}
    hands.keys("Enter")
    assert re.match(r"Marked 6 place\S* in 2 article", hands.told[-1])
    hands.saved()
    assert counted(hands, qtbot) == [1, 5]
    undo(hands, qtbot)
    assert counted(hands, qtbot) == []
    assert hands.marks() == {}


def test_the_switch_takes_the_other_articles_out_again(hands: Hands, sheet, qtbot) -> None:
    hands.caret_on("موسكو")
    hands.keys("Shift+2", "E")
    qtbot.waitUntil(lambda: len(hands.page.tag_all._choice.rows) == 7)
    hands.keys("E")
    assert len(hands.page.tag_all._choice.rows) == 5
    hands.keys("E", "E")  # given up before it began
    answers: list[None] = []
    for count in (1, 2, 3):  # for each slice the store thread is asked once more
        hands.session.run(lambda _: None, answers.append)
        qtbot.waitUntil(lambda count=count: len(answers) == count)
    assert len(hands.page.tag_all._choice.rows) == 5
    assert sheet()._progress == ""


# What is done meanwhile


def test_undo_and_redo_while_the_list_is_there_change_what_it_lists(hands: Hands, sheet, qtbot) -> None:
    hands.caret_on("طالبان")
    hands.keys("1")
    undo(hands, qtbot)
    hands.caret_on("طالبان")
    hands.keys("Shift+1")
    assert len(hands.page.tag_all._choice.rows) == 4
    with qtbot.waitSignal(hands.session.changed):
        hands.session.redo()
    assert len(hands.page.tag_all._choice.rows) == 3
    assert "1 place" in sheet().status.text()
    undo(hands, qtbot)
    assert len(hands.page.tag_all._choice.rows) == 4
    with qtbot.waitSignal(hands.session.changed):
        hands.session.redo()
    hands.keys("Enter")
    assert hands.told[-1].startswith("Marked 3 place")
    assert words(hands) == ["طالبان"] * 4


def test_undo_in_another_article_changes_what_is_listed_of_that(hands: Hands, sheet, qtbot) -> None:
    hands.caret_on("موسكو")
    hands.keys("Shift+2", "E")
    qtbot.waitUntil(lambda: len(hands.page.tag_all._choice.rows) == 7)
    hands.keys("Enter")
    undo(hands, qtbot)
    hands.caret_on("موسكو")
    hands.keys("Shift+2", "E")
    qtbot.waitUntil(lambda: len(hands.page.tag_all._choice.rows) == 7)
    hands.session.redo()
    qtbot.waitUntil(lambda: "7 place" in sheet().status.text())
    assert hands.page.tag_all._choice.rows == []
    undo(hands, qtbot)
    qtbot.waitUntil(lambda: len(hands.page.tag_all._choice.rows) == 7)


def test_the_list_goes_when_the_article_is_finished_under_it(hands: Hands, sheet, qtbot) -> None:
    hands.caret_on("موسكو")
    hands.keys("Shift+2")
    with qtbot.waitSignal(hands.session.changed):
        hands.session.finish()  # as with Ctrl+Enter where no other article is left
    assert not sheet().isVisible()
    assert hands.reader.hasFocus()


# Menu and selection bar


def test_the_menu_lists_all_places_for_each_label(hands: Hands, sheet) -> None:
    menu = QMenu(hands.page)
    hands.page.popups.fill_menu(menu, hands.find("موسكو", 1).start + 1)
    (submenu,) = [one for one in menu.findChildren(QMenu) if one.title() == "Mark all places"]
    next(action for action in submenu.actions() if action.text() == "location").trigger()
    assert sheet().isVisible()
    hands.keys("Enter")
    assert labels(hands) == ["location"] * 5


def test_a_button_of_the_selection_bar_does_so_with_shift(hands: Hands, sheet) -> None:
    reader = hands.reader
    span = hands.find("موسكو")
    reader.select_span(span)
    reader.selected_by_mouse.emit(span, reader.span_area(span).center().toPointF())
    button = reader.bar.findChildren(QAbstractButton)[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    assert sheet().isVisible()
    hands.keys("Escape")
    reader.selected_by_mouse.emit(span, reader.span_area(span).center().toPointF())
    QTest.mouseClick(reader.bar.findChildren(QAbstractButton)[1], Qt.MouseButton.LeftButton)
    assert labels(hands) == ["location"]
    assert not sheet().isVisible()
