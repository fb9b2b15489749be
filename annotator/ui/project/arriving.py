"""Project files that are opened or dropped: a hand-over may be meant for a project that is on this machine already."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.store.glance import ProjectFile, glance
from annotator.ui.handed.arrival import Meant, arrival
from annotator.ui.handed.arrival_dialog import ArrivalDialog
from annotator.ui.session import Session
from annotator.ui.settings import Settings


class Arriving(QObject):
    """Looks at files without opening them, and asks where more than one thing may be meant."""

    decided = Signal(object, object)  # Arrival, Meant
    plain = Signal(object)  # Path of a file that was looked at and is simply opened
    open_wanted = Signal(object)  # Path of a file that was dropped and belongs to another window or none
    left = Signal()  # the user would rather not
    take_back_wanted = Signal(list)  # of Path: hand-overs of the project that is open
    add_wanted = Signal(object)  # Path: a hand-over for the work file that is open

    def __init__(self, window: QWidget, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, session, settings

    def look(self, path: Path) -> None:
        """Find out what opening this file means; the answer is `decided`, `plain` or `left`."""
        self._session.submit(
            lambda: glance(path), lambda file: self._decide(path, file), lambda _: self.plain.emit(path)
        )

    def _decide(self, path: Path, file: ProjectFile | None) -> None:
        found = arrival(file, self._settings.recent()) if file else None
        if found is None or found.ways == (Meant.OPEN,):
            self.plain.emit(path)
            return
        dialog = ArrivalDialog(found, self._window)
        dialog.chosen.connect(lambda meant: self.decided.emit(found, meant))
        dialog.rejected.connect(self.left)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def drop(self, paths: Sequence[Path]) -> None:
        """Take project files that were dropped on the open project."""
        self._session.submit(
            lambda: [glance(path) for path in paths], lambda files: self._sort(paths, files), self._session.failed.emit
        )

    def _sort(self, paths: Sequence[Path], files: Sequence[ProjectFile | None]) -> None:
        info = self._session.info
        own = [file for file in files if info and file and file.assignee and file.project_id == info.project_id]
        if info is None or not own:
            self.open_wanted.emit(paths[0])
        elif info.assignee is None:
            strangers = [path for path, file in zip(paths, files, strict=True) if file is None]
            self.take_back_wanted.emit([*(file.path for file in own), *strangers])
        elif own[0].assignee == info.assignee.hex() and own[0].file_id != info.file_id:
            self.add_wanted.emit(own[0].path)
        else:
            self.open_wanted.emit(own[0].path)
