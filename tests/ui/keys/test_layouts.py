"""Each key of the table, as each layout sends it, to a real reader and a real window: the same command comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.actions import Actions
from annotator.ui.keys.bindings import Bindings, bindings
from annotator.ui.keys.chord import chord_of, is_bare
from annotator.ui.keys.commands import COMMANDS, Where
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.widget import Reader
from tests.ui.keys.layouts import LAYOUTS, event

TEXT = "أولت محادثات موسكو الدولية\n" * 5
HANDLED_BY_THE_READER = ("copy", "select.all")
pytestmark = pytest.mark.parametrize("layout", LAYOUTS)


def rows(*places: Where) -> list[tuple[str, str]]:
    return [(entry.id, chord) for entry in COMMANDS if entry.where in places for chord in entry.keys]


def reader_rows() -> list[tuple[str, str]]:
    return rows(Where.READER) + [(command, chord) for command, chord in rows(Where.WINDOW) if is_bare(chord)]


def window_rows() -> list[tuple[str, str]]:
    return [(command, chord) for command, chord in rows(Where.WINDOW) if not is_bare(chord)]


@pytest.fixture
def reader(qtbot: QtBot, app_fonts: QApplication) -> Reader:
    font = QGuiApplication.font()
    style = ReaderStyle(
        *("#FBFAF6", "#1F1D1A", "#5F5B53", "#857F74", "#0A5C8A", "#FFE08A"),
        reading_font=font,
        tag_font=font,
        ui_font=font,
        labels={},
    )
    made = Reader(style)
    qtbot.addWidget(made)
    made.load(TEXT)
    made.show()
    return made


def keys_come_out(reader: Reader, layout: str, chord: str) -> list[str]:
    """Send the override and the press, as Qt does; give the commands that the reader asks for."""
    found: list[str] = []
    reader.key_action.connect(found.append)
    override = event(layout, chord, QEvent.Type.ShortcutOverride)
    override.ignore()
    QApplication.sendEvent(reader, override)
    QApplication.sendEvent(reader, event(layout, chord))
    reader.key_action.disconnect(found.append)
    assert override.isAccepted() or not found  # else a shortcut of the window would have taken it
    return found


def test_each_key_of_the_text(layout: str, reader: Reader) -> None:
    for command, chord in reader_rows():
        if command not in HANDLED_BY_THE_READER:
            assert keys_come_out(reader, layout, chord) == [command], chord


def test_copying_and_selecting_all(layout: str, reader: Reader) -> None:
    assert keys_come_out(reader, layout, "Ctrl+A") == []
    assert reader.selected_span() is not None
    QGuiApplication.clipboard().clear()
    assert keys_come_out(reader, layout, "Ctrl+C") == []
    assert QGuiApplication.clipboard().text().startswith("أولت محادثات")


def test_shift_and_a_digit_is_about_all_places_and_marks_nothing(layout: str, reader: Reader) -> None:
    for digit in "123456789":
        assert keys_come_out(reader, layout, f"Shift+{digit}") == [f"label_all.{digit}"]
    assert keys_come_out(reader, layout, "Shift+0") == []


def test_the_strip_gets_each_chord_first(layout: str, reader: Reader) -> None:
    offered: list[str] = []

    def take(chord: str) -> bool:
        offered.append(chord)
        return True

    reader.key_hook = take
    for _, chord in rows(Where.STRIP):
        assert keys_come_out(reader, layout, chord) == []
        assert offered.pop() == chord
    found = [bindings().command_of(chord, Where.STRIP) for _, chord in rows(Where.STRIP)]
    assert found == [command for command, _ in rows(Where.STRIP)]


def test_a_key_held_down_marks_once_but_walks_on(layout: str, reader: Reader) -> None:
    found: list[str] = []
    reader.key_action.connect(found.append)
    for chord in ("1", "X", "[", "Tab", "N"):
        QApplication.sendEvent(reader, event(layout, chord, again=True))
    assert found == ["edge.left.grow_word", "mark.next"]


def test_what_the_strip_took_does_nothing_more_while_it_is_held(layout: str, reader: Reader) -> None:
    taken: list[str] = []
    reader.key_hook = lambda chord: not taken.append(chord)
    found = keys_come_out(reader, layout, "Tab")
    reader.key_action.connect(found.append)
    QApplication.sendEvent(reader, event(layout, "Tab", again=True))
    assert (taken, found) == (["Tab"], [])


def test_tab_leaves_the_text_if_that_is_set(layout: str, keys: Bindings, reader: Reader) -> None:
    keys.set_tab_leaves(leaves=True)
    assert keys_come_out(reader, layout, "Tab") == []
    assert keys_come_out(reader, layout, "J") == ["mark.next"]


# --- the window ------------------------------------------------------------------------------------------------


class Window(QWidget):
    """A window with the actions of the program and a field in it; `done` holds what was triggered."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.field = QLineEdit("كلمات")
        QVBoxLayout(self).addWidget(self.field)
        commands = [entry.id for entry in COMMANDS if entry.where is Where.WINDOW]
        run: dict[str, Callable[[], None]] = {command: self._does(command) for command in commands}
        self.all = Actions(self, run)

    def _does(self, command: str) -> Callable[[], None]:
        return lambda: self.done.append(command)


@pytest.fixture
def window(qtbot: QtBot, app_fonts: QApplication) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def press(widget: QWidget, pressed: QKeyEvent) -> None:
    """Press as Qt does: what a shortcut knows goes to it, by QTest; all else to the widget with its scan code."""
    sequence = QKeySequence(pressed.keyCombination())
    if any(sequence in action.shortcuts() for action in widget.window().actions()):
        QTest.keyClick(widget, Qt.Key(pressed.key()), pressed.modifiers())
    else:
        QApplication.sendEvent(widget, pressed)


def test_each_key_of_the_window(layout: str, window: Window) -> None:
    for command, chord in window_rows():
        press(window, event(layout, chord))
        assert window.done == [command], chord
        window.done.clear()


def test_no_other_key_does_what_a_sign_of_another_layout_means(layout: str, window: Window) -> None:
    meant = {chord for _, chord in window_rows()}
    for place in "1234567890-=QWERTYUIOP[]ASDFGHJKL;'\\ZXCVBNM,./":
        for held in ("Ctrl+", "Ctrl+Shift+"):
            if held + place not in meant:
                press(window, event(layout, held + place))
                assert window.done == [], held + place


def test_a_field_keeps_its_own_copy_and_undo(layout: str, window: Window) -> None:
    assert window.all["edit.redo"].shortcuts() == []  # Qt would take them before the field
    window.field.setFocus()
    window.field.selectAll()
    press(window.field, event(layout, "Ctrl+X"))
    assert window.field.text() == ""
    press(window.field, event(layout, "Ctrl+V"))
    assert window.field.text() == "كلمات"
    press(window.field, event(layout, "Ctrl+Z"))
    assert window.field.text() == ""
    for again in ("Ctrl+Y", "Ctrl+Shift+Z"):
        press(window.field, event(layout, again))
        assert window.field.text() == "كلمات"
        press(window.field, event(layout, "Ctrl+Z"))
    assert window.done == []


def test_bare_keys_are_left_to_the_field(layout: str, window: Window) -> None:
    window.field.setFocus()
    for chord in ("N", "P", "1", "Delete"):
        press(window.field, event(layout, chord))
    assert window.done == []


def test_keys_that_were_bound_anew_work_and_the_old_ones_do_not(layout: str, keys: Bindings, window: Window) -> None:
    keys.set("find.open", ("Ctrl+;",))
    keys.set("settings.open", ("Alt+G", "F10"))
    for chord in ("Ctrl+F", "Ctrl+,"):
        press(window, event(layout, chord))
    assert window.done == []
    for chord in ("Ctrl+;", "Alt+G", "F10"):
        press(window, event(layout, chord))
    assert window.done == ["find.open", "settings.open", "settings.open"]


def test_two_windows_follow_what_is_bound(layout: str, keys: Bindings, window: Window, qtbot: QtBot) -> None:
    other = Window()
    qtbot.addWidget(other)
    keys.set("help.keys", ("Ctrl+M",))
    for each in (window, other):
        assert each.all["help.keys"].shortcuts() == [QKeySequence("Ctrl+M")]
    assert chord_of(event(layout, "Ctrl+M"), "offscreen") == "Ctrl+M"


def test_a_key_held_down_undoes_on_but_finishes_once(layout: str, window: Window) -> None:
    assert window.all["edit.undo"].autoRepeat()
    assert not window.all["document.finish"].autoRepeat()
    for chord in ("Ctrl+=", "Ctrl+1"):
        QApplication.sendEvent(window, event(layout, chord, again=True))
    assert window.done == ["view.larger"]
