"""Chips with a short name for the characters that cannot be seen, drawn over the text at their places."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QTextBlock

from annotator.ui.reader.forms import TagForm
from annotator.ui.reader.geometry import LineGeometry
from annotator.ui.reader.lines import BlockLines
from annotator.ui.reader.looks import Looks
from annotator.ui.reader.painting import paint_words
from annotator.ui.reader.tags import TagWish, place_tags

if TYPE_CHECKING:
    from annotator.ui.reader.marked_view import MarkedView

_HEIGHT = 10.0
# How far right of its character a chip begins; among several at one place the first in the text stands rightmost.
_RIGHT = 12.0
_LEADER = 6.0


class Chip(NamedTuple):
    """One chip in its place; `x` is where its character stands in the line."""

    name: str
    form: TagForm
    rect: QRectF
    x: float


class Chips:
    """Finds the invisible characters of a text when they are to be shown, and prepares the chips line by line."""

    def __init__(self) -> None:
        self._text = ""
        self._shown = False
        self._offsets: list[int] = []
        self._names: list[str] = []
        self._lines: dict[tuple[int, int], list[Chip]] = {}

    def load(self, text: str) -> None:
        """Take another text."""
        self._text = text
        self.show(shown=self._shown)

    def show(self, *, shown: bool) -> None:
        """Show the chips or hide them."""
        self._shown = shown
        self._offsets, self._names = [], []
        if shown:
            from annotator.core.text.invisible import invisibles

            for offset, name in invisibles(self._text):
                self._offsets.append(offset)
                self._names.append(name)
        self.forget()

    def forget(self) -> None:
        """Drop the places: lines have moved."""
        self._lines.clear()

    def paint_over(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint the chips of these lines."""
        if not self._offsets:
            return
        for number in lines.lines:
            for chip in self.line(lines.block, number, view):
                _paint(painter, chip, view.looks)

    def line(self, block: QTextBlock, number: int, view: MarkedView) -> list[Chip]:
        """Give the chips of a line, in the coordinates of the block's layout."""
        key = block.blockNumber(), number
        if key not in self._lines:
            self._lines[key] = self._measured(block, number, view)
        return self._lines[key]

    def name_at(self, block: QTextBlock, number: int, point: QPointF, view: MarkedView) -> str | None:
        """Give the Unicode name of the chip under a point of the block's layout."""
        if not self._offsets:
            return None
        from annotator.core.text.invisible import NAMES

        chips = (chip.name for chip in self.line(block, number, view) if chip.rect.contains(point))
        return next((NAMES.get(name, name) for name in chips), None)

    def _measured(self, block: QTextBlock, number: int, view: MarkedView) -> list[Chip]:
        line, base, looks = LineGeometry(block, number), block.position(), view.looks
        first = bisect_left(self._offsets, view.offsets.to_offset(base + line.position))
        last = bisect_left(self._offsets, view.offsets.to_offset(base + line.end_position))
        names = self._names[first:last]
        xs = [line.caret_x(view.offsets.to_position(offset) - base) for offset in self._offsets[first:last]]
        forms = [looks.forms.chip(name) for name in names]
        wishes = [TagWish(x + _RIGHT, 0, (form.width,)) for x, form in zip(xs, forms, strict=True)]
        places = place_tags(wishes, -looks.style.margin, block.document().textWidth() - looks.style.margin)
        top = round(line.baseline) + looks.bands_of(block).first - 3
        return [
            Chip(name, form, QRectF(place.left, top, place.width, _HEIGHT), x)
            for name, form, place, x in zip(names, forms, places, xs, strict=True)
            if place
        ]


def _paint(painter: QPainter, chip: Chip, looks: Looks) -> None:
    """Paint a chip, and a thin line from it up to where its character stands."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(looks.muted, 1))
    painter.setBrush(looks.paper)
    foot = min(max(chip.x, chip.rect.left() + 2), chip.rect.right() - 2)
    top = chip.rect.top()
    painter.drawLine(QLineF(foot, top, chip.x, top - _LEADER))
    painter.drawLine(QLineF(chip.x, top - _LEADER, chip.x, top - _LEADER - 0.4 * looks.em))
    painter.drawRoundedRect(chip.rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    paint_words(painter, chip.rect, chip.form, looks.forms.chip_font, looks.muted)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
