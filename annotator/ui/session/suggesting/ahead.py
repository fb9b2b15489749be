"""Reads the document that is likely to be opened next, while nobody works: its suggestions then come at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.core.model import Document

if TYPE_CHECKING:
    from annotator.ui.session.bridge import Bridge
    from annotator.ui.session.suggesting.suggesting import Suggesting

_CALM_MS = 250  # without an act
_LONGEST = 50_000  # code points: a longer article would disturb whoever works in the one before it


class Ahead(QObject):
    """Waits for a calm moment, then has the document read; what cannot be had is read when it is opened."""

    def __init__(self, suggesting: Suggesting, bridge: Bridge) -> None:
        super().__init__(suggesting)
        self._suggesting, self._bridge = suggesting, bridge
        self._next: bytes | None = None
        self._soon = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._soon.timeout.connect(self._read)

    def expect(self, document: bytes | None) -> None:
        """Say which document comes next, if one does."""
        self._next = document
        self._soon.start()

    def put_off(self) -> None:
        """Wait again: somebody works."""
        if self._soon.isActive():
            self._soon.start()

    def stop(self) -> None:
        """Expect nothing any more."""
        self._soon.stop()

    def _read(self) -> None:
        wanted = self._next
        if self._suggesting.is_busy:
            self._soon.start()
        elif wanted is not None:
            self._bridge.run(lambda project: project.document(wanted), self._take, lambda _: None)

    def _take(self, document: Document) -> None:
        if len(document.text) <= _LONGEST:
            self._suggesting.prepare(document)
