"""Copy, paste and undo in text fields while the keyboard types Arabic: Qt looks for Ctrl+C and sees Ctrl+ؤ."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from annotator.ui.keys.chord import chord_of

_LATIN = range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)


def edit_in_field(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Let a field do with Ctrl and a key what it does on a Latin layout, and say whether that is anything."""
    if not isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return False
    chord = chord_of(event, QGuiApplication.platformName()) or ""
    if chord == "Ctrl+Y" and not widget.isReadOnly():  # on X11 fields know Ctrl+Shift+Z alone
        return _claims(widget, "Z", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    letter = chord.rpartition("+")[2]
    if event.key() in _LATIN or not (chord.startswith("Ctrl+") and len(letter) == 1 and letter.isalpha()):
        return False
    return _claims(widget, letter, event.modifiers())


def _claims(field: QWidget, letter: str, held: Qt.KeyboardModifier) -> bool:
    """Ask the field as Qt asks it before the shortcuts of the window, and press the key if it is the field's own."""
    claim = QKeyEvent(QEvent.Type.ShortcutOverride, ord(letter), held)
    claim.ignore()
    QApplication.sendEvent(field, claim)
    if claim.isAccepted():
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, ord(letter), held))
    return claim.isAccepted()
