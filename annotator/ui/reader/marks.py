"""The marks of the open document, kept by paragraph, so that painting touches only what is on the screen."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShownMark:
    """One mark as the reader shows it, `[start, end)` in code points.

    `pending` marks are drawn but not yet in the file; `unsure` ones carry a «؟»; `orphan` ones have lost a mark that
    they link to; on `commented` ones something was said. A `suggested` one is no mark: the program proposes it.
    """

    id: bytes
    start: int
    end: int
    label: str
    pending: bool = False
    unsure: bool = False
    orphan: bool = False
    commented: bool = False
    suggested: bool = False


def reading_order(mark: ShownMark) -> tuple[int, int, bytes]:
    """Give the sort key of the order in which a reader meets marks: by start, the wider one first."""
    return mark.start, -mark.end, mark.id


class MarkTable:
    """Marks by id and by paragraph; one change costs the paragraphs it touches, never the whole document."""

    def __init__(self, starts: Sequence[int] = (0,)) -> None:
        """Take the offsets (code points) at which the paragraphs begin."""
        self._starts = starts
        self._marks: dict[bytes, ShownMark] = {}
        self._paragraphs: dict[int, dict[bytes, ShownMark]] = {}
        self._ordered: list[ShownMark] | None = None

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[ShownMark]:
        return iter(self._marks.values())

    def get(self, identity: bytes | None) -> ShownMark | None:
        """Give the mark of that id, or None."""
        return None if identity is None else self._marks.get(identity)

    def paragraphs(self, mark: ShownMark) -> range:
        """Give the numbers of the paragraphs that the mark touches."""
        first = bisect_right(self._starts, mark.start) - 1
        return range(first, max(bisect_left(self._starts, mark.end), first + 1))

    def in_paragraph(self, number: int) -> Collection[ShownMark]:
        """Give the marks that touch a paragraph, in no order."""
        return self._paragraphs.get(number, {}).values()

    def put(self, mark: ShownMark) -> set[int]:
        """Add a mark, or replace the one of its id; give the paragraphs that look different now."""
        if self._marks.get(mark.id) == mark:
            return set()
        touched = self.remove(mark.id)
        self._marks[mark.id] = mark
        for number in self.paragraphs(mark):
            self._paragraphs.setdefault(number, {})[mark.id] = mark
            touched.add(number)
        self._ordered = None
        return touched

    def remove(self, identity: bytes) -> set[int]:
        """Take a mark away if it is there; give the paragraphs that look different now."""
        mark = self._marks.pop(identity, None)
        if mark is None:
            return set()
        touched = set(self.paragraphs(mark))
        for number in touched:
            del self._paragraphs[number][identity]
        self._ordered = None
        return touched

    def replace(self, marks: Iterable[ShownMark]) -> set[int]:
        """Make these all the marks; give the paragraphs that look different now."""
        wanted = {mark.id: mark for mark in marks}
        touched: set[int] = set()
        for identity in self._marks.keys() - wanted.keys():
            touched |= self.remove(identity)
        for mark in wanted.values():
            if self._marks.get(mark.id) is not mark:
                touched |= self.put(mark)
        return touched

    def ordered(self) -> Sequence[ShownMark]:
        """Give all marks in reading order."""
        if self._ordered is None:
            self._ordered = sorted(self._marks.values(), key=reading_order)
        return self._ordered

    def neighbour(self, current: ShownMark | None, offset: int, *, backward: bool = False) -> ShownMark | None:
        """Give the mark after (or before) the current one, or without one after the offset; None at the ends."""
        marks = self.ordered()
        key = reading_order(current) if current else (offset, -sys.maxsize, b"")
        place = bisect_left(marks, key, key=reading_order)
        if backward:
            return marks[place - 1] if place else None
        place += bool(current)
        return marks[place] if place < len(marks) else None
