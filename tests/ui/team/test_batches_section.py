"""The section of the batches, on a real project: what is listed, what is asked, and what is back then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.model import ORIGINAL_NAME, Article, Span
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.teamwork.handover import hand_over
from annotator.ui import language
from annotator.ui.team.batches.model import Column
from annotator.ui.team.batches.section import BatchesSection
from annotator.ui.team.page import TeamPage
from tests.core.teamwork.stage import take
from tests.ui.shell.test_messages import boxes, press
from tests.ui.team.asking import asked, plain

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def path(path: Path) -> Path:
    """The project, from which Layla got a file and into which it came back with two marks and an article."""
    with Project.open(path) as project:
        lead, layla = project.person_named("سمير").id, project.add_person("ليلى")
        [row] = project.document_rows(None)
        work = path.with_name("work.hashiya")
        hand_over(project, work, Contents(layla, (row.id,)), acting=lead)
        with Project.open(work) as theirs:
            for start in (0, 9):
                theirs.annotate(layla, row.id, Span(start, start + 5), "actor")
            theirs.import_articles([Article("نص آخر", "نص آخر", "y")])
        take(project, work, acting=lead)
    return path


@pytest.fixture
def section(qtbot, page: TeamPage, restored: QApplication) -> BatchesSection:
    language.apply(restored, "en")  # with the plural forms of English
    page.show_section("batches")
    section = page.section
    assert isinstance(section, BatchesSection)
    qtbot.waitUntil(lambda: section.model.rowCount() == 3)
    return section


def shown(section: BatchesSection, column: Column) -> list[str]:
    model = section.model
    return [plain(model.index(line, column).data()) for line in range(model.rowCount())]


def click(section: BatchesSection, line: int) -> None:
    place = section.table.visualRect(section.model.index(line, Column.WHAT)).center()
    QTest.mouseClick(section.table.viewport(), LEFT, pos=place)


def test_what_came_and_went_is_listed_the_newest_first(section: BatchesSection) -> None:
    assert shown(section, Column.WHAT) == ["Taken in: ليلى", "Handed over: ليلى", "Import"]
    assert shown(section, Column.COUNT) == ["1 article · 2 marks", "1 article", "1 article"]
    assert shown(section, Column.PERSON) == ["سمير", "سمير", "–"]
    assert shown(section, Column.STATE) == ["in effect"] * 3


def test_what_a_command_did_was_nobodys_act(section: BatchesSection) -> None:
    section.model.show([replace(section.model.row(line), person=ORIGINAL_NAME) for line in range(3)])
    assert shown(section, Column.PERSON) == ["command line", "command line", "–"]


def test_a_taken_in_file_goes_again_by_a_click_and_a_yes(qtbot, section: BatchesSection, session, path: Path) -> None:
    click(section, 0)
    told = asked("Take it back")
    with qtbot.waitSignal(session.rows_loaded):
        QTest.mouseClick(section.take_back, LEFT)
    assert told[0].startswith("Take this back: Taken in: ليلى (1 article · 2 marks)?")
    assert "what was changed is as before" in told[0]
    qtbot.waitUntil(lambda: shown(section, Column.STATE)[0].startswith("taken back"))
    assert shown(section, Column.STATE)[1:] == ["in effect"] * 2
    assert section.table.line() == 0
    assert not section.take_back.isEnabled()
    assert len(list(paths.backup_dir().rglob("*-take-back.hashiya"))) == 1
    session.shut_down()
    with Project.open(path) as project:
        assert project.check().problems == []
        assert len(project.document_rows(None)) == 1
        assert project.hand_overs()[0].returned is None


def test_whoever_does_not_agree_takes_nothing_back(qtbot, section: BatchesSection) -> None:
    section.table.setFocus()
    click(section, 0)
    told = asked("Cancel")
    QTest.keyClick(section.table, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert shown(section, Column.STATE) == ["in effect"] * 3


def test_a_batch_that_others_have_built_on_stays_and_they_are_named(qtbot, section: BatchesSection) -> None:
    click(section, 2)
    asked("Take it back")
    QTest.mouseClick(section.take_back, LEFT)
    qtbot.waitUntil(lambda: any("since then" in box.text() for box in boxes()))
    (box,) = boxes()
    assert "ليلى" in box.text()
    assert "سمير" in box.text()
    press("Close")(box)
    qtbot.waitUntil(lambda: not boxes())
    assert shown(section, Column.STATE) == ["in effect"] * 3


def test_the_section_speaks_arabic(section: BatchesSection, restored: QApplication) -> None:
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert section.heading.text() == "الدفعات"
    assert shown(section, Column.COUNT)[0] == "مقالة واحدة · علامتان"
