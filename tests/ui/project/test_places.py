"""Places beside the articles: made when they are visited, told when they are entered and left."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article
from annotator.core.project import Project
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.project import places
from annotator.ui.project.places import PlacePage, Places
from annotator.ui.session import Session


class Desk(PlacePage):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.entered = self.left = self.finished = 0
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.acts = {"document.finish": self._finish}
        self.lets_go = True
        self.cases: list[tuple[object, ...]] = []
        self.is_stopped = False

    def _finish(self) -> None:
        self.finished += 1

    def enter(self) -> None:
        self.entered += 1

    def leave(self) -> None:
        self.left += 1

    def may_leave(self) -> bool:
        return self.lets_go

    def show_cases(self, label, people, document) -> None:
        self.cases.append((label, people, document))

    @property
    def is_running(self) -> bool:
        return not self.is_stopped

    def stop(self) -> None:
        self.is_stopped = True


@pytest.fixture
def session(qtbot, tmp_path: Path):
    path = tmp_path / "p.hashiya"
    with Project.create(path, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles([Article("محادثات موسكو", "مقال", "x")])
        project.add_person("سمير")
    session = Session()
    yield session
    session.shut_down()


@pytest.fixture
def shown(qtbot, monkeypatch, session: Session) -> Places:
    monkeypatch.setitem(places.MAKERS, "desk", Desk)
    monkeypatch.setattr(places, "places_of", lambda _: ("annotate", "desk"))
    page = AnnotatePage(session)
    shown = Places(session, page)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_a_place_is_made_when_it_is_visited_and_told_when_it_is_left(qtbot, session, shown, tmp_path) -> None:
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "p.hashiya")
    assert shown.count() == 1
    with qtbot.waitSignal(shown.changed) as told:
        shown.go("desk")
    desk = shown.currentWidget()
    assert (told.args, desk.entered, desk.left) == (["desk"], 1, 0)
    shown.go("annotate")
    assert (shown.currentWidget() is desk, desk.left) == (False, 1)
    shown.go("desk")
    assert (shown.currentWidget() is desk, desk.entered) == (True, 2)


def test_a_place_takes_the_commands_that_it_knows_and_no_others(qtbot, session, shown, tmp_path) -> None:
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "p.hashiya")
    done: list[str] = []
    shown.act("document.finish", lambda: done.append("article"))
    shown.go("desk")
    shown.act("document.finish", lambda: done.append("article"))
    shown.act("view.theme", lambda: done.append("theme"))
    assert (done, shown.currentWidget().finished) == (["article", "theme"], 1)


def test_a_place_that_the_file_does_not_have_is_not_entered(qtbot, session, shown) -> None:
    shown.go("desk")
    assert (shown.current, shown.count()) == ("annotate", 1)


def test_another_project_begins_with_the_articles(qtbot, session, shown, tmp_path) -> None:
    shutil.copy(tmp_path / "p.hashiya", tmp_path / "q.hashiya")
    for name in ("p", "q"):
        with qtbot.waitSignal(session.opened):
            session.open(tmp_path / f"{name}.hashiya")
        assert shown.current == "annotate"
        shown.go("desk")
        QTest.keyClick(shown.currentWidget().field, Qt.Key.Key_A)
    assert shown.currentWidget().left == 1


def test_the_cases_behind_a_number_are_shown_where_there_is_a_place_for_them(
    qtbot, session, shown, tmp_path, monkeypatch
) -> None:
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "p.hashiya")
    shown.go("desk")
    desk = shown.currentWidget()
    desk.cases_wanted.emit("actor", (b"a", b"b"), b"d")
    assert shown.current == "desk"
    monkeypatch.setitem(places.MAKERS, "review", Desk)
    shown.available = (*shown.available, "review")
    desk.cases_wanted.emit("actor", (b"a", b"b"), b"d")
    assert (shown.current, shown.currentWidget().cases) == ("review", [("actor", (b"a", b"b"), b"d")])


def test_a_place_may_ask_for_a_command_of_the_window_and_is_stopped_with_it(qtbot, session, shown, tmp_path) -> None:
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "p.hashiya")
    assert not shown.is_running
    shown.go("desk")
    with qtbot.waitSignal(shown.command_wanted) as told:
        shown.currentWidget().command_wanted.emit("project.export")
    assert told.args == ["project.export"]
    assert shown.is_running
    shown.end()
    shown.stop()
    assert not shown.is_running


def test_a_place_may_hold_the_user_and_says_again_which_it_is(qtbot, session, shown, tmp_path) -> None:
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "p.hashiya")
    shown.go("desk")
    desk = shown.currentWidget()
    desk.lets_go = False
    assert not shown.may_leave()
    with qtbot.waitSignal(shown.changed) as told:
        shown.go("annotate")
    assert (told.args, shown.currentWidget() is desk, desk.left) == (["desk"], True, 0)
    desk.lets_go = True
    shown.go("annotate")
    assert (shown.current, desk.left) == ("annotate", 1)
    assert shown.may_leave()


def test_a_place_tells_when_its_commands_are_others_and_when_it_needs_somebody(qtbot, session, shown, tmp_path) -> None:
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "p.hashiya")
    shown.go("desk")
    desk = shown.currentWidget()
    desk.acts = {"find.open": lambda: None}
    with qtbot.waitSignal(shown.changed) as told:
        desk.acts_changed.emit()
    assert told.args == ["desk"]
    assert shown.takes("find.open") and not shown.takes("document.finish")
    with qtbot.waitSignal(shown.person_wanted):
        desk.person_wanted.emit()
