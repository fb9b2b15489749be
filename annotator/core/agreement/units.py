"""From spans to codes: what each annotator says of each character and each word, in runs and not one by one.

The code of an annotator at a place is a whole number with one bit for each label: set where a span of that label
covers the place. So nested and crossing spans need no rule of precedence. For one label the code is in or out; for all
labels together the set of labels at the place is one nominal category. Two spans of the same label that overlap count
once. A word has the labels of all spans that cover any character of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

Unit: TypeAlias = tuple[int, int]  # [start, end), a stretch of one label by one annotator
Coverage: TypeAlias = Mapping[int, Sequence[Unit]]  # bit of a label -> the units that one annotator has of it
Runs: TypeAlias = list[tuple[int, int]]  # (end, code): where each run ends, and all annotators' codes in one number


def merged(spans: Iterable[Unit]) -> list[Unit]:
    """Give spans of one label by place: overlapping ones as one, touching ones apart, empty ones not at all."""
    units: list[Unit] = []
    reached = 0
    for start, end in sorted(spans):
        if start >= end:
            continue
        if units and start < reached:
            units[-1] = (units[-1][0], max(end, reached))
        else:
            units.append((start, end))
        reached = units[-1][1]
    return units


def code_runs(sets: Sequence[Coverage], width: int, length: int) -> Runs:
    """Give the runs of equal codes over a text of this length; each annotator's code has `width` bits."""
    toggles = _toggles(sets, width)
    runs: Runs = []
    code = 0
    for place in sorted(toggles):
        if place:
            runs.append((place, code))
        code ^= toggles[place]
    if not runs or runs[-1][0] < length:
        runs.append((length, code))
    return runs


def _toggles(sets: Sequence[Coverage], width: int) -> dict[int, int]:
    """Give the places where something begins or ends, with the bits that change there."""
    toggles: dict[int, int] = {}
    for number, coverage in enumerate(sets):
        for bit, units in coverage.items():
            change = 1 << (number * width + bit)
            for start, end in units:
                toggles[start] = toggles.get(start, 0) ^ change
                toggles[end] = toggles.get(end, 0) ^ change
    return toggles


def count_characters(runs: Runs) -> dict[int, int]:
    """Count the code points by code."""
    table: dict[int, int] = {}
    reached = 0
    for end, code in runs:
        table[code] = table.get(code, 0) + end - reached
        reached = end
    return table


def count_words(runs: Runs, starts: Sequence[int], ends: Sequence[int]) -> dict[int, int]:
    """Count the words by code; `starts` and `ends` are their edges in code points."""
    table: dict[int, int] = {}
    word, said, is_open = 0, 0, False  # the next word, and what was said of it so far if an earlier run has some of it
    for end, code in runs:
        if is_open:
            said |= code
            if ends[word] > end:
                continue
            table[said] = table.get(said, 0) + 1
            word += 1
        stop = bisect_right(ends, end, word)
        if stop > word:
            table[code] = table.get(code, 0) + stop - word
            word = stop
        is_open, said = word < len(starts) and starts[word] < end, code
    return table
