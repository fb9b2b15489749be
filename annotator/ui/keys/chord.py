"""Keys that are pressed together, as one word such as `Ctrl+Shift+Z`: the modifiers in this order, then the key.

A key is known by its place: by its scan code, on macOS by its virtual key; only an event that has neither (made by a
program) is known by what it types. With Ctrl or Alt a Latin letter is the one that the layout types, as everywhere.
"""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.keys.places import KEYPAD_SCANS, NAMED, PLACES

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_NAMED_KEYS: dict[int, str] = {
    _Key.Key_Backtab: "Tab",
    _Key.Key_Return: "Enter",
    _Key.Key_Delete: "Delete",
    _Key.Key_PageUp: "PgUp",
    _Key.Key_PageDown: "PgDown",
    **{getattr(_Key, f"Key_{name}"): name for name in NAMED if name not in ("PgUp", "PgDown")},
}
_QT_KEYS: dict[str, tuple[Qt.Key, ...]] = {
    name: tuple(Qt.Key(code) for code, named in _NAMED_KEYS.items() if named == name and code != _Key.Key_Backtab)
    for name in NAMED
}
_BY_SCAN_CODE = {place.scan: name for name, place in PLACES.items()}
_BY_VIRTUAL_KEY = {place.mac: name for name, place in PLACES.items()}
_BY_TYPED = {ord(letter): name for name, place in PLACES.items() for letter in place.typed}
_BY_SHIFTED = {ord(place.shifted): name for name, place in PLACES.items()}
_MODIFIERS: dict[str, Qt.KeyboardModifier] = {
    "Ctrl": _Held.ControlModifier,
    "Alt": _Held.AltModifier,
    "Shift": _Held.ShiftModifier,
}
_KEYPAD = {ord("+"): "="}  # the one key of the keypad whose sign stands over another one elsewhere
_FUNCTION_KEYS = frozenset(f"F{number}" for number in range(1, 13))
_XKB_SHIFT = 8  # X11, Wayland and what is built on them number keys from 8 on


def chord_of(event: QKeyEvent, platform: str) -> str | None:
    """Name the keys that are held; None for a key of no place, and with Ctrl and Alt, which type as AltGr does.

    `platform` is Qt's name of it, such as `xcb`.
    """
    held = event.modifiers()
    if held & _Held.MetaModifier or (held & _Held.ControlModifier and held & _Held.AltModifier):
        return None
    key = _key_of(event, platform)
    if key is None:
        return None
    if event.key() == _Key.Key_Backtab:
        held |= _Held.ShiftModifier
    return "+".join([*(name for name, flag in _MODIFIERS.items() if held & flag), key])


def is_chord(text: str) -> bool:
    """Say whether the text names keys as `chord_of` does."""
    *held, key = text.split("+")
    known = [name for name in _MODIFIERS if name in held]
    return held == known and not {"Ctrl", "Alt"} <= set(held) and (key in PLACES or key in NAMED)


def is_bare(chord: str) -> bool:
    """Say whether a field or a list needs the chord itself: all without Ctrl and Alt but for the keys F1 to F12."""
    *held, key = chord.split("+")
    return not {"Ctrl", "Alt"} & set(held) and key not in _FUNCTION_KEYS


def sequences(chord: str) -> list[QKeySequence]:
    """Give what Qt can match itself: keys that are the same on every layout, and Latin letters.

    All others are left to the place of the key: what `/` means to Qt lies on other keys in Arabic layouts.
    """
    *held, key = chord.split("+")
    flags = _Held.NoModifier
    for name in held:
        flags |= _MODIFIERS[name]
    letter = key in PLACES and key.isalpha()
    codes = (getattr(_Key, f"Key_{key}"),) if letter else _QT_KEYS.get(key, ())
    return [QKeySequence(QKeyCombination(flags, code)) for code in codes]


def _key_of(event: QKeyEvent, platform: str) -> str | None:
    code, held = event.key(), event.modifiers()
    if code in _NAMED_KEYS:
        return _NAMED_KEYS[code]
    if held & (_Held.ControlModifier | _Held.AltModifier) and _Key.Key_A <= code <= _Key.Key_Z:
        return chr(code)
    if platform == "cocoa" and not held & _Held.KeypadModifier:
        return _BY_VIRTUAL_KEY.get(event.nativeVirtualKey())
    scan = event.nativeScanCode() - (0 if platform == "windows" else _XKB_SHIFT)
    if held & _Held.KeypadModifier or scan <= 0 or scan in KEYPAD_SCANS:
        return _typed_key(code, held)
    return _BY_SCAN_CODE.get(scan)


def _typed_key(code: int, held: Qt.KeyboardModifier) -> str | None:
    if held & _Held.KeypadModifier:
        return _BY_TYPED.get(code) or _KEYPAD.get(code)
    return _BY_TYPED.get(code) or (_BY_SHIFTED.get(code) if held & _Held.ShiftModifier else None)
