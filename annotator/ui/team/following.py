"""A section that shows what the whole project holds: it reads anew when something changed, once it is seen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.session import Session


class Following(QObject):
    """`due` says that it is time to read; many changes at once are read as one, and none while nobody looks."""

    due = Signal()

    def __init__(self, section: QWidget, session: Session) -> None:
        super().__init__(section)
        self._section, self._session = section, session
        self._stale = True
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        for changed in (session.changed, session.rows_loaded, session.people_changed):
            changed.connect(lambda *_: self._note())
        session.opened.connect(lambda *_: self._note())

    def _note(self) -> None:
        self._stale = True
        if self._section.isVisible():
            self._soon.start()

    def look(self) -> None:
        """Read now if something changed; call it when the section comes to be shown."""
        if self._stale and self._session.info is not None:
            self._stale = False
            self.due.emit()
