"""A hand-over was opened where more than one thing may be meant: each is a large button with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.parts import MARGINS
from annotator.ui.handed.arrival import Arrival, Meant
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.panels.wording import file_text, led
from annotator.ui.plain import isolate
from annotator.ui.start.action_button import ActionButton

_ICONS = {Meant.TAKE_BACK: "receive", Meant.ADD: "plus", Meant.WORK_FILE: "open", Meant.OPEN: "person"}


class ArrivalDialog(Dialog):
    """Answers with `chosen`; the likeliest way stands first."""

    chosen = Signal(object)  # Meant

    def __init__(self, arrival: Arrival, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrival = arrival
        self.heading, self.file = plain_label("title", wrap=True), plain_label("small", wrap=True)
        self.ways = {way: ActionButton(_ICONS[way], primary=not place) for place, way in enumerate(arrival.ways)}
        self.cancel = QPushButton()
        for way, button in self.ways.items():
            button.clicked.connect(lambda _=False, meant=way: self._choose(meant))
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("A file that was handed over"))
        name, project = isolate(self._arrival.file.name), isolate(self._arrival.file.project)
        self.heading.setText(led(self.tr("{name}'s file of “{project}”").format(name=name, project=project)))
        self.file.setText(led(file_text(self._arrival.file.path)))
        for way, button in self.ways.items():
            button.set_words(*self._words(way, name, project))
        self.cancel.setText(self.tr("Cancel"))

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    def _words(self, way: Meant, name: str, project: str) -> tuple[str, str]:
        work = file_text(self._arrival.work) if self._arrival.work else ""
        words = {
            Meant.TAKE_BACK: (
                self.tr("Take it back into “{project}”").format(project=project),
                self.tr("That project is on this computer; you see what comes in before it does"),
            ),
            Meant.ADD: (
                self.tr("Add it to your work file"),
                self.tr("Its articles come into {file}").format(file=work),
            ),
            Meant.WORK_FILE: (
                self.tr("Open your work file"),
                self.tr("This is a copy of {file}; go on in that").format(file=work),
            ),
            Meant.OPEN: (
                self.tr("Open it as {name}").format(name=name),
                self.tr("As a file of its own; marks in it are kept under that name"),
            ),
        }
        verb, reason = words[way]
        return led(verb), led(reason)

    def _choose(self, way: Meant) -> None:
        self.accept()
        self.chosen.emit(way)

    def _lay_out(self) -> None:
        self.cancel.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.file)
        layout.addSpacing(8)
        for button in self.ways.values():
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(520)
        next(iter(self.ways.values())).setFocus(Qt.FocusReason.OtherFocusReason)
