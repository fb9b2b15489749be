"""The overview of a real project: the first look, what follows a change, words, keys, and where numbers lead."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.core.model import Progress
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.ui import language, theme
from annotator.ui.main_window import MainWindow
from annotator.ui.overview import page as page_module
from annotator.ui.overview.page import OverviewPage
from annotator.ui.overview.sheet import NOTHING
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from tests.core.store.samples import documents, new_project
from tests.ui.overview.conftest import MARKS, mark

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
Visit = Callable[..., OverviewPage]


def answers(page: OverviewPage) -> list[str]:
    return [tile.answer.text().lstrip("\u200e\u200f") for tile in page.tiles.tiles]


# --- the first look -----------------------------------------------------------------------------------------------


def test_a_lead_sees_how_far_it_is_who_is_behind_and_whether_people_agree(compared: Visit, team: Path) -> None:
    page = compared(team)
    assert answers(page)[:2] == ["2 of 3", "ليلى"]
    assert answers(page)[2].strip("\u2066\u2069").replace(".", "").isdigit()
    assert page.tiles.tiles[1].remark.text() == "Left: 2 of 3"
    assert all(card.chart.isVisible() for card in page.cards)
    assert page.agreement.pairs.table.sheet.rows[0][:2] == ("سمير", "ليلى")
    assert page.agreement.by_document.table.sheet.rows[0][0] == "مقالة 0"


def test_without_articles_the_page_leads_to_the_import(qtbot, visit: Visit, tmp_path: Path) -> None:
    with new_project(tmp_path / "p.hashiya", articles=0):
        pass
    page = visit(tmp_path / "p.hashiya")
    assert page.empty.isVisible() and not page.columns.isVisible()
    with qtbot.waitSignal(page.command_wanted) as told:
        QTest.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert told.args == ["project.import"]


def test_where_nobody_has_begun_each_card_says_so(visit: Visit, tmp_path: Path) -> None:
    with new_project(tmp_path / "p.hashiya"):
        pass
    page = visit(tmp_path / "p.hashiya")
    assert answers(page) == ["0 of 3", NOTHING, NOTHING]
    assert [card.empty.isVisible() for card in (page.progress, page.labels, page.work)] == [False, False, True]
    assert page.work.empty.text().startswith("Nobody")


def test_of_one_person_there_is_no_agreement_and_the_page_says_so(compared: Visit, tmp_path: Path) -> None:
    with new_project(tmp_path / "p.hashiya") as project:
        me = project.add_person("سمير")
        mark(project, me, documents(project)[0], *MARKS)
        project.finish(me, documents(project)[0])
    page = compared(tmp_path / "p.hashiya")
    assert answers(page)[2] == NOTHING
    assert page.agreement.head.empty.isVisible()
    assert not any(card.isVisible() for card in page.agreement.cards)


# --- what changes -------------------------------------------------------------------------------------------------


def test_an_act_elsewhere_is_seen_on_the_next_visit_and_compared_anew(
    qtbot, compared: Visit, team: Path, session: Session
) -> None:
    page = compared(team)
    before = page.overview
    person = next(person for person in session.info.people if person.name == "ليلى")
    page.hide()
    with qtbot.waitSignal(session.changed):
        session.act(lambda project: project.skip(person.id, documents(project)[2], "other"))
    assert page.overview is before
    page.show()
    with qtbot.waitSignal(page.agreement.answered, timeout=30_000):
        page.enter()
    assert page.overview.progress[Progress.SKIPPED] == 1


def test_an_act_while_it_is_shown_is_seen_by_itself(qtbot, visit: Visit, team: Path, session: Session) -> None:
    page = visit(team)
    person = next(person for person in session.info.people if person.name == "ليلى")
    session.act(lambda project: project.finish(person.id, documents(project)[1]))
    qtbot.waitUntil(lambda: page.overview.people[1].progress == {Progress.FINISHED: 2, Progress.NEW: 1}, timeout=10_000)


def test_a_second_visit_without_a_change_compares_nothing(qtbot, compared: Visit, team: Path) -> None:
    page = compared(team)
    found, before = page.agreement.found, page.overview
    page.enter()
    qtbot.waitUntil(lambda: page.overview is not before)
    assert page._thread.waiting == 0
    assert page.agreement.found is found


def test_another_project_shows_nothing_of_the_one_before(
    qtbot, compared: Visit, team: Path, session: Session, tmp_path: Path
) -> None:
    page = compared(team)
    with new_project(tmp_path / "other.hashiya", articles=2):
        pass
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "other.hashiya")
    assert page.overview is None
    assert not page.columns.content.isVisible()
    page.enter()
    qtbot.waitUntil(lambda: page.overview is not None)
    assert page.overview.documents == 2
    qtbot.waitUntil(lambda: page.agreement.found is not None, timeout=30_000)
    assert answers(page)[2] == NOTHING


def test_what_was_read_of_another_project_is_not_shown(
    qtbot, visit: Visit, team: Path, session: Session, tmp_path: Path, monkeypatch
) -> None:
    page = visit(team)
    held, read = threading.Event(), page_module.read_overview
    monkeypatch.setattr(page_module, "read_overview", lambda *asked: (held.wait(20), read(*asked))[1])
    with new_project(tmp_path / "other.hashiya", articles=2):
        pass
    page.enter()
    qtbot.waitUntil(lambda: page._thread.waiting > 0)
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "other.hashiya")
    held.set()
    qtbot.waitUntil(lambda: page._thread.waiting == 0, timeout=30_000)
    assert page.overview is None


def test_the_page_can_go_while_it_still_compares(qtbot, visit: Visit, team: Path) -> None:
    page = visit(team)
    assert page.is_running
    page.stop()
    assert not page.is_running


# --- choices ------------------------------------------------------------------------------------------------------


def test_another_measure_shows_other_numbers_and_what_they_mean(qtbot, compared: Visit, team: Path) -> None:
    page = compared(team)
    head, before = page.agreement.head, page.agreement.pairs.table.sheet
    with qtbot.waitSignal(page.agreement.answered, timeout=30_000):
        head.measure.setCurrentIndex(head.measure.findData("exact"))
        head.measure.activated.emit(head.measure.currentIndex())
    assert "Of all marks of both" in head.remark.text()
    assert page.agreement.pairs.table.sheet != before
    assert "Of all marks of both" in page.agreement.by_label.chart.parts[0].words
    first = page.tiles.tiles[2].answer.text()
    assert answers(page)[2] == first.lstrip("\u200e")  # the first look keeps its measure


def test_unsure_marks_can_be_left_out(qtbot, compared: Visit, team: Path) -> None:
    page = compared(team)
    with qtbot.waitSignal(page.agreement.answered, timeout=30_000):
        page.agreement.head.sure.click()
    assert page.agreement.found.view.choice.sure


# --- where it leads -----------------------------------------------------------------------------------------------


def test_export_leads_to_the_command_of_the_window(qtbot, visit: Visit, team: Path) -> None:
    page = visit(team)
    with qtbot.waitSignal(page.command_wanted) as told:
        QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert told.args == ["project.export"]


def test_numbers_lead_nowhere_without_a_place_of_review(compared: Visit, team: Path, monkeypatch) -> None:
    monkeypatch.setattr(page_module, "places_of", lambda _: ("annotate", "overview"))
    page = compared(team)
    assert {part.key for card in page.agreement.cards for part in card.chart.parts} == {None}


def test_each_number_opens_the_cases_behind_it(qtbot, compared: Visit, team: Path, monkeypatch) -> None:
    monkeypatch.setattr(page_module, "places_of", lambda _: ("annotate", "review", "overview"))
    page = compared(team)
    people = tuple(share.person.id for share in page.overview.people)
    group = page.agreement
    document = group.found.view.documents[0][0]
    wanted = {
        group.pairs: [None, people, None],
        group.by_label: ["actor", (), None],
        group.answers: ["actor", (), None],
        group.by_document: [None, (), document],
    }
    for card, cases in wanted.items():
        assert "opens the cases" in card.chart.parts[0].words
        with qtbot.waitSignal(page.cases_wanted) as told:
            card.chart.setFocus()
            QTest.keyClick(card.chart, Qt.Key.Key_Return)
        assert told.args == cases


@pytest.fixture
def settled(team: Path) -> Path:
    """The same team, with gold of the first article: what both have, and a threat of the first one alone."""
    with Project.open(team) as project:
        document = documents(project)[0]
        mark(project, GOLD_ID, document, *MARKS[1:])
        project.finish(GOLD_ID, document)
    return team


def test_a_score_against_gold_opens_its_cases_and_is_no_agreement(
    qtbot, compared: Visit, settled: Path, session: Session
) -> None:
    page = compared(settled)
    group, people = page.agreement, [share.person.id for share in page.overview.people]
    with Project.open(settled, write=False) as project:
        document = documents(project)[0]
    matrix = group.pairs.matrix
    assert [part.key[1][-1] for part in matrix.parts].count(GOLD_ID) == 4
    score = matrix.parts[-1]
    assert "against gold" in score.words
    with qtbot.waitSignal(page.cases_wanted) as told:
        QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=score.box.center().toPoint())
    assert told.args == [None, (people[1], GOLD_ID), document]
    assert {person.name for person in group.found.report.people} == {"سمير", "ليلى"}


def test_a_person_is_chosen_against_gold_with_precision_and_recall(qtbot, compared: Visit, settled: Path) -> None:
    page = compared(settled)
    head, card = page.agreement.head, page.agreement.by_label
    between = [head.between.itemText(place) for place in range(head.between.count())]
    assert [words.endswith("against gold") for words in between] == [False, False, True, True]
    for box, place in ((head.measure, head.measure.findData("exact")), (head.between, 2)):
        with qtbot.waitSignal(page.agreement.answered, timeout=30_000):
            box.setCurrentIndex(place)
            box.activated.emit(place)
    assert "Precision" in head.remark.text()
    assert card.table.sheet.headings[-2:] == ("Precision", "Recall")
    assert page.agreement.pairs.table.sheet.rows[1][-2:] == (pytest.approx(2 / 3), 1.0)


# --- words, looks, keys -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1024, 524), (1400, 860)])
@pytest.mark.parametrize("tongue", ["en", "ar"])
def test_nothing_is_wider_than_the_window(
    compared: Visit, team: Path, restored: QApplication, size, tongue: str
) -> None:
    language.apply(restored, tongue)
    page = compared(team, size)
    page.grab()
    assert page.columns.horizontalScrollBar().maximum() == 0
    columns = {card.x() for card in (page.progress, page.agreement)}
    assert len(columns) == (1 if size[0] < 1120 else 2)


def test_words_and_digits_follow_the_language(compared: Visit, team: Path, restored: QApplication) -> None:
    page = compared(team)
    language.apply(restored, "ar", "arabic")
    QApplication.processEvents()
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "نظرة عامة" in texts
    assert answers(page)[0] == "٢ من ٣"
    assert [text for text in texts if any(letter in text for letter in "0123456789")] == []
    assert page.agreement.by_label.table.sheet.headings[0] == "الوسم"
    assert page.progress.chart.parts[0].words.startswith("\u2068كل المقالات\u2069")


@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_the_look_follows_the_theme(compared: Visit, team: Path, restored: QApplication, scheme: str) -> None:
    page = compared(team)
    theme.apply(restored, scheme)
    image = page.grab().toImage()
    middle = page.progress.mapTo(page, page.progress.rect().center())
    inside = {
        image.pixelColor(x, middle.y()).name().upper() for x in range(page.progress.x() + 30, page.progress.x() + 300)
    }
    assert {theme.palette().paper, theme.palette().chrome} & inside


def test_f6_goes_from_card_to_card_and_back(qtbot, compared: Visit, team: Path) -> None:
    page = compared(team)
    page.activateWindow()
    page.export.setFocus()
    qtbot.waitUntil(page.export.hasFocus)
    reached = []
    for _ in page.cards:
        page.acts["pane.next"]()
        reached.append(page.focusWidget())
    assert reached == [card.chart for card in page.cards]
    page.acts["pane.next"]()
    assert page.focusWidget() is page.progress.chart
    page.acts["pane.previous"]()
    assert page.focusWidget() is page.cards[-1].chart


def test_the_part_with_the_keyboard_is_scrolled_into_sight(qtbot, compared: Visit, team: Path) -> None:
    page = compared(team, (1024, 524))
    chart = page.agreement.answers.chart
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    place = chart.mapTo(page.columns.viewport(), chart.parts[-1].box.center().toPoint())
    assert page.columns.viewport().rect().contains(place)


def test_every_number_says_itself_in_words(compared: Visit, team: Path) -> None:
    page = compared(team)
    for card in page.cards:
        assert card.chart.accessibleName().startswith(card.heading.text())
        assert all(
            any(letter.isdigit() for letter in part.words) or "no value" in part.words for part in card.chart.parts
        )
        assert card.chart.accessibleDescription() == card.chart.parts[0].words
        assert not any("U+" in part.words for part in card.chart.parts)


# --- in the window ------------------------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_in_the_window_ctrl_4_leads_there_and_export_opens_its_dialog(qtbot, team: Path, tmp_path: Path) -> None:
    path = tmp_path / "w.hashiya"
    shutil.copy(team, path)
    with Project.open(path, write=False) as project:
        info = project.info()
    Settings().set_person(bytes.fromhex(info.file_id), info.people[-1].id)
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.open_project(path)
    qtbot.waitUntil(lambda: window.session.open_document is not None, timeout=10_000)
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    page = window.project.places.currentWidget()
    assert isinstance(page, OverviewPage)
    qtbot.waitUntil(lambda: page.overview is not None)
    page.export.click()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    assert type(QApplication.activeModalWidget()).__name__ == "ExportDialog"
    QApplication.activeModalWidget().reject()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.project.places.current == "annotate"
    window.close()
    window.shut_down()
    assert not page.is_running
