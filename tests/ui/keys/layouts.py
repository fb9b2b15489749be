"""What each key of a PC keyboard types in four X layouts, and the events that Qt makes of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.keys.places import PLACES

XKB_SHIFT = 8
NAMED = {
    "Tab": (Qt.Key.Key_Tab, 15),
    "Space": (Qt.Key.Key_Space, 57),
    "Enter": (Qt.Key.Key_Return, 28),
    "Escape": (Qt.Key.Key_Escape, 1),
    "Delete": (Qt.Key.Key_Delete, 111),
    "Backspace": (Qt.Key.Key_Backspace, 14),
    "PgUp": (Qt.Key.Key_PageUp, 104),
    "PgDown": (Qt.Key.Key_PageDown, 109),
    **{f"F{number}": (getattr(Qt.Key, f"Key_F{number}"), 58 + number) for number in range(1, 11)},
}
_FLAGS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
_ARABIC = (
    ("ضصثقفغعهخحجد", "\u064e\u064b\u064f\u064c\ufef9إ`÷×؛<>"),
    ("شسيبلاتنمكطذ", '\u0650\u064d][\ufef7أـ،/:"\u0651'),
    ("\\ئءؤر\ufefbىةوزظ", "…~\u0652}{\ufef5آ',.؟"),
)
# Rows of keys from the scan codes 2, 16, 30 and 43 on: what they type, and what with Shift.
LAYOUTS: dict[str, tuple[tuple[str, str], ...]] = {
    "us": (
        ("1234567890-=", "!@#$%^&*()_+"),
        ("qwertyuiop[]", "QWERTYUIOP{}"),
        ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
        ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
    ),
    "ara": (("1234567890-=", "!@#$%^&*)(_+"), *_ARABIC),
    "ara(digits)": (("١٢٣٤٥٦٧٨٩٠-=", "!@#$٪^&*)(_+"), *_ARABIC),
    "ara(azerty)": (("&é\"'(-è_çà)=", "1234567890°+"), *_ARABIC),
}
_ROWS = (2, 16, 30, 43)


def typed(layout: str, place: str, *, shift: bool) -> str:
    """Give the character that the key at a place types."""
    scan = PLACES[place].scan
    row = max(number for number, first in enumerate(_ROWS) if first <= scan)
    return LAYOUTS[layout][row][shift][scan - _ROWS[row]]


def event(layout: str, chord: str, kind: QEvent.Type = QEvent.Type.KeyPress, *, again: bool = False) -> QKeyEvent:
    """Give the event that X and Qt make when the keys of a chord are pressed in a layout."""
    *held, key = chord.split("+")
    flags = Qt.KeyboardModifier.NoModifier
    for name in held:
        flags |= _FLAGS[name]
    if key in NAMED:
        code, scan = NAMED[key]
        text = {"Space": " ", "Tab": "\t", "Enter": "\r"}.get(key, "")
        code = Qt.Key.Key_Backtab if chord == "Shift+Tab" else code
    else:
        text, scan = typed(layout, key, shift="Shift" in held), PLACES[key].scan
        code = ord(text.upper())
    return QKeyEvent(kind, int(code), flags, scan + XKB_SHIFT, 0, 0, text, again)
