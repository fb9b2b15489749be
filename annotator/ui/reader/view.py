"""The article with its marks, caret and selection, drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from annotator.core.text.offsets import display_text
from annotator.ui.reader.decor import LineDecor, ParagraphDecor
from annotator.ui.reader.geometry import LineGeometry
from annotator.ui.reader.lines import BlockLines, line_of, lines_between, origin_of, pitch_of
from annotator.ui.reader.marks import MarkTable, ShownMark
from annotator.ui.reader.page_view import PageView
from annotator.ui.reader.painting import caret_rect, paint_current, paint_over, paint_selection, paint_under
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.typesetting import is_heading

_NEWLINE = re.compile("\n")
# Beyond this many changed paragraphs the whole view is painted again.
_FEW = 16


class ArticleView(PageView):
    """Shows one article with its marks, and tells which marks lie under a point."""

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        self.marks = MarkTable()
        self._decor: dict[int, ParagraphDecor] = {}
        self._current: bytes | None = None
        self._caret_area = QRect()
        super().__init__(style, parent)
        self.cursorPositionChanged.connect(self._repaint_caret)

    def load(self, text: str) -> None:
        """Show an article from its beginning, without marks."""
        self.marks = MarkTable([0, *(found.end() for found in _NEWLINE.finditer(display_text(text)))])
        self._current = None
        super().load(text)

    def _layout_changed(self) -> None:
        self._decor.clear()
        super()._layout_changed()

    # Marks

    def set_marks(self, marks: Iterable[ShownMark]) -> None:
        """Make these all the marks that are shown; what stayed the same is not prepared again."""
        self._changed(self.marks.replace(marks))

    def change_marks(self, put: Iterable[ShownMark] = (), removed: Iterable[bytes] = ()) -> None:
        """Add or replace some marks and take others away, at the cost of the paragraphs they touch."""
        touched = [*map(self.marks.remove, removed), *map(self.marks.put, put)]
        self._changed(set(chain.from_iterable(touched)))

    def current_mark(self) -> bytes | None:
        """Give the id of the current mark, or None."""
        return self._current if self.marks.get(self._current) else None

    def _make_current(self, identity: bytes | None) -> None:
        for mark in (self.marks.get(self._current), self.marks.get(identity)):
            if mark:
                self._repaint_paragraphs(set(self.marks.paragraphs(mark)))
        self._current = identity

    def _changed(self, paragraphs: set[int]) -> None:
        for number in paragraphs:
            self._decor.pop(number, None)
        self._repaint_paragraphs(paragraphs)

    def _repaint_paragraphs(self, paragraphs: set[int]) -> None:
        if len(paragraphs) > _FEW:
            self.viewport().update()
            return
        top = self.verticalScrollBar().value()
        for lines in lines_between(self.document(), top, top + self.viewport().height()):
            if lines.block.blockNumber() in paragraphs:
                self.viewport().update(self._area(lines.block))

    def _area(self, block: QTextBlock) -> QRect:
        """Give the part of the viewport that the lines of a block and their marks can reach."""
        pitch = round(pitch_of(block))
        top = round(origin_of(block).y()) - self.verticalScrollBar().value()
        return QRect(0, top - pitch // 2, self.viewport().width(), pitch * (block.layout().lineCount() + 1))

    def line_decor(self, block: QTextBlock, number: int) -> LineDecor | None:
        """Give what is drawn on a line of a block; None where nothing is."""
        paragraph = block.blockNumber()
        decor = self._decor.get(paragraph)
        if decor is None:
            marks = self.marks.in_paragraph(paragraph)
            decor = self._decor[paragraph] = ParagraphDecor(block, marks, self.offsets, self.looks)
        return decor.line(block, number)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        top = self.verticalScrollBar().value() + event.rect().top()
        shown = list(lines_between(self.document(), top, top + event.rect().height()))
        with QPainter(self.viewport()) as painter:
            for lines in shown:
                self._paint_under(painter, lines)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            for lines in shown:
                self._paint_over(painter, lines)
            block, number = self._caret_line()
            if any(lines.block == block and number in lines.lines for lines in shown):
                self._paint_caret(painter)

    def _paint_under(self, painter: QPainter, lines: BlockLines) -> None:
        self._move_to(painter, lines)
        for number in lines.lines:
            decor = self.line_decor(lines.block, number)
            if decor:
                paint_under(painter, decor)
        if self.textCursor().hasSelection():
            self._paint_selection(painter, lines)

    def _paint_over(self, painter: QPainter, lines: BlockLines) -> None:
        self._move_to(painter, lines)
        for number in lines.lines:
            decor = self.line_decor(lines.block, number)
            if decor:
                paint_over(painter, decor, self.looks)
                if self._current:
                    paint_current(painter, decor, self._current, self.looks)

    def _paint_selection(self, painter: QPainter, lines: BlockLines) -> None:
        cursor, base = self.textCursor(), lines.block.position()
        first, last = cursor.selectionStart() - base, cursor.selectionEnd() - base
        bands = self.looks.heading if is_heading(lines.block, self.looks) else self.looks.body
        for number in lines.lines:
            line = LineGeometry(lines.block, number)
            part = line.part(first, last)
            if part:
                baseline = round(line.baseline)
                paint_selection(painter, part.boxes, baseline - bands.top, baseline + bands.first, self.looks.selection)

    def _paint_caret(self, painter: QPainter) -> None:
        painter.resetTransform()
        self._caret_area = self.caret_area()
        painter.fillRect(self._caret_area, self.looks.text if self.hasFocus() else self.looks.muted)

    def _move_to(self, painter: QPainter, lines: BlockLines) -> None:
        painter.resetTransform()
        painter.translate(lines.origin.x(), lines.origin.y() - self.verticalScrollBar().value())

    def caret_area(self) -> QRect:
        """Give the caret's place in the viewport."""
        block, number = self._caret_line()
        line = LineGeometry(block, number)
        em = self.looks.heading_em if is_heading(block, self.looks) else self.looks.em
        rect = caret_rect(line.caret_x(self.textCursor().positionInBlock()), line.baseline, em)
        scrolled = QPointF(0, self.verticalScrollBar().value())
        return rect.translated(origin_of(block) - scrolled).toAlignedRect()

    def _caret_line(self) -> tuple[QTextBlock, int]:
        cursor = self.textCursor()
        return cursor.block(), line_of(cursor.block(), cursor.positionInBlock())

    def _repaint_caret(self) -> None:
        self.viewport().update(self._caret_area)
        self.viewport().update(self.caret_area())

    def marks_at(self, point: QPointF) -> list[ShownMark]:
        """Give the marks under a point of the viewport; on a tag, its mark alone."""
        place = self.place_at(point)
        decor = self.line_decor(place.block, place.number) if place.inside else None
        if decor is None:
            return []
        tagged = decor.tag_at(place.point)
        return [tagged] if tagged else decor.marks_at(place.point.x())
