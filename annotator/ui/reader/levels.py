"""Plain decisions about marks that share a place: their levels, and which one a click means. No Qt here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annotator.ui.reader.marks import ShownMark

SHOWN_LEVELS = 3


def inner_first(mark: ShownMark) -> tuple[int, int, bytes]:
    """Give the sort key that puts a mark before all the marks that could enclose it."""
    return mark.end - mark.start, mark.start, mark.id


def assign_levels(marks: Sequence[ShownMark]) -> dict[bytes, int]:
    """Give each mark its level, 1 nearest the text: above every shorter mark that it touches.

    Two marks that overlap never share a level. The skyline holds the highest level so far between two neighbouring
    ends, so that a mark costs the places it covers and not the marks it meets.
    """
    ends = sorted({offset for mark in marks for offset in (mark.start, mark.end)})
    skyline = [0] * len(ends)
    levels: dict[bytes, int] = {}
    for mark in sorted(marks, key=inner_first):
        first, last = bisect_left(ends, mark.start), bisect_left(ends, mark.end)
        level = 1 + max(skyline[first:last], default=0)
        skyline[first:last] = [level] * (last - first)
        levels[mark.id] = level
    return levels


def next_under(under: Sequence[ShownMark], current: bytes | None) -> bytes | None:
    """Say which mark a click selects: the innermost one, and on a mark already selected the next one outwards."""
    ids = [mark.id for mark in sorted(under, key=inner_first)]
    if current in ids:
        return ids[(ids.index(current) + 1) % len(ids)]
    return ids[0] if ids else None
