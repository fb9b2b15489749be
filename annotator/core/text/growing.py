"""Ever larger stretches around a span: word, phrase, clause, sentence, paragraph.

Brackets and quotation marks are the walls of rooms: what is said in one grows up to its walls, then takes them, then
goes on outside, where the signs in another room end nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex  # type: ignore[import-untyped]

from annotator.core.model import Span
from annotator.core.text.brackets import HALF, pairs, widen_over_mates
from annotator.core.text.characters import BIDI_CONTROLS, CLAUSE_ENDS, SENTENCE_ENDS
from annotator.core.text.clitics import start_cuts
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import clause_at, snap_to_words, trim, word_at, word_of_sign

# How far around a span (code points) brackets and the ends of sentences are looked for.
_WINDOW = 4_000
# So long a quotation has sentences of its own; a shorter one is part of the sentence that it stands in.
_LONG_QUOTATION = 200

# The dot of an address and the colon of a link end nothing. A dash or a bracket does beside a space: a hyphen does not,
# nor does the quotation mark in و«داعش».
_NOT_IN_LINK = r"(?<!\.(?=[A-Za-z0-9])|:(?=/))"
_SENTENCE = rf"[{SENTENCE_ENDS}\u2028]{_NOT_IN_LINK}"
_CLAUSE = rf"[{CLAUSE_ENDS}\u2028]{_NOT_IN_LINK}"
_WALL_OR_DASH = rf"(?:[-–—]|{HALF.pattern})"
_PHRASE = rf"{_CLAUSE}|(?<=\s){_WALL_OR_DASH}|{_WALL_OR_DASH}(?=\s)"
_ADDED = regex.compile(rf"[^{CLAUSE_ENDS}\s\p{{Cc}}{BIDI_CONTROLS}\u200b\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class _Room:
    """What is inside two walls; `start` or `end` is None where the next wall is too far away to matter."""

    inside: Span
    start: int | None
    end: int | None


class _Signs:
    """One kind of signs, searched in both directions."""

    def __init__(self, pattern: str) -> None:
        self.after, self.before = regex.compile(pattern), regex.compile(f"(?r){pattern}")


_LEVELS = (_Signs(_PHRASE), _Signs(_CLAUSE), _Signs(_SENTENCE))


def grow(text: str, span: Span) -> Span:
    """Give the next larger stretch (code points) around the span; the same span if its paragraph has no more.

    Punctuation at the ends is left out. A span without a proclitic of its first word stays without it at first.
    """
    core = trim(text, expand_to_graphemes(text, span))
    if word := _word(text, core):
        return word
    larger = (stretch for stretch in _outwards(text, core) if _adds(text, core, stretch))
    return next(larger, span)


def sentence_at(text: str, offset: int) -> Span:
    """Give the sentence around the offset (code points), without its full stop; on punctuation, the one that it ends.

    Where there is none, as on an empty line, it is an empty span at the offset.
    """
    core = clause_at(text, offset)
    if core.start == core.end:
        return core
    walls = _walls(text, core)
    around = [pair for pair in walls if _holds(pair, core) and pair.end - pair.start > _LONG_QUOTATION]
    room = _between_walls(around[0]) if around else _widest_room(text, core)
    return _stretch(text, core, room, walls, _LEVELS[-1]) or core


def _word(text: str, core: Span) -> Span | None:
    if core.start == core.end:
        found = word_at(text, core.start)
        return expand_to_graphemes(text, found) if found else None
    snapped, word = snap_to_words(text, core), word_at(text, core.start)
    if snapped == core or snapped.start > core.start or snapped.end < core.end:
        return None
    is_proclitic = word is not None and snapped.end == core.end and core.start in start_cuts(text, word)
    return None if is_proclitic and snapped.start < core.start else snapped


def _outwards(text: str, core: Span) -> Iterator[Span]:
    walls = _walls(text, core)
    for pair in walls:
        room = _between_walls(pair)
        if _holds(room.inside, core):
            yield from _stretches(text, core, room, walls)
            yield _neat(text, core, room.inside)
        if _holds(pair, core) and pair.start < core.end and core.start < pair.end:
            yield _neat(text, core, pair)
    yield from _stretches(text, core, _widest_room(text, core), walls)
    yield _neat(text, core, _paragraph(text, core))


def _stretches(text: str, core: Span, room: _Room, walls: list[Span]) -> list[Span]:
    found = (_stretch(text, core, room, walls, signs) for signs in _LEVELS)
    return sorted((one for one in found if one), key=lambda one: one.end - one.start)


def _stretch(text: str, core: Span, room: _Room, walls: list[Span], signs: _Signs) -> Span | None:
    """Give what stands in the room between two signs around the core; None if they are too far away."""
    others = [pair for pair in walls if _holds(room.inside, pair)]
    start, end = room.start, room.end
    for sign in signs.before.finditer(text, room.inside.start, core.start + 1):
        if sign.end() <= core.start and _parts(text, sign.start(), others):
            start = sign.end()
            break
    for sign in signs.after.finditer(text, core.end, room.inside.end):
        if _parts(text, sign.start(), others):
            end = sign.start()
            break
    return None if start is None or end is None else _neat(text, core, Span(start, end))


def _parts(text: str, offset: int, others: list[Span]) -> bool:
    """Say whether the sign at the offset is neither inside another room nor part of a word."""
    return not any(pair.start < offset < pair.end - 1 for pair in others) and word_of_sign(text, offset) is None


def _neat(text: str, core: Span, stretch: Span) -> Span:
    """Widen to graphemes and leave out blanks and the signs at the end, but nothing of the core."""
    span = trim(text, expand_to_graphemes(text, stretch))
    while span.end > core.end and text[span.end - 1] in CLAUSE_ENDS and word_of_sign(text, span.end - 1) is None:
        span = trim(text, Span(span.start, span.end - 1))
    if core.start < core.end:
        span = Span(min(span.start, core.start), max(span.end, core.end))
    return trim(text, expand_to_graphemes(text, widen_over_mates(text, span)))


def _adds(text: str, core: Span, stretch: Span) -> bool:
    added = _ADDED.search(text, stretch.start, core.start) or _ADDED.search(text, core.end, stretch.end)
    return added is not None


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _walls(text: str, core: Span) -> list[Span]:
    around = _widest_room(text, core).inside
    return pairs(text, around.start, around.end)


def _between_walls(pair: Span) -> _Room:
    inside = Span(pair.start + 1, pair.end - 1)
    return _Room(inside, inside.start, inside.end)


def _widest_room(text: str, core: Span) -> _Room:
    whole = _paragraph(text, core)
    inside = Span(max(whole.start, core.start - _WINDOW), min(whole.end, core.end + _WINDOW))
    return _Room(
        inside,
        inside.start if inside.start == whole.start else None,
        inside.end if inside.end == whole.end else None,
    )


def _paragraph(text: str, core: Span) -> Span:
    newline = text.find("\n", core.end)
    return Span(text.rfind("\n", 0, core.start) + 1, len(text) if newline < 0 else newline)
