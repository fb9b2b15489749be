"""The foot of a section whose changes are saved at once: what hinders it, Discard and Save."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.keys.named import with_key
from annotator.ui.panels.panel import Panel, plain_label, set_role


class SaveBar(Panel):
    """Shows whether there is something to save; a sentence about a fault stands in for Save."""

    saved = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state, self.discard, self.save = plain_label("small", wrap=True), QPushButton(), QPushButton()
        self._changed, self._fault = False, ""
        self._lay_out()
        self.save.clicked.connect(self.saved)
        self.discard.clicked.connect(self.discarded)
        self.retranslate()

    def show_state(self, *, changed: bool, fault: str = "") -> None:
        """Show whether something is not saved, and what hinders saving it."""
        self._changed, self._fault = changed, fault
        self.save.setEnabled(changed and not fault)
        self.discard.setEnabled(changed)
        self.retranslate()

    def retranslate(self) -> None:
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(with_key(self.tr("Save as one change, which can be undone"), "project.saved"))
        self.discard.setText(self.tr("Discard"))
        self.state.setText((self._fault or self.tr("Not saved yet.")) if self._changed else "")
        set_role(self.state, "small-error" if self._fault else "small")

    def _lay_out(self) -> None:
        line = QFrame()
        theme.set_role(line, "line")
        theme.set_role(self.save, "primary")
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        for button in (self.discard, self.save):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(row)
