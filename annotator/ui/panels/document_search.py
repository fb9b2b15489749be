"""The search in the list of articles, a slice between two turns of the event loop, so that typing never stalls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.model import DocumentRow, Progress
from annotator.ui.panels.document_filter import DocumentFilter

_SLICE = 0.006  # seconds of searching between two turns of the event loop
_SCREENFUL = 40


class DocumentSearch(QObject):
    """Runs the filter; `found` tells the places when they fill a screen, and once more at the end."""

    found = Signal(object)  # list[int]; an object, for Qt would copy a list of 100,000

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._filter = DocumentFilter()
        self._partial = False
        self.timer = QTimer(self, interval=0)
        self.timer.timeout.connect(self._go_on)

    def set_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Take the rows to look at."""
        self._filter.set_rows(rows)

    @property
    def done(self) -> bool:
        """Say whether all rows were looked at."""
        return self._filter.done

    @property
    def places(self) -> Sequence[int]:
        """Give the places found so far."""
        return self._filter.found

    def accepts(self, place: int) -> bool:
        """Say whether the row at that place is wanted."""
        return self._filter.accepts(place)

    def start(self, query: str, states: frozenset[Progress]) -> None:
        """Look for rows with all words of the query and one of the states (empty: any), the first slice at once."""
        self._partial = False
        self._filter.start(query, states)
        self.timer.start()
        self._go_on()

    def _go_on(self) -> None:
        done = self._filter.step(_SLICE)
        if done:
            self.timer.stop()
            self.found.emit(self._filter.found)
        elif not self._partial and len(self._filter.found) >= _SCREENFUL:
            self._partial = True
            self.found.emit(list(self._filter.found))
