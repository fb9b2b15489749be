"""Which key does what in the reader, by the place of the key on the keyboard and not by the letter it types.

With an Arabic layout the key capped N types ى. A key is therefore known by its scan code, on macOS by its virtual key;
only an event that has neither (made by a program) is known by what it types.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# Place: (scan code of a PC keyboard, virtual key of a Mac, what the key types: Latin, Arabic, Persian).
_PLACES: dict[str, tuple[int, int, str]] = {
    "1": (2, 0x12, "1١۱"),
    "2": (3, 0x13, "2٢۲"),
    "3": (4, 0x14, "3٣۳"),
    "4": (5, 0x15, "4٤۴"),
    "5": (6, 0x17, "5٥۵"),
    "6": (7, 0x16, "6٦۶"),
    "7": (8, 0x1A, "7٧۷"),
    "8": (9, 0x1C, "8٨۸"),
    "9": (10, 0x19, "9٩۹"),
    "A": (30, 0x00, "Aش"),
    "C": (46, 0x08, "Cؤ"),
    "N": (49, 0x2D, "Nى"),
    "P": (25, 0x23, "Pح"),
    "X": (45, 0x07, "Xء"),
}
_BY_SCAN_CODE = {scan: place for place, (scan, _, _) in _PLACES.items()}
_BY_VIRTUAL_KEY = {virtual: place for place, (_, virtual, _) in _PLACES.items()}
_BY_TYPED = {ord(letter): place for place, (_, _, typed) in _PLACES.items() for letter in typed}
# These keys are the same on every layout.
_NAMED: dict[int, str] = {
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Shift+Tab",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
}

ACTIONS: dict[str, str] = {
    **{str(digit): f"label.{digit}" for digit in range(1, 10)},
    "Tab": "mark.next",
    "Shift+Tab": "mark.previous",
    "Space": "mark.to_selection",
    "Delete": "mark.remove",
    "Backspace": "mark.remove",
    "X": "mark.remove",
    "N": "document.next",
    "P": "document.previous",
    "Enter": "enter",
    "Escape": "escape",
    "Ctrl+A": "select.all",
    "Ctrl+C": "copy",
}
_REPEATING = {"mark.next", "mark.previous"}
_SCAN_CODE_SHIFT = {"xcb": 8, "wayland": 8, "windows": 0}
_PREFIXES = {
    Qt.KeyboardModifier.NoModifier: "",
    Qt.KeyboardModifier.ShiftModifier: "Shift+",
    Qt.KeyboardModifier.ControlModifier: "Ctrl+",
}


def place_of(event: QKeyEvent, platform: str) -> str | None:
    """Name the place of the pressed key on the keyboard; `platform` is Qt's name of it, such as `xcb`."""
    key = event.key()
    if key in _NAMED:
        return _NAMED[key]
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return _BY_TYPED.get(key)
    if platform == "cocoa":
        return _BY_VIRTUAL_KEY.get(event.nativeVirtualKey())
    if event.nativeScanCode() and platform in _SCAN_CODE_SHIFT:
        return _BY_SCAN_CODE.get(event.nativeScanCode() - _SCAN_CODE_SHIFT[platform])
    return _BY_TYPED.get(key)


def action_of(event: QKeyEvent, platform: str) -> str | None:
    """Give the action of a pressed key with its modifiers, or None; a key held down does not mark again and again."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.ControlModifier and Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return ACTIONS.get(f"Ctrl+{chr(event.key())}")  # on a Latin layout Ctrl follows the letter, as everywhere
    place = place_of(event, platform)
    if place is None or held not in _PREFIXES:
        return None
    action = ACTIONS.get(place if place.startswith("Shift+") else _PREFIXES[held] + place)
    return None if event.isAutoRepeat() and action not in _REPEATING else action
