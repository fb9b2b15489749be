"""Ending the work on an article: finished, skipped, reopened, and what finishing lacks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.core.project.progress import Missing
from annotator.ui import language
from annotator.ui.annotate.seen import Seen
from annotator.ui.annotate.wording import gap_words
from annotator.ui.session import Session


class Closing(QObject):
    """Asks the session; `done` says that the open article is closed and the next one may come.

    `gap_found` names the first mark that lacks something, before `told` says all that is missing. `done` carries a
    sentence about the suggestions that were left alone, "" where there were none.
    """

    done = Signal(str)
    gap_found = Signal(bytes)
    told = Signal(str)

    def __init__(self, session: Session, seen: Seen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._seen = session, seen
        self._left = 0  # suggestions that the end on its way counts as refused
        self._awaited: bytes | None = None  # the document whose end is on its way to the file
        session.finish_refused.connect(self._refused)
        session.progress_changed.connect(lambda document, _progress, _count: self._went_on(document))

    def finish(self) -> None:
        """Finish the open document, or say what is missing; a closed one is left for the next."""
        opened = self._session.open_document
        if opened and self._awaited == opened.document.id and self._session.waiting:
            return  # its end is on its way: a key that was pressed twice
        if opened and opened.is_open:
            left = self._seen.left_alone()
            self._awaited, self._left = opened.document.id, len(left)
            self._session.finish(left)
        elif opened:
            self.done.emit("")

    def skip(self, reason: str) -> None:
        """Leave the open document out and go on."""
        if opened := self._session.open_document:
            self._awaited, self._left = opened.document.id, 0
            self._session.skip(reason)

    def reopen(self) -> None:
        """Take the open document up again, if it is closed."""
        opened = self._session.open_document
        if opened and not opened.is_open:
            self._session.reopen()

    def _refused(self, missing: list[Missing]) -> None:
        self._awaited = None
        self.gap_found.emit(missing[0].annotation)
        words = gap_words(((gap.label, gap.attribute) for gap in missing), self._session.labels)
        self.told.emit(self.tr("Missing: {list}").format(list=words))

    def _went_on(self, document: bytes) -> None:
        opened = self._session.open_document
        if opened and self._awaited == document == opened.document.id and not opened.is_open:
            self._awaited = None
            self.done.emit(self._left_words())

    def _left_words(self) -> str:
        if not self._left:
            return ""
        return language.digits(self.tr("Finished; %n suggestion(s) left alone count as refused.", "", self._left))
