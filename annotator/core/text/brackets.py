"""Brackets and quotation marks: a span that takes one half of a pair takes the other, where it is next to it."""

from __future__ import annotations

from collections import Counter

import regex  # type: ignore[import-untyped]

from annotator.core.model import Span

_PAIRS = ("«»", "‹›", "()", "[]", "{}", '"“”„')
_KIND = {half: kind for kind, halves in enumerate(_PAIRS) for half in halves}
HALF = regex.compile(r'[«»‹›()\[\]{}"“”„]')
# The shape says it, but for quotation marks that stand either way round in Arabic texts: there, what follows does.
_OPENING = regex.compile(r'[«‹(\[{]|["“”„](?=[\p{L}\p{N}\p{Ps}\p{Pi}])')


def widen_over_mates(text: str, span: Span) -> Span:
    """Take in the bracket beside the span (code points) if its mate is inside and alone there."""
    start, end = span.start, span.end
    while True:
        opened, closed = _lone_halves(text, start, end)
        if _KIND.get(text[end : end + 1]) in opened and not _OPENING.match(text, end):
            end += 1
        elif start > 0 and _KIND.get(text[start - 1]) in closed and _OPENING.match(text, start - 1):
            start -= 1
        else:
            return Span(start, end)


def opens_at(text: str, offset: int) -> bool:
    """Tell whether a bracket or quotation mark is opened at an offset (code points)."""
    return _OPENING.match(text, offset) is not None


def pairs(text: str, start: int, end: int) -> list[Span]:
    """Give what stands in brackets or quotation marks between two offsets (code points), with them, innermost first.

    Halves without a mate there count for nothing.
    """
    found, opened = list[Span](), list[tuple[int, int]]()
    for half in HALF.finditer(text, start, end):
        kind, offset = _KIND[half[0]], half.start()
        if _OPENING.match(text, offset):
            opened.append((kind, offset))
            continue
        mate = next((number for number in reversed(range(len(opened))) if opened[number][0] == kind), None)
        if mate is not None:
            found.append(Span(opened[mate][1], half.end()))
            del opened[mate:]
    return found


def without_lone_halves(text: str, span: Span) -> Span:
    """Leave out the brackets at the ends of the span (code points) whose mates are not inside."""
    whole = pairs(text, span.start, span.end)
    starts, ends = {pair.start for pair in whole}, {pair.end for pair in whole}
    start, end = span.start, span.end
    while start < end and text[end - 1] in _KIND and end not in ends:
        end -= 1
    while start < end and text[start] in _KIND and start not in starts:
        start += 1
    return Span(start, end)


def _lone_halves(text: str, start: int, end: int) -> tuple[set[int], set[int]]:
    """Give the kinds of brackets that are opened and not closed in the span, and closed and not opened."""
    opened, closed = Counter[int](), set[int]()
    for half in HALF.finditer(text, start, end):
        kind = _KIND[half[0]]
        if _OPENING.match(text, half.start()):
            opened[kind] += 1
        elif opened[kind]:
            opened[kind] -= 1
        else:
            closed.add(kind)
    return {kind for kind, number in opened.items() if number}, closed
