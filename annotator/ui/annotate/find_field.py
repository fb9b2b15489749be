"""The line in which the words to be found are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui import theme
from annotator.ui.panels.digit_keys import alt_digit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD, _SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier


class FindField(QLineEdit):
    """Enter walks on, Shift+Enter back, Escape goes to the text, Alt with a digit marks the place that was found."""

    next_wanted = Signal(bool)  # backward
    left = Signal()
    mark_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lens = QAction(self)
        theme.set_icon(lens, "search", "muted", 16)
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = alt_digit(event)
        held = event.modifiers() & ~_KEYPAD
        if digit:
            self.mark_wanted.emit(digit)
        elif event.key() in _ENTER and not held & ~_SHIFT:
            self.next_wanted.emit(bool(held & _SHIFT))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
