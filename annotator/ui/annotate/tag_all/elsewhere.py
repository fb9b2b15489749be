"""Looking for words in the other open articles, some at a time: neither the window nor an act waits for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import KnownError
from annotator.core.suggest.elsewhere import SLICE, Found, found_elsewhere, open_documents
from annotator.core.suggest.occurrences import Sought
from annotator.ui.session import Session


class Elsewhere(QObject):
    """One search at a time; `found` brings what a slice has, `advanced` says how many of how many are done."""

    found = Signal(object)  # list[Found]
    advanced = Signal(int, int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = 0  # of the search; the answers of an older one come too late

    def start(self, what: Sought, here: bytes, person: bytes, counts: Mapping[str, int]) -> None:
        """Look for words in all documents that the person has still to finish, but for the one that is open."""
        self.stop()
        number = self._number

        def begin(documents: list[bytes]) -> None:
            others = [document for document in documents if document != here]
            self._next(number, others, 0, what, person, counts)

        self._session.run(
            lambda project: open_documents(project, person), begin, lambda error: self._fail(number, error)
        )

    def stop(self) -> None:
        """Give the search up; what was found is told no more."""
        self._number += 1

    def _next(
        self, number: int, documents: Sequence[bytes], done: int, what: Sought, person: bytes, counts: Mapping[str, int]
    ) -> None:
        if number != self._number:
            return
        self.advanced.emit(done, len(documents))
        some = documents[done : done + SLICE]
        if not some:
            return

        def take(found: list[Found]) -> None:
            if number == self._number:
                self.found.emit(found)
                self._next(number, documents, done + len(some), what, person, counts)

        self._session.run(
            lambda project: found_elsewhere(project, person, some, what, counts),
            take,
            lambda error: self._fail(number, error),
        )

    def _fail(self, number: int, error: KnownError) -> None:
        if number == self._number:
            self.stop()
            self.advanced.emit(0, 0)
            self._session.failed.emit(error)
