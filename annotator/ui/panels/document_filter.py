"""Which documents the list shows: search in folded titles and a choice of states, in slices that never stall typing."""

from __future__ import annotations

import time
from collections.abc import Sequence

from annotator.core.model import DocumentRow, Progress
from annotator.ui.panels.folding import fold

_CHUNK = 256


class DocumentFilter:
    """Finds rows by all words of a query and by state; each title is folded once, when it is first looked at."""

    def __init__(self) -> None:
        self.found: list[int] = []
        self._rows: Sequence[DocumentRow] = ()
        self._folded: list[str | None] = []
        self._words: tuple[str, ...] = ()
        self._states: frozenset[Progress] = frozenset()
        self._candidates: Sequence[int] = ()
        self._next = 0

    def set_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Take the rows to look at."""
        self._rows = rows
        self._folded = [None] * len(rows)
        self._candidates, self._next, self._words, self._states = (), 0, (), frozenset()

    @property
    def active(self) -> bool:
        """Say whether anything is left out."""
        return bool(self._words or self._states)

    @property
    def done(self) -> bool:
        """Say whether all rows were looked at."""
        return self._next >= len(self._candidates)

    def start(self, query: str, states: frozenset[Progress]) -> None:
        """Begin a search for rows with all words of the query and one of the states (empty: any)."""
        words = tuple(fold(query.strip()).split())
        narrower = self.done and self.active and self._narrows(words, states)
        self._candidates = self.found if narrower else range(len(self._rows))
        self._words, self._states = words, states
        self.found, self._next = [], 0
        if not self.active:
            self.found, self._next = list(self._candidates), len(self._candidates)

    def step(self, seconds: float) -> bool:
        """Look at more rows for about that long; True when all were looked at."""
        until = time.perf_counter() + seconds
        while not self.done and time.perf_counter() < until:
            chunk = self._candidates[self._next : self._next + _CHUNK]
            self.found.extend([place for place in chunk if self.accepts(place)])
            self._next += _CHUNK
        return self.done

    def accepts(self, place: int) -> bool:
        """Say whether the row at that place is wanted."""
        if self._states and self._rows[place].progress not in self._states:
            return False
        if not self._words:
            return True
        folded = self._folded[place]
        if folded is None:
            folded = self._folded[place] = fold(self._rows[place].title)
        return all(word in folded for word in self._words)

    def _narrows(self, words: tuple[str, ...], states: frozenset[Progress]) -> bool:
        """Say whether what is wanted now can only be among what was found before."""
        return states == self._states and all(any(old in new for new in words) for old in self._words)
