"""Move one edge of a span by words or letters, so that it still begins and ends on something visible.

Articles run from right to left: the left edge of a span is its end. Latin letters and numbers run the other way within
their line: there it is the start.
"""

from __future__ import annotations

from typing import Literal

import regex  # type: ignore[import-untyped]

from annotator.core.model import Span
from annotator.core.text.brackets import widen_over_mates, without_lone_halves
from annotator.core.text.graphemes import expand_to_graphemes, next_grapheme, previous_grapheme
from annotator.core.text.words import last_word_before, next_word, trim, word_at

_RIGHT_TO_LEFT = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")
_LATIN = regex.compile(r"\p{Bidi_Class=L}")
# Numbers with a space between them stand from right to left, as words do.
_ONE_NUMBER = regex.compile(r"[^\s\p{N}]*+\p{N}\S*+")


def move_edge(
    text: str, span: Span, side: Literal["left", "right"], step: Literal["word", "letter"], *, grow: bool
) -> Span:
    """Give the span (code points) with the edge on that side of the page moved one step out or in.

    It is the same span where no step is left. A bracket whose mate comes in or goes out does the same, if it is at an
    end of the span.
    """
    core = _neat(text, span)
    moved = _moved(text, core, step, is_left=side == "left", grow=grow) if core.start < core.end else core
    return span if moved == core else moved


def drag_edge(text: str, span: Span, edge: Literal["start", "end"], offset: int, *, letters: bool) -> Span:
    """Give the span (code points) with one edge drawn to an offset: to whole words, or with `letters` to letters.

    An edge that is drawn over the other one stops at the last word or letter before it.
    """
    draw = _drawn_to_letters if letters else _drawn_to_words
    moved = _outside(text, draw(text, span, edge, min(max(offset, 0), len(text))))
    return moved if moved.start < moved.end else span


def _moved(text: str, span: Span, step: str, *, is_left: bool, grow: bool) -> Span:
    is_latin = _runs_to_right(text, span)
    at_start = is_latin == is_left
    move = _by_word if step == "word" else _by_letter
    moved = move(text, span, at_start=at_start, grow=grow)
    if grow and is_latin and (moved == span or not _runs_to_right(text, moved)):
        # All of the Latin words are in the span: the line goes on from right to left at their other end.
        beyond = move(text, span, at_start=not at_start, grow=True)
        return moved if beyond != span and _runs_to_right(text, beyond) else beyond
    return moved


def _runs_to_right(text: str, span: Span) -> bool:
    if _RIGHT_TO_LEFT.search(text, span.start, span.end):
        return False
    return bool(_LATIN.search(text, span.start, span.end) or _ONE_NUMBER.fullmatch(text, span.start, span.end))


def _by_letter(text: str, span: Span, *, at_start: bool, grow: bool) -> Span:
    start, end = span.start, span.end
    if grow:
        # The nearest letter may be behind spaces.
        if at_start:
            start = previous_grapheme(text, trim(text, Span(0, start)).end)
        else:
            end = next_grapheme(text, trim(text, Span(end, len(text))).start)
        return _outside(text, Span(start, end))
    if at_start:
        start = min(next_grapheme(text, start), end)
    else:
        end = max(previous_grapheme(text, end), start)
    moved = _inside(text, Span(start, end))
    return moved if moved.start < moved.end else span


def _by_word(text: str, span: Span, *, at_start: bool, grow: bool) -> Span:
    if grow:
        word = last_word_before(text, span.start) if at_start else _first_word_after(text, span.end)
        return _outside(text, Span(min(span.start, word.start), max(span.end, word.end))) if word else span
    inside = _inside(text, _without_a_word(text, span, at_start=at_start))
    moved = _outside(text, inside)
    return moved if span.start <= moved.start < moved.end <= span.end else span


def _without_a_word(text: str, span: Span, *, at_start: bool) -> Span:
    """Leave out the first or the last word; of a single word what is around it."""
    first, last = _first_word_after(text, span.start), last_word_before(text, span.end)
    if first is None or last is None or first.start >= span.end:
        return span
    if first.start >= last.start:
        return Span(max(span.start, first.start), min(span.end, first.end))
    if at_start:
        return Span(next_word(text, first.start), span.end)
    before = last_word_before(text, last.start)
    return Span(span.start, before.end) if before else span


def _outside(text: str, span: Span) -> Span:
    return _neat(text, widen_over_mates(text, _neat(text, span)))


def _inside(text: str, span: Span) -> Span:
    return _neat(text, without_lone_halves(text, _neat(text, span)))


def _drawn_to_letters(text: str, span: Span, edge: str, offset: int) -> Span:
    if edge == "start":
        return Span(min(offset, previous_grapheme(text, span.end)), span.end)
    return Span(span.start, max(offset, next_grapheme(text, span.start)))


def _drawn_to_words(text: str, span: Span, edge: str, offset: int) -> Span:
    first, last = _first_word_after(text, span.start), last_word_before(text, span.end)
    if first is None or last is None or first.start >= span.end:
        return _drawn_to_letters(text, span, edge, offset)
    if edge == "start":
        word = _first_word_after(text, offset)
        return Span(min(word.start if word else last.start, last.start), span.end)
    word = last_word_before(text, offset)
    return Span(span.start, max(word.end if word else first.end, first.end))


def _first_word_after(text: str, offset: int) -> Span | None:
    """Give the first word that ends after the offset: the one around it, else the next one."""
    word = word_at(text, offset)
    if word is None or word.end <= offset:
        word = word_at(text, next_word(text, offset))
    return word if word and word.end > offset else None


def _neat(text: str, span: Span) -> Span:
    return trim(text, expand_to_graphemes(text, span))
