"""The window of the suggestions beside a real project, with a real training."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Span
from annotator.core.project import Project
from annotator.ui.dialogs.settings import SettingsDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.suggestion_page.dialog import SuggestionsDialog

KEYS = Qt.Key
TOWNS = ("بغداد", "دمشق", "بيروت", "عمان", "القاهرة", "تونس")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def text_of(town: str) -> str:
    return f"اجتمع الوزراء أمس في {town} ثم عادوا من {town} مساء."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Five articles are finished, in each of which a town is marked twice; one is open."""
    file = tmp_path / "p.hashiya"
    with Project.create(file, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(Article(text_of(town), town, "x") for town in TOWNS)
        me = project.add_person("سمير")
        for row in project.document_rows(None)[:5]:
            text = project.document(row.id).text
            for start in (text.index(row.title), text.rindex(row.title)):
                project.annotate(me, row.id, Span(start, start + len(row.title)), "location")
            project.finish(me, row.id)
    return file


@pytest.fixture
def session(qtbot, path: Path) -> Iterator[Session]:
    session = Session()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    with qtbot.waitSignal(session.rows_loaded) as rows, qtbot.waitSignal(session.suggesting.learned):
        session.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    with qtbot.waitSignal(session.document_opened):
        session.show_document(rows.args[0][5].id)
    yield session
    session.shut_down()


@pytest.fixture
def dialog(qtbot, session: Session, restored: QApplication) -> Iterator[SuggestionsDialog]:
    dialog = SuggestionsDialog(session)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: dialog.facts.knowledge.finished == 5)
    yield dialog
    session.shut_down()
    dialog.close()
    dialog.deleteLater()


def known(dialog: SuggestionsDialog) -> dict[str, tuple[int, int]]:
    return {one.words: (one.marked, one.places) for one in dialog.facts.knowledge.names}


def test_it_shows_what_was_learned_and_follows_the_work(qtbot, session: Session, dialog: SuggestionsDialog) -> None:
    assert known(dialog) == dict.fromkeys(TOWNS[:5], (2, 2))
    assert dialog.names.model.rowCount() == 5
    start = session.open_document.document.text.index("تونس")
    session.annotate(Span(start, start + 4), "location")
    qtbot.waitUntil(lambda: known(dialog).get("تونس") == (1, 1))
    assert dialog.names.model.rowCount() == 6
    session.undo()
    qtbot.waitUntil(lambda: "تونس" not in known(dialog))


def test_wishes_hold_at_once(qtbot, session: Session, dialog: SuggestionsDialog) -> None:
    switches, suggesting = dialog.switches, session.suggesting
    QTest.keyClick(switches.slider, KEYS.Key_Up)
    assert suggesting.minimum == 0.55
    place = next(one for one in switches.labels if one.key == "location")
    QTest.keyClick(place.box, KEYS.Key_Space)
    assert suggesting.off == {"location"}
    QTest.keyClick(place.box, KEYS.Key_Space)
    assert suggesting.off == frozenset()
    QTest.keyClick(switches.on, KEYS.Key_Space)
    assert suggesting.on is False
    assert not switches.slider.isEnabled()
    QTest.keyClick(switches.on, KEYS.Key_Space)
    assert switches.slider.isEnabled()
    assert switches.slider.value() == 55
    qtbot.waitUntil(lambda: dialog.facts.knowledge.finished == 5)


def test_learning_is_begun_stopped_and_shown(qtbot, session: Session, dialog: SuggestionsDialog) -> None:
    state, suggesting = dialog.switches.state, session.suggesting
    assert dialog.quality.score.empty.text()
    with qtbot.waitSignal(suggesting.training_turned):
        QTest.keyClick(state.learn, KEYS.Key_Space)
    assert suggesting.learning == 5
    qtbot.waitUntil(state.stop.isVisible)
    with qtbot.waitSignal(suggesting.training_turned):
        QTest.keyClick(state.stop, KEYS.Key_Space)
    assert suggesting.learning == 0
    qtbot.waitUntil(lambda: suggesting._training._thread.waiting == 0)
    assert suggesting.model is None, "it was ended, not only forgotten"
    qtbot.waitUntil(state.learn.isVisible)
    QTest.keyClick(state.learn, KEYS.Key_Space)
    qtbot.waitUntil(lambda: suggesting.model is not None, timeout=60_000)
    qtbot.waitUntil(lambda: dialog.facts.model is suggesting.model and not dialog.facts.learning)
    assert suggesting.model.documents == 5
    assert [one.label.key for one in dialog.facts.labels if one.tally.right] == ["location"]
    assert [point.documents for point in dialog.facts.curve] == [1, 2, 4] == _learned(dialog)
    assert dialog.quality.score.bars.isVisibleTo(dialog.quality)
    assert "5 finished articles" in state.last.text()


def _learned(dialog: SuggestionsDialog) -> list[object]:
    return [row[0] for row in dialog.quality.curve.table.sheet.rows]


def test_without_a_person_it_says_what_is_needed(qtbot, path: Path, restored: QApplication) -> None:
    session = Session()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    dialog = SuggestionsDialog(session)
    qtbot.addWidget(dialog, before_close_func=lambda _: session.shut_down())
    dialog.show()
    assert dialog.empty.isVisible()
    assert dialog.empty.sentence.text()
    session.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    qtbot.waitUntil(lambda: dialog.facts.knowledge.finished == 5)
    assert not dialog.empty.isVisible()


def test_the_menu_opens_it_once_and_it_goes_with_the_project(qtbot, path: Path, restored: QApplication) -> None:
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=lambda _: window.shut_down())
    view = window.project
    assert not view.actions_["suggestions.page"].isEnabled(), "it belongs to a project"
    with qtbot.waitSignal(view.entered):
        window.open_project(path)
    view.menu.aboutToShow.emit()
    view.menu.entries["suggestions.page"].trigger()
    first = view.dialogs.open["suggestions"]
    view.run("suggestions.page")
    assert view.dialogs.open["suggestions"] is first
    view.run("settings.open")
    settings = view.dialogs.open["settings"]
    first.close()
    assert "suggestions" not in view.dialogs.open
    settings.suggestions.click()
    assert "suggestions" in view.dialogs.open
    with qtbot.waitSignal(view.left):
        view.close_project()
    assert "suggestions" not in view.dialogs.open


def test_work_goes_on_when_it_is_closed(qtbot, session: Session, restored: QApplication) -> None:
    """Neither an answer that was under way nor the next mark finds anything of it."""
    gone = SuggestionsDialog(session)
    gone.show()
    gone.close()
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    start = session.open_document.document.text.index("تونس")
    with qtbot.waitSignal(session.changed):
        session.annotate(Span(start, start + 4), "location")
    answered: list[bool] = []
    session.suggesting.run(lambda _: True, answered.append)
    qtbot.waitUntil(lambda: answered == [True])


def test_settings_without_a_project_do_not_offer_it(qtbot, restored: QApplication) -> None:
    dialog = SettingsDialog()
    qtbot.addWidget(dialog)
    assert not dialog.suggestions.isVisibleTo(dialog)
