"""What all work of the project lead has in common: somebody must be the one who does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.errors import KnownError
from annotator.core.model import Annotator
from annotator.ui import messages
from annotator.ui.session import Session


class LeadWork(QObject):
    """`person_wanted` asks who is there; what was wanted begins when somebody is."""

    person_wanted = Signal()

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._then: Callable[[], None] | None = None
        session.person_changed.connect(self._go_on)
        session.closed.connect(self._forget)

    def when_somebody(self, then: Callable[[], None]) -> None:
        """Do that now, or once it is known who does it."""
        if self._session.info is None:
            return
        if self._session.person is not None:
            then()
            return
        self._then = then
        self.person_wanted.emit()

    def tell(self, error: KnownError) -> None:
        """Say why something was not done."""
        messages.error(self._window, error)

    def _go_on(self, person: Annotator | None) -> None:
        if person is not None and self._then is not None:
            then, self._then = self._then, None
            then()

    def _forget(self) -> None:
        self._then = None
