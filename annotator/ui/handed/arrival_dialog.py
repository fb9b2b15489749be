"""Files were opened where more than one thing may be meant: each is a large button with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.parts import MARGINS
from annotator.ui.handed.arrival import Arrival, Meant
from annotator.ui.handed.arrival_words import files_words, left_words, title, way_words
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.panels.wording import led
from annotator.ui.start.action_button import ActionButton

_ICONS = {Meant.TAKE_BACK: "receive", Meant.ADD: "plus", Meant.WORK_FILE: "open", Meant.OPEN: "person"}


class ArrivalDialog(Dialog):
    """Answers with `chosen`; the likeliest way stands first."""

    chosen = Signal(object)  # Meant

    def __init__(self, arrival: Arrival, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrival = arrival
        self.heading, self.files = plain_label("title", wrap=True), plain_label("small", wrap=True)
        self.left = plain_label("small", wrap=True)
        icons = _ICONS if arrival.file.assignee else {**_ICONS, Meant.OPEN: "open"}
        self.ways = {way: ActionButton(icons[way], primary=not place) for place, way in enumerate(arrival.ways)}
        self.cancel = QPushButton()
        for way, button in self.ways.items():
            button.clicked.connect(lambda _=False, meant=way: self._choose(meant))
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("A file that was handed over"))
        self.heading.setText(led(title(self._arrival)))
        self.files.setText(led(files_words(self._arrival)))
        self.left.setText(led(left_words(self._arrival.left)))
        self.left.setVisible(bool(self._arrival.left))
        for way, button in self.ways.items():
            button.set_words(*map(led, way_words(self._arrival, way)))
        self.cancel.setText(self.tr("Cancel"))

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

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
        layout.addWidget(self.files)
        layout.addSpacing(8)
        for button in self.ways.values():
            layout.addWidget(button)
        layout.addWidget(self.left)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(520)
        next(iter(self.ways.values())).setFocus(Qt.FocusReason.OtherFocusReason)
