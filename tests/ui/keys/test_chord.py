"""Keys by their place on the keyboard, whatever the layout types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.keys.chord import chord_of, is_bare, is_chord, sequences
from annotator.ui.keys.places import NAMED, PLACES

NO, SHIFT, CTRL, ALT, META, KEYPAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


def pressed(typed: str | int, held: Qt.KeyboardModifier = NO, scan: int = 0, virtual: int = 0) -> QKeyEvent:
    key = typed if isinstance(typed, int) else ord(typed.upper())
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, virtual, 0)


@pytest.mark.parametrize(
    ("typed", "scan", "place"),
    [
        *(
            ("n", 49, "N"),
            ("ى", 49, "N"),
            ("ح", 25, "P"),
            ("ء", 45, "X"),
            ("ﻻ", 48, "B"),
            ("و", 51, ","),
            ("ظ", 53, "/"),
        ),
        *(("&", 2, "1"), ("١", 2, "1"), ("é", 3, "2"), ("ج", 26, "["), ("د", 27, "]"), (")", 12, "-"), ("ك", 39, ";")),
    ],
)
def test_scan_codes_decide_on_every_platform(typed: str, scan: int, place: str) -> None:
    for platform in ("xcb", "wayland", "offscreen"):
        assert chord_of(pressed(typed, scan=scan + 8), platform) == place
    assert chord_of(pressed(typed, scan=scan), "windows") == place


def test_a_letter_elsewhere_is_not_the_key_that_bears_its_name() -> None:
    assert chord_of(pressed("n", scan=38 + 8), "xcb") == "L"  # Dvorak types n on the key capped L


def test_the_virtual_key_decides_on_a_mac() -> None:
    assert chord_of(pressed("ى", virtual=0x2D), "cocoa") == "N"
    assert chord_of(pressed("١", virtual=0x12), "cocoa") == "1"
    assert chord_of(pressed("٤", KEYPAD, virtual=0x56), "cocoa") == "4"


@pytest.mark.parametrize(
    ("typed", "place"), [("7", "7"), ("٧", "7"), ("۷", "7"), ("ج", "["), ("[", "["), ("-", "-"), ("ى", "N"), ("n", "N")]
)
def test_without_a_scan_code_the_typed_character_decides(typed: str, place: str) -> None:
    assert chord_of(pressed(typed), "offscreen") == place


def test_without_a_scan_code_what_stands_over_a_key_needs_shift() -> None:
    assert chord_of(pressed("{", SHIFT), "offscreen") == "Shift+["
    assert chord_of(pressed("{"), "offscreen") is None
    assert chord_of(pressed("&"), "offscreen") is None


def test_the_keypad_counts_only_while_it_types() -> None:
    assert chord_of(pressed("4", KEYPAD, scan=75 + 8), "xcb") == "4"
    assert chord_of(pressed("٤", NO, scan=75 + 8), "xcb") == "4"  # the Arabic keypad types digits that Qt knows not
    assert chord_of(pressed(Qt.Key.Key_Left, KEYPAD, scan=75 + 8), "xcb") == "Left"
    assert chord_of(pressed(Qt.Key.Key_Clear, KEYPAD, scan=76 + 8), "xcb") is None
    assert chord_of(pressed(Qt.Key.Key_Enter, KEYPAD, scan=96 + 8), "xcb") == "Enter"
    assert chord_of(pressed("+", KEYPAD | CTRL, scan=78 + 8), "xcb") == "Ctrl+="
    assert chord_of(pressed("*", KEYPAD, scan=55 + 8), "xcb") is None


def test_modifiers_stand_before_the_key_in_one_order() -> None:
    assert chord_of(pressed("1", SHIFT, scan=10), "xcb") == "Shift+1"
    assert chord_of(pressed("Z", SHIFT | CTRL, scan=52), "xcb") == "Ctrl+Shift+Z"
    assert chord_of(pressed("ج", ALT, scan=34), "xcb") == "Alt+["
    assert chord_of(pressed(Qt.Key.Key_Backtab, SHIFT), "xcb") == "Shift+Tab"
    assert chord_of(pressed(Qt.Key.Key_Backtab), "xcb") == "Shift+Tab"
    assert chord_of(pressed(Qt.Key.Key_Tab, SHIFT), "xcb") == "Shift+Tab"


def test_shift_and_a_digit_of_the_azerty_row_is_no_digit() -> None:
    assert chord_of(pressed("&", scan=10), "xcb") == "1"
    assert chord_of(pressed("1", SHIFT, scan=10), "xcb") == "Shift+1"


def test_control_and_alt_type_as_altgr_does() -> None:
    assert chord_of(pressed("q", CTRL | ALT, scan=24), "xcb") is None
    assert chord_of(pressed("q", META, scan=24), "xcb") is None


def test_control_follows_the_letter_on_latin_layouts_and_the_place_on_others() -> None:
    assert chord_of(pressed("c", CTRL, scan=31 + 8), "xcb") == "Ctrl+C"
    assert chord_of(pressed("ؤ", CTRL, scan=46 + 8), "xcb") == "Ctrl+C"
    assert chord_of(pressed("ج", CTRL, scan=26 + 8), "xcb") == "Ctrl+["
    assert chord_of(pressed("و", CTRL, scan=51 + 8), "xcb") == "Ctrl+,"
    assert chord_of(pressed("ظ", CTRL, scan=53 + 8), "xcb") == "Ctrl+/"
    assert chord_of(pressed("à", CTRL, scan=11 + 8), "xcb") == "Ctrl+0"


def test_a_key_that_has_no_place_is_no_chord() -> None:
    assert chord_of(pressed(Qt.Key.Key_Shift, SHIFT, scan=50), "xcb") is None
    assert chord_of(pressed(Qt.Key.Key_VolumeUp, scan=123), "xcb") is None


def test_what_is_written_is_a_chord_or_not() -> None:
    for good in ("N", "Ctrl+Shift+Z", "Shift+Tab", "Alt+[", "Ctrl+-", "Ctrl+,", "F12", "Ctrl+PgDown"):
        assert is_chord(good)
    for bad in ("", "n", "Shift+Ctrl+Z", "Ctrl+Alt+Q", "Ctrl+", "Ctrl++", "Meta+A", "F13", "Ctrl+Ctrl+A", "Return"):
        assert not is_chord(bad)


def test_a_field_needs_all_keys_without_control_but_for_the_function_keys() -> None:
    assert all(map(is_bare, ("N", "Shift+[", "Space", "Delete", "Tab", "PgDown", "Shift+Enter")))
    assert not any(map(is_bare, ("Ctrl+N", "Alt+[", "F3", "Shift+F3", "Ctrl+PgDown")))


def test_qt_is_given_the_keys_that_are_the_same_everywhere_and_no_others() -> None:
    assert sequences("Ctrl+Z") == [QKeySequence("Ctrl+Z")]
    assert sequences("Ctrl+Enter") == [QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")]
    assert sequences("Ctrl+PgDown") == [QKeySequence("Ctrl+PgDown")]
    assert sequences("Shift+F6") == [QKeySequence("Shift+F6")]
    for chord in ("Ctrl+/", "Ctrl+,", "Ctrl+=", "Ctrl+1"):  # Arabic layouts have them on other keys
        assert not sequences(chord)


def test_each_place_is_one_key() -> None:
    assert (
        len({place.scan for place in PLACES.values()}) == len({place.mac for place in PLACES.values()}) == len(PLACES)
    )
    assert len(PLACES) == 47
    typed = [letter for place in PLACES.values() for letter in place.typed]
    assert len(typed) == len(set(typed))
    assert not set(NAMED) & set(PLACES)
