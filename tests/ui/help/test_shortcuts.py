"""The shortcut page: all rows from the table, found, changed and reset by the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui import language, settings, theme
from annotator.ui.help.keycaps import KeyCaps, draw_chords
from annotator.ui.help.shortcut_rows import rows
from annotator.ui.help.shortcuts import ShortcutsDialog, ShortcutsPage
from annotator.ui.keys.bindings import Bindings
from annotator.ui.keys.commands import COMMANDS, GESTURES, GROUPS, title
from annotator.ui.settings import Settings

KEY, NO, CTRL, SHIFT = (
    Qt.Key,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def dialog(qtbot: QtBot, restored: QApplication, keys: Bindings) -> ShortcutsDialog:
    made = ShortcutsDialog()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def page(dialog: ShortcutsDialog) -> ShortcutsPage:
    return dialog.page


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(focus(), key, held)


def choose(page: ShortcutsPage, command: str) -> None:
    """Find a command by its words and put the keyboard on its row."""
    page.search.setFocus()
    page.search.setText(title(command))
    press(KEY.Key_Return)
    while page.model.row(page.view.currentIndex().row()).command != command:
        press(KEY.Key_Down)


def wait_for_keys(page: ShortcutsPage, command: str) -> None:
    choose(page, command)
    press(KEY.Key_Return)
    assert focus() is page.card.change
    press(KEY.Key_Space)
    assert focus() is page.card.capture


def test_all_rows_of_the_table_are_there() -> None:
    shown = rows()
    assert {row.command for row in shown} - {""} == {entry.id for entry in COMMANDS}
    assert sum(not row.heading and not row.command for row in shown) == len(GESTURES)
    assert sum(row.heading for row in shown) == len(GROUPS)


@pytest.mark.parametrize(
    ("query", "command"),
    [
        ("REMOVE", "mark.remove"),
        ("ctrl shift z", "edit.redo"),
        ("Ctrl+F", "find.open"),
        ("ج", "edge.left.grow_word"),
        ("j", "mark.next"),
        ("article next", "document.next"),
    ],
)
def test_rows_are_found_by_words_and_keys(keys: Bindings, query: str, command: str) -> None:
    found = rows(query)
    assert command in {row.command for row in found}
    assert len(found) < len(rows()) / 2


def test_arabic_words_are_found_however_they_are_written(restored: QApplication, keys: Bindings) -> None:
    language.apply(restored, "ar")
    assert "edit.undo" in {row.command for row in rows("تَرَاجُع")}


def test_the_keyboard_steps_over_headings(page: ShortcutsPage) -> None:
    assert focus() is page.search
    assert page.model.row(page.view.currentIndex().row()).command == "mark.remove"
    for _ in range(30):
        press(KEY.Key_Down)
        assert not page.model.row(page.view.currentIndex().row()).heading
    press(KEY.Key_Return)
    assert focus() is page.view


def test_new_keys_replace_the_old_ones(page: ShortcutsPage, keys: Bindings) -> None:
    wait_for_keys(page, "mark.remove")
    press(KEY.Key_S)
    assert keys.keys_of("mark.remove") == ("S",)
    assert page.model.row(page.view.currentIndex().row()).chords == ("S",)
    assert focus() is page.view


def test_keys_are_added_and_taken_away(page: ShortcutsPage, keys: Bindings) -> None:
    choose(page, "mark.remove")
    page.card.add.click()
    press(KEY.Key_D, SHIFT)
    assert keys.keys_of("mark.remove") == ("X", "Delete", "Backspace", "Shift+D")
    page.card.keys.findChildren(QToolButton)[1].click()
    assert keys.keys_of("mark.remove") == ("X", "Backspace", "Shift+D")
    QApplication.processEvents()
    assert [caps.accessibleName() for caps in page.card.keys.findChildren(KeyCaps) if caps.isVisible()][
        1
    ] == "\u2066⌫\u2069"


def test_an_arabic_key_counts_by_its_place(page: ShortcutsPage, keys: Bindings) -> None:
    wait_for_keys(page, "mark.unsure")
    QApplication.sendEvent(focus(), QKeyEvent(QEvent.Type.KeyPress, ord("س"), NO, 31 + 8, 0, 0, "س"))
    assert keys.keys_of("mark.unsure") == ("S",)


def test_tab_and_keys_of_the_window_can_be_caught(page: ShortcutsPage, keys: Bindings) -> None:
    wait_for_keys(page, "mark.unsure")
    press(KEY.Key_Tab)
    assert "Next mark" in page.card.sentence.text()
    wait_for_keys(page, "document.go")
    press(KEY.Key_Tab, CTRL)
    assert keys.keys_of("document.go") == ("Ctrl+Tab",)
    wait_for_keys(page, "strip.open")
    press(KEY.Key_Tab, CTRL | SHIFT)
    assert keys.keys_of("strip.open") == ("Ctrl+Shift+Tab",)


def test_a_conflict_is_told_and_answered_either_way(page: ShortcutsPage, keys: Bindings) -> None:
    wait_for_keys(page, "mark.unsure")
    press(KEY.Key_N)
    assert "Next article" in page.card.sentence.text()
    assert page.card.sentence.isVisible()
    assert keys.keys_of("mark.unsure") == ("U",)
    page.card.cancel.click()
    assert keys.keys_of("mark.unsure") == ("U",)
    wait_for_keys(page, "mark.unsure")
    press(KEY.Key_N)
    assert focus() is page.card.take
    press(KEY.Key_Space)
    assert keys.keys_of("mark.unsure") == ("N",)
    assert keys.keys_of("document.next") == ("Ctrl+PgDown",)


@pytest.mark.parametrize(
    ("command", "key", "held", "words"),
    [
        ("mark.unsure", KEY.Key_Left, SHIFT, "moves the caret"),
        ("mark.unsure", KEY.Key_Return, NO, "always means"),
        ("mark.unsure", KEY.Key_C, CTRL, "Copy"),
        ("find.open", KEY.Key_M, NO, "whole window"),
        ("find.open", KEY.Key_M, CTRL | Qt.KeyboardModifier.AltModifier, "cannot be used"),
    ],
)
def test_why_some_keys_cannot_be(
    page: ShortcutsPage, keys: Bindings, command: str, key: Qt.Key, held: Qt.KeyboardModifier, words: str
) -> None:
    before = keys.keys_of(command)
    wait_for_keys(page, command)
    press(key, held)
    assert words in page.card.sentence.text()
    assert focus() is page.card.capture  # other keys can be pressed at once
    press(KEY.Key_Escape)
    assert keys.keys_of(command) == before
    assert focus() is page.view


def test_leaving_the_field_stops_waiting(page: ShortcutsPage, keys: Bindings) -> None:
    wait_for_keys(page, "mark.unsure")
    page.search.setFocus()
    assert not page.card.capture.isVisible()


def test_the_keys_as_delivered_come_back(page: ShortcutsPage, keys: Bindings) -> None:
    assert not page.reset_all.isVisible()
    wait_for_keys(page, "mark.unsure")
    press(KEY.Key_S)
    assert page.card.default.isVisible()
    page.card.default.click()
    assert keys.keys_of("mark.unsure") == ("U",)
    keys.set("find.open", ("Ctrl+G",))
    page.reset_all.click()
    assert not keys.has_changes
    assert not page.reset_all.isVisible()


def test_fixed_rows_cannot_be_changed(page: ShortcutsPage) -> None:
    for command in ("escape", "strip.choice", "field.done"):
        choose(page, command)
        assert not page.card.change.isVisible()
        page.card.start(adding=False)
        assert not page.card.capture.isVisible()


def test_tab_leaves_the_text_is_kept_and_the_rows_follow(page: ShortcutsPage, keys: Bindings) -> None:
    page.tab_leaves.click()
    assert Settings().get(settings.TAB_LEAVES)
    assert next(row.chords for row in rows() if row.command == "mark.next") == ("J",)
    page.tab_leaves.click()
    assert keys.keys_of("mark.next") == ("Tab", "J")


def test_two_pages_show_the_same(page: ShortcutsPage, keys: Bindings, qtbot: QtBot) -> None:
    other = ShortcutsPage()
    qtbot.addWidget(other)
    keys.set("mark.unsure", ("S",))
    keys.set_tab_leaves(leaves=True)
    for each in (page, other):
        line = each.model.line_of("mark.unsure", title("mark.unsure"))
        assert each.model.row(line).chords == ("S",)
        assert each.tab_leaves.isChecked()


def test_screen_readers_hear_the_keys(page: ShortcutsPage) -> None:
    line = page.model.line_of("mark.unsure", title("mark.unsure"))
    spoken = page.model.data(page.model.index(line), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Not sure of the mark: \u2066U \u2068ع\u2069\u2069"


def test_it_follows_language_and_look(dialog: ShortcutsDialog, restored: QApplication) -> None:
    language.apply(restored, "ar")
    theme.apply(restored, "dark")
    QApplication.processEvents()
    assert not dialog.grab().isNull()
    assert dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_bracket_is_drawn_alike_in_both_directions(restored: QApplication) -> None:
    pictures = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        picture = QImage(40, 30, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.white)
        with QPainter(picture) as painter:
            painter.setLayoutDirection(direction)
            draw_chords(painter, QRectF(0, 0, 40, 30), ("[",), quiet=False, mirrored=False)
        pictures.append(picture)
    assert pictures[0] == pictures[1]
