"""A day with two windows: two projects in one program, each with its own marks, its own undo and its own end."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article
from annotator.core.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from tests.e2e.conftest import Player

KEYS = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "أعربت موسكو عن قلقها إزاء تهريب المخدرات من أفغانستان، وروسيا تخشى «داعش» على حدودها."


def make(path: Path, person: str) -> Path:
    with Project.create(path, path.stem, default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles([Article(f"{path.stem}: {TEXT}", path.stem, path.stem)])
        Settings().set_person(bytes.fromhex(project.info().file_id), project.add_person(person))
    return path


@pytest.fixture(autouse=True)
def bare_platform(allowed_logs: list[str]) -> None:
    """The offscreen platform says of each window that it cannot be raised."""
    allowed_logs.append("does not support raise")


@pytest.fixture
def morning(tmp_path: Path) -> Path:
    return make(tmp_path / "صباح.hashiya", "سمير")


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    return make(tmp_path / "مساء.hashiya", "ليلى")


def drop_project(window: MainWindow, path: Path) -> None:
    """Let go of a project over the start page."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.start_page, QDragEnterEvent(QPoint(50, 50), *how))
    QApplication.sendEvent(window.start_page, QDropEvent(QPointF(50, 50), *how))


def turn_to(player: Player, window: MainWindow) -> Generator[Callable, None, None]:
    """Take the hands to another window, with the keyboard in its text."""
    player.window = window
    window.activateWindow()
    yield window.isActiveWindow
    player.reader.setFocus()


def second_window(player: Player, path: Path) -> Generator[Callable, None, None]:
    """Open one more window by its keys and drop a project on it."""
    first = player.window
    player.key(KEYS.Key_N, CONTROL | SHIFT)
    yield lambda: any(other is not first for other in windows())
    other = next(other for other in windows() if other is not first)
    yield other.start_page.isVisible
    drop_project(other, path)
    yield lambda: other.session.open_document
    yield from turn_to(player, other)


def take_second_quit() -> None:
    """Take the wish to quit that the last window left behind it; the loops of later tests would follow it."""
    end = QTimer(singleShot=True)
    end.timeout.connect(QApplication.quit)
    end.start(50)
    QApplication.exec()
    end.stop()


def windows() -> list[MainWindow]:
    return [
        window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow) and window.isVisible()
    ]


def mark(player: Player, words: str, digit: Qt.Key, marks: int) -> Generator[Callable, None, None]:
    player.reader.select_span(player.find(words))
    player.key(digit)
    yield player.saved(marks)
    player.key(KEYS.Key_Escape)


def marks_in(path: Path) -> set[tuple[str, str]]:
    with Project.open(path) as project:
        assert not project.check().problems
        (row,) = project.document_rows(None)
        text = project.document(row.id).text
        people = [person for person in project.info().people if person.kind == "person"]
        found = [mark for person in people for mark in project.living_annotations(row.id, person.id)]
        return {(text[mark.start : mark.end], mark.label) for mark in found}


def test_two_projects_side_by_side(play: Callable, morning: Path, evening: Path) -> None:
    """Marks in both by turns, undo in each, one is closed, the other goes on."""

    def story(player: Player) -> Generator[Callable, None, None]:
        yield player.opened("صباح")
        first = player.window
        yield player.reader.hasFocus
        yield from mark(player, "موسكو", KEYS.Key_1, 1)
        yield from second_window(player, evening)
        other = player.window
        assert player.reader.text.startswith("مساء") and not player.window.session.open_document.shown()
        yield from mark(player, "أفغانستان", KEYS.Key_2, 1)
        yield from mark(player, "داعش", KEYS.Key_1, 2)
        yield from turn_to(player, first)
        yield from mark(player, "تهريب المخدرات", KEYS.Key_3, 2)
        # Undo takes back what was done in this window, not what was done last.
        yield from turn_to(player, other)
        player.key(KEYS.Key_Z, CONTROL)
        yield player.saved(1)
        yield from turn_to(player, first)
        assert len(first.session.open_document.shown()) == 2
        player.key(KEYS.Key_Z, CONTROL)
        yield player.saved(1)
        player.key(KEYS.Key_Y, CONTROL)
        yield player.saved(2)
        # A project that is open leads to its window.
        player.window.open_project(evening)
        yield other.isActiveWindow
        assert first.session.info.path == morning
        first.close()
        yield lambda: windows() == [other]
        yield from turn_to(player, other)
        yield from mark(player, "روسيا", KEYS.Key_1, 2)

    play(story, str(morning))
    assert marks_in(morning) == {("موسكو", "actor"), ("تهريب المخدرات", "threat")}
    assert marks_in(evening) == {("أفغانستان", "location"), ("روسيا", "actor")}


def test_the_project_of_a_closed_window_opens_in_the_other(play: Callable, morning: Path, evening: Path) -> None:
    """What was marked in the last moment is there when the other window opens the project."""

    def story(player: Player) -> Generator[Callable, None, None]:
        yield player.opened("صباح")
        first = player.window
        yield from second_window(player, evening)
        other = player.window
        yield from turn_to(player, first)
        player.reader.select_span(player.find("موسكو"))
        player.key(KEYS.Key_1)
        first.close()  # before the file has it
        player.window = other
        other.open_project(morning)
        yield player.opened("صباح")
        yield player.saved(1)

    play(story, str(morning))
    assert marks_in(morning) == {("موسكو", "actor")}


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_the_end_of_a_session_ends_both_in_order(play: Callable, morning: Path, evening: Path) -> None:
    """SIGTERM while acts of both windows wait and a note is half written."""

    def story(player: Player) -> Generator[Callable, None, None]:
        yield player.opened("صباح")
        first = player.window
        yield from second_window(player, evening)
        player.reader.select_span(player.find("داعش"))
        player.key(KEYS.Key_1)
        yield player.saved(1)
        note = player.window.page.inspector.details.note
        yield note.isVisible
        QTest.keyClicks(note, "half written")
        player.window = first
        first.session.annotate(player.find("موسكو"), "actor")
        signal.raise_signal(signal.SIGTERM)
        yield lambda: False

    play(story, str(morning))
    take_second_quit()
    assert marks_in(morning) == {("موسكو", "actor")}
    with Project.open(evening) as project:
        (row,) = project.document_rows(None)
        (person,) = (one for one in project.info().people if one.kind == "person")
        assert [mark.note for mark in project.living_annotations(row.id, person.id)] == ["half written"]
