"""Sums and differences of stretches on one line of pixels. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable

Interval = tuple[float, float]

TOUCHING = 0.5


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """Join intervals that overlap or touch, from the left; empty ones are left out."""
    found: list[Interval] = []
    for left, right in sorted(intervals):
        if right <= left:
            continue
        if found and left - found[-1][1] < TOUCHING:
            found[-1] = (found[-1][0], max(right, found[-1][1]))
        else:
            found.append((left, right))
    return found


def without(intervals: Iterable[Interval], cut: Interval) -> list[Interval]:
    """Take one interval out of the others."""
    sides = (side for left, right in intervals for side in ((left, min(right, cut[0])), (max(left, cut[1]), right)))
    return [(left, right) for left, right in sides if left < right]
