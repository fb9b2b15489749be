"""The documents of one annotator as plain data: places by id, counts by state, what comes next."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.core.model import DocumentRow, Progress

DONE = frozenset({Progress.FINISHED, Progress.LOCKED})
_CLOSED = DONE | {Progress.SKIPPED}


class DocumentRows:
    """All rows in the order of the project; a place is an index into them."""

    def __init__(self) -> None:
        self.rows: list[DocumentRow] = []
        self.counts: Counter[Progress] = Counter()
        self._places: dict[bytes, int] = {}
        # Apart from the rows, so that new counts for 100,000 documents cost nothing.
        self._marks: dict[bytes, int] = {}
        self._told = False

    def set(self, rows: Iterable[DocumentRow]) -> None:
        """Take these rows instead of all others."""
        self.rows, self._places, self.counts = [], {}, Counter()
        self._marks, self._told = {}, False
        self.add(rows)

    def add(self, rows: Iterable[DocumentRow]) -> None:
        """Take more rows at the end."""
        first = len(self.rows)
        self.rows.extend(rows)
        self._places.update((row.id, first + place) for place, row in enumerate(self.rows[first:]))
        self.counts.update(row.progress for row in self.rows[first:])

    def place(self, document: bytes | None) -> int | None:
        """Give the place of a document, None when it is not here."""
        return None if document is None else self._places.get(document)

    def update(self, place: int, progress: Progress | None, count: int | None) -> tuple[bool, bool]:
        """Give one row another state or count of marks; None leaves it. Say of each whether it is another one now."""
        row = self.rows[place]
        recounted = count is not None and count != self.marks_of(row)
        if count is not None:
            self._marks[row.id] = count
        if progress is None or progress is row.progress:
            return False, recounted
        self.rows[place] = replace(row, progress=progress)
        self.counts[row.progress] -= 1
        self.counts[progress] += 1
        return True, recounted

    def set_marks(self, counts: Mapping[bytes, int]) -> None:
        """Give all rows their counts of marks; those not named have none."""
        self._marks, self._told = dict(counts), True

    def marks_of(self, row: DocumentRow) -> int:
        """Give how many marks a document has: what was told last, at first what came with its row."""
        return self._marks.get(row.id, 0 if self._told else row.count)

    @property
    def done(self) -> int:
        """Give how many documents need no more work of this annotator."""
        return sum(self.counts[state] for state in DONE)

    def next_after(self, document: bytes | None, shown: Sequence[int], *, unfinished: bool) -> bytes | None:
        """Give the document after that one among the shown places; unfinished ones are looked for past the end too."""
        place = self.place(document)
        split = bisect_left(shown, -1 if place is None else place + 1)
        if not unfinished:
            return self.rows[shown[split]].id if split < len(shown) else None
        order = (*range(split, len(shown)), *range(split))
        rows = (self.rows[shown[line]] for line in order)
        return next((row.id for row in rows if row.progress not in _CLOSED and row.id != document), None)

    def previous_before(self, document: bytes | None, shown: Sequence[int]) -> bytes | None:
        """Give the document before that one among the shown places."""
        place = self.place(document)
        split = bisect_left(shown, 0 if place is None else place)
        return self.rows[shown[split - 1]].id if split else None
