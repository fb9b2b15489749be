"""Backups without being asked: in idle time when something changed, and at closing."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.errors import KnownError
from annotator.ui.project.backup_folder import chosen_folder, make_backup
from annotator.ui.session import Session
from annotator.ui.work_thread import WorkThread

_MINUTES = 30
_log = logging.getLogger(__name__)


class AutoBackup(QObject):
    """Makes a verified backup every half hour in which something changed, in a thread of its own.

    `fell_back` says, once for each fault, that not the chosen folder but the program's own took the backup.
    """

    fell_back = Signal(object)  # KnownError

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thread = WorkThread("backup", self)
        self._changed = False
        self._told: tuple[Path, str] | None = None
        self._timer = QTimer(self, interval=_MINUTES * 60_000)
        self._timer.timeout.connect(self.make)
        session.opened.connect(lambda _: self._begin())
        session.changed.connect(self._note)

    def _begin(self) -> None:
        self._changed = False
        self._timer.start()

    def _note(self) -> None:
        self._changed = True

    def make(self) -> None:
        """Make a backup now if something changed since the last one; a failure is noted in the log."""
        info = self._session.info
        if info is None or not self._changed:
            return
        self._changed = False
        folder = chosen_folder()
        self._thread.submit(
            lambda: make_backup(info.path, folder), lambda made: self._made(folder, *made), self._failed
        )

    def _made(self, folder: Path, backup: Path, trouble: KnownError | None) -> None:
        _log.info("backup %s", backup)
        told = (folder, trouble.code) if trouble else None
        if trouble and told != self._told:
            _log.info("not into %s: %s", folder, trouble)
            self.fell_back.emit(_elsewhere(folder))
        self._told = told

    def _failed(self, error: KnownError) -> None:
        self._changed = True
        _log.info("no backup: %s", error)

    def end(self) -> None:
        """Begin the last backup; the thread ends after it by itself."""
        self._timer.stop()
        self.make()
        self._thread.end()

    @property
    def is_running(self) -> bool:
        """Say whether a backup is being made, or awaited."""
        return self._thread.isRunning()

    def stop(self) -> None:
        """Make the last backup and wait for it."""
        self.end()
        self._thread.stop()


def _elsewhere(folder: Path) -> KnownError:
    sentence = (
        f"No backup can go into {folder} now; it went into the program's own folder. See the settings under “Saving”."
    )
    return KnownError(sentence, code="backup.elsewhere", folder=str(folder))
