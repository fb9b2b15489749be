"""Which suggestions were on the screen long enough to be read: what was never there, nobody has left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.ui.annotate.shown_marks import shown_id
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion

_MOMENT_MS = 700


class Seen(QObject):
    """Looks at the page whenever it has stood still for a moment; another document begins with nothing."""

    def __init__(self, session: Session, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader = session, reader
        self._ids: set[bytes] = set()
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._moment.timeout.connect(self._look)
        session.document_opened.connect(lambda _: self._ids.clear())
        session.suggesting.changed.connect(self._moment.start)
        reader.verticalScrollBar().valueChanged.connect(self._moment.start)
        reader.lines_changed.connect(self._moment.start)

    def left_alone(self) -> tuple[Suggestion, ...]:
        """Give the suggestions that were seen and still stand there without an answer."""
        return tuple(one for one in self._session.suggesting.suggestions if shown_id(one) in self._ids)

    def _look(self) -> None:
        if self._reader.isVisible():
            self._ids.update(mark.id for mark in self._reader.marks_on_screen() if mark.suggested)
