"""Handing in: what the copy will hold and where it goes, and afterwards where it is."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Progress
from annotator.ui import language, theme
from annotator.ui.dialogs.parts import MARGINS, captioned, closing_row
from annotator.ui.handed.facts import HandedFacts
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label, set_role
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.panels.wording import led, path_text
from annotator.ui.plain import isolate

_ICON = QSize(32, 32)
_STATES = (Progress.FINISHED, Progress.IN_PROGRESS, Progress.SKIPPED, Progress.LOCKED, Progress.NEW)


class HandInDialog(Dialog):
    """Asks for the deed by `hand_in_wanted`; `set_result` ends it, and a failure leaves the place as it is."""

    hand_in_wanted = Signal(object)  # Path of the folder
    folder_wanted = Signal(object)  # Path of the file that was written

    def __init__(self, facts: HandedFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts, self._path = facts, Path()
        self.heading, self.counts = plain_label("title", wrap=True), plain_label(wrap=True)
        self.about = plain_label("muted", wrap=True)
        self.folder_caption, self.folder, self.choose = plain_label("caption"), QLineEdit(), QPushButton()
        self.problem = plain_label("small", wrap=True)
        self.cancel, self.go = QPushButton(), QPushButton()
        self.sign, self.written, self.place = QLabel(), plain_label("title", wrap=True), plain_label(wrap=True)
        self.holds, self.send = plain_label(wrap=True), plain_label("muted", wrap=True)
        self.show_folder, self.close_button = QPushButton(), QPushButton()
        self.pages, self.asking, self.done_page = QStackedWidget(), QWidget(), QWidget()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # Data

    def set_folder(self, folder: Path) -> None:
        """Propose that folder."""
        self.folder.setText(str(folder))

    def set_busy(self, *, busy: bool) -> None:
        """Take no other wish while the copy is written."""
        for part in (self.folder, self.choose):
            part.setEnabled(not busy)
        self.go.setEnabled(not busy and not self._fault())

    def set_result(self, path: Path, facts: HandedFacts) -> None:
        """Show what was written and where; nothing remains but to close."""
        self._path, self._facts = path, facts
        self.set_busy(busy=False)
        self.retranslate()
        self.pages.setCurrentWidget(self.done_page)
        self.close_button.setFocus()

    # Words and colours

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Hand in"))
        self.heading.setText(self.tr("Hand your work in"))
        for label in (self.counts, self.holds):
            label.setText(led(self._count_words()))
        self.about.setText(
            self.tr("A checked copy of your file is written for your project lead. You can go on working in this one.")
        )
        self.folder_caption.setText(self.tr("Folder, such as one on a stick"))
        self.folder.setAccessibleName(self.folder_caption.text())
        self.choose.setText(self.tr("Choose…"))
        self.cancel.setText(self.tr("Cancel"))
        self.go.setText(self.tr("Hand in"))
        self.written.setText(self.tr("Your work is ready to be handed in"))
        self.place.setText(path_text(self._path) if self._path.name else "")
        self.send.setText(self.tr("Give this file to your project lead, on a stick or by mail."))
        self.show_folder.setText(self.tr("Open the folder"))
        self.close_button.setText(self.tr("Close"))
        self._check()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.sign.setPixmap(theme.icon("check", "saved", _ICON.width()).pixmap(_ICON, self.devicePixelRatio()))

    # Inside

    def accept(self) -> None:
        """Ask for the deed, if it can be done."""
        if self.pages.currentWidget() is self.done_page:
            super().accept()
        elif self.go.isEnabled():
            self.hand_in_wanted.emit(self._folder())

    def _folder(self) -> Path:
        return Path(self.folder.text().strip())

    def _count_words(self) -> str:
        """Say what the file holds, and what of it is not done."""
        facts = self._facts
        articles = language.digits(self.tr("%n article(s)", "", facts.articles))
        states = [f"{progress_name(state)} {number(facts.counts[state])}" for state in _STATES if facts.counts[state]]
        return f"{isolate(facts.name)} · {articles}: {' · '.join(states)}"

    def _fault(self) -> str:
        folder = self._folder()
        if not folder.is_dir() or not self.folder.text().strip():
            return self.tr("There is no such folder; choose another one.")
        if not os.access(folder, os.W_OK):
            return self.tr("Nothing can be written into this folder; choose another one.")
        return ""

    def _check(self) -> None:
        fault = self._fault()
        left = self._facts.articles - self._facts.done
        unfinished = language.digits(self.tr("%n article(s) are not finished yet and go along as they are.", "", left))
        self.problem.setText(fault or (unfinished if left else ""))
        set_role(self.problem, "missing" if fault else "small")
        self.go.setEnabled(not fault)

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the file"), self.folder.text())
        if name:
            self.folder.setText(name)

    def _connect(self) -> None:
        self.folder.textChanged.connect(self._check)
        self.choose.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.show_folder.clicked.connect(lambda: self.folder_wanted.emit(self._path))
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        for button in (self.choose, self.show_folder):
            button.setAutoDefault(False)
        theme.set_role(self.close_button, "primary")
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self.asking)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(8)
        for widget in (self.heading, self.counts, self.about):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addLayout(captioned(self.folder_caption, self.folder, self.choose))
        layout.addStretch()
        layout.addLayout(closing_row(self.problem, self.cancel, self.go))
        self._lay_out_end()
        for page in (self.asking, self.done_page):
            self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.setMinimumWidth(560)

    def _lay_out_end(self) -> None:
        head, buttons = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.sign)
        head.addWidget(self.written, 1)
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.show_folder)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self.done_page)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(8)
        layout.addLayout(head)
        for widget in (self.holds, self.place, self.send):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addLayout(buttons)
