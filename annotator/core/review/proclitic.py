"""Boundaries that differ by a proclitic alone: وروسيا beside روسيا, و«داعش» beside «داعش»."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.model import Annotation, Clitics, Span
from annotator.core.text.clitics import Vocabulary, start_cuts, starts_at_bracket, word_for
from annotator.core.text.words import word_at


def beginnings(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Give where a span (code points) may begin that begins in this word: whole first, without proclitics last.

    Only cuts that are sure or likely count, so that زير is no beginning of وزير.
    """
    if before_bracket := starts_at_bracket(text, start):
        return before_bracket
    word = word_at(text, start)
    likely = word_for(text, start, Clitics.OUTSIDE, vocabulary)
    if word is None or likely is None or not word.start <= start < word.end:
        return (start,)
    return tuple(cut for cut in start_cuts(text, word) if cut <= likely.start)


def differ_by_proclitic(text: str, marks: Iterable[Annotation], vocabulary: Vocabulary) -> bool:
    """Say whether the spans end together and begin with and without proclitics of one word."""
    starts, ends = {mark.start for mark in marks}, {mark.end for mark in marks}
    return len(ends) == 1 < len(starts) and starts.issubset(beginnings(text, min(starts), vocabulary))


def by_policy(text: str, span: Span, policy: Clitics, vocabulary: Vocabulary) -> Span | None:
    """Give the span as a label with this policy wants it: cut, or with the whole word; None if it wants to be asked."""
    if policy is Clitics.ASK:
        return None
    starts = [start for start in beginnings(text, span.start, vocabulary) if start < span.end]
    return Span(starts[-1] if policy is Clitics.OUTSIDE else starts[0], span.end)
