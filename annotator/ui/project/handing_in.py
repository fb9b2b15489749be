"""Handing in from the window: ask where, write the checked copy, say what it holds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from annotator.core.errors import KnownError
from annotator.core.project import Project
from annotator.core.teamwork.handin import hand_in
from annotator.ui import messages, settings
from annotator.ui.handed.facts import HandedFacts, handed_facts
from annotator.ui.handed.hand_in_dialog import HandInDialog
from annotator.ui.preferences import preferences
from annotator.ui.project.long_work import LongWork, Tick
from annotator.ui.session import Session


class HandingIn(QObject):
    """Leads from «Hand in» to a file for the project lead; the work file stays as it is."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session

    def start(self) -> None:
        """Ask where the copy shall go, after the acts that wait are in the file."""
        if self._session.info is not None and self._session.info.assignee is not None:
            self._session.run(handed_facts, self._open)

    def _open(self, facts: HandedFacts) -> None:
        dialog = HandInDialog(facts, self._window)
        dialog.set_folder(_folder())
        dialog.hand_in_wanted.connect(lambda folder: self._write(dialog, folder))
        dialog.folder_wanted.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, dialog: HandInDialog, folder: Path) -> None:
        preferences().set(settings.HAND_IN_FOLDER, str(folder))
        dialog.set_busy(busy=True)
        work = LongWork(dialog, self.tr("Handing in"))
        work.ended.connect(lambda: dialog.set_busy(busy=False))
        work.start(
            self._session.submit,
            lambda tick: _hand_in(self._session.project(), folder, tick),
            lambda made: dialog.set_result(*made),
            self._tell,
        )

    def _tell(self, error: KnownError) -> None:
        messages.error(self._window, error)


def _hand_in(project: Project, folder: Path, tick: Tick) -> tuple[Path, HandedFacts]:
    return hand_in(project, folder, tick).path, handed_facts(project)


def _folder() -> Path:
    """Give where work was handed in last, or where people look for their files."""
    kept = Path(preferences().get(settings.HAND_IN_FOLDER))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = (place for place in (kept, Path(documents)) if place.name and place.is_dir())
    return next(places, Path.home())
