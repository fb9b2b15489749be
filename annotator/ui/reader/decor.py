"""What is drawn on each line, prepared once and kept until marks, text or width change.

A paragraph is prepared in two steps: its levels when it is first seen, each line when that line is first seen. So a
paragraph of a million characters costs no more than the lines on the screen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QTextBlock

from annotator.core.text.offsets import OffsetMap
from annotator.ui.reader.geometry import LineGeometry, LinePart, widened
from annotator.ui.reader.levels import SHOWN_LEVELS, assign_levels
from annotator.ui.reader.looks import Bands, Looks
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.name_tags import Stroke, Tag, name_tags, tag_room


class PlacedMark(NamedTuple):
    """A mark with its place in the block, in UTF-16 units from the block's beginning, and its level.

    `before` and `after` say that it comes from the block before and goes on in the next.
    """

    mark: ShownMark
    position: int
    end_position: int
    level: int
    before: bool
    after: bool


_Stretch = tuple[int, int, bool, bool]  # the place of a mark in its block


@dataclass(slots=True)
class LineDecor:
    """All that is drawn on one line; coordinates are those of the block's layout."""

    baseline: float
    bands: Bands
    fills: list[tuple[QRectF, QColor]] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    deep: list[Stroke] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    parts: dict[_Stretch, LinePart | None] = field(default_factory=dict)  # what was measured

    @property
    def tag_top(self) -> float:
        """Give the y of the upper side of the tags."""
        return round(self.baseline) - self.bands.tag

    @property
    def fill_top(self) -> float:
        """Give the y of the upper side of the tints."""
        return round(self.baseline) - self.bands.top

    def marks_at(self, x: float) -> list[ShownMark]:
        """Give the marks whose text lies at an x, the ones too deep to be drawn included."""
        return [stroke.mark for stroke in self.all_strokes() if stroke.part.covers(x)]

    def stroke_of(self, identity: bytes) -> Stroke | None:
        """Give the bracket of a mark on this line."""
        return next((stroke for stroke in self.all_strokes() if stroke.mark.id == identity), None)

    def all_strokes(self) -> Iterator[Stroke]:
        """Give the brackets, those too deep to be drawn last."""
        return chain(self.strokes, self.deep)


class ParagraphDecor:
    """The prepared lines of one paragraph.

    `former` is what was prepared for it with other marks, in the same layout: an act changes one line or two, and the
    others are taken over as they are. On a changed line, what was measured is not measured again.
    """

    def __init__(
        self,
        block: QTextBlock,
        marks: Collection[ShownMark],
        offsets: OffsetMap,
        looks: Looks,
        former: ParagraphDecor | None = None,
    ) -> None:
        self._looks = looks
        layout = block.layout()
        self._starts = [layout.lineAt(number).textStart() for number in range(layout.lineCount())]
        self._by_line: dict[int, list[PlacedMark]] = {}
        self._lines: dict[int, LineDecor] = {}
        self._former: dict[int, LineDecor] = {}
        levels = assign_levels(list(marks))
        for mark in sorted(marks, key=lambda mark: levels[mark.id]):
            self._sort_in(_placed(block, mark, offsets, levels[mark.id]))
        if former:
            kept = (number for number in former._lines if former._by_line[number] == self._by_line.get(number))
            self._lines = {number: former._lines[number] for number in kept}
            known = {**former._former, **former._lines}
            self._former = {number: line for number, line in known.items() if number not in self._lines}

    def line(self, block: QTextBlock, number: int) -> LineDecor | None:
        """Give what is drawn on a line; None where nothing is."""
        found = self._lines.get(number)
        if found is None and number in self._by_line:
            former = self._former.pop(number, None)
            parts = former.parts if former else {}
            found = self._lines[number] = decorate(block, number, self._by_line[number], self._looks, parts)
        return found

    def _sort_in(self, placed: PlacedMark) -> None:
        first = bisect_right(self._starts, placed.position) - 1
        last = bisect_left(self._starts, placed.end_position)
        for number in range(first, last):
            self._by_line.setdefault(number, []).append(placed)


def _placed(block: QTextBlock, mark: ShownMark, offsets: OffsetMap, level: int) -> PlacedMark:
    base, length = block.position(), block.length() - 1
    position, end_position = offsets.to_position(mark.start) - base, offsets.to_position(mark.end) - base
    before, after = position < 0, end_position > length
    return PlacedMark(mark, max(position, 0), min(end_position, length), level, before, after)


def decorate(
    block: QTextBlock,
    number: int,
    marks: Sequence[PlacedMark],
    looks: Looks,
    parts: Mapping[_Stretch, LinePart | None] | None = None,
) -> LineDecor:
    """Prepare one line; the marks come with the innermost level first, `parts` are what was measured on it before."""
    line = LineGeometry(block, number)
    decor = LineDecor(line.baseline, looks.bands_of(block))
    for placed in marks:
        stretch = placed.position, placed.end_position, placed.before, placed.after
        if parts and stretch in parts:
            part = parts[stretch]
        else:
            position, end_position = widened(block.layout(), placed.position, placed.end_position)
            part = line.part(position - placed.before, end_position + placed.after)
        decor.parts[stretch] = part
        if part:
            look = looks.label(placed.mark)
            y = line.baseline + decor.bands.bracket(min(placed.level, SHOWN_LEVELS + 1))
            stroke = Stroke(placed.mark, look, part, round(y))
            (decor.strokes if placed.level <= SHOWN_LEVELS else decor.deep).append(stroke)
    decor.fills = [fill for stroke in reversed(decor.strokes) for fill in _fills(stroke, decor)]
    decor.tags = name_tags(decor.strokes, decor.deep, decor.tag_top, tag_room(block, looks), looks)
    return decor


def _fills(stroke: Stroke, decor: LineDecor) -> Iterable[tuple[QRectF, QColor]]:
    if stroke.mark.suggested:
        return ()
    top = decor.fill_top
    return ((QRectF(left, top, right - left, stroke.y - top), stroke.look.fill) for left, right in stroke.part.boxes)
