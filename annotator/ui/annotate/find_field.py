"""The line in which the words to be found are typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui import theme
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.chord import chord_of
from annotator.ui.keys.commands import Where
from annotator.ui.panels.directed_field import DirectedField


class FindField(DirectedField):
    """Walks on and back, goes to the text, and marks the place that was found, each by its key in the table."""

    next_wanted = Signal(bool)  # backward
    left = Signal()
    mark_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lens = QAction(self)
        theme.set_icon(lens, "search", "muted", 16)
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chord = chord_of(event, QGuiApplication.platformName()) or ""
        command = bindings().command_of(chord, Where.FIND)
        if command == "find.mark":
            self.mark_wanted.emit(int(chord[-1]))
        elif command == "find.leave":
            self.left.emit()
        elif command:
            self.next_wanted.emit(command == "find.go_back")
        else:
            super().keyPressEvent(event)
