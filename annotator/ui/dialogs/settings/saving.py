"""The page of the automatic backups: where they go, whether that works, how many there are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QRadioButton, QWidget

from annotator import paths
from annotator.core.errors import KnownError
from annotator.core.store.backup import Backups
from annotator.ui import settings, theme
from annotator.ui.dialogs.settings.parts import Page
from annotator.ui.language import digits
from annotator.ui.panels.panel import plain_label, set_role
from annotator.ui.panels.wording import path_text
from annotator.ui.preferences import preferences
from annotator.ui.project.backup_folder import chosen_folder, fault
from annotator.ui.sentences import sentence


class SavingPage(Page):
    """A folder is tried before it is taken; one that cannot be written changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about, self.kept = plain_label("muted", wrap=True), plain_label("small", wrap=True)
        self.own, self.other, self.choose = QRadioButton(), QRadioButton(), QPushButton()
        self.place, self.state = plain_label(wrap=True), plain_label(wrap=True)
        self.count = plain_label("muted")
        self.open, self.copy = QPushButton(), QPushButton()
        self._refused: KnownError | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def take(self, folder: Path) -> None:
        """Let the backups go into that folder from now on, if it can be written."""
        self._refused = fault(folder)
        if self._refused is None:
            preferences().set(settings.BACKUP_FOLDER, "" if folder == paths.backup_dir() else str(folder))
        self.show_values()

    def reset(self) -> None:
        self.take(paths.backup_dir())

    def show_values(self) -> None:
        folder = chosen_folder()
        is_own = folder == paths.backup_dir()
        (self.own if is_own else self.other).setChecked(True)
        self.place.setText(path_text(folder))
        trouble = self._refused or fault(folder)
        self.state.setText(self._state(trouble, is_own=is_own))
        set_role(self.state, "error" if trouble else "saved")
        self.count.setText(self._count(folder))
        self.open.setEnabled(folder.is_dir())

    def retranslate(self) -> None:
        self.title.setText(self.tr("Saving"))
        self.about.setText(
            self.tr(
                "What you mark is saved at once. Besides, a checked backup of the project is made every half hour in "
                "which something changed, and when you close it."
            )
        )
        self.own.setText(self.tr("Backups go into the program's own folder"))
        self.other.setText(self.tr("Backups go into a folder that I choose, such as one on a stick"))
        self.choose.setText(self.tr("Choose a folder…"))
        self.open.setText(self.tr("Open the folder"))
        self.copy.setText(self.tr("Copy the path"))
        self.kept.setText(self.tr("Backups that are there stay where they are when you choose another folder."))
        self.show_values()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refused = None
        self.show_values()  # a stick may have been put in, or taken out, since the page was seen last

    def _state(self, trouble: KnownError | None, *, is_own: bool) -> str:
        if trouble is None:
            return self.tr("This folder can be written.")
        if is_own and not self._refused:
            return sentence(trouble)
        until = self.tr("Until then backups go into the own folder of the program.")
        what = self.tr("Nothing was changed.") if self._refused else until
        return f"{sentence(trouble)} {what}"

    def _count(self, folder: Path) -> str:
        backups, projects = Backups(folder).count()
        if not backups:
            return self.tr("There are no backups here yet.")
        made = digits(self.tr("%n backup(s)", "", backups))
        return self.tr("{backups} of {projects}").format(
            backups=made, projects=digits(self.tr("%n project(s)", "", projects))
        )

    def _connect(self) -> None:
        self.own.clicked.connect(self.reset)
        self.other.clicked.connect(self._ask)
        self.choose.clicked.connect(self._ask)
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(chosen_folder()))))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(chosen_folder())))

    def _ask(self) -> None:
        former = chosen_folder()
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        begin = home if former == paths.backup_dir() else str(former)
        wish = QFileDialog.getExistingDirectory(self, self.tr("Folder for the backups"), begin)
        if wish:
            self.take(Path(wish))
        else:
            self.show_values()

    def _lay_out(self) -> None:
        theme.set_icon(self.choose, "open")
        theme.set_icon(self.copy, "copy")
        for button in (self.choose, self.open, self.copy):
            button.setAutoDefault(False)
        self.column.addWidget(self.about)
        self.column.addWidget(self.own)
        self.column.addWidget(self.other)
        self.column.addSpacing(8)
        for label in (self.place, self.state, self.count):
            self.column.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.choose, self.open, self.copy):
            buttons.addWidget(button)
        buttons.addStretch()
        self.column.addLayout(buttons)
        self.column.addWidget(self.kept)
        self.column.addStretch()
