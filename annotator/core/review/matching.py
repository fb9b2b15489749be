"""Which annotations of different sets mean the same: the likeliest pairs first, at most one of each set together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.core.model import Annotation

NEAR = 0.5
"""The share of their common ground from which annotations of different labels may mean the same."""

Pair = tuple[Annotation, Annotation]
Group = dict[bytes, Annotation]


def shared(one: Annotation, other: Annotation) -> float:
    """Give the Jaccard index of two spans: characters in both by characters in any, from 0 to 1."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start)) if both > 0 else 0.0


def pairs(sides: Iterable[Iterable[Annotation]]) -> list[Pair]:
    """Give what may mean the same on different sides, the likeliest first; ties go by place, then by id.

    These are overlapping annotations of one label, then those of different labels that share half of their ground.
    """
    marks = [(mark, side) for side, marks in enumerate(sides) for mark in marks]
    marks.sort(key=lambda entry: (entry[0].start, -entry[0].end, entry[0].id))
    found: list[tuple[bool, float, int, int]] = []
    reaching: list[int] = []
    for number, (mark, side) in enumerate(marks):
        reaching = [earlier for earlier in reaching if marks[earlier][0].end > mark.start]
        for earlier in reaching:
            other, other_side = marks[earlier]
            ground, differs = shared(other, mark), other.label != mark.label
            if side != other_side and (ground >= NEAR or not differs):
                found.append((differs, -ground, earlier, number))
        reaching.append(number)
    return [(marks[one][0], marks[other][0]) for _, _, one, other in sorted(found)]


def groups(sets: Mapping[bytes, Iterable[Annotation]]) -> list[Group]:
    """Bring the annotations of all sets together, each into one group, by person.

    Groups grow together over the likeliest pairs first. Two that have annotations of the same set stay apart, so that
    a mark inside a longer one of the same label keeps its own partner.
    """
    group_of: dict[bytes, Group] = {mark.id: {person: mark} for person, marks in sets.items() for mark in marks}
    for one, other in pairs(sets.values()):
        ours, theirs = group_of[one.id], group_of[other.id]
        if ours.keys().isdisjoint(theirs):
            ours.update(theirs)
            group_of.update((mark.id, ours) for mark in theirs.values())
    return list({id(group): group for group in group_of.values()}.values())
