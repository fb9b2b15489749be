"""Counts words of the project while nobody waits: they tell proclitics from first letters better than one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer

from annotator.core.model import DocumentRow
from annotator.ui.session import Session

_IDLE_MS = 1_500  # after the list is there: until then the first article is read and shown
# What is counted: about two million characters say enough, and take a third of a second and some megabytes.
_DOCUMENTS, _LENGTH = 800, 20_000
_AT_ONCE = 20  # documents: some ten milliseconds, which an act can wait


class ProjectWords(QObject):
    """Asks for one slice of documents after the other and hands all counts to `take`; again when documents come or go.

    Another project begins with nothing.
    """

    def __init__(self, session: Session, take: Callable[[Mapping[str, int]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._take = session, take
        self._counted: frozenset[bytes] = frozenset()
        self._chosen: Sequence[bytes] = ()
        self._slices: Iterator[Sequence[bytes]] = iter(())
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._begin)
        session.opened.connect(lambda _: self._forget())
        session.closed.connect(self._forget)
        session.rows_loaded.connect(self._note)

    def _forget(self) -> None:
        self._idle.stop()
        self._counted, self._slices = frozenset(), iter(())
        self._take({})

    def _note(self, rows: Sequence[DocumentRow]) -> None:
        self._chosen = evenly([row.id for row in rows], _DOCUMENTS)
        if self._counted != frozenset(self._chosen):
            self._idle.start()

    def _begin(self) -> None:
        self._counted = frozenset(self._chosen)
        self._slices = (self._chosen[start : start + _AT_ONCE] for start in range(0, len(self._chosen), _AT_ONCE))
        self._next(self._slices, Counter())

    def _next(self, slices: Iterator[Sequence[bytes]], counts: Counter[str]) -> None:
        if slices is not self._slices:
            return  # of another project, or of fewer documents
        some = next(slices, None)
        if some is None:
            # What came once is mostly a slip or a form of its own, and half of the memory.
            self._take({word: count for word, count in counts.items() if count > 1})
            return

        def add(found: Counter[str]) -> None:
            counts.update(found)
            self._next(slices, counts)

        self._session.run(lambda project: project.word_counts(some, _LENGTH), add, lambda _: self._forget())


def evenly(ids: Sequence[bytes], most: int) -> Sequence[bytes]:
    """Give at most so many of the ids, from the whole of them at equal distances."""
    return [ids[number * len(ids) // most] for number in range(most)] if len(ids) > most else ids
