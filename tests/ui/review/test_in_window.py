"""The review place in the window: the way there, gold edited by hand in the annotator's place, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from tests.ui.review.conftest import Team, span_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, restored: QApplication, team: Team, path: Path) -> Iterator[MainWindow]:
    Settings().set_person(bytes.fromhex(team.project.info().file_id), team.lead)
    team.project.close()
    window = MainWindow()
    window.resize(1200, 700)
    window.show()
    window.activateWindow()
    with qtbot.waitSignal(window.session.document_opened):
        window.open_project(path)
    qtbot.waitUntil(lambda: window.session.open_document is not None)
    yield window
    window.close()
    window.shut_down()
    window.deleteLater()


def gold(path: Path) -> list[tuple[int, int, str]]:
    with Project.open(path, write=False) as project:
        document = project.document_rows(None)[0].id
        marks = project.living_annotations(document, GOLD_ID)
        return [(one.start, one.end, one.label) for one in marks if not one.deleted]


def go_to_review(qtbot, window: MainWindow):
    QTest.keyClick(window.page.reader, Qt.Key.Key_2, CTRL)
    page = window.project.places.currentWidget()
    qtbot.waitUntil(lambda: page.desk.case is not None)
    return page


def test_the_places_are_in_the_title_row_and_control_2_leads_to_the_review(qtbot, window: MainWindow) -> None:
    assert window.project.title_row.places["review"].isVisible()
    assert not window.project.title_row.places["corrections"].isVisible()
    page = go_to_review(qtbot, window)
    assert window.project.title_row.places["review"].isChecked()
    assert page.reader.hasFocus()
    assert not window.actions_["find.open"].isEnabled()
    assert window.actions_["document.finish"].isEnabled()
    QTest.keyClick(page.reader, Qt.Key.Key_1, CTRL)
    assert window.page.reader.hasFocus()
    assert window.actions_["find.open"].isEnabled()


def test_gold_is_edited_by_hand_and_escape_leads_back(qtbot, window: MainWindow, path: Path) -> None:
    page = go_to_review(qtbot, window)
    QTest.keyClick(page.reader, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.session.waiting == 0)
    QTest.keyClick(page.reader, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: window.page.edits_gold and window.project.places.current == "annotate")
    assert window.page.gold_band.isVisible()
    reader = window.page.reader
    reader.setFocus()
    reader.select_span(span_of("حلفائها"))
    QTest.keyClick(reader, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.session.waiting == 0)
    place = span_of("حلفائها")
    assert (place.start, place.end, "actor") in gold(path)
    for _ in range(6):
        if window.project.places.current == "annotate":
            QTest.keyClick(reader, Qt.Key.Key_Escape)
    assert window.project.places.current == "review"
    qtbot.waitUntil(lambda: any(row.span == place for row in page.desk.reviewed.gold))
    qtbot.waitUntil(lambda: not window.page.edits_gold)
    assert not window.page.gold_band.isVisible()
    window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: not any(row.span == place for row in page.desk.reviewed.gold))
    with Project.open(path, write=False) as project:
        lead = project.person_named("مديرة").id
        assert {change.person for change in _changes(project)} >= {lead}
        assert project.check().problems == []


def _changes(project: Project):
    return [
        act
        for one in project.living_annotations(project.document_rows(None)[0].id, GOLD_ID)
        for act in project.history_of(one.id)
    ]


def test_gold_by_hand_leaves_the_list_of_articles_as_it_is(qtbot, window: MainWindow) -> None:
    page = go_to_review(qtbot, window)
    QTest.keyClick(page.reader, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: window.page.edits_gold)
    told: list[object] = []
    window.session.progress_changed.connect(lambda *args: told.append(args))
    reader = window.page.reader
    reader.select_span(span_of("حلفائها"))
    QTest.keyClick(reader, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.session.waiting == 0)
    assert told == []
