"""Backups without being asked: in idle time when something changed, and at closing."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer

from annotator import paths
from annotator.core.errors import KnownError
from annotator.core.store.backup import Backups
from annotator.ui.session import Session
from annotator.ui.work_thread import WorkThread

_MINUTES = 30
_log = logging.getLogger(__name__)


class AutoBackup(QObject):
    """Makes a verified backup every half hour in which something changed, in a thread of its own."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thread = WorkThread("backup", self)
        self._changed = False
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
        backups = Backups(paths.backup_dir())
        self._thread.submit(
            lambda: backups.make_of(info.path, "auto"), lambda path: _log.info("backup %s", path), self._failed
        )

    def _failed(self, error: KnownError) -> None:
        self._changed = True
        _log.info("no backup: %s", error)

    def stop(self) -> None:
        """Make the last backup and wait for it."""
        self._timer.stop()
        self.make()
        self._thread.stop()
