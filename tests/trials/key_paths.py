"""The fewest keys to a place in the text and to a span: breadth first, over the same functions that the keys use."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from annotator.core.model import Clitics, Span
from annotator.core.text.clitics import Vocabulary, next_end_cut, next_start_cut, word_for
from annotator.core.text.edges import move_edge
from annotator.core.text.graphemes import expand_to_graphemes, next_grapheme, previous_grapheme
from annotator.core.text.growing import grow
from annotator.core.text.words import next_word, previous_word, trim, word_at
from annotator.ui.reader.widget import Reader

_DEEPEST = 6  # all keys are tried as deep as this, and the plain ones below for spans of many words
_DEEPEST_PLAIN = 14
_PLAIN = ("[", "]", "G", "Shift+[", "Shift+]", ",", *"123456789")
_FARTHEST = 200_000  # places looked at before a way through the text is given up
_Move = QTextCursor.MoveOperation
_WALKS: tuple[tuple[str, Callable[[str, int], int] | QTextCursor.MoveOperation], ...] = (
    ("Ctrl+Left", next_word),
    ("Down", _Move.Down),
    ("Ctrl+Right", previous_word),
    ("Up", _Move.Up),
    ("Home", _Move.StartOfLine),
    ("End", _Move.EndOfLine),
    ("Ctrl+End", _Move.End),
    ("Ctrl+Home", _Move.Start),
    ("Left", next_grapheme),
    ("Right", previous_grapheme),
)
_SELECTS: tuple[tuple[str, Callable[[str, int], int]], ...] = (
    ("Ctrl+Shift+Left", next_word),
    ("Ctrl+Shift+Right", previous_word),
    ("Shift+Left", next_grapheme),
    ("Shift+Right", previous_grapheme),
)


@dataclass(frozen=True, slots=True)
class Way:
    """Keys in their order, and the offset (code points) where the caret must be before them."""

    keys: tuple[str, ...]
    begin: int


def walk(reader: Reader, goals: Collection[int]) -> tuple[tuple[str, ...], int] | None:
    """Give the fewest keys that bring the caret to one of the offsets, and that offset."""
    start = reader.textCursor()
    queue: deque[tuple[QTextCursor, tuple[str, ...]]] = deque([(start, ())])
    seen = {(start.position(), start.verticalMovementX())}
    while queue and len(seen) < _FARTHEST:
        cursor, keys = queue.popleft()
        offset = reader.offsets.to_offset(cursor.position())
        if offset in goals:
            return keys, offset
        for key, move in _WALKS:
            moved = QTextCursor(cursor)
            if isinstance(move, QTextCursor.MoveOperation):
                moved.movePosition(move)
            else:
                moved.setPosition(reader.offsets.to_position(move(reader.text, offset)))
            place = moved.position(), moved.verticalMovementX()
            if place not in seen:
                seen.add(place)
                queue.append((moved, (*keys, key)))
    return None


@dataclass(frozen=True, slots=True)
class _State:
    """A caret, selected words (with the caret's end of them) or a mark."""

    kind: str
    anchor: int
    caret: int


class SpanKeys:
    """Finds the keys that mark a span of one text; `taken` are spans that carry the label already."""

    def __init__(self, text: str) -> None:
        self._text, self._vocabulary = text, Vocabulary(text)

    def ways(self, span: Span, digit: str, taken: Collection[Span]) -> list[Way]:
        """Give all cheapest ways to make a mark on the span."""
        found = list(self._ways(span, digit, taken, plain=False)) or list(self._ways(span, digit, taken, plain=True))
        best = min((len(way.keys) for way in found), default=0)
        return [way for way in found if len(way.keys) == best]

    def _ways(self, span: Span, digit: str, taken: Collection[Span], *, plain: bool) -> Iterator[Way]:
        limit = _DEEPEST_PLAIN if plain else _DEEPEST
        for begin in self._begins(span):
            keys = self._search(begin, span, digit, taken, limit, plain=plain)
            if keys:
                limit = min(limit, len(keys))
                yield Way(keys, begin)

    def selecting(self, span: Span, mark: Span) -> list[Way]:
        """Give ways to select the span while the strip asks a mark for a link: on the mark, edges are its own."""
        begins = [begin for begin in self._begins(span) if not mark.start <= begin <= mark.end]
        found = ((self._search(begin, span, "", (), _DEEPEST), begin) for begin in begins)
        return [Way(keys, begin) for keys, begin in found if keys]

    def _begins(self, span: Span) -> Iterator[int]:
        """Give the places of the caret: all in the first word, then the beginning of each other word, and the end."""
        text = self._text
        first = word_at(text, span.start)
        yield span.start
        if first:
            yield from (at for at in range(first.start, first.end) if at != span.start)
        at = next_word(text, span.start)
        while at < span.end:
            yield at
            at = next_word(text, at)
        yield span.end

    def _search(
        self, begin: int, goal: Span, digit: str, taken: Collection[Span], limit: int, *, plain: bool = False
    ) -> tuple[str, ...]:
        start = _State("caret", begin, begin)
        queue: deque[tuple[_State, tuple[str, ...]]] = deque([(start, ())])
        seen = {start}
        while queue:
            state, keys = queue.popleft()
            if len(keys) >= limit:
                continue
            for key, after in self._steps(state, digit):
                if plain and key not in _PLAIN:
                    continue
                if after in seen or (after.kind == "mark" and self._span(after) in taken):
                    continue
                if self._span(after) == goal and after.kind == ("mark" if digit else "words"):
                    return *keys, key
                seen.add(after)
                queue.append((after, (*keys, key)))
        return ()

    def _span(self, state: _State) -> Span:
        low, high = sorted((state.anchor, state.caret))
        return trim(self._text, expand_to_graphemes(self._text, Span(low, high)))

    def _steps(self, state: _State, digit: str) -> Iterator[tuple[str, _State]]:
        text = self._text
        if state.kind != "mark":
            for key, move in _SELECTS:
                caret = move(text, state.caret)
                if caret != state.anchor:
                    yield key, _State("words", state.anchor, caret)
        span = self._span(state) if state.kind != "caret" else word_at(text, state.caret)
        if span is None or span.start == span.end:
            return
        kind = "mark" if state.kind == "mark" else "words"
        if digit and state.kind == "caret" and (word := word_for(text, state.caret, Clitics.OUTSIDE, self._vocabulary)):
            yield digit, _State("mark", word.start, word.end)
        if digit and state.kind == "words":
            yield digit, _State("mark", span.start, span.end)
        for key, moved in self._shaped(span, with_grow=kind == "words"):
            if moved != span:
                yield key, _State(kind, moved.start, moved.end)

    def _shaped(self, span: Span, *, with_grow: bool) -> Iterator[tuple[str, Span]]:
        text = self._text
        yield "[", move_edge(text, span, "left", "word", grow=True)
        yield "]", move_edge(text, span, "right", "word", grow=True)
        yield ",", next_start_cut(text, span, self._vocabulary)
        if with_grow:
            yield "G", grow(text, span)
        yield "Shift+[", move_edge(text, span, "left", "word", grow=False)
        yield "Shift+]", move_edge(text, span, "right", "word", grow=False)
        yield "Shift+,", next_end_cut(text, span)
        yield "Alt+[", move_edge(text, span, "left", "letter", grow=True)
        yield "Alt+]", move_edge(text, span, "right", "letter", grow=True)
        yield "Ctrl+[", move_edge(text, span, "left", "letter", grow=False)
        yield "Ctrl+]", move_edge(text, span, "right", "letter", grow=False)
