"""The article and its marks: which there are, which one is current, and what is drawn for them on each line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QWidget

from annotator.core.model import Span
from annotator.core.text.offsets import display_text
from annotator.ui.reader.decor import LineDecor, ParagraphDecor
from annotator.ui.reader.lines import line_of, lines_between, reach
from annotator.ui.reader.marks import MarkTable, ShownMark
from annotator.ui.reader.page_view import PageView
from annotator.ui.reader.style import ReaderStyle

_NEWLINE = re.compile("\n")
# Beyond this many changed marks their paragraphs are painted again, beyond so many paragraphs the whole view.
_FEW = 16


class MarkedView(PageView):
    """Holds one article with its marks; subclasses draw them.

    places_changed tells that marks or lines are no longer where they were.
    """

    places_changed = Signal()

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        self.marks = MarkTable()
        self._decor: dict[int, ParagraphDecor] = {}
        self._former: dict[int, ParagraphDecor] = {}  # of paragraphs whose marks have changed since
        self._current: bytes | None = None
        self._preview: Span | None = None
        self._on_screen: tuple[object, range] = None, range(0)
        super().__init__(style, parent)

    def load(self, text: str) -> None:
        """Show an article from its beginning, without marks."""
        self.marks = MarkTable([0, *(found.end() for found in _NEWLINE.finditer(display_text(text)))])
        self._current = self._preview = None
        super().load(text)

    def _layout_changed(self) -> None:
        self._decor.clear()
        self._former.clear()
        self._on_screen = None, range(0)
        self._forget()
        super()._layout_changed()

    def _forget(self, paragraphs: Collection[int] | None = None, *, moved: bool = True) -> None:  # noqa: ARG002
        """Drop what was prepared for these paragraphs, whose marks have changed; for None all lines may have moved.

        Not `moved` are marks that only look different and stand where they stood.
        """
        if moved:
            self.places_changed.emit()

    # Marks

    def set_marks(self, marks: Iterable[ShownMark]) -> None:
        """Make these all the marks that are shown; what stayed the same is not prepared again."""
        self._changed(self.marks.replace(marks))

    def change_marks(self, put: Iterable[ShownMark] = (), removed: Iterable[bytes] = ()) -> None:
        """Add or replace some marks and take others away, at the cost of the paragraphs they touch."""
        put, removed = list(put), list(removed)
        moved = bool(removed) or any(_place(mark) != _place(self.marks.get(mark.id)) for mark in put)
        touched = set(chain(*map(self.marks.remove, removed), *map(self.marks.put, put)))
        if moved:
            self._changed(touched)
        elif touched:
            self._prepare_anew(touched)
            self._forget(touched, moved=False)
            self._repaint_marks(mark.id for mark in put)

    def current_mark(self) -> bytes | None:
        """Give the id of the current mark, or None."""
        return self._current if self.marks.get(self._current) else None

    def _make_current(self, identity: bytes | None) -> None:
        self.set_preview(None)
        old, self._current = self._current, identity
        self._repaint_marks((old, identity))

    def set_preview(self, span: Span | None) -> None:
        """Draw the current mark at another span while its edge is dragged (code points); None puts it back."""
        touched = self._previewed()
        self._preview = span
        touched |= self._previewed()
        if touched:
            self._changed(touched)

    def _previewed(self) -> set[int]:
        """Give the paragraphs that the current mark touches, at its own place and at the one it is dragged to."""
        mark = self.marks.get(self._current)
        if mark is None or self._preview is None:
            return set()
        return {*self.marks.paragraphs(mark), *self.marks.paragraphs(self._moved(mark))}

    def _moved(self, mark: ShownMark) -> ShownMark:
        span = self._preview if mark.id == self._current else None
        return replace(mark, start=span.start, end=span.end) if span else mark

    def shown_mark(self, identity: bytes | None) -> ShownMark | None:
        """Give a mark as it is drawn now, at the place that it is dragged to; None if there is none."""
        mark = self.marks.get(identity)
        return self._moved(mark) if mark else None

    def _marks_in(self, paragraph: int) -> Collection[ShownMark]:
        marks, mark = self.marks.in_paragraph(paragraph), self.shown_mark(self._current)
        if mark is None or self._preview is None:
            return marks
        others = [other for other in marks if other.id != mark.id]
        return [*others, mark] if paragraph in self.marks.paragraphs(mark) else others

    def _changed(self, paragraphs: set[int]) -> None:
        self._prepare_anew(paragraphs)
        if paragraphs:
            self._forget(paragraphs)
        self._repaint_paragraphs(paragraphs)

    def _prepare_anew(self, paragraphs: set[int]) -> None:
        for number in paragraphs & self._decor.keys():
            self._former[number] = self._decor.pop(number)

    def _repaint_marks(self, identities: Iterable[bytes | None]) -> None:
        """Paint the lines of these marks again, as far as they are on the screen."""
        marks = [mark for mark in map(self.shown_mark, identities) if mark]
        if len(marks) > _FEW:
            self._repaint_paragraphs({number for mark in marks for number in self.marks.paragraphs(mark)})
            return
        shown = self._paragraphs_on_screen() if marks else range(0)
        for mark in marks:
            for number in self.marks.paragraphs(mark):
                if number in shown:
                    block = self.document().findBlockByNumber(number)
                    self.viewport().update(self._area(block, *self._lines_of(mark, block)))

    def _repaint_paragraphs(self, paragraphs: set[int]) -> None:
        if len(paragraphs) > _FEW:
            self.viewport().update()
            return
        for number in paragraphs.intersection(self._paragraphs_on_screen()) if paragraphs else ():
            block = self.document().findBlockByNumber(number)
            self.viewport().update(self._area(block, 0, block.layout().lineCount() - 1))

    def _paragraphs_on_screen(self) -> range:
        """Give the numbers of the paragraphs of which something is on the screen; looked for once for each place."""
        place = self.verticalScrollBar().value(), self.viewport().height()
        if self._on_screen[0] != place:
            shown = lines_between(self.document(), place[0], sum(place))
            numbers = [lines.block.blockNumber() for lines in shown]
            self._on_screen = place, range(numbers[0], numbers[-1] + 1) if numbers else range(0)
        return self._on_screen[1]

    def marks_on_screen(self) -> list[ShownMark]:
        """Give the marks of which the middle is on the screen, in no order."""
        page, document = self.viewport().rect(), self.document()
        found: dict[bytes, ShownMark] = {}
        for number in self._paragraphs_on_screen():
            block = document.findBlockByNumber(number)
            for mark in self._marks_in(number):
                if page.contains(self._area(block, *self._lines_of(mark, block)).center()):
                    found[mark.id] = mark
        return list(found.values())

    def _lines_of(self, mark: ShownMark, block: QTextBlock) -> tuple[int, int]:
        """Give the first and the last line of a mark in one of its blocks."""
        base = block.position()
        first, last = self.offsets.to_position(mark.start) - base, self.offsets.to_position(mark.end) - 1 - base
        return line_of(block, max(first, 0)), line_of(block, min(last, block.length() - 1))

    def _area(self, block: QTextBlock, first: int, last: int) -> QRect:
        """Give the part of the viewport that these lines of a block and their marks can reach."""
        top, bottom = reach(block, first, last)
        return QRect(0, top - self.verticalScrollBar().value(), self.viewport().width(), bottom - top)

    def line_decor(self, block: QTextBlock, number: int) -> LineDecor | None:
        """Give what is drawn on a line of a block; None where nothing is."""
        paragraph = block.blockNumber()
        decor = self._decor.get(paragraph)
        if decor is None:
            marks, former = self._marks_in(paragraph), self._former.pop(paragraph, None)
            decor = self._decor[paragraph] = ParagraphDecor(block, marks, self.offsets, self.looks, former)
        return decor.line(block, number)

    def line_with(self, offset: int) -> tuple[QTextBlock, int]:
        """Give the block and the line that show the letter at an offset; lays the document out as far as that."""
        position = self.offsets.to_position(offset)
        block = self.document().findBlock(position)
        return block, line_of(block, position - block.position())

    def marks_at(self, point: QPointF) -> list[ShownMark]:
        """Give the marks under a point of the viewport."""
        place = self.place_at(point)
        decor = self.line_decor(place.block, place.number) if place.inside else None
        return decor.marks_at(place.point.x()) if decor else []


def _place(mark: ShownMark | None) -> tuple[int, int, str] | None:
    return (mark.start, mark.end, mark.label) if mark else None
