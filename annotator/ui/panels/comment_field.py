"""Where a comment is written: unlike a note it goes out only when it is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.ui.panels.note_field import NoteField, ends


class CommentField(NoteField):
    """Ctrl+Enter sends it; Escape and going elsewhere leave the words where they are."""

    sent = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not ends(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            self.sent.emit()
