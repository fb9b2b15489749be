"""What is marked already where some words stand: such places are left out of what is marked together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.suggest.occurrences import Ends, Occurrence
from annotator.core.suggest.suggestion import Mark


@dataclass(frozen=True, slots=True)
class Standing:
    """The places of some words sorted by what is marked there.

    `free` are those that a label can go to, each with the label that it carries otherwise, or "". `marked` counts those
    that carry the label already, `inside` those inside a longer mark of it.
    """

    free: tuple[tuple[Occurrence, str], ...]
    marked: int = 0
    inside: int = 0


def standing(occurrences: Iterable[Occurrence], marks: Iterable[Mark], label: str) -> Standing:
    """Sort the places of some words by what the marks of the same text say of them."""
    by_start = sorted(marks)
    free: list[tuple[Occurrence, str]] = []
    marked = inside = 0
    for occurrence in occurrences:
        around = [mark for mark in by_start if _covers(mark, occurrence)]
        same = [mark for mark in around if mark.label == label]
        if any(_is_there(mark, occurrence) for mark in same):
            marked += 1
        elif same:
            inside += 1
        else:
            others = (mark.label for mark in around if _is_there(mark, occurrence))
            free.append((occurrence, next(others, "")))
    return Standing(tuple(free), marked, inside)


def _covers(mark: Mark, occurrence: Occurrence) -> bool:
    words = occurrence.words.without
    return mark.start <= words.start and words.end <= mark.end


def _is_there(mark: Mark, occurrence: Occurrence) -> bool:
    """Say whether a mark is on just these words, with or without their proclitics and their head."""
    ends = (occurrence.words, occurrence.headed)
    return any(mark.span in (each.without, each.whole) for each in ends if isinstance(each, Ends))
