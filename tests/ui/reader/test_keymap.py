"""Keys by their place on the keyboard, whatever the layout types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.reader.keymap import ACTIONS, action_of, place_of

NO, SHIFT, CTRL, ALT, KEYPAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


def pressed(
    typed: str | int, held: Qt.KeyboardModifier = NO, scan: int = 0, virtual: int = 0, *, again: bool = False
) -> QKeyEvent:
    key = typed if isinstance(typed, int) else ord(typed.upper())
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, virtual, 0, "", again)


@pytest.mark.parametrize(
    ("typed", "scan", "place"),
    [("n", 49, "N"), ("ى", 49, "N"), ("ح", 25, "P"), ("ء", 45, "X"), ("&", 2, "1"), ("١", 2, "1"), ("é", 3, "2")],
)
def test_scan_codes_decide_on_every_platform(typed: str, scan: int, place: str) -> None:
    assert place_of(pressed(typed, scan=scan + 8), "xcb") == place
    assert place_of(pressed(typed, scan=scan + 8), "wayland") == place
    assert place_of(pressed(typed, scan=scan), "windows") == place


def test_a_letter_elsewhere_is_not_the_key_that_bears_its_name() -> None:
    assert place_of(pressed("n", scan=38 + 8), "xcb") is None  # Dvorak types n on the key capped L


def test_the_virtual_key_decides_on_a_mac() -> None:
    assert place_of(pressed("ى", virtual=0x2D), "cocoa") == "N"
    assert place_of(pressed("١", virtual=0x12), "cocoa") == "1"


@pytest.mark.parametrize("typed", ["7", "٧", "۷"])
def test_without_a_scan_code_the_typed_character_decides(typed: str) -> None:
    assert place_of(pressed(typed), "offscreen") == "7"


def test_the_keypad_counts_only_while_it_types_digits() -> None:
    assert action_of(pressed("4", KEYPAD, scan=75 + 8), "xcb") == "label.4"
    assert action_of(pressed(Qt.Key.Key_Left, KEYPAD, scan=75 + 8), "xcb") is None


def test_modifiers_make_other_keys() -> None:
    assert action_of(pressed("1", SHIFT, scan=10), "xcb") is None
    assert action_of(pressed("1", CTRL, scan=10), "xcb") is None
    assert action_of(pressed("1", ALT, scan=10), "xcb") is None
    assert action_of(pressed(Qt.Key.Key_Backtab, SHIFT), "xcb") == "mark.previous"
    assert action_of(pressed(Qt.Key.Key_Tab, SHIFT), "xcb") == "mark.previous"


def test_control_follows_the_letter_on_latin_layouts_and_the_place_on_others() -> None:
    assert action_of(pressed("c", CTRL, scan=31 + 8), "xcb") == "copy"
    assert action_of(pressed("ؤ", CTRL, scan=46 + 8), "xcb") == "copy"
    assert action_of(pressed("ش", CTRL, scan=30 + 8), "xcb") == "select.all"


def test_a_key_held_down_marks_once_but_walks_on() -> None:
    assert action_of(pressed("1", scan=10, again=True), "xcb") is None
    assert action_of(pressed(Qt.Key.Key_Tab, again=True), "xcb") == "mark.next"


def test_every_key_of_the_table_can_be_pressed() -> None:
    named = {"Tab", "Shift+Tab", "Space", "Delete", "Backspace", "Enter", "Escape"}
    for place in ACTIONS:
        bare = place.removeprefix("Ctrl+")
        held = CTRL if place.startswith("Ctrl+") else NO
        assert place in named or action_of(pressed(bare, held), "offscreen") == ACTIONS[place]
