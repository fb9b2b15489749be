"""The lead's acts on articles, on a real project: assigned, taken back, locked, reopened, undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Annotator, Article, Progress, Span
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.teamwork.handover import hand_over
from annotator.ui import language
from annotator.ui.session import Session
from annotator.ui.team.articles.rows import Column, Stage
from annotator.ui.team.articles.section import ArticlesSection
from annotator.ui.team.work.new_person import NewPersonDialog
from annotator.ui.team.work.section import WorkSection
from tests.ui.panels.helpers import type_text
from tests.ui.team.asking import asked

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")
TEXTS = ("أعربت موسكو عن قلقها", "وروسيا تخشى «داعش»", "نص ثالث في 2021")
KEYS = Qt.Key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "p.hashiya"
    with Project.create(file, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(Article(text, text, "x", meta={"source": "العرب"}) for text in TEXTS)
        lead, samir = project.add_person("هند"), project.add_person("سمير")
        assert lead != samir
        project.finish(samir, project.articles()[0].id)
    return file


@pytest.fixture
def session(qtbot, path: Path) -> Iterator[Session]:
    session = Session()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    with qtbot.waitSignal(session.rows_loaded):
        session.choose_person(named(opened.args[0].people, "هند"))
    yield session
    session.shut_down()


def named(people, name: str) -> Annotator:
    return next(person for person in people if person.name == name)


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(900, 560)
    return made


@pytest.fixture
def section(qtbot, session: Session, window: QWidget) -> ArticlesSection:
    made = ArticlesSection(session)
    window.layout().addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    made.enter()
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made


def assign(qtbot, section: ArticlesSection, name: str) -> None:
    """Give the chosen articles to somebody by the menu, or take them back."""
    section.widgets.assign.click()
    entry = next(entry for entry in section.assign_menu.actions() if name in entry.text())
    with qtbot.waitSignal(section._session.saved):
        entry.trigger()
    section.assign_menu.close()


def people(section: ArticlesSection, line: int) -> str:
    shown = section.model.index(line, Column.PEOPLE).data()
    return shown.replace("\u2068", "").replace("\u2069", "")


def test_articles_are_assigned_taken_away_and_both_are_undone(qtbot, section, session) -> None:
    section.view.choose([0, 1])
    assign(qtbot, section, "سمير")
    qtbot.waitUntil(lambda: people(section, 1) == "سمير: New")
    assert section.view.lines() == [0, 1]
    assert section.articles.stages(None)[Stage.ASSIGNED] == 1  # the first one is finished
    assign(qtbot, section, "سمير")
    qtbot.waitUntil(lambda: people(section, 1) == "")
    for shown in ("سمير: New", ""):
        with qtbot.waitSignal(session.changed):
            session.undo()
        qtbot.waitUntil(lambda shown=shown: people(section, 1) == shown)


def test_a_finished_article_is_locked_unlocked_and_reopened(qtbot, section, session) -> None:
    section.view.choose([0])
    for deed, state in (("lock", "Locked"), ("unlock", "Finished"), ("reopen_for", "In progress")):
        row = section.chosen()[0]
        (part,) = row.parts
        with qtbot.waitSignal(session.changed):
            section.deed_wanted.emit(deed, {part.person: (row.id,)})
        qtbot.waitUntil(lambda state=state: people(section, 0) == f"سمير: {state}")


def test_a_lock_for_everyone_is_taken_back_by_one_undo(qtbot, section, session) -> None:
    section.view.choose([0])
    assign(qtbot, section, "هند")
    qtbot.waitUntil(lambda: "هند: New" in people(section, 0))
    section.widgets.more.click()
    locking = next(entry for entry in section.more_menu.actions() if entry.text() == "Lock for")
    with qtbot.waitSignal(session.changed):
        locking.menu().actions()[0].trigger()
    section.more_menu.close()
    qtbot.waitUntil(lambda: people(section, 0) == "هند: Locked\nسمير: Locked")
    with qtbot.waitSignal(session.changed):
        session.undo()
    qtbot.waitUntil(lambda: people(section, 0) == "هند: New\nسمير: Finished")


def test_somebody_new_gets_the_chosen_articles(qtbot, section, session) -> None:
    section.view.choose([2])
    section.new_person_wanted.emit((section.chosen()[0].id,))
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, NewPersonDialog)]
    type_text(dialog.field, "كريم")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(dialog.field, KEYS.Key_Return)
    qtbot.waitUntil(lambda: people(section, 2) == "كريم: New")
    assert session.person.name == "هند"  # to enter somebody is not to become that person


def test_words_are_counted_while_nobody_waits(qtbot, section) -> None:
    qtbot.waitUntil(lambda: section.model.index(0, Column.WORDS).data() == "4")
    qtbot.waitUntil(lambda: section.model.index(2, Column.WORDS).data() == "4")


def test_enter_opens_the_article_in_the_text(qtbot, section, session) -> None:
    section.view.setFocus()
    with qtbot.waitSignals([section.place_wanted, session.document_opened]):
        QTest.keyClick(section.view, KEYS.Key_Return)
    assert session.open_document.document.text == TEXTS[0]


def test_without_somebody_the_acts_ask_who_is_there(qtbot, window, path) -> None:
    session = Session()
    with qtbot.waitSignal(session.opened):
        session.open(path)
    section = ArticlesSection(session)
    window.layout().addWidget(section)
    with qtbot.waitExposed(window):
        window.show()
    section.enter()
    qtbot.waitUntil(lambda: section.model.rowCount() == 3)
    with qtbot.waitSignal(section.person_wanted):
        section.assign_wanted.emit(b"s" * 16, True, ())
    session.shut_down()


def test_another_project_begins_anew(qtbot, section, session, tmp_path: Path) -> None:
    section.view.selectAll()
    other = tmp_path / "q.hashiya"
    with Project.create(other, "q", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles([Article("نص آخر", "آخر", "x")])
    with qtbot.waitSignal(session.opened):
        session.open(other)
    qtbot.waitUntil(lambda: section.model.rowCount() == 1)
    assert section.chosen() == []


def test_people_and_work_follow_what_happens(qtbot, session, window) -> None:
    work = WorkSection(session)
    window.layout().addWidget(work)
    with qtbot.waitExposed(window):
        window.show()
    work.enter()
    qtbot.waitUntil(lambda: [row.name for row in work.people_model.rows] == ["هند", "سمير"])
    assert work.people_model.rows[1].counts[Progress.FINISHED] == 1
    samir = named(session.info.people, "سمير")
    session.act(lambda project: project.assign(samir.id, samir.id, [project.articles()[1].id]))
    qtbot.waitUntil(lambda: work.people_model.rows[1].given == 1)
    with qtbot.waitSignal(work.section_wanted) as asked:
        work.articles_wanted.emit(samir.id)
    assert asked.args == ["articles", samir.id]


# --- removing ------------------------------------------------------------------------------------------------------


def click_row(section: ArticlesSection, line: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    place = section.view.visualRect(section.model.index(line, Column.TITLE)).center()
    QTest.mouseClick(section.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_articles_are_removed_after_a_question_and_undo_brings_them_back(
    qtbot, section, session, path, restored
) -> None:
    language.apply(restored, "en")  # with the plural forms of English
    person = session.person
    first, second, _ = (row.id for row in section.articles.rows)
    with qtbot.waitSignal(session.document_opened):
        session.show_document(second)
    with qtbot.waitSignal(session.saved):
        session.act(lambda project: project.annotate(person.id, second, Span(0, 5), "actor"))
    click_row(section, 0)
    click_row(section, 1, Qt.KeyboardModifier.ControlModifier)
    answers = asked("Remove")
    with qtbot.waitSignal(session.rows_loaded):
        QTest.keyClick(section.view, KEYS.Key_Delete)
    assert "Remove 2 articles from the project?" in answers[0]
    assert "1 mark goes too. Made by: هند." in answers[0]
    qtbot.waitUntil(lambda: section.model.rowCount() == 1)
    qtbot.waitUntil(lambda: session.open_document is None)
    assert len(list(paths.backup_dir().rglob("*-remove.hashiya"))) == 1
    with qtbot.waitSignal(session.changed):
        session.undo()
    qtbot.waitUntil(lambda: section.model.rowCount() == 3)
    assert section.model.index(0, Column.TITLE).data()
    session.shut_down()
    with Project.open(path) as project:
        assert project.check().problems == []
        assert [row.id for row in project.articles()][:2] == [first, second]


def test_whoever_does_not_agree_removes_nothing(qtbot, section, session) -> None:
    session.act(lambda project: project.assign(session.person.id, session.person.id, [section.articles.rows[2].id]))
    click_row(section, 2)
    answers = asked("Cancel")
    QTest.mouseClick(section.widgets.more, Qt.MouseButton.LeftButton)
    entry = next(entry for entry in section.more_menu.actions() if entry.text().startswith("Remove from the project…"))
    QTest.mouseClick(section.more_menu, Qt.MouseButton.LeftButton, pos=section.more_menu.actionGeometry(entry).center())
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert "mark" not in answers[0]
    assert section.model.rowCount() == 3


def test_a_hand_over_that_is_out_is_named(qtbot, section, session, tmp_path) -> None:
    samir, row = named(session.info.people, "سمير"), section.articles.rows[1]
    contents, lead = Contents(samir.id, (row.id,)), session.person.id
    with qtbot.waitCallback() as made:
        session.run(lambda project: hand_over(project, tmp_path / "h.hashiya", contents, acting=lead), made)
    click_row(section, 1)
    answers = asked("Cancel")
    QTest.keyClick(section.view, KEYS.Key_Delete)
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert "Handed over and not back yet: سمير." in answers[0]
