"""What the page is painted from: layers under the text and over it, each of which paints some lines at a time.

A painter comes moved to the layout of the block, so that a layer draws in the coordinates in which it measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QPainter

from annotator.ui.reader.geometry import LineGeometry
from annotator.ui.reader.lines import BlockLines
from annotator.ui.reader.painting import paint_brackets, paint_fills, paint_selection

if TYPE_CHECKING:
    from annotator.ui.reader.marked_view import MarkedView


class Underlay(Protocol):
    """A layer that the letters lie on."""

    def paint_under(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint what lies under the text of these lines."""


class Overlay(Protocol):
    """A layer that lies on the letters."""

    def paint_over(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint what lies over the text of these lines."""


class Marks:
    """The tints and brackets of all marks."""

    def paint_under(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint the tints."""
        for number in lines.lines:
            if decor := view.line_decor(lines.block, number):
                paint_fills(painter, decor)

    def paint_over(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint the brackets."""
        for number in lines.lines:
            if decor := view.line_decor(lines.block, number):
                paint_brackets(painter, decor, view.looks)


class Selection:
    """The ground of the selected text."""

    def paint_under(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint the ground; a selection that begins inside a ligature covers its share of it."""
        cursor, base = view.textCursor(), lines.block.position()
        first, last = cursor.selectionStart() - base, cursor.selectionEnd() - base
        if first == last:
            return
        bands = view.looks.bands_of(lines.block)
        for number in lines.lines:
            line = LineGeometry(lines.block, number)
            part = line.part(first, last)
            if part:
                baseline = round(line.baseline)
                top, bottom = baseline - bands.top, baseline + bands.first
                paint_selection(painter, part.boxes, top, bottom, view.looks.selection)
