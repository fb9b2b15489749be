"""Handing over: the choices, a look at the files before they are made, and afterwards where they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import language
from annotator.ui.dialogs.parts import MARGINS, closing_row, room_of
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label, set_role
from annotator.ui.team.handover.done import HandOverDone, HandOverResult
from annotator.ui.team.handover.facts import FilePlan, HandOverFacts, Obstacle, Source, Wish, obstacle, plan_files
from annotator.ui.team.handover.form import HandOverForm
from annotator.ui.team.handover.preview_panel import PreviewPanel

_SIZE = QSize(860, 640)


class HandOverDialog(Dialog):
    """Asks for the deed by `hand_over_wanted`; `set_result` ends it, and a failure leaves the choices as they are."""

    hand_over_wanted = Signal(object, object)  # Wish, list[FilePlan]
    new_person_wanted = Signal()
    folder_wanted = Signal(object)  # Path of a file that was made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = HandOverFacts("", (), ())
        self._plans: list[FilePlan] = []
        self.form = HandOverForm()
        self.preview = PreviewPanel()
        self.folder_caption, self.folder, self.choose = plain_label("caption"), QLineEdit(), QPushButton()
        self.summary = plain_label("small", wrap=True)
        self.cancel, self.go = QPushButton(), QPushButton()
        self.pages, self.done_page = QStackedWidget(), HandOverDone()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # Data

    def set_facts(self, facts: HandOverFacts, ticked: Iterable[bytes] | None = None) -> None:
        """Take what is known of the project; `ticked` are those for whom it shall be, None leaves them as they are.

        Words that were counted stay.
        """
        self._facts = replace(facts, words={**self._facts.words, **facts.words})
        self.form.set_facts(facts, ticked)
        self._show()

    def add_words(self, words: Mapping[bytes, int]) -> None:
        """Take counts of words that came in the meantime."""
        self._facts = replace(self._facts, words={**self._facts.words, **words})
        self._show()

    def set_folder(self, folder: Path) -> None:
        """Propose that folder."""
        self.folder.setText(str(folder))

    def wish(self) -> Wish:
        """Give the choices as they are now."""
        return self.form.wish(Path(self.folder.text().strip()))

    def set_busy(self, *, busy: bool) -> None:
        """Take no other wish while the files are made."""
        for part in (self.form, self.folder, self.choose):
            part.setEnabled(not busy)
        self.go.setEnabled(not busy and self._obstacle() is None)

    def set_result(self, result: HandOverResult) -> None:
        """Show what was made and where; nothing remains but to close."""
        self.set_busy(busy=False)
        self.done_page.show_result(result)
        self.done_page.restyle()
        self.pages.setCurrentWidget(self.done_page)
        self.done_page.close_button.setFocus()

    # Words and colours

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Hand work over"))
        self.folder_caption.setText(self.tr("Folder"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.choose.setText(self.tr("Choose…"))
        self.cancel.setText(self.tr("Cancel"))
        self._show()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    # Inside

    def accept(self) -> None:
        """Ask for the deed, if it can be done."""
        if self.pages.currentWidget() is self.done_page:
            super().accept()
        elif self._obstacle() is None and self.go.isEnabled():
            self.hand_over_wanted.emit(self.wish(), self._plans)

    def _obstacle(self) -> Obstacle | None:
        return obstacle(self.wish(), self._plans)

    def _show(self) -> None:
        """Show what the choices would make, and say why nothing can be made."""
        self._plans = plan_files(self._facts, self.wish())
        self.preview.show_plans(self._facts.rows, self._plans)
        why = self._obstacle()
        self.go.setText(language.digits(self.tr("Hand over %n file(s)", "", len(self._plans))))
        self.go.setEnabled(why is None)
        self.summary.setText(self._why(why) if why else self._known())
        set_role(self.summary, "missing" if why in (Obstacle.NO_FOLDER, Obstacle.READ_ONLY) else "small")

    def _known(self) -> str:
        known = sum(plan.known for plan in self._plans)
        if not known or self.wish().source is Source.OWN:
            return ""
        return language.digits(self.tr("%n of them were given to the same person before.", "", known))

    def _why(self, why: Obstacle) -> str:
        words = {
            Obstacle.NOBODY: self.tr("Tick those who get a file."),
            Obstacle.NOTHING: self.tr("There is no article for them; choose others."),
            Obstacle.NO_FOLDER: self.tr("There is no such folder; choose another one."),
            Obstacle.READ_ONLY: self.tr("Nothing can be written into this folder; choose another one."),
        }
        return words[why]

    def _connect(self) -> None:
        self.form.changed.connect(self._show)
        self.form.new_person_wanted.connect(self.new_person_wanted)
        self.folder.textChanged.connect(self._show)
        self.choose.clicked.connect(self._ask_folder)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.done_page.folder_wanted.connect(self.folder_wanted)
        self.done_page.close_button.clicked.connect(self.accept)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the files"), self.folder.text())
        if name:
            self.folder.setText(name)

    def _lay_out(self) -> None:
        self.choose.setAutoDefault(False)
        asking = QWidget()
        layout = QVBoxLayout(asking)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(8)
        layout.addWidget(self.form)
        layout.addWidget(self.preview, 1)
        layout.addLayout(self._place())
        layout.addLayout(closing_row(self.summary, self.cancel, self.go))
        for page in (asking, self.done_page):
            self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.resize(_SIZE.boundedTo(room_of(self)))

    def _place(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder_caption)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        return row
