"""The page, painted: the layers under the text, the text itself, the layers over it, and the caret."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from annotator.ui.reader.geometry import LineGeometry
from annotator.ui.reader.layers import Marks, Overlay, Selection, Underlay
from annotator.ui.reader.lines import BlockLines, line_of, lines_between, origin_of
from annotator.ui.reader.marked_view import MarkedView
from annotator.ui.reader.painting import caret_rect
from annotator.ui.reader.style import ReaderStyle


class PaintedView(MarkedView):
    """Paints only what is on the screen; a subclass adds layers."""

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        self._caret_area = QRect()
        marks = Marks()
        self._underlays: tuple[Underlay, ...] = (marks, Selection())
        self._overlays: tuple[Overlay, ...] = (marks,)
        super().__init__(style, parent)
        self.cursorPositionChanged.connect(self._repaint_caret)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = list(self._lines_in(event))
        with QPainter(self.viewport()) as painter:
            for under in self._underlays:
                for lines in shown:
                    self._move_to(painter, lines.origin)
                    under.paint_under(painter, lines, self)
            self._paint_behind(painter)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            for over in self._overlays:
                for lines in shown:
                    self._move_to(painter, lines.origin)
                    over.paint_over(painter, lines, self)
            self._paint_caret_among(painter, shown)

    def _lines_in(self, event: QPaintEvent) -> Iterator[BlockLines]:
        """Give the lines that reach into what is to be painted: often a few, far from each other."""
        scroll, area = self.verticalScrollBar().value(), event.region()
        top = scroll + event.rect().top()
        for lines in lines_between(self.document(), top, top + event.rect().height()):
            reached = [n for n in lines.lines if area.intersects(self._area(lines.block, n, n))]
            if reached:
                yield replace(lines, lines=reached)

    def _paint_behind(self, painter: QPainter) -> None:
        """Paint what lies behind the text and belongs to no line: a subclass does."""

    def _paint_caret_among(self, painter: QPainter, shown: Iterable[BlockLines]) -> None:
        block, number = self._caret_line()
        if any(lines.block == block and number in lines.lines for lines in shown):
            painter.resetTransform()
            self._caret_area = self.caret_area()
            painter.fillRect(self._caret_area, self.looks.text if self.hasFocus() else self.looks.muted)

    def _move_to(self, painter: QPainter, origin: QPointF) -> None:
        painter.resetTransform()
        painter.translate(origin.x(), origin.y() - self.verticalScrollBar().value())

    def caret_area(self) -> QRect:
        """Give the caret's place in the viewport."""
        block, number = self._caret_line()
        line = LineGeometry(block, number)
        rect = caret_rect(line.caret_x(self.textCursor().positionInBlock()), line.baseline, self.looks.em_in(block))
        scrolled = QPointF(0, self.verticalScrollBar().value())
        return rect.translated(origin_of(block) - scrolled).toAlignedRect()

    def _caret_line(self) -> tuple[QTextBlock, int]:
        cursor = self.textCursor()
        return cursor.block(), line_of(cursor.block(), cursor.positionInBlock())

    def _repaint_caret(self) -> None:
        self.viewport().update(self._caret_area)
        self.viewport().update(self.caret_area())
