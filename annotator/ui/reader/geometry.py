"""Where a stretch of text lies on a line, measured from the shaped glyphs and never from caret places.

In a line that mixes Arabic with Latin or digits one stretch can be two or three boxes; a caret place says nothing about
that. All x are pixels in the block's layout; positions are UTF-16 units from the beginning of the block.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import cast

from PySide6.QtGui import QGlyphRun, QTextBlock, QTextLayout, QTextLine

from annotator.ui.reader.intervals import Interval, merged, without


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a part: its x, on which side of it the outside lies (1 right, -1 left), and if the text goes on."""

    x: float
    outward: int
    broken: bool


@dataclass(frozen=True, slots=True)
class LinePart:
    """What one line shows of a stretch: its boxes `(left, right)` from the left, and its logical start and end."""

    boxes: tuple[Interval, ...]
    start: Edge
    end: Edge

    def covers(self, x: float) -> bool:
        """Say whether an x lies in one of the boxes."""
        return any(left <= x < right for left, right in self.boxes)


@dataclass(frozen=True, slots=True)
class _Share:
    """The room of one grapheme: its glyphs, or its part of a ligature."""

    left: float
    right: float
    rtl: bool

    @property
    def first_side(self) -> float:
        return self.right if self.rtl else self.left

    def covers(self, x: float) -> bool:
        return self.left <= x < self.right


def widened(layout: QTextLayout, position: int, end_position: int) -> tuple[int, int]:
    """Widen a stretch to whole graphemes: Qt measures a letter cut from its vowel marks wrongly."""
    if not layout.isValidCursorPosition(position):
        position = layout.previousCursorPosition(position)
    if not layout.isValidCursorPosition(end_position):
        end_position = layout.nextCursorPosition(end_position)
    return position, end_position


def framed(boxes: tuple[Interval, ...], start: Edge, end: Edge) -> tuple[Edge, Edge]:
    """Put the ends where a reader of Arabic looks for them, in a line that runs from right to left.

    What comes from the line before begins at the right, what goes on in the next ends at the left. One box that mixes
    both directions has an end in its middle («٣٥٪», «قناة BBC»): it is closed at its sides instead.
    """
    left, right = boxes[0][0], boxes[-1][1]
    start = Edge(right, 1, broken=True) if start.broken else start
    end = Edge(left, -1, broken=True) if end.broken else end
    at_sides = {round(start.x), round(end.x)} == {round(left), round(right)}
    if len(boxes) == 1 and not at_sides:
        return Edge(right, 1, start.broken), Edge(left, -1, end.broken)
    return start, end


class LineGeometry:
    """Measures stretches on one line. It holds a QTextLine, a bare pointer: make it, ask it and drop it."""

    def __init__(self, block: QTextBlock, number: int) -> None:
        self._block = block
        self._layout: QTextLayout = block.layout()
        self._line: QTextLine = self._layout.lineAt(number)
        self.position = self._line.textStart()
        self.end_position = self.position + self._line.textLength()
        self.baseline = self._line.y() + self._line.ascent()
        text = self._line.naturalTextRect()
        self._left, self._right = text.left(), text.right()

    def part(self, position: int, end_position: int) -> LinePart | None:
        """Measure what this line shows of a stretch of whole graphemes; None if that is nothing."""
        first, last = max(position, self.position), min(end_position, self.end_position)
        boxes = self._boxes(first, last) if first < last else ()
        if not boxes:
            return None
        before = max(self._layout.previousCursorPosition(last), first)
        start = self._edge(first, at_start=True, broken=position < first)
        end = self._edge(before, at_start=False, broken=end_position > last)
        return LinePart(boxes, *framed(boxes, start, end))

    def caret_x(self, position: int) -> float:
        """Give the x of the caret before a position; inside a ligature it stands inside."""
        if self._is_tail(position):
            return self._share(position).first_side
        return self._cursor_x(position)

    def position_at(self, x: float) -> int:
        """Give the position between two graphemes that is nearest to an x, those inside a ligature included."""
        near = self._line.xToCursor(x)
        # Qt's answer can be the place on the wrong side of a narrow letter: its neighbours are asked too.
        beside = [self._layout.previousCursorPosition(near), near, self._layout.nextCursorPosition(near)]
        stops = self._stops(near) or [stop for stop in beside if self.position <= stop <= self.end_position]
        near = min(stops, key=lambda stop: abs(self.caret_x(stop) - x))
        # After the space at which a line breaks, the caret would stand on the next line.
        broken = near == self.end_position < self._block.length() - 1
        return near - 1 if broken and self._letter(near - 1).isspace() else near

    def border_at(self, x: float) -> int:
        """Give the position before or after the letter at an x, on the side of it that is nearer.

        That is what a hand means that marks letters. Where two directions meet, the caret before a letter can stand far
        from it: `position_at` never gives the beginning of a Latin word in an Arabic line.
        """
        position = self.grapheme_at(x)
        share = self._share(position)
        first_half = abs(x - share.first_side) <= (share.right - share.left) / 2
        return position if first_half else min(self._layout.nextCursorPosition(position), self.end_position)

    def grapheme_at(self, x: float) -> int:
        """Give the position of the grapheme that covers an x."""
        at = self._line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        near = self._stops(at)[:-1] or [at]
        # Beside a border of two directions Qt names a letter across it, and the whole line has to be asked.
        return next((stop for stop in chain(near, self._graphemes()) if self._share(stop).covers(x)), at)

    def _graphemes(self) -> Iterator[int]:
        position = self.position
        while position < self.end_position:
            yield position
            position = self._layout.nextCursorPosition(position)

    def covers(self, x: float) -> bool:
        """Say whether an x lies on the text of this line."""
        return self._left <= x <= self._right

    def _boxes(self, first: int, last: int) -> tuple[Interval, ...]:
        """Join the glyph runs and divide ligatures; spaces that hang over the line's end have no glyphs."""
        runs = ((run.boundingRect().left(), run.boundingRect().right()) for run in self._runs(first, last))
        tails = ((share.left, share.right) for share in map(self._share, self._tails(first)))
        boxes = merged(chain(runs, tails))
        for share in map(self._share, self._tails(last)):
            boxes = without(boxes, (share.left, share.right))
        return tuple(boxes)

    def _edge(self, position: int, *, at_start: bool, broken: bool) -> Edge:
        share = self._share(position)
        at_right = share.rtl == at_start
        x = share.right if at_right else share.left
        return Edge(x, 1 if at_right else -1, broken)

    def _share(self, position: int) -> _Share:
        """Give the room of the grapheme at a position; a ligature is divided evenly among its letters."""
        head = self._head(position)
        members = [head, *self._tails(self._layout.nextCursorPosition(head))]
        whole = self._glyphs(head)
        if len(members) == 1:
            return whole
        step = (whole.right - whole.left) / len(members)
        place = members.index(position)
        left = whole.right - (place + 1) * step if whole.rtl else whole.left + place * step
        return _Share(left, left + step, whole.rtl)

    def _glyphs(self, position: int) -> _Share:
        runs = self._runs(position, self._layout.nextCursorPosition(position))
        if not runs:
            x = self._cursor_x(position)
            return _Share(x, x, rtl=True)
        rects = [run.boundingRect() for run in runs]
        left, right = min(rect.left() for rect in rects), max(rect.right() for rect in rects)
        return _Share(left, right, runs[0].isRightToLeft())

    def _runs(self, position: int, end_position: int) -> list[QGlyphRun]:
        return self._line.glyphRuns(position, min(end_position, self.end_position) - position)

    def _cursor_x(self, position: int) -> float:
        found = cast("tuple[float, int]", self._line.cursorToX(position))
        return found[0]

    def _stops(self, position: int) -> list[int]:
        """Give the places before, in and after the ligature at a position; nothing where there is none."""
        head = self._head(position)
        after = self._layout.nextCursorPosition(head)
        tails = list(self._tails(after))
        return [head, *tails, self._layout.nextCursorPosition(tails[-1])] if tails else []

    def _head(self, position: int) -> int:
        while self._is_tail(position):
            position = self._layout.previousCursorPosition(position)
        return position

    def _tails(self, position: int) -> Iterator[int]:
        while self._is_tail(position):
            yield position
            position = self._layout.nextCursorPosition(position)

    def _is_tail(self, position: int) -> bool:
        """Say whether the letter at a position has no glyph of its own, as the alef of lam-alef."""
        if not self.position < position < self.end_position:
            return False
        if unicodedata.category(self._letter(position)) != "Lo":
            return False
        glyphs = self._glyphs(position)
        return glyphs.right - glyphs.left < 0.01

    def _letter(self, position: int) -> str:
        return self._block.document().characterAt(self._block.position() + position)
