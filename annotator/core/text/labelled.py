"""The words that a label is meant to get at a place that was found: whole ones, cut as the label wants its words."""

from __future__ import annotations

from annotator.core.model import Clitics, Span
from annotator.core.text.clitics import likely_start, start_cuts
from annotator.core.text.vocabulary import Vocabulary
from annotator.core.text.words import snap_to_words, word_at


def span_for(text: str, found: Span, policy: Clitics, vocabulary: Vocabulary) -> Span:
    """Give the span (code points) that a label with this policy marks where `found` is.

    A label that leaves proclitics outside begins behind those that are sure or likely, and where what was found begins
    at a cut, there. One that asks takes them in unless what was found begins behind them. All others take whole words.
    """
    whole = snap_to_words(text, found)
    word = word_at(text, whole.start)
    if word is None or policy is Clitics.INSIDE:
        return whole
    if word.start < found.start and found.start in start_cuts(text, word):
        return Span(found.start, whole.end)
    start = likely_start(text, word, vocabulary) if policy is Clitics.OUTSIDE else word.start
    return Span(start, whole.end) if start < whole.end else whole
