"""A new project: its name, the folder it lies in, its labels, and who annotates."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.new_project_facts import NewProject, PlaceFault, file_name, place_fault
from annotator.ui.dialogs.parts import MARGINS, captioned, closing_row
from annotator.ui.panels import style
from annotator.ui.panels.directed_field import DirectedField
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.panels.person_name import NameFault, fault_of, fault_sentence, tidy
from annotator.ui.panels.wording import path_text
from annotator.ui.plain import isolate

__all__ = ["NewProject", "NewProjectDialog"]


class NewProjectDialog(Dialog):
    """`choices()` holds what to make once the dialog is accepted; making it is not its business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: Path | None = None
        self.heading = plain_label("title")
        self.name_caption, self.name = plain_label("caption"), DirectedField()
        self.folder_caption, self.folder, self.choose_folder = plain_label("caption"), QLineEdit(), QPushButton()
        self.path = plain_label("small", wrap=True)
        self.labels_caption, self.labels = plain_label("caption"), QComboBox()
        self.person_caption, self.person = plain_label("caption"), DirectedField()
        self.problem = plain_label("missing", wrap=True)
        self.cancel, self.go = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # Data

    def set_defaults(self, folder: Path, person: str = "") -> None:
        """Propose a folder, and the name that was used last on this machine."""
        self.folder.setText(str(folder))
        self.person.setText(person)
        self._check()

    def choices(self) -> NewProject:
        """Give what to make."""
        name = " ".join(self.name.text().split())
        path = Path(self.folder.text().strip()) / file_name(name)
        return NewProject(path, name, self._labels, tidy(self.person.text()))

    def set_labels_file(self, path: Path | None) -> None:
        """Take the label set from that file, None for the default one."""
        self._labels = path
        self.retranslate()

    # Words and colours

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New project"))
        self.heading.setText(self.tr("New project"))
        for caption, field, words in (
            (self.name_caption, self.name, self.tr("Name of the project")),
            (self.folder_caption, self.folder, self.tr("Folder")),
            (self.labels_caption, self.labels, self.tr("Labels")),
            (self.person_caption, self.person, self.tr("Your name")),
        ):
            caption.setText(words)
            field.setAccessibleName(words)
        self.choose_folder.setText(self.tr("Choose…"))
        self.cancel.setText(self.tr("Cancel"))
        self.go.setText(self.tr("Create"))
        self._show_labels()
        self._check()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    # Inside

    def accept(self) -> None:
        """Close, if a project can be made so."""
        if self._place_fault() is None and self._person_fault() is None:
            super().accept()

    def _lay_out(self) -> None:
        self.choose_folder.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addLayout(captioned(self.name_caption, self.name))
        layout.addLayout(captioned(self.folder_caption, self.folder, self.choose_folder))
        layout.addWidget(self.path)
        layout.addLayout(captioned(self.labels_caption, self.labels))
        layout.addLayout(captioned(self.person_caption, self.person))
        layout.addStretch()
        layout.addLayout(closing_row(self.problem, self.cancel, self.go))
        self.setMinimumWidth(480)

    def _connect(self) -> None:
        for field in (self.name, self.folder, self.person):
            field.textChanged.connect(self._check)
        self.choose_folder.clicked.connect(self._ask_folder)
        self.labels.activated.connect(self._choose_labels)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)

    def _show_labels(self) -> None:
        """Offer the default labels, the chosen file if there is one, and the choice of a file."""
        self.labels.clear()
        self.labels.addItem(self.tr("The default ones: actor, location, threat, stance"))
        if self._labels:
            self.labels.addItem(self.tr("From {file}").format(file=isolate(self._labels.name)))
        self.labels.addItem(self.tr("From a file…"))
        self.labels.setCurrentIndex(1 if self._labels else 0)

    def _choose_labels(self, place: int) -> None:
        if place == 0:
            self.set_labels_file(None)
        elif place == self.labels.count() - 1:
            self._ask_labels()

    def _ask_labels(self) -> None:
        kinds = self.tr("Label sets (*.toml)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a label set"), self.folder.text(), kinds)
        self.set_labels_file(Path(name) if name else self._labels)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.folder.text())
        if name:
            self.folder.setText(name)

    def _check(self) -> None:
        """Show the file that would be made and what is wrong with what was typed; an empty field is no reproach."""
        place, person = self._place_fault(), self._person_fault()
        named = bool(self.name.text().strip())
        words = self._place_words(place) if place and named else ""
        if not words and person and person is not NameFault.EMPTY:
            words = fault_sentence(person)
        self.problem.setText(words)
        self.path.setText(path_text(self.choices().path) if named else "")
        self.go.setEnabled(place is None and person is None)

    def _place_fault(self) -> PlaceFault | None:
        return place_fault(self.name.text(), Path(self.folder.text().strip()))

    def _person_fault(self) -> NameFault | None:
        return fault_of(self.person.text(), ())

    def _place_words(self, fault: PlaceFault) -> str:
        words = {
            PlaceFault.NO_NAME: self.tr("Name the project."),
            PlaceFault.BAD_NAME: self.tr("This name cannot be a file's: leave out signs such as / : * ?"),
            PlaceFault.LONG_NAME: self.tr("This name is too long for a file."),
            PlaceFault.NO_FOLDER: self.tr("There is no such folder; choose another one."),
            PlaceFault.READ_ONLY: self.tr("Nothing can be written into this folder; choose another one."),
            PlaceFault.EXISTS: self.tr("There is a project of this name in the folder; choose another name."),
        }
        return words[fault]
