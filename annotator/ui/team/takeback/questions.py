"""What only a person can answer about a returned file: whose work it is, and whether two of one name are the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from annotator.core.model import Annotator
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.wording import led
from annotator.ui.plain import isolate


class SameQuestion(QWidget):
    """«Is that the same person?»; `answered` tells yes or no."""

    answered = Signal(bool)

    def __init__(self, name: str, answer: bool | None) -> None:
        super().__init__()
        self.words = plain_label("said", wrap=True)
        self.words.setText(
            led(self.tr("The file has a “{name}” who is not the one of this project.").format(name=isolate(name)))
        )
        self.yes, self.no = QRadioButton(self.tr("The same person")), QRadioButton(self.tr("Somebody else"))
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for button, value in ((self.yes, True), (self.no, False)):
            group.addButton(button)
            button.setChecked(answer is value)
            button.clicked.connect(lambda _=False, said=value: self.answered.emit(said))
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.words)
        layout.addLayout(row)


class WhoseQuestion(QWidget):
    """«Whose work is this?» of a file that this project has no record of; `answered` tells a person's id."""

    answered = Signal(object)

    def __init__(self, people: Sequence[Annotator]) -> None:
        super().__init__()
        self.words, self.people = plain_label("said", wrap=True), QComboBox()
        self.words.setText(
            led(
                self.tr(
                    "This project has no record of having made this file. If you know that it belongs here, say whose "
                    "work it is."
                )
            )
        )
        self.people.setAccessibleName(self.tr("Whose work it is"))
        self.people.addItem(self.tr("Choose…"), None)
        for person in people:
            if person.kind == "person":
                self.people.addItem(isolate(person.name), person.id)
        self.people.activated.connect(self._answer)
        row = QHBoxLayout()
        row.addWidget(self.people)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addLayout(row)

    def _answer(self) -> None:
        if (person := self.people.currentData()) is not None:
            self.answered.emit(bytes(person))
