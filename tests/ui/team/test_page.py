"""The team's place: its sections, the keys that lead through them, and the question about what is not saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.project.project import ProjectInfo
from annotator.ui import language
from annotator.ui.main_window import MainWindow
from annotator.ui.project.places import places_of
from annotator.ui.session import Session
from annotator.ui.team.page import TeamPage
from annotator.ui.team.sections import SECTIONS
from tests.ui.shell.test_messages import boxes
from tests.ui.team.asking import asked

LEFT, KEY, CTRL = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier.ControlModifier
IDS = [entry.id for entry in SECTIONS]
Answer = Callable[[str], None]


def names(page: TeamPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def edit(page: TeamPage) -> None:
    """Change a name in the labels, and leave it unsaved."""
    page.show_section("labels")
    QTest.keyClicks(page.section.form.names.fields["en"], "s")


# --- the page alone ------------------------------------------------------------------------------------------------


def test_a_section_is_made_when_it_is_first_shown(page: TeamPage) -> None:
    assert list(page.sections) == ["articles"]
    rect = page.list.visualItemRect(page.list.item(IDS.index("decisions")))
    QTest.mouseClick(page.list.viewport(), LEFT, pos=rect.center())
    assert list(page.sections) == ["articles", "decisions"]
    assert page.stack.currentWidget() is page.section is page.sections["decisions"]


def test_arrows_walk_through_the_sections_and_tab_goes_into_one(page: TeamPage) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, KEY.Key_Down)
    assert page.section is page.sections["work"]
    assert page.list.hasFocus()
    QTest.keyClick(page.list, KEY.Key_Tab)
    assert page.section.isAncestorOf(QApplication.focusWidget())


def test_each_section_has_a_name_and_an_icon_in_both_languages(page: TeamPage, restored: QApplication) -> None:
    assert names(page) == ["Articles", "People and work", "Labels", "Guidelines", "Decisions", "Batches"]
    assert all(not page.list.item(row).icon().isNull() for row in range(page.list.count()))
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert names(page) == ["المقالات", "الأشخاص والعمل", "الوسوم", "الدليل", "القرارات", "الدفعات"]


def test_what_is_not_saved_shows_in_the_column(page: TeamPage) -> None:
    edit(page)
    assert names(page)[2:] == ["Labels •", "Guidelines", "Decisions", "Batches"]
    page.section.discard()
    assert names(page)[2:] == ["Labels", "Guidelines", "Decisions", "Batches"]


def test_another_section_keeps_what_is_not_saved_in_the_first(page: TeamPage) -> None:
    edit(page)
    page.show_section("decisions")
    page.show_section("labels")
    assert page.section.form.names.fields["en"].text() == "actors"


def test_nothing_is_asked_where_nothing_would_be_lost(page: TeamPage) -> None:
    assert page.may_leave()
    assert not boxes()


def test_leaving_asks_and_cancel_stays(page: TeamPage, answer: Answer) -> None:
    edit(page)
    answer("Cancel")
    assert not page.may_leave()
    assert page.section.has_changes


def test_leaving_can_discard(page: TeamPage, answer: Answer, session: Session) -> None:
    edit(page)
    answer("Discard")
    assert page.may_leave()
    assert not page.section.has_changes
    assert session.labels["actor"].names["en"] == "actor"


def test_leaving_can_save_all_sections(qtbot: QtBot, page: TeamPage, answer: Answer, session: Session) -> None:
    edit(page)
    page.show_section("guidelines")
    QTest.keyClicks(page.section.editors["en"], "New. ")
    answer("Save")
    assert page.may_leave()
    qtbot.waitUntil(lambda: session.labels.guidelines["en"].startswith("New. "))
    assert session.labels["actor"].names["en"] == "actors"


def test_what_cannot_be_saved_keeps_the_user_where_it_is(page: TeamPage, answer: Answer) -> None:
    edit(page)
    for field in page.section.form.names.fields.values():
        field.selectAll()
        QTest.keyClick(field, KEY.Key_Delete)
    page.show_section("decisions")
    answer("Save")
    assert not page.may_leave()
    assert page.section is page.sections["labels"]
    assert "no name" in page.section.bar.state.text()


# --- in the window -------------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot, restored: QApplication, path: Path) -> Iterator[MainWindow]:
    """The window on the project, as its only annotator."""
    made = MainWindow()
    language.apply(restored, "en")
    made.show()
    session = made.session
    with qtbot.waitSignal(session.opened):
        made.open_project(path)
    made.settings.set_person(bytes.fromhex(session.info.file_id), session.info.people[-1].id)
    for asking in [one for one in QApplication.topLevelWidgets() if type(one).__name__ == "PeopleDialog"]:
        asking.close()
    with qtbot.waitSignal(session.document_opened, check_params_cb=bool):
        session.choose_person(next(one for one in session.info.people if one.kind == "person"))
    made.activateWindow()
    yield made
    made.project.places.go("team")
    made.project.places.currentWidget().section.discard()
    made.close()
    made.shut_down()
    made.deleteLater()


def go(window: MainWindow) -> TeamPage:
    QTest.keyClick(window, KEY.Key_3, CTRL)
    page = window.project.places.currentWidget()
    assert isinstance(page, TeamPage)
    return page


def test_ctrl_3_leads_to_the_team_and_ctrl_1_back(window: MainWindow) -> None:
    page = go(window)
    assert window.project.title_row.places["team"].isChecked()
    assert page.list.hasFocus()
    QTest.keyClick(page.list, KEY.Key_1, CTRL)
    assert window.project.places.currentWidget() is window.page
    assert window.page.reader.hasFocus()


def test_a_hand_over_does_not_know_the_team(window: MainWindow) -> None:
    info = window.session.info
    assert "team" in places_of(info)
    mine = ProjectInfo(info.path, "p", "", "", info.labels, info.people, assignee=b"x" * 16)
    assert "team" not in places_of(mine)


def test_keys_lead_from_section_to_section_and_round(window: MainWindow) -> None:
    page = go(window)
    seen = []
    for _ in SECTIONS:
        QTest.keyClick(page.list, KEY.Key_PageDown, CTRL)
        seen.append(SECTIONS[page.list.currentRow()].id)
    assert seen == [*IDS[1:], IDS[0]]
    QTest.keyClick(page.list, KEY.Key_PageUp, CTRL)
    assert SECTIONS[page.list.currentRow()].id == IDS[-1]
    assert page.list.hasFocus()


def test_f6_goes_between_the_column_and_the_section(window: MainWindow) -> None:
    page = go(window)
    QTest.keyClick(page.list, KEY.Key_F6)
    assert page.section.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_F6)
    assert page.list.hasFocus()


def test_find_works_in_the_section_that_can_search(window: MainWindow) -> None:
    page = go(window)
    assert window.actions_["find.open"].isEnabled()
    page.show_section("labels")
    assert not window.actions_["find.open"].isEnabled()
    page.show_section("decisions")
    assert window.actions_["find.open"].isEnabled()
    assert window.project.title_row.actions_["find"].isEnabled()


def test_keys_take_back_what_is_not_saved_and_leave_the_project_alone(window: MainWindow) -> None:
    page, undo, redo = go(window), window.actions_["edit.undo"], window.actions_["edit.redo"]
    saved, marks = window.session.labels, list(window.session.open_document.shown())
    edit(page)
    assert "not saved yet" in window.project.title_row.actions_["undo"].toolTip()
    assert undo.isEnabled() and not redo.isEnabled()
    QTest.keyClick(page.list, KEY.Key_Z, CTRL)
    assert not page.section.has_changes
    QTest.keyClick(page.list, KEY.Key_Y, CTRL)
    assert page.section.form.names.fields["en"].text() == "actors"
    field = page.section.form.names.fields["en"]
    field.setFocus()
    for key, text in ((KEY.Key_Z, "actor"), (KEY.Key_Y, "actors")):
        QTest.keyClick(field, key, CTRL)
        assert field.text() == text
    page.show_section("guidelines")
    page.section.editors["en"].setFocus()
    QTest.keyClicks(page.section.editors["en"], "New. ")
    page.list.setFocus()
    QTest.keyClick(page.list, KEY.Key_Z, CTRL)
    assert page.section.editors["en"].text == saved.guidelines["en"]
    assert redo.isEnabled()
    QTest.keyClick(page.list, KEY.Key_Y, CTRL)
    assert page.section.editors["en"].text.startswith("New. ")
    assert list(window.session.open_document.shown()) == marks
    page.section.discard()
    page.show_section("labels")


def test_where_a_draft_has_no_step_the_project_has_none_either(window: MainWindow) -> None:
    page, undo = go(window), window.actions_["edit.undo"]
    page.show_section("guidelines")
    assert undo.isEnabled()  # a mark
    QTest.keyClicks(page.section.editors["en"], "New. ")
    page.section.show_language("ar")
    assert page.section.has_changes
    assert not undo.isEnabled()
    page.section.show_language("en")
    assert undo.isEnabled()


def test_ctrl_s_saves_what_is_changed_and_undo_takes_that_back(qtbot: QtBot, window: MainWindow) -> None:
    page = go(window)
    edit(page)
    with qtbot.waitSignal(window.session.labels_changed):
        QTest.keyClick(page.list, KEY.Key_S, CTRL)
    assert not page.section.has_changes
    with qtbot.waitSignal(window.session.labels_changed):
        QTest.keyClick(page.list, KEY.Key_Z, CTRL)
    assert page.section.form.names.fields["en"].text() == "actor"
    QTest.keyClick(page.list, KEY.Key_S, CTRL)
    assert page.notice.text() == "Everything is saved."


def test_a_place_that_holds_the_user_stays_chosen_in_the_title(window: MainWindow, answer: Answer) -> None:
    edit(go(window))
    answer("Cancel")
    QTest.mouseClick(window.project.title_row.places["annotate"], LEFT)
    assert window.project.places.current == "team"
    assert window.project.title_row.places["team"].isChecked()


def test_the_window_does_not_close_over_what_is_not_saved(window: MainWindow, answer: Answer) -> None:
    edit(go(window))
    answer("Cancel")
    assert not window.close()
    assert window.isVisible()
    answer("Cancel")
    window.actions_["project.close"].trigger()
    assert window.session.info is not None


def test_another_project_waits_for_the_answer(qtbot: QtBot, window: MainWindow, answer: Answer, tmp_path: Path) -> None:
    edit(go(window))
    answer("Cancel")
    window.open_project(tmp_path / "none.hashiya")
    assert not window.holds(tmp_path / "none.hashiya")
    assert window.project.places.current == "team"
    answer("Discard")
    with qtbot.waitSignal(window.session.open_failed):
        window.open_project(tmp_path / "none.hashiya")
    for box in boxes():
        box.close()


def test_an_article_that_is_removed_goes_from_the_text_and_ctrl_z_brings_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page, session, reader = go(window), window.session, window.page.reader
    marks = len(session.open_document.shown())
    page.show_section("articles")
    qtbot.waitUntil(lambda: page.section.model.rowCount() == 1)
    page.section.view.choose([0])
    asked("Remove")
    QTest.keyClick(page.section.view, KEY.Key_Delete)
    qtbot.waitUntil(lambda: page.section.model.rowCount() == 0)
    assert (session.open_document, reader.text) == (None, "")
    assert "removal of articles" in window.project.title_row.actions_["undo"].toolTip()
    QTest.keyClick(page.list, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: session.open_document is not None)
    qtbot.waitUntil(lambda: page.section.model.rowCount() == 1)
    assert reader.text == session.open_document.document.text
    assert len(session.open_document.shown()) == marks
