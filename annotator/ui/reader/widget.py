"""The reader: an article that is read, selected and marked, with the mouse or without it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.model import Span
from annotator.core.text.words import clause_at, word_at
from annotator.ui.reader.caret import caret_after
from annotator.ui.reader.keymap import action_of
from annotator.ui.reader.levels import next_under
from annotator.ui.reader.pointer import Grip, TripleClick, settled
from annotator.ui.reader.selecting import SelectableView
from annotator.ui.reader.selection_bar import SelectionBar
from annotator.ui.reader.style import ReaderStyle

_SCROLL_INTERVAL = 50
_LETTERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Reader(SelectableView):
    """Says what the user selected, activated or asked for with a key; all offsets are code points of the text.

    mark_activated carries an id, or None for a click beside all marks; key_action an id of keymap.ACTIONS;
    label_chosen the label key of a button on the selection bar.
    """

    mark_activated = Signal(object)
    key_action = Signal(str)
    label_chosen = Signal(str)

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._marking = True
        self._grip: Grip | None = None
        self._triple = TripleClick()
        self._mouse = QPointF()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_INTERVAL)
        self._scrolling.timeout.connect(self._follow_mouse)
        self.bar = SelectionBar(self)
        self.bar.set_style(style)
        self.bar.label_chosen.connect(self.label_chosen)
        self.verticalScrollBar().valueChanged.connect(self.bar.hide)
        self.selection_changed.connect(self.bar.hide)

    def set_style(self, style: ReaderStyle) -> None:
        super().set_style(style)
        self.bar.set_style(style)

    def set_marking(self, *, allowed: bool) -> None:
        """Say whether the user may mark now; if not, no bar is offered."""
        self._marking = allowed
        if not allowed:
            self.bar.hide()

    # Keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._gutter_event(event)
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)  # beside the column; over it Qt asks the viewport
            return event.isAccepted()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._action(event):
            event.accept()  # while the text has the focus, its keys go before any shortcut of the window
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        return False  # Tab goes from mark to mark

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._action(event)
        if action == "copy" or event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif action == "select.all":
            self.selectAll()
            self._take_cursor(self.textCursor())
        elif action:
            if action == "escape":
                self.bar.hide()
            self.key_action.emit(action)
        elif cursor := caret_after(self, event):
            self._take_cursor(cursor)
            self.bar.hide()
        else:
            event.ignore()

    def _action(self, event: QKeyEvent) -> str | None:
        return action_of(event, QGuiApplication.platformName())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint_caret()

    # Mouse

    def _gutter_event(self, event: QMouseEvent) -> bool:
        """Let a press beside the column act on the line at its height."""
        place = self.viewport().mapFrom(self, event.position())
        moved = QMouseEvent(
            event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )
        handlers = {
            QEvent.Type.MouseButtonPress: self.mousePressEvent,
            QEvent.Type.MouseMove: self.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: self.mouseReleaseEvent,
            QEvent.Type.MouseButtonDblClick: self.mouseDoubleClickEvent,
        }
        handlers[event.type()](moved)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point, letter = event.position(), self.letter_at(event.position())
        if letter is not None and self._triple.is_third(point):
            self._hold(clause_at(self.text, letter), point)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            anchor = self.offsets.to_offset(self.textCursor().anchor())
            self._grip, self._mouse = Grip(Span(anchor, anchor), point, moved=True), point
            self._follow_mouse()
        else:
            offset = self._offset_at(point)
            self._hold(Span(offset, offset), point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point, letter = event.position(), self.letter_at(event.position())
        offset = self._offset_at(point)
        self._hold((letter is not None and word_at(self.text, letter)) or Span(offset, offset), point)
        self._triple.doubled(point)

    def _hold(self, span: Span, point: QPointF) -> None:
        self.bar.hide()
        self._grip, self._mouse = Grip(span, point), point
        self._select(span.start, span.end)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        if self._grip and self._grip.move_to(self._mouse):
            self._follow_mouse()
            outside = not self.viewport().rect().contains(self._mouse.toPoint())
            if outside and not self._scrolling.isActive():
                self._scrolling.start()
            elif not outside:
                self._scrolling.stop()

    def _follow_mouse(self) -> None:
        """Stretch the selection to the mouse; beyond the page's edge that scrolls, again and again."""
        if self._grip:
            self._select(*self._grip.reach(self._offset_at(self._mouse)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grip = self._grip
        if grip is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._grip = None
        self._scrolling.stop()
        if grip.moved:
            span = settled(self.text, self._raw_selection(), letters=bool(event.modifiers() & _LETTERS))
            self._settle(span, event.position())
        elif grip.selects:
            self._settle(grip.first, event.position())
        else:
            self._announce()
            self._activate(event.position())

    def _settle(self, span: Span | None, point: QPointF) -> None:
        if span is None:
            self.clear_selection()
            return
        self._select(span.start, span.end)
        self._announce()
        if self._marking:
            place = self.viewport().mapTo(self, point).toPoint()
            area = self.span_area(span).translated(self.viewport().pos())
            self.bar.show_beside(area, place, self.viewport().geometry())

    def _activate(self, point: QPointF) -> None:
        identity = next_under(self.marks_at(point), self.current_mark())
        self._make_current(identity)
        self.mark_activated.emit(identity)

    def _offset_at(self, point: QPointF) -> int:
        return self.offsets.to_offset(self.position_at(point))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # Qt would zoom the font behind the style's back
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
