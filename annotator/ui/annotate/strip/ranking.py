"""Which marks a link most likely points to: targets by clause and distance, holders by what makes a subject. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from annotator.core.model import Annotation
from annotator.ui.annotate.strip.holders import Holders
from annotator.ui.annotate.strip.rings import Rings, ring_of, rings_around


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: labels (none: any), whose act it is rather than what is near, and marks that come last.

    `role` names the link: what the marks of the source's label point to there is meant again.
    """

    labels: Collection[str] = ()
    holder: bool = False
    role: str = ""
    last: Collection[bytes] = ()


def ranked(text: str, source: Annotation, marks: Iterable[Annotation], wanted: Wanted) -> list[Annotation]:
    """Give the marks that a link of `source` may point to, the likeliest first.

    A target is the nearest mark in the clause of the source, its sentence, its paragraph, the paragraph before, or the
    rest; for a holder see `Holders`. Marks of the source's own label come after all others unless they are asked for.
    """
    marks = list(marks)
    rings = rings_around(text, source)
    fitting = [mark for mark in marks if mark.id != source.id and (not wanted.labels or mark.label in wanted.labels)]
    holders = Holders(text, source, fitting, rings, _like(source, marks), wanted.role) if wanted.holder else None
    own = source.label not in wanted.labels

    def place(mark: Annotation) -> tuple[bool, bool, tuple[int, ...], int]:
        near = (holders.distance(mark),) if holders else _nearness(mark, source, rings)
        return own and mark.label == source.label, mark.id in wanted.last, near, mark.start

    return sorted(fitting, key=place)


def _like(source: Annotation, marks: Iterable[Annotation]) -> list[Annotation]:
    return [mark for mark in marks if mark.label == source.label and mark.start < source.start]


def _nearness(mark: Annotation, source: Annotation, rings: Rings) -> tuple[int, ...]:
    gap = max(source.start - mark.end, mark.start - source.end, 0)
    return ring_of(mark.start, mark.end, rings), gap, int(mark.start < source.start)
