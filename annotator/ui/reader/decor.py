"""What is drawn on each line, prepared once and kept until marks, text or width change.

A paragraph is prepared in two steps: its levels when it is first seen, each line when that line is first seen. So a
paragraph of a million characters costs no more than the lines on the screen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QTextBlock

from annotator.core.text.offsets import OffsetMap
from annotator.ui.reader.geometry import LineGeometry, LinePart, widened
from annotator.ui.reader.levels import SHOWN_LEVELS, assign_levels
from annotator.ui.reader.looks import TAG_HEIGHT, Bands, LabelLook, Looks, TagForm
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.tags import TagWish, place_tags
from annotator.ui.reader.typesetting import is_heading


class PlacedMark(NamedTuple):
    """A mark with its place in the block, in UTF-16 units from the block's beginning, and its level."""

    mark: ShownMark
    position: int
    end_position: int
    level: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """The bracket of one mark on a line."""

    mark: ShownMark
    look: LabelLook
    part: LinePart
    y: float


@dataclass(frozen=True, slots=True)
class Tag:
    """A name tag in its place; `mark` is None on the one that counts the marks too deep to be drawn."""

    mark: ShownMark | None
    look: LabelLook | None
    form: TagForm
    rect: QRectF


@dataclass(slots=True)
class LineDecor:
    """All that is drawn on one line; coordinates are those of the block's layout."""

    baseline: float
    bands: Bands
    fills: list[tuple[QRectF, QColor]] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    deep: list[Stroke] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)

    def marks_at(self, x: float) -> list[ShownMark]:
        """Give the marks whose text lies at an x, the ones too deep to be drawn included."""
        return [stroke.mark for stroke in (*self.strokes, *self.deep) if stroke.part.covers(x)]

    def tag_at(self, point: QPointF) -> ShownMark | None:
        """Give the mark whose tag lies under a point of the layout."""
        return next((tag.mark for tag in self.tags if tag.mark and tag.rect.contains(point)), None)

    def stroke_of(self, identity: bytes) -> Stroke | None:
        """Give the bracket of a mark on this line."""
        return next((stroke for stroke in (*self.strokes, *self.deep) if stroke.mark.id == identity), None)


class ParagraphDecor:
    """The prepared lines of one paragraph."""

    def __init__(self, block: QTextBlock, marks: Collection[ShownMark], offsets: OffsetMap, looks: Looks) -> None:
        self._looks = looks
        layout = block.layout()
        self._starts = [layout.lineAt(number).textStart() for number in range(layout.lineCount())]
        self._by_line: dict[int, list[PlacedMark]] = {}
        self._lines: dict[int, LineDecor] = {}
        levels = assign_levels(list(marks))
        for mark in sorted(marks, key=lambda mark: levels[mark.id]):
            self._sort_in(_placed(block, mark, offsets, levels[mark.id]))

    def line(self, block: QTextBlock, number: int) -> LineDecor | None:
        """Give what is drawn on a line; None where nothing is."""
        found = self._lines.get(number)
        if found is None and number in self._by_line:
            found = self._lines[number] = decorate(block, number, self._by_line[number], self._looks)
        return found

    def _sort_in(self, placed: PlacedMark) -> None:
        first = bisect_right(self._starts, placed.position) - 1
        last = bisect_left(self._starts, placed.end_position)
        for number in range(first, last):
            self._by_line.setdefault(number, []).append(placed)


def _placed(block: QTextBlock, mark: ShownMark, offsets: OffsetMap, level: int) -> PlacedMark:
    base, length = block.position(), block.length() - 1
    position = max(offsets.to_position(mark.start) - base, 0)
    end_position = min(offsets.to_position(mark.end) - base, length)
    return PlacedMark(mark, position, end_position, level)


def decorate(block: QTextBlock, number: int, marks: Sequence[PlacedMark], looks: Looks) -> LineDecor:
    """Prepare one line; the marks come with the innermost level first."""
    line = LineGeometry(block, number)
    decor = LineDecor(line.baseline, looks.heading if is_heading(block, looks) else looks.body)
    for placed in marks:
        part = line.part(*widened(block.layout(), placed.position, placed.end_position))
        if part:
            look = looks.label(placed.mark.label, pending=placed.mark.pending, unsure=placed.mark.unsure)
            y = line.baseline + decor.bands.bracket(min(placed.level, SHOWN_LEVELS + 1))
            stroke = Stroke(placed.mark, look, part, round(y))
            (decor.strokes if placed.level <= SHOWN_LEVELS else decor.deep).append(stroke)
    decor.fills = [fill for stroke in reversed(decor.strokes) for fill in _fills(stroke, decor)]
    decor.tags = _tags(decor, looks, block)
    return decor


def _fills(stroke: Stroke, decor: LineDecor) -> Iterable[tuple[QRectF, QColor]]:
    top = round(decor.baseline) - decor.bands.top
    return ((QRectF(left, top, right - left, stroke.y - top), stroke.look.fill) for left, right in stroke.part.boxes)


def _tags(decor: LineDecor, looks: Looks, block: QTextBlock) -> list[Tag]:
    """Place the tags of the marks that begin on this line, and the one that counts the deep ones."""
    wanted: list[tuple[Stroke, ShownMark | None, LabelLook | None, tuple[TagForm, ...]]] = [
        (stroke, stroke.mark, stroke.look, stroke.look.forms)
        for stroke in decor.strokes
        if not stroke.part.start.broken
    ]
    if decor.deep:
        wanted.append((decor.deep[0], None, None, (looks.more(len(decor.deep)),)))
    wishes = [_wish(stroke.part, forms) for stroke, _, _, forms in wanted]
    width = block.document().textWidth() - looks.style.margin * 2
    places = place_tags(wishes, -looks.style.margin / 2, width + looks.style.margin / 2)
    top = tag_top(decor)
    return [
        Tag(mark, look, forms[place.form], QRectF(place.left, top, place.width, TAG_HEIGHT))
        for (_, mark, look, forms), place in zip(wanted, places, strict=True)
        if place
    ]


def tag_top(decor: LineDecor) -> float:
    """Give the y of the upper side of the tags of a line."""
    return round(decor.baseline) - decor.bands.top - TAG_HEIGHT


def _wish(part: LinePart, forms: tuple[TagForm, ...]) -> TagWish:
    leftward = part.start.outward > 0
    left, right = next(
        ((left, right) for left, right in part.boxes if left <= part.start.x <= right), (part.start.x, part.start.x)
    )
    room = part.start.x - left if leftward else right - part.start.x
    widths = tuple(form.width for form in forms)
    # Beside the tag of the same word it may stand; farther off the mark nobody would know whose it is.
    return TagWish(part.start.x, max(room - widths[0] / 2, 1.5 * widths[0]), widths, leftward)
