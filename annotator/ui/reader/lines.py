"""Finding lines in the reader's document: those on the screen, and the one under a point.

All lines of a block are equally high (a fixed height set in typesetting.py), so a line is found by dividing.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextDocument

from annotator.ui.reader.geometry import LineGeometry

# The band of a line begins with its tags and ends under its brackets: so much of a line lower than the line itself.
_HANG = 0.16
# How far below its last line a block may paint, in pixels.
_OVERHANG = 40


@dataclass(frozen=True, slots=True)
class BlockLines:
    """Some lines of one block, and where the block's layout lies in the document."""

    block: QTextBlock
    origin: QPointF
    lines: Sequence[int]


def pitch_of(block: QTextBlock) -> float:
    """Give the height of the block's lines in pixels."""
    return block.blockFormat().lineHeight()


def origin_of(block: QTextBlock) -> QPointF:
    """Give the place of the block's layout in the document; lays the document out as far as this block."""
    block.document().documentLayout().blockBoundingRect(block)
    return block.layout().position()


def block_at(document: QTextDocument, y: float) -> QTextBlock:
    """Give the last block that begins at or above a height; the margin under a block counts as that block.

    Qt's own hit test fails between two blocks. The search doubles its reach, so that a long document is laid out no
    farther than twice as far as needed.
    """
    count, beyond = document.blockCount(), 1
    while beyond < count and _top(document, beyond) <= y:
        beyond *= 2
    after = bisect_right(range(count), y, beyond // 2, min(beyond, count), key=lambda number: _top(document, number))
    return document.findBlockByNumber(max(after - 1, 0))


def _top(document: QTextDocument, number: int) -> float:
    return origin_of(document.findBlockByNumber(number)).y()


def lines_between(document: QTextDocument, top: float, bottom: float) -> Iterator[BlockLines]:
    """Give the lines that have something between two heights; brackets hang into the next line, or the next block."""
    block = block_at(document, top - _OVERHANG)
    while block.isValid():
        origin = origin_of(block)
        if origin.y() > bottom:
            return
        pitch, count = pitch_of(block), block.layout().lineCount()
        first = int((top - origin.y()) / pitch) - 1
        last = int((bottom - origin.y()) / pitch) + 1
        yield BlockLines(block, origin, range(max(first, 0), min(last + 1, count)))
        block = block.next()


def reach(block: QTextBlock, first: int, last: int) -> tuple[int, int]:
    """Give the heights in the document between which these lines and their marks can paint: half a line beyond."""
    pitch, top = pitch_of(block), origin_of(block).y()
    return math.floor(top + (first - 0.5) * pitch), math.ceil(top + (last + 1.5) * pitch)


def line_of(block: QTextBlock, position: int) -> int:
    """Give the number of the line that holds a position of the block (UTF-16 units from its beginning)."""
    origin_of(block)
    layout = block.layout()
    after = bisect_right(range(layout.lineCount()), position, key=lambda number: layout.lineAt(number).textStart())
    return max(after - 1, 0)


@dataclass(frozen=True, slots=True)
class LinePlace:
    """The line under a point: the point in the layout of its block, and whether it lies in the line's band at all."""

    block: QTextBlock
    number: int
    point: QPointF
    inside: bool

    def measure(self) -> LineGeometry:
        """Give the geometry of the line, to be used at once and dropped."""
        return LineGeometry(self.block, self.number)


def line_at(document: QTextDocument, point: QPointF) -> LinePlace:
    """Give the line whose band, from its tags to its brackets, holds a point, else the nearest."""
    block = block_at(document, point.y())
    at = point - origin_of(block)
    band = math.floor(at.y() / pitch_of(block) - _HANG)
    number = min(max(band, 0), block.layout().lineCount() - 1)
    return LinePlace(block, number, at, band == number)
