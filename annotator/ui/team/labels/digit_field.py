"""The digit that sets a label: those of other labels are named, and a conflict can be solved at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.core.model import Label
from annotator.ui import language
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import isolate
from annotator.ui.team.labels.words import name


class DigitField(Panel):
    """Tells the digit that was taken; `freed` names another label that shall give it up."""

    chosen = Signal(int)
    freed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.combo = plain_label("caption"), QuietCombo()
        self.conflict, self.take = plain_label("small-error", wrap=True), QPushButton()
        self._label: Label | None = None
        self._labels: Sequence[Label] = ()
        self._rival: Label | None = None
        self.take.setProperty("role", "link")
        self.take.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.caption, self.combo, self.conflict):
            column.addWidget(part)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()
        self.combo.activated.connect(lambda: self.chosen.emit(int(self.combo.currentData())))
        self.take.clicked.connect(lambda: self.freed.emit(self._rival.key if self._rival else ""))
        self.retranslate()

    def show_label(self, label: Label, labels: Sequence[Label]) -> None:
        """Show the digit of a label among all labels."""
        self._label, self._labels = label, labels
        self.retranslate()

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Key"))
        self.combo.setAccessibleName(self.tr("Key"))
        if self._label is None:
            return
        self.combo.set_options([(str(digit), self._words(digit)) for digit in range(10)], str(self._label.digit))
        self._rival = self._holder(self._label.digit)
        self.conflict.setVisible(self._rival is not None)
        self.take.setVisible(self._rival is not None)
        if self._rival:
            rival = isolate(f"«{name(self._rival)}»")
            self.conflict.setText(self.tr("{label} has this key too.").format(label=rival))
            self.take.setText(self.tr("Take it from {label}").format(label=rival).replace("&", "&&"))

    def _holder(self, digit: int) -> Label | None:
        """Give the other label in use that has a digit."""
        others = (one for one in self._labels if self._label and one.key != self._label.key and not one.retired)
        return next((one for one in others if digit and one.digit == digit), None)

    def _words(self, digit: int) -> str:
        if not digit:
            return self.tr("none")
        holder = self._holder(digit)
        return language.number(digit) + (f" · {name(holder)}" if holder else "")
