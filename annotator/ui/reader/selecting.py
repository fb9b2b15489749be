"""Selecting in the article: the caret and the selection in code points, and copying the source's own characters."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.core.model import Span
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import trim
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.view import ArticleView


class SelectableView(ArticleView):
    """An article with a caret and a selection that a program can read and set; offsets are code points.

    selection_changed carries a Span, or None when nothing is selected any more.
    """

    selection_changed = Signal(object)

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._announced: Span | None = None

    def load(self, text: str) -> None:
        super().load(text)
        self._announce()

    def caret_offset(self) -> int:
        """Give the offset of the caret."""
        return self.offsets.to_offset(self.textCursor().position())

    def selected_span(self) -> Span | None:
        """Give what is selected: whole graphemes, without white space at the ends; None if nothing is."""
        raw = self._raw_selection()
        span = trim(self.text, expand_to_graphemes(self.text, raw))
        return span if raw.start < raw.end and span.start < span.end else None

    def select_span(self, span: Span) -> None:
        """Select a span and bring its end into view."""
        self._select(span.start, span.end)
        self.show_offset(span.end)
        self._announce()

    def clear_selection(self) -> None:
        """Select nothing; the caret stays where it is."""
        self._put_caret(self.caret_offset())

    def set_caret(self, offset: int) -> None:
        """Put the caret before an offset and show it."""
        self._put_caret(offset)
        self.show_offset(offset)

    def set_current_mark(self, identity: bytes | None, *, scroll: bool = False) -> None:
        """Ring a mark, or none. The caret goes to the mark unless it is there already, and selects nothing."""
        self._make_current(identity)
        mark = self.marks.get(identity)
        if mark:
            caret = self.caret_offset()
            self._put_caret(caret if mark.start <= caret <= mark.end else mark.start)
            if scroll:
                self.show_offset(mark.start)

    def neighbour_mark(self, *, backward: bool = False) -> bytes | None:
        """Give the next (or previous) mark in reading order after the current one, else after the caret."""
        current = self.marks.get(self.current_mark())
        found = self.marks.neighbour(current, self.caret_offset(), backward=backward)
        return found.id if found else None

    def copy(self) -> None:
        """Copy the selected text as it is in the document; without a selection the clipboard stays.

        As plain text: an object of ours in the clipboard could outlive the interpreter, and bring the end of it down.
        """
        raw = self._raw_selection()
        if raw.start < raw.end:
            QGuiApplication.clipboard().setText(self.text[raw.start : raw.end])

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selected text as it is in the document: Qt's own copy turns a no-break space into a space."""
        raw, data = self._raw_selection(), QMimeData()
        data.setText(self.text[raw.start : raw.end])
        return data

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:
        return False

    def _border_at(self, point: QPointF) -> int:
        """Give the offset between two letters that a hand means at a point of the viewport."""
        place = self.place_at(point)
        return self.offsets.to_offset(place.block.position() + place.measure().border_at(place.point.x()))

    def _raw_selection(self) -> Span:
        cursor = self.textCursor()
        end = self.offsets.to_offset(cursor.selectionEnd(), round_up=True)
        return Span(self.offsets.to_offset(cursor.selectionStart()), end)

    def _select(self, anchor: int, caret: int) -> None:
        self._select_positions(self.offsets.to_position(anchor), self.offsets.to_position(caret))

    def _put_caret(self, offset: int) -> None:
        self._select(offset, offset)
        self._announce()

    def _take_cursor(self, cursor: QTextCursor) -> None:
        """Select what a text cursor holds and bring the caret into view."""
        self.setTextCursor(cursor)
        self.viewport().update()
        self.show_offset(self.caret_offset())
        self._announce()

    def _announce(self) -> None:
        span = self.selected_span()
        if span != self._announced:
            self._announced = span
            self.selection_changed.emit(span)
