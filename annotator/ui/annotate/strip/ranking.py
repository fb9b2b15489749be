"""Which marks a link most likely points to: by clause, sentence and paragraph, then by distance. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from annotator.core.model import Annotation, Span
from annotator.core.text.growing import sentence_at
from annotator.core.text.words import clause_at


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: labels (none: any), before the mark rather than after it, and marks that come last."""

    labels: Collection[str] = ()
    before: bool = False
    last: Collection[bytes] = ()


def ranked(text: str, source: Annotation, marks: Iterable[Annotation], wanted: Wanted) -> list[Annotation]:
    """Give the marks that a link of `source` may point to, the likeliest first.

    Marks in its clause come first, then those in its sentence, its paragraph, the paragraph before, and the rest. A
    holder is mostly named before the cue, so `before` puts what precedes it in front; otherwise the nearest leads.
    Marks of the source's own label come after all others unless they are asked for.
    """
    rings = _rings(text, source)
    own = source.label not in wanted.labels

    def place(mark: Annotation) -> tuple[bool, bool, int, tuple[int, int], int]:
        gap = max(source.start - mark.end, mark.start - source.end, 0)
        behind = mark.start >= source.start
        near = (int(behind), gap) if wanted.before else (gap, int(not behind))
        return own and mark.label == source.label, mark.id in wanted.last, _ring_of(mark, rings), near, mark.start

    fitting = (mark for mark in marks if not wanted.labels or mark.label in wanted.labels)
    return sorted((mark for mark in fitting if mark.id != source.id), key=place)


def _rings(text: str, source: Annotation) -> tuple[Span, ...]:
    """Give the stretches around the source, from its clause to the paragraph before its own."""
    last = max(source.end - 1, source.start)
    clause = Span(clause_at(text, source.start).start, clause_at(text, last).end)
    sentence = Span(sentence_at(text, source.start).start, sentence_at(text, last).end)
    paragraph = _paragraph(text, source.start, source.end)
    before = len(text[: paragraph.start].rstrip())  # empty lines are no paragraphs
    return clause, sentence, paragraph, _paragraph(text, before, before)


def _paragraph(text: str, start: int, end: int) -> Span:
    newline = text.find("\n", end)
    return Span(text.rfind("\n", 0, start) + 1, len(text) if newline < 0 else newline)


def _ring_of(mark: Annotation, rings: tuple[Span, ...]) -> int:
    touching = (number for number, ring in enumerate(rings) if mark.start < ring.end and mark.end > ring.start)
    return next(touching, len(rings))
