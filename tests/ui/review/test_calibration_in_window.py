"""From the score of a newcomer to its cases, in the window: the team's place leads to the review and shows one set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.received import Received
from annotator.core.teamwork.handover import hand_over
from annotator.core.teamwork.merging import merge, plan_merge
from annotator.ui.main_window import MainWindow
from annotator.ui.review.page import ReviewPage
from annotator.ui.settings import Settings
from annotator.ui.team.page import TeamPage
from annotator.ui.team.work.score_dialog import ScoreDialog
from annotator.ui.team.work.section import WorkSection
from tests.ui.review.conftest import OTHER, Team, span_of

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def window(qtbot, restored: QApplication, team: Team, path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The lead's window, after a newcomer's calibration by the second article was taken back."""
    project, document, me = team.project, team.documents[1], team.people[2]
    project.annotate(GOLD_ID, document, span_of("طالبان", text=OTHER), "actor")
    project.finish(GOLD_ID, document)
    file = tmp_path / "handed.hashiya"
    hand_over(project, file, Contents(me, (document,), calibration=True), acting=team.lead)
    with Project.open(file) as work:
        work.annotate(me, document, span_of("كابول", text=OTHER), "location")
        work.finish(me, document)
    with Received.open(file) as received:
        merge(project, received, plan_merge(project, received), acting=team.lead, backup=lambda: None)
    Settings().set_person(bytes.fromhex(project.info().file_id), team.lead)
    project.close()
    window = MainWindow()
    window.resize(1200, 700)
    window.show()
    window.activateWindow()
    with qtbot.waitSignal(window.session.document_opened):
        window.open_project(path)
    yield window
    window.close()
    window.shut_down()
    window.deleteLater()


def test_a_score_leads_to_the_newcomers_set_beside_gold(qtbot, window: MainWindow, team: Team) -> None:
    QTest.keyClick(window.page.reader, Qt.Key.Key_3, CTRL)
    place = window.project.places.currentWidget()
    assert isinstance(place, TeamPage)
    place.show_section("work")
    work = place.section
    assert isinstance(work, WorkSection)
    qtbot.waitUntil(work.score.isVisible)
    QTest.mouseClick(work.score, Qt.MouseButton.LeftButton)
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, ScoreDialog) and one.isVisible())
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Return):
        QTest.keyClick(dialog.labels, key)
    review = window.project.places.currentWidget()
    assert isinstance(review, ReviewPage)
    desk = review.desk
    qtbot.waitUntil(lambda: desk.is_calibration and window.session.waiting == 0)
    assert desk.reviewed is not None
    assert desk.reviewed.document.id == team.documents[1]
    words = [OTHER[case.place.start : case.place.end] for case in desk.queue.shown()]
    assert words == ["طالبان", "كابول"]  # what gold has and the newcomer lacks, and the other way round
    assert "حسن" in review.panel.filter.currentText()
