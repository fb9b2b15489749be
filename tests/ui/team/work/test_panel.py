"""People and hand-overs as tables, on plain rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import HandOver
from annotator.ui import language
from annotator.ui.team.work.batch_model import Column as BatchColumn
from annotator.ui.team.work.new_person import NewPersonDialog
from annotator.ui.team.work.panel import WorkPanel
from annotator.ui.team.work.people_model import Column
from annotator.ui.team.work.rows import batch_rows, unassigned, work_rows
from tests.ui.panels.helpers import type_text
from tests.ui.team.people import LAYLA, PEOPLE, ROWS, SAMIR

KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
MADE = [
    HandOver(b"1" * 16, 1, SAMIR.id, False, 3, 1_763_812_800_000, "2025-12-01"),
    HandOver(b"2" * 16, 2, LAYLA.id, True, 2, 1_763_812_800_000, "", 1_763_912_800_000),
]


@pytest.fixture
def panel(qtbot) -> WorkPanel:
    made = WorkPanel()
    qtbot.addWidget(made)
    made.resize(836, 540)
    show(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(panel: WorkPanel) -> None:
    batches = batch_rows(MADE, PEOPLE, "2026-01-01")
    panel.show_work(work_rows(PEOPLE, ROWS, batches), batches, unassigned(ROWS), len(ROWS))


def words(panel: WorkPanel, table: str, line: int) -> list[str]:
    model = panel.people_model if table == "people" else panel.batch_model
    shown = [model.index(line, column).data() for column in range(model.columnCount())]
    return [word.replace("\u2068", "").replace("\u2069", "") for word in shown]


def test_people_and_files_are_told_in_words(panel) -> None:
    assert words(panel, "people", 0) == ["سمير", "2 of 3", "3", "–", "1", "1", "1", "–"]
    assert words(panel, "batches", 1)[:4] == ["1", "سمير", "annotating", "3"]
    assert words(panel, "batches", 1)[BatchColumn.WHERE] == "late"
    assert words(panel, "batches", 0)[BatchColumn.PURPOSE] == "reviewing"
    assert words(panel, "batches", 0)[BatchColumn.WHERE].startswith("taken back")
    assert "2 article" in panel.left.text()
    assert "1 file" in panel.left.text()


def test_what_nobody_has_can_be_shown(qtbot, panel) -> None:
    with qtbot.waitSignal(panel.articles_wanted) as asked:
        QTest.mouseClick(panel.show_left, LEFT)
    assert asked.args == [None]
    panel.show_work((), (), 0, 3)
    assert not panel.show_left.isVisible()


def test_enter_on_a_person_or_a_file_shows_their_articles(qtbot, panel) -> None:
    panel.people.setFocus()
    QTest.keyClick(panel.people, KEYS.Key_Down)
    with qtbot.waitSignal(panel.articles_wanted) as asked:
        QTest.keyClick(panel.people, KEYS.Key_Return)
    assert asked.args == [LAYLA.id]
    panel.batches.setFocus()
    with qtbot.waitSignal(panel.articles_wanted) as asked:
        QTest.keyClick(panel.batches, KEYS.Key_Return)
    assert asked.args == [LAYLA.id]


def test_a_hand_over_begins_with_the_chosen_person(qtbot, panel) -> None:
    with qtbot.waitSignal(panel.hand_over_wanted) as asked:
        QTest.mouseClick(panel.hand_over, LEFT)
    assert asked.args == [None]
    panel.people.setFocus()
    with qtbot.waitSignal(panel.hand_over_wanted) as asked:
        QTest.mouseClick(panel.hand_over, LEFT)
    assert asked.args == [SAMIR.id]


def test_the_keyboards_place_survives_new_counts(panel) -> None:
    panel.people.setCurrentIndex(panel.people_model.index(1, 0))
    show(panel)
    assert panel.person().person == LAYLA.id


def test_an_empty_project_says_what_to_do(qtbot, panel) -> None:
    panel.show_work((), (), 0, 0)
    assert panel.people_pages.currentWidget() is panel.nobody
    assert panel.file_pages.currentWidget() is panel.no_files
    assert not panel.hand_over.isEnabled()
    assert not panel.take_back.isEnabled()
    with qtbot.waitSignal(panel.new_person_wanted):
        QTest.mouseClick(panel.nobody.button, LEFT)


def test_names_have_room_in_the_smallest_window(restored: QApplication, panel) -> None:
    for lang in ("ar", "en"):
        language.apply(restored, lang)
        panel.resize(836, 520)
        QApplication.processEvents()
        assert panel.people.columnWidth(Column.NAME) >= 120
        heading = panel.people.horizontalHeader()
        for column in Column:
            wide = heading.fontMetrics().horizontalAdvance(
                str(panel.people_model.headerData(column, heading.orientation()))
            )
            assert heading.sectionSize(column) >= wide, (lang, column)


def test_a_new_name_must_be_free(qtbot) -> None:
    dialog = NewPersonDialog(["سمير"])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert not dialog.go.isEnabled()
    type_text(dialog.field, "سمير")
    assert dialog.problem.text()
    assert not dialog.go.isEnabled()
    type_text(dialog.field, " الثاني")
    with qtbot.waitSignal(dialog.named) as named:
        QTest.keyClick(dialog.field, KEYS.Key_Return)
    assert named.args == ["سمير الثاني"]
