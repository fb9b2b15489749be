"""Which marks lie over a place: found by stretches of the text, so that a mark costs the same among few and many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from annotator.core.model import Span
from annotator.core.suggest.suggestion import Mark

_STRETCH = 64  # code points: most marks lie in one


class Ground:
    """The marks of a document by where they lie; equal ones are kept as often as they were put."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks: defaultdict[int, list[Mark]] = defaultdict(list)
        for mark in marks:
            self.put(mark)

    def put(self, mark: Mark) -> None:
        """Enter a mark."""
        for number in _stretches(mark.start, mark.end):
            self._marks[number].append(mark)

    def take(self, mark: Mark) -> None:
        """Take out a mark that was put."""
        for number in _stretches(mark.start, mark.end):
            self._marks[number].remove(mark)

    def over(self, span: Span) -> Iterator[Mark]:
        """Give the marks that share a code point with a span."""
        numbers = _stretches(span.start, span.end)
        for number in numbers:
            for mark in self._marks.get(number, ()):
                is_first = number == max(numbers.start, mark.start // _STRETCH)  # it stands in others, too
                if is_first and mark.start < span.end and span.start < mark.end:
                    yield mark


def _stretches(start: int, end: int) -> range:
    return range(start // _STRETCH, max(end - 1, start) // _STRETCH + 1)
