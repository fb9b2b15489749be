"""A calibration that came back: its score, the cases behind each number, and the way to the corrections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.ui import language
from annotator.ui.session import Session
from annotator.ui.team.handover.dialog import HandOverDialog
from annotator.ui.team.handover.facts import Source
from annotator.ui.team.page import TeamPage
from annotator.ui.team.work.batch_model import Column
from annotator.ui.team.work.score_dialog import ScoreDialog
from annotator.ui.team.work.section import WorkSection
from tests.core.teamwork.stage import Team, mark, settle

KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """Two articles with gold came back from a newcomer: one as gold has it, one with a mark too many and one less."""
    team = Team(tmp_path, ("منى", "ليلى"), articles=4)
    first, second, third, _ = team.documents
    for document in (first, second, third):
        settle(team.main, team.lead, document, 0)
        team.main.finish(GOLD_ID, document)
    path = team.file(0, (first, second), calibration=True)
    with Project.open(path) as work:
        mark(work, team.people[0], first, 0)
        mark(work, team.people[0], second, 20, "location")
        for document in (first, second):
            work.finish(team.people[0], document)
    team.take(path)
    team.file(1, team.documents[3:])
    yield team
    team.close()


@pytest.fixture
def session(qtbot, team: Team) -> Iterator[Session]:
    team.main.close()
    made = Session()
    with qtbot.waitSignal(made.opened) as opened:
        made.open(team.main.path)
    with qtbot.waitSignal(made.rows_loaded):
        made.choose_person(next(person for person in opened.args[0].people if person.id == team.lead))
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot, session: Session, restored: QApplication) -> Iterator[TeamPage]:
    made = TeamPage(session)
    made.resize(1024, 560)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_section("work")
    qtbot.waitUntil(lambda: made.section.batch_model.rowCount() == 2)
    yield made
    session.shut_down()
    made.close()
    made.deleteLater()


@pytest.fixture
def work(page: TeamPage) -> WorkSection:
    assert isinstance(page.section, WorkSection)
    return page.section


def opened(qtbot, kind: type[QWidget]) -> QWidget:
    """The dialog of that kind that stands open."""
    found: list[QWidget] = []

    def look() -> bool:
        found[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
        return bool(found)

    qtbot.waitUntil(look)
    return found[0]


def cell(model, line: int, column: int) -> str:
    return model.index(line, column).data().strip("\u2066\u2067\u2068\u2069\u200e\u200f")


def score(qtbot, work: WorkSection) -> ScoreDialog:
    QTest.mouseClick(work.score, LEFT)
    dialog = opened(qtbot, ScoreDialog)
    assert isinstance(dialog, ScoreDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_the_table_says_what_it_was_and_the_score(work: WorkSection) -> None:
    assert [cell(work.batch_model, line, Column.PURPOSE) for line in (0, 1)] == ["annotating", "calibration"]
    assert [cell(work.batch_model, line, Column.SCORE) for line in (0, 1)] == ["", "0.50"]
    assert work.score.isVisible()


def test_the_score_is_told_by_label_and_by_article(qtbot, work: WorkSection) -> None:
    dialog = score(qtbot, work)
    rows = [[cell(dialog.by_label, line, column) for column in range(6)] for line in range(dialog.by_label.rowCount())]
    assert rows == [
        ["All labels", "0.50", "0.50", "0.50", "2", "2"],
        ["actor", "0.67", "1.00", "0.50", "1", "2"],
        ["location", "0.00", "0.00", "–", "1", "0"],
    ]
    assert [cell(dialog.by_article, line, 1) for line in (0, 1)] == ["1.00", "0.00"]
    assert "منى" in dialog.heading.text()
    assert "\u20662\u2069" in dialog.remark.text() or "2 of 2" in dialog.remark.text()
    QTest.mouseClick(dialog.close_button, LEFT)


@pytest.mark.parametrize(("table", "downs", "label", "article"), [("labels", 1, "actor", 1), ("articles", 0, None, 0)])
def test_each_number_opens_the_cases_behind_it(
    qtbot, page: TeamPage, work: WorkSection, team: Team, table: str, downs: int, label: str | None, article: int
) -> None:
    dialog = score(qtbot, work)
    view = getattr(dialog, table)
    view.setFocus()
    for _ in range(downs):
        QTest.keyClick(view, KEYS.Key_Down)
    with qtbot.waitSignal(page.cases_wanted) as told:
        QTest.keyClick(view, KEYS.Key_Return)
    assert told.args == [label, (team.people[0], GOLD_ID), team.documents[article]]


def test_the_button_opens_the_line_that_was_chosen_last(qtbot, page: TeamPage, work: WorkSection, team: Team) -> None:
    dialog = score(qtbot, work)
    dialog.articles.setFocus()
    QTest.keyClick(dialog.articles, KEYS.Key_Down)
    with qtbot.waitSignal(page.cases_wanted) as told:
        QTest.mouseClick(dialog.show_cases, LEFT)
    assert told.args == [None, (team.people[0], GOLD_ID), team.documents[1]]


def test_the_corrections_go_to_the_same_person_with_the_same_articles(qtbot, work: WorkSection, team: Team) -> None:
    dialog = score(qtbot, work)
    QTest.mouseClick(dialog.correct, LEFT)
    wish = opened(qtbot, HandOverDialog)
    assert isinstance(wish, HandOverDialog)
    qtbot.waitUntil(lambda: bool(wish.preview.model.rows))
    assert wish.form.sources[Source.CHOSEN].isChecked()
    assert wish.wish().with_gold
    assert wish.wish().people == (team.people[0],)
    assert [plan.documents for plan in wish.preview.model.rows] == [tuple(team.documents[:2])]
    wish.reject()


def test_enter_on_a_calibration_shows_its_score_and_on_another_file_the_articles(
    qtbot, work: WorkSection, team: Team
) -> None:
    work.batches.setFocus()
    with qtbot.waitSignal(work.articles_wanted) as asked:
        QTest.keyClick(work.batches, KEYS.Key_Return)
    assert asked.args == [team.people[1]]
    QTest.keyClick(work.batches, KEYS.Key_Down)
    with qtbot.waitSignal(work.score_wanted):
        QTest.keyClick(work.batches, KEYS.Key_Return)
    opened(qtbot, ScoreDialog).close()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_fits_the_smallest_window(qtbot, restored: QApplication, work: WorkSection, lang: str) -> None:
    language.apply(restored, lang)
    QApplication.processEvents()
    assert work.batches.horizontalScrollBar().maximum() == 0
    assert work.batches.columnWidth(Column.PERSON) >= 100
    heading = work.batches.horizontalHeader()
    for column in Column:
        words = str(work.batch_model.headerData(column, heading.orientation()))
        assert heading.sectionSize(column) >= heading.fontMetrics().horizontalAdvance(words), (lang, column)
