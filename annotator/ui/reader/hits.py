"""The hits of a search in the article: a ground behind the words, stronger and outlined for the one that is shown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from annotator.core.model import Span
from annotator.ui.reader.geometry import LineGeometry, widened
from annotator.ui.reader.lines import BlockLines

if TYPE_CHECKING:
    from annotator.ui.reader.marked_view import MarkedView

_RADIUS = 3.0


class Hits:
    """Holds the hits, in order and not overlapping, and the number of the current one."""

    def __init__(self) -> None:
        self.spans: Sequence[Span] = ()
        self.current: int | None = None
        self._lines: dict[tuple[int, int], list[tuple[int, QRectF]]] = {}

    def put(self, spans: Sequence[Span], current: int | None) -> None:
        """Take other hits; where only the current one is another, nothing is measured again."""
        if spans != self.spans:
            self.spans = spans
            self.forget()
        self.current = current

    def forget(self) -> None:
        """Drop the places: lines have moved."""
        self._lines.clear()

    def paint_under(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint the grounds of the hits of these lines."""
        if not self.spans:
            return
        looks = view.looks
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in lines.lines:
            for hit, rect in self.boxes(lines.block, number, view):
                current = hit == self.current
                painter.setPen(QPen(looks.text, 1.5) if current else Qt.PenStyle.NoPen)
                painter.setBrush(looks.current_hit if current else looks.hit)
                painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def boxes(self, block: QTextBlock, number: int, view: MarkedView) -> list[tuple[int, QRectF]]:
        """Give the numbers and the boxes of the hits on a line, in the coordinates of the block's layout."""
        key = block.blockNumber(), number
        if key not in self._lines:
            self._lines[key] = list(self._measured(block, number, view))
        return self._lines[key]

    def _measured(self, block: QTextBlock, number: int, view: MarkedView) -> list[tuple[int, QRectF]]:
        line, base, offsets = LineGeometry(block, number), block.position(), view.offsets
        bands, baseline, found = view.looks.bands_of(block), round(line.baseline), []
        first = bisect_right(self.spans, offsets.to_offset(base + line.position), key=lambda span: span.end)
        for hit in range(first, len(self.spans)):
            span = self.spans[hit]
            position, end_position = offsets.to_position(span.start) - base, offsets.to_position(span.end) - base
            if position >= line.end_position:
                break
            part = line.part(*widened(block.layout(), max(position, 0), end_position))
            for left, right in part.boxes if part else ():
                height = bands.top + bands.first - 2
                found.append((hit, QRectF(left - 1, baseline - bands.top + 1, right - left + 2, height)))
        return found
