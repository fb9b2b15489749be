"""Digits as keys outside the reader: as typed, of any script, or by the place of the key on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from annotator.ui.keys.chord import chord_of

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def typed_digit(event: QKeyEvent) -> int | None:
    """Give the digit that a key types or, on a layout with other signs there, has on its cap; else None."""
    if event.modifiers() & _COMMANDS:
        return None
    if len(event.text()) == 1 and event.text().isdecimal():
        return int(event.text())
    chord = chord_of(event, QGuiApplication.platformName()) or ""
    return int(chord) if len(chord) == 1 and chord.isdecimal() else None
