"""The red line that stays when something could not be saved, with what to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotator.ui import theme
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import plain_label


class TroubleLine(QFrame):
    """A sentence over the whole width; it goes when the user closes it or when the trouble is over."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "trouble")
        self._sign, self.sentence, self.cross = QLabel(), plain_label(wrap=True), QToolButton()
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_icon(self.cross, "close", "error", 16)
        self.cross.setFocusPolicy(KEYBOARD_ONLY)
        self.cross.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 8, 2)
        layout.setSpacing(8)
        layout.addWidget(self._sign)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.cross)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show that sentence, as `sentence` made it, until it is closed, and say it to screen readers."""
        self.sentence.setText(sentence)
        self._sign.setPixmap(theme.icon("warning", "error", 20).pixmap(QSize(20, 20), self.devicePixelRatio()))
        self.show()
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, self.sentence.text())
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)

    def clear(self) -> None:
        """Take the sentence away."""
        if self.sentence.text():
            self.sentence.clear()
            self.hide()
            self.closed.emit()
