"""A name for somebody new in the project."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.parts import MARGINS, captioned, closing_row
from annotator.ui.panels import style
from annotator.ui.panels.directed_field import DirectedField
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.panels.person_name import NameFault, fault_of, fault_sentence, tidy


class NewPersonDialog(Dialog):
    """Answers with `named`; names that are taken will not do."""

    named = Signal(str)

    def __init__(self, taken: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = tuple(taken)
        self.heading, self.caption, self.field = plain_label("title"), plain_label("caption"), DirectedField()
        self.problem, self.cancel, self.go = plain_label("missing", wrap=True), QPushButton(), QPushButton()
        self._lay_out()
        self.field.textChanged.connect(self._check)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.restyle()
        self.retranslate()

    def accept(self) -> None:
        """Answer, if the name will do."""
        if self._fault() is None:
            super().accept()
            self.named.emit(tidy(self.field.text()))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Add a person"))
        self.heading.setText(self.tr("Add a person"))
        self.caption.setText(self.tr("Name, as this person writes it"))
        self.field.setAccessibleName(self.caption.text())
        self.cancel.setText(self.tr("Cancel"))
        self.go.setText(self.tr("Add"))
        self._check()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    def _fault(self) -> NameFault | None:
        return fault_of(self.field.text(), self._taken)

    def _check(self) -> None:
        fault = self._fault()
        self.problem.setText(fault_sentence(fault) if fault and fault is not NameFault.EMPTY else "")
        self.go.setEnabled(fault is None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addLayout(captioned(self.caption, self.field))
        layout.addStretch()
        layout.addLayout(closing_row(self.problem, self.cancel, self.go))
        self.setMinimumWidth(420)
