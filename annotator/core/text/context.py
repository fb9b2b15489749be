"""What stands around a place: enough of its line to tell how the words are meant."""

from __future__ import annotations

import regex  # type: ignore[import-untyped]

from annotator.core.model import Span

REACH = 40
"""So many code points at most on each side."""

_SPACE, _SPACE_BEFORE = regex.compile(r"\s"), regex.compile(r"(?r)\s")
_LINE_ENDS = regex.compile(r"[\n\u2028\u2029]")
_LINE_ENDS_BEFORE = regex.compile(r"(?r)[\n\u2028\u2029]")


def context(text: str, place: Span, reach: int = REACH) -> tuple[str, str]:
    """Give what is before and after a place (code points) in its line, `reach` code points at most, in whole words."""
    return text[_start(text, place.start, reach) : place.start], text[place.end : _end(text, place.end, reach)]


def _start(text: str, end: int, reach: int) -> int:
    line = _LINE_ENDS_BEFORE.search(text, max(end - reach - 1, 0), end)
    start = line.end() if line else max(end - reach, 0)
    if line or start == 0:
        return int(start)
    space = _SPACE.search(text, start - 1, end)
    return int(space.end()) if space else start


def _end(text: str, start: int, reach: int) -> int:
    line = _LINE_ENDS.search(text, start, start + reach + 1)
    end = line.start() if line else min(start + reach, len(text))
    if line or end == len(text):
        return int(end)
    space = _SPACE_BEFORE.search(text, start, end + 1)
    return int(space.start()) if space else end
