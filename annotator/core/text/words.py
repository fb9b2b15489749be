"""Words for selecting, counting and moving: own rules, because Qt's take «» and ، along and split dates.

All offsets are code points. Except for `words`, `word_edges` and `count_words`, each function reads the neighbourhood
of its offset and not the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex  # type: ignore[import-untyped]

from annotator.core.model import Span
from annotator.core.text.brackets import widen_over_mates
from annotator.core.text.characters import BIDI_CONTROLS, WORD_JOINER, ZERO_WIDTH_NO_BREAK_SPACE, ZERO_WIDTH_SPACE
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.word_pattern import BREAK, BREAK_BEFORE, CLINGS, LEADS, LETTER_BEFORE, WORD

# What is never at the end of a span. A space that carries a mark is a visible character, and stays.
_INVISIBLE = rf"[\p{{Cc}}\u2028\u2029{BIDI_CONTROLS}{ZERO_WIDTH_SPACE}{WORD_JOINER}{ZERO_WIDTH_NO_BREAK_SPACE}]"
_BLANKS = regex.compile(rf"(?:{_INVISIBLE}|\p{{Zs}}(?!{CLINGS}))*+", regex.VERSION1)
_BLANKS_BEFORE = regex.compile(rf"(?r)(?:{_INVISIBLE}|(?<!{LEADS})\p{{Zs}})*+", regex.VERSION1)

# What parts clauses, where it is not inside a word and does not follow an abbreviation.
_SIGNS = r"،؛:.؟!?;,…۔«»“”„‹›\"\n\u2028\u2029"
_SIGN, _SIGN_BEFORE = regex.compile(f"[{_SIGNS}]"), regex.compile(f"(?r)[{_SIGNS}]")
_SAID = rf"[^{_SIGNS}\p{{Zs}}{_INVISIBLE}]"
_SAID_AFTER, _SAID_BEFORE = regex.compile(_SAID, regex.VERSION1), regex.compile(f"(?r){_SAID}", regex.VERSION1)
_ABBREVIATION = regex.compile(rf"\p{{L}}{CLINGS}*+(?:\.\p{{L}}{CLINGS}*+)*+", regex.VERSION1)


def words(text: str) -> Iterator[Span]:
    """Give the words of the text in their order."""
    return (Span(*match.span()) for match in WORD.finditer(text))


def word_edges(text: str) -> tuple[list[int], list[int]]:
    """Give the starts and the ends of the words in their order: those of `words`, for many texts in half the time.

    No word holds a space, and most of what stands between two spaces comes again and again.
    """
    starts, ends, at = [], [], 0
    for piece in text.split(" "):
        for start, end in _edges_in_piece(piece):
            starts.append(at + start)
            ends.append(at + end)
        at += len(piece) + 1
    return starts, ends


@lru_cache(maxsize=1 << 16)
def _edges_in_piece(piece: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in WORD.finditer(piece))


def count_words(text: str) -> int:
    """Count the words of the text."""
    return sum(1 for _ in WORD.finditer(text))


def word_at(text: str, offset: int) -> Span | None:
    """Give the word that contains the character at the offset, else the one that ends there, else None."""
    ending = None
    for word in _words_near(text, offset, offset):
        if word.start > offset:
            break
        if offset < word.end:
            return word
        ending = word if word.end == offset else None
    return ending


def next_word(text: str, offset: int) -> int:
    """Give the beginning of the first word that begins after the offset; the text's end if there is none."""
    return next((word.start for word in _words_near(text, offset, len(text)) if word.start > offset), len(text))


def previous_word(text: str, offset: int) -> int:
    """Give the beginning of the last word that begins before the offset; 0 if there is none."""
    word = last_word_before(text, offset)
    return word.start if word else 0


def last_word_before(text: str, offset: int) -> Span | None:
    """Give the last word that begins before the offset; None if there is none."""
    word = word_at(text, offset - 1) if offset > 0 else None
    if word is None and (letter := LETTER_BEFORE.search(text, 0, offset)):
        word = word_at(text, letter.start())
    return word


def snap_to_words(text: str, span: Span) -> Span:
    """Give the smallest span that covers every word that the span touches; then the mate of a bracket inside.

    So `«داعش»،` gives `داعش`, and `تنظيم «داعش»` keeps its closing quotation mark. A span that touches no word is
    widened to graphemes and trimmed: it is empty if there is nothing visible in it.
    """
    first = next((word for word in _words_near(text, span.start, span.end) if word.end > span.start), None)
    if first is None or first.start >= span.end:
        return trim(text, expand_to_graphemes(text, span))
    last = last_word_before(text, span.end) or first
    return expand_to_graphemes(text, widen_over_mates(text, Span(first.start, last.end)))


def trim(text: str, span: Span) -> Span:
    """Leave out white space, bidi controls and other invisible characters at both ends; empty if nothing is left."""
    start = _BLANKS.match(text, span.start, span.end).end()
    return Span(start, _BLANKS_BEFORE.match(text, start, span.end).start())


def clause_at(text: str, offset: int) -> Span:
    """Give what stands between punctuation around the offset; on punctuation, the clause that it ends.

    Where there is none, as on an empty line, it is an empty span at the offset.
    """
    clause = _between_signs(text, offset)
    if clause.start < clause.end:
        return clause
    newline = text.find("\n", offset)
    line = Span(text.rfind("\n", 0, offset) + 1, len(text) if newline < 0 else newline)
    said = _SAID_BEFORE.search(text, line.start, offset) or _SAID_AFTER.search(text, offset, line.end)
    return _between_signs(text, said.start()) if said else Span(offset, offset)


def word_of_sign(text: str, offset: int) -> Span | None:
    """Give the word that the sign at the offset is part of, as in `10:46` or `د.`; None if it parts what is said."""
    word = word_at(text, offset)
    if word is None or offset < word.end:
        return word
    is_dot = text[offset] == "."
    return word if is_dot and _ABBREVIATION.fullmatch(text, word.start, word.end) else None


def _between_signs(text: str, offset: int) -> Span:
    span = Span(_after_sign(text, offset), _before_sign(text, offset))
    return trim(text, expand_to_graphemes(text, span))


def _after_sign(text: str, offset: int) -> int:
    while sign := _SIGN_BEFORE.search(text, 0, offset):
        word = word_of_sign(text, sign.start())
        if word is None:
            return int(sign.end())
        offset = word.start
    return 0


def _before_sign(text: str, offset: int) -> int:
    while sign := _SIGN.search(text, offset):
        word = word_of_sign(text, sign.start())
        if word is None:
            return int(sign.start())
        offset = max(word.end, sign.end())
    return len(text)


def _words_near(text: str, start: int, end: int) -> Iterator[Span]:
    """Give at least the words that overlap the span or touch its ends, without reading far beyond it."""
    before, after = BREAK_BEFORE.search(text, 0, start), BREAK.search(text, end)
    first, stop = before.end() if before else 0, after.start() if after else len(text)
    return (Span(*match.span()) for match in WORD.finditer(text, first, stop))
