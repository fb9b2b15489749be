"""Counts the words of all articles while nobody waits: their texts are read some at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from annotator.core.store.articles import ArticleRow
from annotator.ui.session import Session

_CHARACTERS = 100_000  # read at once: some ten milliseconds, which an act can wait


class WordCounting(QObject):
    """Asks for one slice after the other; `counted` brings words by document, `done` comes at the end."""

    counted = Signal(object)  # dict[bytes, int]
    done = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._slices: Iterator[Sequence[bytes]] = iter(())
        self._running = False

    def start(self, rows: Sequence[ArticleRow]) -> None:
        """Count the words of these articles instead of those that were asked for before."""
        self._slices = slices(rows)
        if not self._running:
            self._next()

    def stop(self) -> None:
        """Count no more."""
        self._slices = iter(())

    def _next(self) -> None:
        some = next(self._slices, None)
        self._running = some is not None
        if some is None:
            self.done.emit()
        else:
            self._session.run(lambda project: project.count_words(some), self._take, lambda _: self._give_up())

    def _give_up(self) -> None:
        self.stop()
        self._running = False

    def _take(self, words: dict[bytes, int]) -> None:
        if isValid(self):  # it may have gone with the dialog that wanted to know
            self.counted.emit(words)
            self._next()


def slices(rows: Sequence[ArticleRow]) -> Iterator[Sequence[bytes]]:
    """Part articles into slices of about as much text."""
    some: list[bytes] = []
    length = 0
    for row in rows:
        some.append(row.id)
        length += row.length
        if length >= _CHARACTERS:
            yield some
            some, length = [], 0
    if some:
        yield some
