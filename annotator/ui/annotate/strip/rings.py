"""The stretches of text around a cue: its clause, sentence and paragraph, and the paragraph before. No Qt."""

from __future__ import annotations

from annotator.core.model import Annotation, Span
from annotator.core.text.growing import sentence_at
from annotator.core.text.words import clause_at

Rings = tuple[Span, ...]


def rings_around(text: str, source: Annotation) -> Rings:
    """Give the stretches around the source, from its clause to the paragraph before its own."""
    last = max(source.end - 1, source.start)
    clause = Span(clause_at(text, source.start).start, clause_at(text, last).end)
    sentence = Span(sentence_at(text, source.start).start, sentence_at(text, last).end)
    paragraph = _paragraph(text, source.start, source.end)
    before = len(text[: paragraph.start].rstrip())  # empty lines are no paragraphs
    return clause, sentence, paragraph, _paragraph(text, before, before)


def ring_of(start: int, end: int, rings: Rings) -> int:
    """Give the number of the innermost stretch that is touched between two offsets; one more than the last for none."""
    touching = (number for number, ring in enumerate(rings) if start < ring.end and end > ring.start)
    return next(touching, len(rings))


def _paragraph(text: str, start: int, end: int) -> Span:
    newline = text.find("\n", end)
    return Span(text.rfind("\n", 0, start) + 1, len(text) if newline < 0 else newline)
