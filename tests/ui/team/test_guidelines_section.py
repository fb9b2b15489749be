"""The guidelines are written in both languages beside the page that annotators read, and saved as one version."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.project import Project
from annotator.ui import language, theme
from annotator.ui.panels.when import moment
from annotator.ui.session import Session
from annotator.ui.team.guidelines.section import GuidelinesSection
from annotator.ui.team.page import TeamPage
from tests.ui.panels.helpers import type_text

LEFT, KEY, RTL = Qt.MouseButton.LeftButton, Qt.Key, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def section(qtbot: QtBot, page: TeamPage) -> GuidelinesSection:
    page.show_section("guidelines")
    found = page.section
    assert isinstance(found, GuidelinesSection)
    qtbot.waitUntil(lambda: bool(found.version.text()))
    return found


def rewrite(section: GuidelinesSection, text: str) -> None:
    editor = section.editors[section.language]
    editor.selectAll()
    QTest.keyClick(editor, KEY.Key_Delete)
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(editor, KEY.Key_Return)
        type_text(editor, line)


def test_they_begin_in_the_language_of_the_window(section: GuidelinesSection, session: Session) -> None:
    assert section.spoken.buttons["en"].isChecked()
    assert section.editors["en"].isVisible() and not section.editors["ar"].isVisible()
    assert section.editors["en"].text == session.labels.guidelines["en"]
    assert section.page.toPlainText().startswith("Annotation guidelines")


def test_the_page_beside_follows_what_is_typed(qtbot: QtBot, section: GuidelinesSection) -> None:
    rewrite(section, "# Head\n\nA **bold** word and <b>no</b> markup.")
    qtbot.waitUntil(lambda: section.page.toPlainText() == "Head\nA bold word and <b>no</b> markup.")
    assert section.has_changes
    assert section.bar.save.isEnabled()


def test_the_page_stays_where_it_is_while_its_end_is_written(qtbot: QtBot, section: GuidelinesSection) -> None:
    editor = section.editors["en"]
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.ensureCursorVisible()
    bar = section.page.verticalScrollBar()
    assert bar.value() > bar.maximum() * 0.9 > 0
    type_text(editor, "The end.")
    qtbot.waitUntil(lambda: "The end." in section.page.toPlainText())
    assert bar.value() > bar.maximum() * 0.9


def test_both_languages_are_saved_as_one_change(
    qtbot: QtBot, section: GuidelinesSection, session: Session, path: Path
) -> None:
    rewrite(section, "# Rules")
    QTest.mouseClick(section.spoken.buttons["ar"], LEFT)
    assert section.editors["ar"].isVisible()
    assert section.editors["ar"].layoutDirection() == RTL
    rewrite(section, "# القواعد")
    QTest.mouseClick(section.spoken.buttons["en"], LEFT)
    assert section.editors["en"].text == "# Rules"
    with qtbot.waitSignal(session.changed) as changed:
        QTest.mouseClick(section.bar.save, LEFT)
    assert (changed.args[0].verb, len(changed.args[0].edits)) == ("guidelines", 2)
    qtbot.waitUntil(lambda: not section.has_changes)
    with Project.open(path, write=False) as project:
        assert project.labels().guidelines == {"en": "# Rules", "ar": "# القواعد"}
    with qtbot.waitSignal(session.labels_changed):
        session.undo()
    assert section.editors["en"].text.startswith("# Annotation guidelines")


def test_the_version_is_shown_as_a_date(qtbot: QtBot, section: GuidelinesSection, session: Session) -> None:
    before = section._version
    assert section.version.text() == f"Changed {moment(before)}; marks made before keep the older version."
    rewrite(section, "x")
    QTest.mouseClick(section.bar.save, LEFT)
    qtbot.waitUntil(lambda: section._version > before)
    assert moment(section._version, QDateTime.currentDateTime()) in section.version.text()


def test_discard_brings_back_what_the_file_has(qtbot: QtBot, section: GuidelinesSection, session: Session) -> None:
    rewrite(section, "x")
    QTest.mouseClick(section.bar.discard, LEFT)
    assert section.editors["en"].text == session.labels.guidelines["en"]
    assert section.page.toPlainText().startswith("Annotation guidelines")
    assert not section.has_changes


def test_what_is_written_and_taken_back_is_no_change(section: GuidelinesSection) -> None:
    editor = section.editors["en"]
    type_text(editor, "x")
    assert section.has_changes
    QTest.keyClick(editor, KEY.Key_Backspace)
    assert not section.has_changes


def test_characters_that_cannot_be_seen_stay_what_they_are(
    qtbot: QtBot, section: GuidelinesSection, session: Session
) -> None:
    rewrite(section, "a\u00a0b\u200cc")
    QTest.mouseClick(section.bar.save, LEFT)
    qtbot.waitUntil(lambda: session.labels.guidelines["en"] == "a\u00a0b\u200cc")


def test_without_guidelines_the_field_says_what_to_write(qtbot: QtBot, section: GuidelinesSection) -> None:
    rewrite(section, "")
    assert "Nothing is written yet" in section.editors["en"].placeholderText()
    qtbot.waitUntil(lambda: section.page.toPlainText() == "")


def test_the_page_follows_look_and_language(section: GuidelinesSection, restored: QApplication) -> None:
    theme.apply(restored, "dark")
    block = section.page.document().begin()
    assert [part.format.foreground().color().name() for part in block.textFormats()] == [theme.palette().text.lower()]
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert section.version.text().startswith("تغيّر الدليل")
    assert section.language == "en"  # what is being written stays in its language
