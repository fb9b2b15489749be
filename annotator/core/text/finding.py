"""Find in one article while somebody types: the text is folded once, then each query is a search for a plain string."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from annotator.core.model import Span
from annotator.core.text.graphemes import expand_to_graphemes

if TYPE_CHECKING:
    from annotator.core.text.fold import Folded

# Nobody types the quotation mark that the newspaper has; each becomes one character, so that no offset moves.
_QUOTES = dict.fromkeys(map(ord, "«»“”„‹›‘’‚`´"), '"') | {ord("'"): '"'}
_SPACES = r"[^\S\n]+"

# Two letters, digits or signs that never cling to each other, or one at the end of the text.
_ALONE = r"[\n -~،؛؟\u0621-\u063f\u0641-\u064a]"
_SIMPLE = re.compile(rf"{_ALONE}(?:{_ALONE}|\Z)")


class Finder:
    """Searches one text; it is folded when the first query comes and kept."""

    def __init__(self, text: str) -> None:
        self._text = text

    def find(self, query: str) -> list[Span]:
        """Give every place (code points) that folds to the same as the query, in order and not overlapping.

        Spaces around the query count for nothing, one between words stands for any number within a line.
        """
        hits: list[Span] = []
        wanted = _folded_query(query)
        for start, end in self._matches(wanted) if wanted else ():
            hit = self._whole(start, end)
            # One character can hold several matches, as a ligature does.
            if not hits or hits[-1].end <= hit.start:
                hits.append(hit)
        return hits

    def _matches(self, wanted: str) -> Iterator[tuple[int, int]]:
        words = wanted.split()
        pattern = re.compile(_SPACES.join(map(re.escape, words)))
        return (match.span() for match in pattern.finditer(self._plain))

    def _whole(self, start: int, end: int) -> Span:
        """Give the span of the text for a match in its fold, with the marks and joiners of its letters."""
        index = self._folded.index
        first, last = index[start], index[end - 1]
        # The edges are mostly between two such: no need to look for graphemes, 100,000 times for one letter.
        if _SIMPLE.match(self._text, first - 1 if first else 0) and _SIMPLE.match(self._text, last):
            return Span(first, last + 1)
        return expand_to_graphemes(self._text, self._folded.span(start, end))

    @cached_property
    def _folded(self) -> Folded:
        from annotator.core.text.fold import fold

        return fold(self._text)

    @cached_property
    def _plain(self) -> str:
        return self._folded.text.translate(_QUOTES)


def _folded_query(query: str) -> str:
    from annotator.core.text.fold import fold_text

    return fold_text(query).translate(_QUOTES).strip()
