"""How sure a figure is: its 95% interval over documents, by drawing the documents again and again.

A document's counts are packed into one whole number, each in a field wide enough for any sum that can occur. So a
draw with replacement is one sum of as many numbers as there are documents.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from annotator.core.agreement.counts import Counts, Numbers, Section, shortened
from annotator.core.agreement.figures import Cell, Figures

_T = TypeVar("_T")
_NOTHING: Numbers = {}
DRAWS = 999  # so that the bounds are two of the drawn values themselves
SEED = 1979
MOST = 500  # past so many documents, groups of documents are drawn
_PER_MILLE = 25  # of the draws lie below the interval, and as many above it


def grouped(documents: Sequence[_T]) -> list[Sequence[_T]]:
    """Give the documents as what is drawn: each alone, or past `MOST` of them neighbours put together.

    They must come in an order that depends on nothing but themselves, such as that of their ids.
    """
    size = max(1, -(-len(documents) // MOST))
    return [documents[first : first + size] for first in range(0, len(documents), size)]


def intervals(groups: Sequence[Counts], figures: Callable[[Counts], Figures]) -> dict[Cell, tuple[float, float]]:
    """Give 95% intervals by the percentile method (Efron 1979; Efron and Tibshirani 1993, chapter 13).

    The draws are the same at every call, and those that leave a figure undefined do not count for it. One document
    alone has no interval.
    """
    drawn: dict[Cell, list[float]] = {}
    for counts in _draws(shortened(groups)) if len(groups) > 1 else ():
        for cell, result in figures(counts).items():
            if result.value is not None:
                drawn.setdefault(cell, []).append(result.value)
    return {cell: _bounds(sorted(values)) for cell, values in drawn.items()}


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    rank = max(1, (len(values) + 1) * _PER_MILLE // 1000)
    return values[rank - 1], values[-rank]


def _draws(groups: Sequence[Counts]) -> Iterator[Counts]:
    """Give the counts of as many documents as there are, drawn with replacement, `DRAWS` times."""
    columns = _Columns(groups)
    rows = [columns.pack(group) for group in groups]
    choices = random.Random(SEED).choices  # noqa: S311 (nothing is kept secret by it)
    for _ in range(DRAWS):
        yield columns.unpack(sum(choices(rows, k=len(rows))))


class _Columns:
    """Where each number of the counts lies in the one number that they are packed into, in bytes."""

    def __init__(self, groups: Sequence[Counts]) -> None:
        largest: dict[Section, dict[Hashable, int]] = {}
        for group in groups:
            for section, numbers in group.items():
                into = largest.setdefault(section, {})
                for name, number in numbers.items():
                    into[name] = max(into.get(name, 0), number)
        self._size = 0
        self._places = {
            section: [(name, *self._place(number * len(groups))) for name, number in numbers.items() if number]
            for section, numbers in largest.items()
        }

    def _place(self, largest: int) -> tuple[int, int]:
        start = self._size
        self._size += -(-largest.bit_length() // 8)
        return start, self._size

    def pack(self, counts: Counts) -> int:
        """Put all numbers side by side."""
        fields = [
            counts.get(section, _NOTHING).get(name, 0).to_bytes(end - start, "little")
            for section, places in self._places.items()
            for name, start, end in places
        ]
        return int.from_bytes(b"".join(fields), "little")

    def unpack(self, packed: int) -> dict[Section, Numbers]:
        """Take a sum of packed numbers apart."""
        data, number = packed.to_bytes(self._size, "little"), int.from_bytes
        return {
            section: {name: number(data[start:end], "little") for name, start, end in places}
            for section, places in self._places.items()
        }
