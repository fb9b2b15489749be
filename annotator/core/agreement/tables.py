"""Tables of codes: how many places (characters, words, or marks that two people made) have which codes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from typing import TypeAlias

Codes: TypeAlias = tuple[int, ...]  # of the annotators, in their order
Table: TypeAlias = dict[Codes, int]  # codes -> how many places have them


def of_pair(packed: Mapping[int, int], one: int, other: int, width: int) -> Table:
    """Give the table of two annotators, by their numbers, from codes of `width` bits packed into one number."""
    return _gathered(map(_split, packed, repeat((one, other)), repeat(width)), packed.values())


def of_everyone(packed: Mapping[int, int], annotators: int, width: int) -> Table:
    """Give the table of all annotators without who said what: the measures of more than two do not ask."""
    return _gathered(map(_sorted, packed, repeat(annotators), repeat(width)), packed.values())


def of_labels(table: Mapping[Codes, int], mask: int) -> Table:
    """Give the table of the labels whose bits are in the mask."""
    return _gathered(map(_masked, table, repeat(mask)), table.values())


def _gathered(names: Iterable[Codes], counts: Iterable[int]) -> Table:
    found: Table = {}
    for codes, count in zip(names, counts, strict=True):
        found[codes] = found.get(codes, 0) + count
    return found


# There are few different codes in a project, and they come again in each document.


@lru_cache(maxsize=1 << 14)
def _split(code: int, numbers: Codes, width: int) -> Codes:
    one = (1 << width) - 1
    return tuple([code >> (number * width) & one for number in numbers])


@lru_cache(maxsize=1 << 14)
def _sorted(code: int, annotators: int, width: int) -> Codes:
    return tuple(sorted(_split(code, tuple(range(annotators)), width)))


@lru_cache(maxsize=1 << 14)
def _masked(codes: Codes, mask: int) -> Codes:
    return tuple([code & mask for code in codes])


@dataclass(slots=True)
class Spread:
    """Places with the same number of codes: how many, how often each code is there, and how often two agree.

    `agreed` counts ordered pairs of annotators who gave the same code.
    """

    places: int = 0
    agreed: int = 0
    values: dict[Hashable, int] = field(default_factory=dict)


def spread(table: Mapping[tuple[Hashable, ...], int]) -> dict[int, Spread]:
    """Give the spread of codes by how many codes a place has; None is no code."""
    found: dict[int, Spread] = {}
    for codes, count in table.items():
        given, agreed, same = _tally(codes)
        into = found.get(given)
        if into is None:
            into = found[given] = Spread()
        into.places += count
        into.agreed += agreed * count
        for code, often in same:
            into.values[code] = into.values.get(code, 0) + often * count
    return found


@lru_cache(maxsize=1 << 14)
def _tally(codes: tuple[Hashable, ...]) -> tuple[int, int, tuple[tuple[Hashable, int], ...]]:
    same = [(code, codes.count(code)) for code in dict.fromkeys(codes) if code is not None]
    return sum(often for _, often in same), sum(often * (often - 1) for _, often in same), tuple(same)
