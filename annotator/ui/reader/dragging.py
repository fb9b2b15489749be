"""The mouse with a button down: clicks, and drags of selections and edges."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.core.model import Span
from annotator.core.text.words import clause_at
from annotator.ui.reader.clicking import ClickView
from annotator.ui.reader.pointer import EdgeHold, Grip, TripleClick, settled
from annotator.ui.reader.style import ReaderStyle

_SCROLL_INTERVAL = 50
# So many lines at a time, however far beyond the page's edge the mouse is.
_FASTEST = 3
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
# Never Alt: window managers move windows with it.
_LETTERS = Qt.KeyboardModifier.ControlModifier
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class DragView(ClickView):
    """An article in which the mouse selects and drags the edges of the current mark.

    selected_by_mouse carries a Span and where the button was released; pressed tells that a button went down, typed
    that a key did.
    """

    pressed = Signal()
    typed = Signal()
    selected_by_mouse = Signal(object, QPointF)

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        self._hold: Grip | EdgeHold | None = None
        super().__init__(style, parent)
        self._marking, self._let_go = True, False
        self._triple = TripleClick()
        self._before: Span | None = None
        self._mouse, self._by_letters = QPointF(), False
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_INTERVAL)
        self._scrolling.timeout.connect(self._follow_mouse)

    def load(self, text: str) -> None:
        self.cancel_drag()
        super().load(text)

    def set_marking(self, *, allowed: bool) -> None:
        """Say whether the user may mark now; if not, the current mark has no handles."""
        if not allowed:
            self.cancel_drag()
        self._marking = allowed
        self.set_handles(shown=allowed)

    def cancel_drag(self) -> bool:
        """Let go of what the mouse holds, as if it had never been dragged; say whether anything was held."""
        hold, self._hold = self._hold, None
        if hold is None:
            return False
        self._scrolling.stop()
        if isinstance(hold, EdgeHold):
            self.set_preview(None)
        elif hold.moved:
            self.clear_selection()
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() not in _MODIFIERS:
            self.typed.emit()
            if self._hold and self._hold.moved:
                if event.key() == Qt.Key.Key_Escape:
                    self.cancel_drag()
                return True  # no other key does anything while the mouse is at work
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.cancel_drag()  # the release of the button may go to another window
        super().focusOutEvent(event)

    # Press

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        self._let_go = event.button() == _RIGHT and self.cancel_drag()
        if event.button() != _LEFT:
            return
        self._before = self.selected_span()
        point, letter = event.position(), self.letter_at(event.position())
        if letter is not None and self._triple.is_third(point):
            self._take(clause_at(self.text, letter), point)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            anchor = self.offsets.to_offset(self.textCursor().anchor())
            self._hold, self._mouse = Grip(point, Span(anchor, anchor), moved=True), point
            self._follow_mouse()
        elif held := self.handle_held(point):
            self._hold, self._mouse = held, point
        else:
            self._take_place(point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if event.button() != _LEFT:
            return
        point = event.position()
        if word := self._word_after(self._before, point):
            self._take(word, point)
        else:
            self._take_place(point)
        self._triple.doubled(point)

    def _take(self, span: Span, point: QPointF) -> None:
        self._hold, self._mouse = Grip(point, span), point
        self._select(span.start, span.end)

    def _take_place(self, point: QPointF) -> None:
        """Put the caret at a point; a drag from here begins on the nearer side of the letter there."""
        border, offset = self._border_at(point), self._offset_at(point)
        self._hold, self._mouse = Grip(point, Span(border, border)), point
        self._select(offset, offset)

    # Move

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hold and not event.buttons() & _LEFT:
            self.cancel_drag()  # the button was released where nobody could tell us
        if self._hold is None:
            self._hover(event.position())
            return
        self._mouse, self._by_letters = event.position(), bool(event.modifiers() & _LETTERS)
        if self._hold.move_to(self._mouse):
            self._follow_mouse()
            if not self._is_beyond():
                self._scrolling.stop()
            elif not self._scrolling.isActive():
                self._scrolling.start()

    def _follow_mouse(self) -> None:
        """Stretch what is held to the mouse; above or below the page that scrolls, again and again."""
        reach, page = _FASTEST * self.looks.em * self.looks.style.line_pitch, self.viewport().height()
        point = QPointF(self._mouse.x(), min(max(self._mouse.y(), -reach), page + reach))
        if isinstance(self._hold, Grip):
            self._select(*self._hold.reach(self._border_at(point)))
        elif self._hold:
            self.drag_edge(self._hold, point, letters=self._by_letters)
            if self._is_beyond():
                self.show_offset(self._hold.offset)

    def _is_beyond(self) -> bool:
        return not 0 <= self._mouse.y() < self.viewport().height()

    # Release

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hold is None or event.button() != _LEFT:
            return
        hold, self._hold = self._hold, None
        self._scrolling.stop()
        if isinstance(hold, EdgeHold):
            self._release_edge(hold, event.position())
        elif hold.moved:
            self._settle(self._dragged(event), event.position())
        elif hold.selects:
            self._settle(hold.first, event.position())
        else:
            self._announce()
            self._activate(event.position())

    def _dragged(self, event: QMouseEvent) -> Span | None:
        return settled(self.text, self._raw_selection(), letters=bool(event.modifiers() & _LETTERS))

    def _settle(self, span: Span | None, point: QPointF) -> None:
        if span is None:
            self.clear_selection()
            return
        self._select(span.start, span.end)
        self._announce()
        self.selected_by_mouse.emit(span, point)

    def _release_edge(self, hold: EdgeHold, point: QPointF) -> None:
        """End a drag of an edge; a click beside the handle or on another mark goes through to the text."""
        area = self.handle_area(hold.end)
        if hold.moved:
            self.drop_edge(hold)
        elif self.marks_at(point) or not (area and area.contains(point)):
            self._put_caret(self._offset_at(point))
            self._activate(point)
