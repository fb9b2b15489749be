"""The search in the project as the window asks for it: in a thread of its own, the newest question alone."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.errors import KnownError
from annotator.core.model import DocumentRow
from annotator.core.project.searching import ProjectSearch
from annotator.core.text.query import Query
from annotator.ui.session.bridge import Bridge
from annotator.ui.session.search_work import PORTION, Asked, Portion, Question, SearchWork
from annotator.ui.work_thread import WorkThread

T = TypeVar("T")
_IDLE_MS, _AGAIN_MS = 2_500, 300
_PAINTING_MS = 60  # until the first places are painted, nothing is counted: two threads share one interpreter
_log = logging.getLogger(__name__)


class Searching(QObject):
    """Gives the places of a question in portions, counts them, and keeps the index of the project in step.

    A question that takes the place of another one stops it; nothing more is heard of that. All signals are about the
    question of the moment.
    """

    found = Signal(object)  # Portion
    counted = Signal(int, int, bool)  # places and documents so far, and whether these are all
    advised = Signal(object)  # tuple[Question, ...] that would find something, where this one finds nothing
    failed = Signal(object)  # KnownError

    def __init__(self, session: Bridge) -> None:
        super().__init__(session)
        self._session, self._thread, self._work = session, WorkThread("search", self), SearchWork()
        self._ticket, self._asked = 0, Asked(Question(Query("")), lambda: True)
        self._indexed: frozenset[bytes] = frozenset()
        self._is_in_step = False
        self._wanted, self._got, self._ended, self._is_fetching = 0, 0, True, False
        self._counts, self._is_counting = (0, 0), False
        self._found_in: set[bytes] = set()
        self._is_over = False
        self._soon = QTimer(self, singleShot=True, interval=_PAINTING_MS)
        self._soon.timeout.connect(self._go_on_counting)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._keep_in_step)
        session.opened.connect(lambda _: self._forget())
        session.closed.connect(self._forget)
        session.rows_loaded.connect(self._note)

    # --- questions ---------------------------------------------------------------------------------------------

    def ask(self, question: Question) -> None:
        """Look for this from now on; the first places come by `found`, their number by `counted`."""
        self.stop()
        ticket = self._ticket
        self._asked = Asked(question, lambda: ticket != self._ticket)
        self._wanted, self._got, self._ended, self._counts = PORTION, 0, False, (0, 0)
        self._is_counting, self._found_in = False, set()
        self._fetch()

    def more(self, count: int = PORTION) -> None:
        """Ask for so many more places; harmless while some are on their way, and when there are none."""
        if not self._ended and not self._is_fetching:
            self._wanted = self._got + count
            self._fetch()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._ticket += 1
        self._soon.stop()
        self._ended, self._is_fetching = True, False

    @property
    def has_all(self) -> bool:
        """Say whether all places of the question were given."""
        return self._ended

    def _fetch(self) -> None:
        asked, self._is_fetching = self._asked, True
        self._run_for_question(asked.portion, self._take)

    def _take(self, portion: Portion) -> None:
        self._is_fetching, self._ended = False, portion.ended
        self._got += sum(len(part.hits) for part in portion.parts)
        self._found_in.update(part.document for part in portion.parts)
        if portion.parts or portion.ended:
            self.found.emit(portion)
        if not portion.ended and self._got < self._wanted and not self._is_fetching:
            self._fetch()
        elif self._got and not self._is_counting:
            self._is_counting = True
            self.counted.emit(self._got, len(self._found_in), portion.ended)
            if not portion.ended:
                self._soon.start()
        elif portion.ended and not self._got:
            self.counted.emit(0, 0, True)
            self._run_for_question(self._asked.advice, self.advised.emit)

    def _add_counts(self, counted: tuple[int, int, bool]) -> None:
        places, documents, ended = counted
        self._counts = self._counts[0] + places, self._counts[1] + documents
        so_far = self._counts if ended else (max(self._counts[0], self._got), self._counts[1])
        self.counted.emit(*so_far, ended)
        if not ended:
            self._go_on_counting()

    def _go_on_counting(self) -> None:
        self._run_for_question(self._asked.count, self._add_counts)

    def _run_for_question(self, work: Callable[[ProjectSearch], T], done: Callable[[T], None]) -> None:
        ticket = self._ticket

        def take(answer: T) -> None:
            if ticket == self._ticket:
                done(answer)

        def fail(error: KnownError) -> None:
            if ticket == self._ticket:
                self.stop()
                self.failed.emit(error)

        self.run(work, take, fail)

    # --- other work --------------------------------------------------------------------------------------------

    def run(
        self, work: Callable[[ProjectSearch], T], done: Callable[[T], None], failed: Callable[[KnownError], None]
    ) -> None:
        """Run any reading work on the search of the open project in its thread."""
        info = self._session.info
        if info is not None and not self._is_over:
            path = info.path
            self._thread.submit(lambda: work(self._work.search(path)), done, failed)

    # --- the index ---------------------------------------------------------------------------------------------

    @property
    def is_in_step(self) -> bool:
        """Say whether the index knows all documents that the project had when it was looked at last."""
        return self._is_in_step

    def _note(self, rows: Sequence[DocumentRow]) -> None:
        documents = frozenset(row.id for row in rows)
        if documents != self._indexed:
            self._indexed, self._is_in_step = documents, False
            self._idle.start(_IDLE_MS)

    def _keep_in_step(self) -> None:
        def done(ended: bool) -> None:
            self._is_in_step = ended
            if not ended:
                self._idle.start(_AGAIN_MS)

        self.run(lambda search: search.keep_in_step(self._has_other_work), done, _not_indexed)

    def _has_other_work(self) -> bool:
        return self._is_over or self._thread.waiting > 1

    # --- the end -----------------------------------------------------------------------------------------------

    def _forget(self) -> None:
        """Let go of the project that was open."""
        self.stop()
        self._idle.stop()
        self._indexed, self._is_in_step = frozenset(), False
        if self._thread.isRunning():
            self._thread.submit(self._work.close, lambda _: None, _not_indexed)

    def end(self) -> None:
        """Stop what is looked for, keep the index and let the thread end by itself; no signal follows."""
        self._forget()
        self._is_over = True
        self._thread.end()

    @property
    def is_running(self) -> bool:
        """Say whether the thread still works."""
        return self._thread.isRunning()

    def shut_down(self) -> None:
        """Do what `end` says and wait for it."""
        self.end()
        self._thread.stop()


def _not_indexed(error: KnownError) -> None:
    _log.info("the search index is not in step: %s", error)
