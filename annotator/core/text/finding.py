"""Find in one article while somebody types: the text is folded once, then each query is a search for a plain string."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from annotator.core.model import Span
from annotator.core.text.graphemes import expand_to_graphemes

if TYPE_CHECKING:
    from annotator.core.text.fold import Folded

# Nobody types the quotation mark that the newspaper has; each becomes one character, so that no offset moves.
_QUOTES = "«»“”„‹›‘’‚`´'"
SPACES = r"[^\S\n]+"
_LINE_FEED = re.compile("\n")

# Two letters, digits or signs that never cling to each other, or one at the end of the text.
_ALONE = r"[\n -~،؛؟\u0621-\u063f\u0641-\u064a]"
_SIMPLE = re.compile(rf"{_ALONE}(?:{_ALONE}|\Z)")


def plain(text: str) -> str:
    """Fold a text and its quotation marks: the form in which texts and queries are compared."""
    from annotator.core.text.fold import fold_text

    folded = fold_text(text)
    for quote in _QUOTES:
        folded = folded.replace(quote, '"')
    return folded


class Finder:
    """Searches one `text`; it is folded when the first query comes and kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: dict[int, Folded] = {}

    def find(self, query: str) -> list[Span]:
        """Give every place (code points) that folds to the same as the query, in order and not overlapping.

        Spaces around the query count for nothing, one between words stands for any number within a line.
        """
        words = plain(query).split()
        return self.places(re.compile(SPACES.join(map(re.escape, words)))) if words else []

    def places(self, pattern: re.Pattern[str], fits: Callable[[Span], bool] = lambda _: True) -> list[Span]:
        """Give every place that fits and whose plain form matches, in order and not overlapping."""
        hits: list[Span] = []
        at = 0
        while match := pattern.search(self._plain, at):
            hit, at = self._whole(*match.span()), match.end()
            # One character can hold several matches, as a ligature does.
            if hits and hits[-1].end > hit.start:
                continue
            if fits(hit):
                hits.append(hit)
            else:
                at = match.start() + 1
        return hits

    def _whole(self, start: int, end: int) -> Span:
        """Give the span of the text for a match in its fold, with the marks and joiners of its letters.

        No match goes beyond its line, so that the way back is only needed for lines with matches.
        """
        number = bisect_right(self._plain_lines, start) - 1
        before, begins, folded = self._plain_lines[number], self._lines[number], self._folded_line(number)
        first, last = begins + folded.index[start - before], begins + folded.index[end - before - 1]
        # The edges are mostly between two such: no need to look for graphemes, 100,000 times for one letter.
        if _SIMPLE.match(self.text, first - 1 if first else 0) and _SIMPLE.match(self.text, last):
            return Span(first, last + 1)
        span = folded.span(start - before, end - before)
        return expand_to_graphemes(self.text, Span(begins + span.start, begins + span.end))

    def _folded_line(self, number: int) -> Folded:
        if number not in self._folded:
            from annotator.core.text.fold import fold

            lines = self._lines
            end = lines[number + 1] if number + 1 < len(lines) else len(self.text)
            self._folded[number] = fold(self.text[lines[number] : end])
        return self._folded[number]

    @cached_property
    def _plain(self) -> str:
        return plain(self.text)

    @cached_property
    def _plain_lines(self) -> list[int]:
        return _line_starts(self._plain)

    @cached_property
    def _lines(self) -> list[int]:
        return _line_starts(self.text)


def _line_starts(text: str) -> list[int]:
    """Give where lines begin. A line feed folds to itself, and nothing else folds to one."""
    return [0, *(match.end() for match in _LINE_FEED.finditer(text))]
