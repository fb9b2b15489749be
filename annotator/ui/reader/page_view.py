"""The page: one article laid out in a centred column, and where things are on it. It takes no input."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QBrush, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.core.model import Span
from annotator.core.text.offsets import OffsetMap, display_text
from annotator.ui.reader.calm import CalmLayout
from annotator.ui.reader.geometry import LineGeometry, widened
from annotator.ui.reader.lines import LinePlace, block_at, line_at, line_of, origin_of, pitch_of
from annotator.ui.reader.looks import Looks
from annotator.ui.reader.mark_scroll_bar import MarkScrollBar
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.typesetting import make_document


class PageView(QTextEdit):
    """Shows the text of one article; offsets are code points of `text`, which is never read back from Qt.

    lines_changed tells that the lines may stand elsewhere now.
    """

    lines_changed = Signal()

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.offsets = OffsetMap("")
        self.looks = Looks(style)
        self._document: QTextDocument | None = None
        self._set_up()
        self._apply_style()
        self._show_document()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        # Keys and mouse are handled in Reader; without a keyboard flag Qt draws no blinking caret of its own.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(MarkScrollBar())
        # Always there: were it to come and go, the column would move under the reader's eyes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    # Text and looks

    def load(self, text: str) -> None:
        """Show an article from its beginning."""
        self.text = text
        self.offsets = OffsetMap(text)
        self._show_document()
        self.verticalScrollBar().setValue(0)  # Qt scrolls no farther back than to the caret

    def set_style(self, style: ReaderStyle) -> None:
        """Change colours, fonts or measures; caret, selection, marks and the place on the page stay."""
        place, cursor = self._place(), self.textCursor()
        ends = cursor.anchor(), cursor.position()
        old, self.looks = self.looks.style, Looks(style)
        self._apply_style()
        if _layout_of(old) != _layout_of(style):
            self._show_document()
            self._select_positions(*ends)
            self._return_to(place)

    def _apply_style(self) -> None:
        colors, none = self.palette(), QBrush(Qt.BrushStyle.NoBrush)
        colors.setBrush(QPalette.ColorRole.Base, self.looks.paper)
        colors.setBrush(QPalette.ColorRole.Text, self.looks.text)
        # The selection is painted here, with whole ligatures; Qt would draw selected letters a second time.
        colors.setBrush(QPalette.ColorRole.Highlight, none)
        colors.setBrush(QPalette.ColorRole.HighlightedText, none)
        self.setPalette(colors)
        self.viewport().setPalette(colors)  # under a style sheet it does not take a later change from its parent
        self.setFont(self.looks.style.reading_font)
        self._layout_changed()
        self._fit_column()

    def _show_document(self) -> None:
        old, document = self._document, make_document(display_text(self.text), self.looks, self)
        self._document = document
        self.setDocument(document)
        if old:
            old.deleteLater()
        CalmLayout(document)
        document.documentLayout().documentSizeChanged.connect(self._layout_changed)
        self._layout_changed()

    def _layout_changed(self) -> None:
        """Draw anew: lines may have moved."""
        self.viewport().update()
        self.lines_changed.emit()

    # What is under a point of the viewport

    def place_at(self, point: QPointF) -> LinePlace:
        """Give the line at a point of the viewport, or the nearest."""
        return line_at(self.document(), point + QPointF(0, self.verticalScrollBar().value()))

    def position_at(self, point: QPointF) -> int:
        """Give the position (UTF-16) between two letters that is nearest to a point of the viewport."""
        place = self.place_at(point)
        return place.block.position() + place.measure().position_at(place.point.x())

    def letter_at(self, point: QPointF) -> int | None:
        """Give the offset of the letter under a point of the viewport; None beside the text."""
        place = self.place_at(point)
        line = place.measure()
        if not (place.inside and line.covers(place.point.x())):
            return None
        return self.offsets.to_offset(place.block.position() + line.grapheme_at(place.point.x()))

    # Places in the text

    def first_visible_offset(self) -> int:
        """Give the offset of the first line that is wholly visible."""
        top = self.verticalScrollBar().value()
        block = block_at(self.document(), top)
        y = top - origin_of(block).y()
        number = min(max(int(-(-y // pitch_of(block))), 0), block.layout().lineCount() - 1)
        return self.offsets.to_offset(block.position() + block.layout().lineAt(number).textStart())

    def _place(self) -> tuple[int, float]:
        """Give the first visible line by its offset, and how far below the top it stands."""
        offset = self.first_visible_offset()
        return offset, self._line_band(offset)[0] - self.verticalScrollBar().value()

    def _return_to(self, place: tuple[int, float]) -> None:
        offset, below = place
        self.verticalScrollBar().setValue(round(self._line_band(offset)[0] - below))

    def show_offset(self, offset: int) -> None:
        """Scroll no farther than needed to show the line of an offset with its tags and brackets, and one around it."""
        top, bottom = self._line_band(offset)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        margin = min(bottom - top, max(height - (bottom - top), 0) / 2)
        value = max(bar.value(), round(bottom + margin - height))
        bar.setValue(min(value, round(top - margin)))

    def turn_page(self, direction: int) -> None:
        """Scroll down (1) or up (-1) by a page, less one line."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * (bar.pageStep() - round(self.looks.em * self.looks.style.line_pitch)))

    def _line_band(self, offset: int) -> tuple[float, float]:
        block = self.document().findBlock(self.offsets.to_position(offset))
        number = line_of(block, self.offsets.to_position(offset) - block.position())
        top = origin_of(block).y() + number * pitch_of(block)
        if top > self.verticalScrollBar().maximum():
            self.document().documentLayout().documentSize()  # ends the lazy layout, so that the scroll bar knows it
        return top, top + pitch_of(block)

    def span_area(self, span: Span) -> QRect:
        """Give the rectangle around a span in the viewport, from its tags to its brackets."""
        first, last = self._line_band(span.start), self._line_band(max(span.end - 1, span.start))
        scroll = self.verticalScrollBar().value()
        area = QRect(0, round(first[0]) - scroll, self.viewport().width(), round(last[1] - first[0]))
        if first == last:
            left, right = self._ends_on_line(span)
            area.setLeft(round(left))
            area.setRight(round(right))
        return area

    def _ends_on_line(self, span: Span) -> tuple[float, float]:
        block = self.document().findBlock(self.offsets.to_position(span.start))
        base = block.position()
        position, end_position = self.offsets.to_position(span.start) - base, self.offsets.to_position(span.end) - base
        line = LineGeometry(block, line_of(block, position))
        part = line.part(*widened(block.layout(), position, end_position))
        x = origin_of(block).x()
        return (x + part.boxes[0][0], x + part.boxes[-1][1]) if part else (x, x)

    def _select_positions(self, anchor_position: int, position: int) -> None:
        cursor = self.textCursor()
        selected = cursor.hasSelection()
        cursor.setPosition(anchor_position)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        if selected or cursor.hasSelection():
            self.viewport().update()  # a caret that moved alone is painted again by itself

    # The column

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Resize:
            return super().event(event)
        width, place = self.viewport().width(), self._place()
        self._fit_column()
        done = super().event(event)
        if self.viewport().width() != width:
            self._return_to(place)
        return done

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        font = self.looks.style.reading_font
        if event.type() == QEvent.Type.FontChange and self._document and self._document.defaultFont() != font:
            self._document.setDefaultFont(font)  # Qt gave it the widget's, which a style sheet may have changed

    def _fit_column(self) -> None:
        """Centre a column of the style's width; a window that grows beyond it lays out nothing again."""
        bar = self.verticalScrollBar().sizeHint().width()
        page = self.looks.style.column + 2 * self.looks.style.margin
        side = max((self.width() - bar - page) // 2, 0)
        self.setViewportMargins(side, 0, side, 0)


def _layout_of(style: ReaderStyle) -> tuple[object, ...]:
    return style.reading_font, style.line_pitch, style.column, style.margin
