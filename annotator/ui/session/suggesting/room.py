"""Where a mark leaves no room for a suggestion."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core.model import Annotation

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion


def in_the_way(mark: Annotation, suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """Give those of the suggestions, which come by place and do not overlap, that a mark leaves no room for."""
    first = bisect_right(suggestions, mark.start, key=lambda one: one.span.end)
    stop = bisect_left(suggestions, mark.end, key=lambda one: one.span.start)
    return [one for one in suggestions[first:stop] if stands_in_way(mark, one)]


def stands_in_way(mark: Annotation, suggestion: Suggestion) -> bool:
    """Say whether a mark covers a suggestion, other than one of another label inside the other."""
    from annotator.core.suggest.habits import lies_inside, overlap
    from annotator.core.suggest.suggestion import Mark

    made, offered = Mark(mark.start, mark.end, mark.label), suggestion.mark
    return overlap(mark.span, suggestion.span) and not (lies_inside(made, offered) or lies_inside(offered, made))
