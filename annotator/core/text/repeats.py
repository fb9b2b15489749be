"""Passages that stand more than once in a text: quotations set apart, leads that are printed again.

All offsets are code points. Words count, in the spelling that they fold to; what stands between them may differ.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.core.model import Span
from annotator.core.text.brackets import widen_over_mates
from annotator.core.text.fold import fold, fold_text
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import word_edges

SHORTEST = 6
"""So many words in a row make a passage; fewer are repeated by chance."""


@dataclass(frozen=True, slots=True)
class Passage:
    """So many words that stand both from word number `here` and from word number `there` on; no more would."""

    here: int
    there: int
    count: int


@dataclass
class Repeats:
    """One `text` with the runs of words that it has more than once; to make it takes time in step with its length.

    Of the other places of one word the nearest `most` are looked at: a text may be one line a thousand times.
    """

    text: str
    most: int = 16
    _starts: list[int] = field(init=False, repr=False)
    _ends: list[int] = field(init=False, repr=False)
    _words: list[str] = field(init=False, repr=False)
    _runs: dict[int, list[int]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        starts, ends = word_edges(self.text)
        folded = [fold_text(self.text[start:end]) for start, end in zip(starts, ends, strict=True)]
        kept = [number for number, word in enumerate(folded) if word]  # a lone tatweel folds to nothing
        self._starts, self._ends = [starts[number] for number in kept], [ends[number] for number in kept]
        self._words = [folded[number] for number in kept]
        self._runs = {}
        for number in range(len(self._words) - SHORTEST + 1):
            self._runs.setdefault(self._run(number), []).append(number)

    def passages_at(self, offset: int) -> list[Passage]:
        """Give the passages around the word at an offset, one for each other place of its words, of many a few."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or offset > self._ends[number]:
            return []
        shifts = {other - first for first in self._around(number) for other in self._runs[self._run(first)]} - {0}
        found = (self._whole(number, shift) for shift in sorted(shifts, key=abs)[: self.most])
        return [passage for passage in found if passage]

    def span(self, first: int, count: int) -> Span:
        """Give the span of so many words from one on."""
        return Span(self._starts[first], self._ends[first + count - 1])

    def counterpart(self, passage: Passage, span: Span) -> Span | None:
        """Give the same words `here` for a span that lies `there`; None for one that does not lie within the passage.

        An end inside a word is taken over letter by letter.
        """
        first = bisect_right(self._ends, span.start)
        last = bisect_right(self._starts, span.end - 1) - 1
        if not passage.there <= first <= last < passage.there + passage.count:
            return None
        shift = passage.here - passage.there
        start = self._carried(first, shift, max(span.start - self._starts[first], 0))
        end = self._carried(last, shift, min(span.end, self._ends[last]) - self._starts[last])
        return expand_to_graphemes(self.text, widen_over_mates(self.text, Span(start, end))) if start < end else None

    def _run(self, number: int) -> int:
        return hash(tuple(self._words[number : number + SHORTEST]))

    def _around(self, number: int) -> Iterator[int]:
        """Give the numbers from which a run goes over this word."""
        return iter(range(max(number - SHORTEST + 1, 0), min(number, len(self._words) - SHORTEST) + 1))

    def _whole(self, number: int, shift: int) -> Passage | None:
        """Give the longest run over this word that stands also `shift` words on; None if it is too short.

        None too where the run reaches into its other place, as a refrain without end does.
        """
        words, total = self._words, len(self._words)
        if words[number] != words[number + shift]:
            return None
        first, stop = number, number + 1
        while (
            stop - first <= abs(shift)
            and min(first, first + shift) > 0
            and words[first - 1] == words[first - 1 + shift]
        ):
            first -= 1
        while stop - first <= abs(shift) and max(stop, stop + shift) < total and words[stop] == words[stop + shift]:
            stop += 1
        return Passage(first, first + shift, stop - first) if SHORTEST <= stop - first <= abs(shift) else None

    def _carried(self, number: int, shift: int, inside: int) -> int:
        """Give where the same letters of the same word end that is `shift` words on."""
        start, end = self._starts[number + shift], self._ends[number + shift]
        there = self.text[self._starts[number] : self._ends[number]]
        if inside in (0, len(there)):
            return end if inside else start
        here = self.text[start:end]
        if here == there:
            return start + inside
        letters = len(fold_text(there[:inside]))
        index = fold(here).index
        return start + (index[letters] if letters < len(index) else len(here))
