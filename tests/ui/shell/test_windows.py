"""Several windows in one program: each on a project of its own, and what is remembered of each project."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Span
from annotator.core.project import Project
from annotator.core.store.lock import lock_path
from annotator.ui import language, settings, switches, theme
from annotator.ui.annotate.column_state import NARROW_PX
from annotator.ui.main_window import MainWindow
from annotator.ui.preferences import preferences
from annotator.ui.project.reading_place import Place, read_place, write_place
from annotator.ui.settings import Settings
from annotator.ui.windows import Windows, place_beside

TEXTS = (
    "أعربت موسكو عن قلقها إزاء تهريب المخدرات.",
    "وروسيا تخشى «داعش» على حدودها.",
    "نص قصير\n\n" + "لا موقف فيه. " * 900,
)


def make(path: Path, name: str) -> Path:
    """Make a project of three articles, in which «سمير» annotated last on this machine."""
    with Project.create(path, name, default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(
            Article(f"{name}: {text}", f"{name} {number}", name) for number, text in enumerate(TEXTS)
        )
        Settings().set_person(bytes.fromhex(project.info().file_id), project.add_person("سمير"))
    return path


@pytest.fixture
def one(tmp_path: Path) -> Path:
    return make(tmp_path / "one.hashiya", "الأول")


@pytest.fixture
def two(tmp_path: Path) -> Path:
    return make(tmp_path / "two.hashiya", "الثاني")


@pytest.fixture
def windows(qapp, restored: QApplication) -> Iterator[Windows]:
    """The open windows, ended as the program ends them."""
    kept = Windows()
    yield kept
    for window in list(kept.open):
        window.close()
    kept.shut_down()


@pytest.fixture
def show(qtbot, windows: Windows) -> Callable[..., MainWindow]:
    """Show one more window, on a project if one is named, and wait for its article."""

    def shown(path: Path | None = None) -> MainWindow:
        window = windows.show_new()
        qtbot.waitUntil(lambda: window._project is not None)
        if path:
            window.open_project(path)
            qtbot.waitUntil(lambda: window.session.open_document is not None)
        return window

    return shown


def words(window: MainWindow, text: str) -> Span:
    start = window.session.open_document.document.text.index(text)
    return Span(start, start + len(text))


def marks_of(path: Path) -> list[tuple[str, str]]:
    """Give the words under all marks in a file and their notes."""
    with Project.open(path, write=False) as project:
        (person,) = (one for one in project.info().people if one.kind == "person")
        return [
            (project.document(row.id).text[mark.start : mark.end], mark.note)
            for row in project.document_rows(person.id)
            for mark in project.living_annotations(row.id, person.id)
        ]


# --- each its own project -----------------------------------------------------------------------------------------


def test_a_new_window_stands_on_the_start_page(qtbot, windows: Windows, show, one: Path) -> None:
    first = show(one)
    first.actions_["window.new"].trigger()
    assert len(windows.open) == 2
    other = windows.open[1]
    assert other.start_page.isVisible()
    assert other.pos() != first.pos()
    assert first.session.info is not None and other.session.info is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_project_that_is_open_elsewhere_comes_to_the_front(qtbot, windows: Windows, show, one: Path) -> None:
    first, other = show(one), show()
    first.showMinimized()
    alias = one.with_name("alias.hashiya")
    alias.symlink_to(one)
    for path in (one, Path(os.path.relpath(one)), alias):
        other.open_project(path)
        assert not first.isMinimized()
        assert other.session.info is None and other.start_page.isVisible()
        first.showMinimized()
    first.open_project(one)
    assert first.session.info is not None


def test_each_saves_into_its_own_file(qtbot, windows: Windows, show, one: Path, two: Path) -> None:
    first, other = show(one), show(two)
    for window, text, label in ((first, "موسكو", "actor"), (other, "المخدرات", "threat")):
        with qtbot.waitSignal(window.session.saved):
            window.session.annotate(words(window, text), label)
    with qtbot.waitSignal(first.session.saved):
        first.session.undo()
    assert len(first.session.open_document.shown()) == 0
    assert len(other.session.open_document.shown()) == 1
    assert marks_of(one) == []
    assert [text for text, _ in marks_of(two)] == ["المخدرات"]


# --- the end of one -----------------------------------------------------------------------------------------------


def test_a_closed_window_lets_go_of_its_project_alone(qtbot, windows: Windows, show, one: Path, two: Path) -> None:
    first, other = show(one), show(two)
    first.close()
    qtbot.waitUntil(lambda: not windows._ending)
    with Project.open(one):
        assert lock_path(one).exists()  # the file stays, the lock on it is gone
    with qtbot.waitSignal(other.session.saved):
        other.session.annotate(words(other, "موسكو"), "actor")
    assert windows.open == [other]


def test_a_slow_disk_of_one_does_not_hold_up_the_other(qtbot, windows: Windows, show, one: Path, two: Path) -> None:
    first, other, disk = show(one), show(two), threading.Event()
    first.session.run(lambda _: disk.wait(30), lambda _: None)
    first.session.annotate(words(first, "موسكو"), "actor")
    first.close()  # returns at once
    with qtbot.waitSignal(other.session.saved):
        other.session.annotate(words(other, "موسكو"), "actor")
    assert marks_of(two) and first.is_busy
    disk.set()
    qtbot.waitUntil(lambda: not windows._ending)
    assert [text for text, _ in marks_of(one)] == ["موسكو"]


def test_who_wants_the_project_of_a_window_that_is_closing_gets_it_after_it(
    qtbot, windows: Windows, show, one: Path
) -> None:
    first, other, disk = show(one), show(), threading.Event()
    first.session.run(lambda _: disk.wait(30), lambda _: None)
    first.session.annotate(words(first, "موسكو"), "actor")
    first.close()
    other.open_project(one)
    assert other.session.info is None
    disk.set()
    qtbot.waitUntil(lambda: other.session.open_document is not None)
    assert len(other.session.open_document.shown()) == 1


def test_half_written_notes_of_all_are_saved(qtbot, windows: Windows, show, one: Path, two: Path) -> None:
    for path, note in ((one, "أولى"), (two, "ثانية")):
        window = show(path)
        with qtbot.waitSignal(window.session.saved):
            mark = window.session.annotate(words(window, "موسكو"), "actor")
        window.page.marking.go_to(mark)
        details = window.page.inspector.details
        qtbot.waitUntil(lambda details=details: details.note.isVisible())
        details.note.insertPlainText(note)
    QApplication.closeAllWindows()  # as at the end of a session
    windows.shut_down()
    assert (marks_of(one), marks_of(two)) == ([("موسكو", "أولى")], [("موسكو", "ثانية")])
    windows.open.clear()
    windows._ending.clear()


def test_look_language_and_wishes_reach_all_that_are_open(
    qtbot, windows: Windows, show, restored: QApplication, one: Path, two: Path
) -> None:
    gone, first, start = show(one), show(two), show()
    gone.close()
    qtbot.waitUntil(lambda: not windows._ending)
    switches.choose_language("ar")
    switches.choose_theme("dark")
    preferences().set(settings.READING_SIZE, 30)
    QApplication.processEvents()
    assert first.project.title_row.actions_["language"].text() == "En"
    assert first.layoutDirection() == start.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for window in (first, start):
        assert window.page.reader.looks.style.reading_font.pixelSize() == 30
        assert window.page.reader.looks.style.paper == theme.palette().paper
    assert first.grab().toImage().pixelColor(4, 4).name().upper() == theme.palette().chrome
    preferences().reset(settings.READING_SIZE)


# --- dialogs beside the work --------------------------------------------------------------------------------------

DIALOGS = {"settings": "settings.open", "keys": "help.keys", "help": "help.open", "about": "about.open"}


@pytest.mark.parametrize("kind", DIALOGS)
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_dialog_opens_once_also_from_the_start_page(
    qtbot, windows: Windows, show, restored: QApplication, kind: str
) -> None:
    window = show()
    window.actions_[DIALOGS[kind]].trigger()
    (dialog,) = window.project.dialogs.open.values()
    assert dialog.isVisible() and not dialog.isModal() and dialog.parent() is window
    title = dialog.windowTitle()
    window.actions_[DIALOGS[kind]].trigger()
    assert list(window.project.dialogs.open.values()) == [dialog]
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert title
    dialog.close()
    assert window.project.dialogs.open == {}
    window.actions_[DIALOGS[kind]].trigger()
    assert len(window.project.dialogs.open) == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_dialogs_go_with_their_window_and_those_of_a_project_with_it(
    qtbot, windows: Windows, show, one: Path, two: Path
) -> None:
    first, other = show(one), show()
    for window in (first, other):
        for command in DIALOGS.values():
            window.actions_[command].trigger()
    first.open_project(two)
    qtbot.waitUntil(lambda: first.session.info.path == two and first.session.open_document is not None)
    assert set(first.project.dialogs.open) == {"settings", "keys"}
    first.close()
    dialogs = [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()
    ]
    assert len(dialogs) == 4
    assert {dialog.parent() for dialog in dialogs} == {other}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_settings_and_help_from_the_corner_of_the_start_page(qtbot, windows: Windows, show) -> None:
    window = show()
    window.start_page.settings_requested.emit()
    window.start_page.help_requested.emit()
    assert set(window.project.dialogs.open) == {"settings", "help"}


# --- what is remembered -------------------------------------------------------------------------------------------


def test_reading_goes_on_where_it_stopped(qtbot, windows: Windows, show, one: Path) -> None:
    window = show(one)
    last = window.page.list.model.row(2).id
    window.session.show_document(last)
    qtbot.waitUntil(lambda: window.session.open_document.document.id == last)
    window.page.reader.set_caret(9_000)
    window.close()
    again = show(one)
    assert again.session.open_document.document.id == last
    reader = again.page.reader
    qtbot.waitUntil(lambda: reader.caret_offset() == 9_000)
    assert reader.viewport().rect().contains(reader.caret_area())


def test_a_place_that_is_gone_is_forgotten(qtbot, windows: Windows, show, one: Path) -> None:
    with Project.open(one, write=False) as project:
        write_place(project.info().file_id, Place(b"?" * 16, 5))
    window = show(one)
    assert window.session.open_document.document.title == "الأول 0"


def test_a_caret_past_the_end_stands_at_the_end(qtbot, windows: Windows, show, one: Path) -> None:
    with Project.open(one, write=False) as project:
        row = project.document_rows(None)[1]
        write_place(project.info().file_id, Place(row.id, 10**9))
    window = show(one)
    assert window.session.open_document.document.id == row.id
    qtbot.waitUntil(lambda: window.page.reader.caret_offset() == len(window.page.reader.text))


def test_article_and_caret_are_kept_when_the_project_is_left(qtbot, windows: Windows, show, one: Path) -> None:
    window = show(one)
    file_id, second = window.session.info.file_id, window.page.list.model.row(1).id
    window.page.go("document.next")
    qtbot.waitUntil(lambda: window.session.open_document.document.id == second)
    window.page.reader.set_caret(7)
    window.actions_["project.close"].trigger()
    qtbot.waitUntil(lambda: read_place(file_id) == Place(second, 7))


def test_another_project_in_the_same_window_keeps_the_first(qtbot, show, one: Path, two: Path) -> None:
    window = show(one)
    file_id = window.session.info.file_id
    with qtbot.waitSignal(window.session.saved):
        mark = window.session.annotate(words(window, "موسكو"), "actor")
    window.page.marking.go_to(mark)
    note = window.page.inspector.details.note
    qtbot.waitUntil(note.isVisible)
    note.insertPlainText("لم تكتمل")
    window.page.reader.set_caret(4)
    window.open_project(two)
    qtbot.waitUntil(lambda: window.session.info.path == two and window.session.open_document is not None)
    assert marks_of(one) == [("موسكو", "لم تكتمل")]
    qtbot.waitUntil(lambda: read_place(file_id).caret == 4)


def test_columns_and_size_come_back_with_their_project(qtbot, windows: Windows, show, one: Path, two: Path) -> None:
    window = show(one)
    window.resize(1250, 700)
    window.actions_["view.list"].trigger()
    assert window.page.columns.rail.isVisible()
    window.open_project(two)
    qtbot.waitUntil(lambda: window.session.info.path == two and window.session.open_document is not None)
    window.actions_["view.list"].trigger()
    window.resize(1350, 720)
    assert window.page.list.isVisible()
    window.open_project(one)
    qtbot.waitUntil(lambda: window.session.info.path == one and window.session.open_document is not None)
    assert window.height() == 700
    window.resize(1400, 700)  # Qt keeps what comes back on the screen, which is narrow here
    QApplication.processEvents()
    assert window.page.columns.width() > NARROW_PX and window.page.columns.rail.isVisible()


def test_a_layout_of_another_time_changes_nothing(qtbot, windows: Windows, show, one: Path) -> None:
    with Project.open(one, write=False) as project:
        Settings().keep_window(project.info().file_id, QByteArray(b"\x01\x02"), QByteArray(b"\x00\xff"))
    window = show(one)
    assert window.page.list.isVisible() and window.page.inspector.isVisible()


def test_a_window_stands_beside_another_or_in_the_corner() -> None:
    room = QRect(0, 24, 1920, 1056)
    assert place_beside(QRect(100, 100, 1366, 768), room) == QRect(132, 132, 1366, 768)
    assert place_beside(QRect(500, 300, 1366, 768), room) == QRect(0, 24, 1366, 768)
    assert place_beside(QRect(0, 24, 1920, 1056), room).topLeft() != room.topLeft()
    assert place_beside(QRect(-1900, 60, 1366, 768), QRect(-1920, 0, 1920, 1080)).topLeft().toTuple() == (-1868, 92)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_says_what_is_on_and_what_can_be_done(qtbot, windows: Windows, show, one: Path) -> None:
    start, window = show(), show(one)
    for at, enabled in ((start, False), (window, True)):
        at.project.menu.aboutToShow.emit()
        entries = at.project.menu.entries
        assert entries["window.new"].isEnabled() and entries["settings.open"].isEnabled()
        for command in ("project.close", "find.open", "view.tags", "view.reading_only", "view.invisibles"):
            assert entries[command].isEnabled() is enabled
    assert "Ctrl+Shift+N" in entries["window.new"].text()
    assert not any("&" in entry.text() for entry in entries.values())
    for command in ("view.tags", "view.reading_only", "view.invisibles"):
        assert not entries[command].isChecked()
        entries[command].trigger()
        window.project.menu.aboutToShow.emit()
        assert entries[command].isChecked()
        entries[command].trigger()
    assert preferences().get(settings.TAGS) == "always"
    assert not window.page.columns.reading_only


def test_a_window_does_not_come_to_stand_upon_another(qtbot, windows: Windows, show, one: Path, two: Path) -> None:
    first = show(one)
    for path in (one, two):
        with Project.open(path, write=False) as project:
            Settings().keep_window(project.info().file_id, first.saveGeometry(), first.page.columns.save_state())
    other = show(two)
    assert other.pos() != first.pos()


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_everything_has_room_at_1024_by_600(qtbot, windows: Windows, show, restored, one: Path, tongue: str) -> None:
    language.apply(restored, tongue)
    window = show(one)
    window.resize(1024, 600)
    for change in (lambda: None, window.page.columns.toggle_list, window.page.columns.toggle_inspector):
        change()
        QApplication.processEvents()
        least = window.minimumSizeHint()
        assert (least.width() <= 1024, least.height() <= 600) == (True, True)
        assert window.size().toTuple() == (1024, 600)
        row = window.project.title_row
        assert all(
            row.rect().contains(button.geometry().center()) for button in row.actions_.values() if button.isVisible()
        )
    assert window.page.list.isVisible() and not window.page.inspector.isVisible()
