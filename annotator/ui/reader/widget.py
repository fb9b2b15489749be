"""The reader: an article that is read, selected and marked, with the mouse or without it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.core.model import Span
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.chord import chord_of
from annotator.ui.keys.commands import Where, command
from annotator.ui.reader.caret import caret_after
from annotator.ui.reader.dragging import DragView
from annotator.ui.reader.menu import open_menu
from annotator.ui.reader.selection_bar import SelectionBar
from annotator.ui.reader.style import ReaderStyle

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_BACK_AGAIN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_RING = 2


class Reader(DragView):
    """Says what the user selected, activated or asked for with a key; all offsets are code points of the text.

    key_action carries the id of a command for the reader; label_chosen the label key of a button on the selection bar,
    all_places_wanted that of one that was clicked with Shift; menu_wanted a menu that is about to open and what it is
    about: the id of a mark, or an offset of the text.
    """

    key_action = Signal(str)
    label_chosen = Signal(str)
    all_places_wanted = Signal(str)
    menu_wanted = Signal(object, object)

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._came_by_key = False
        self.key_hook: Callable[[str], bool] = lambda _: False  # takes a chord before the reader does, or not
        self._hooked = False
        self.bar = SelectionBar(self)
        self.bar.set_style(style)
        self.bar.label_chosen.connect(self.label_chosen)
        self.bar.all_places_wanted.connect(self.all_places_wanted)
        self.verticalScrollBar().valueChanged.connect(self.bar.hide)
        for leaving in (self.selection_changed, self.pressed, self.typed):
            leaving.connect(self.bar.hide)
        self.pressed.connect(self._leave_ring)
        self.selected_by_mouse.connect(self._offer_labels)

    def set_style(self, style: ReaderStyle) -> None:
        super().set_style(style)
        self.bar.set_style(style)

    def set_marking(self, *, allowed: bool) -> None:
        """Say whether the user may mark now; if not, no bar is offered."""
        super().set_marking(allowed=allowed)
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

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab leave the text if the user wants that; otherwise it goes from mark to mark."""
        if not bindings().tab_leaves:
            return False
        return self.key_hook("Tab" if forward else "Shift+Tab") or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chord = _chord(event)
        if not event.isAutoRepeat():
            self._hooked = chord is not None and self.key_hook(chord)
        if self._hooked:
            return  # also while the key is held down: what it does to the strip it does once
        action = self._action(event)
        if action and event.isAutoRepeat() and not command(action).repeats:
            return
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
        chord = _chord(event)
        return bindings().command_of(chord, Where.READER) if chord else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _BACK_AGAIN:
            self._came_by_key = event.reason() in _BY_KEYS
        self._repaint_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint_ring()

    def _repaint_ring(self) -> None:
        self._repaint_caret()
        if self._came_by_key:
            self.viewport().update()

    def _leave_ring(self) -> None:
        self._repaint_ring()
        self._came_by_key = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._came_by_key and self.hasFocus():
            page = self.viewport().rect()
            with QPainter(self.viewport()) as painter:
                for left in (page.left(), page.right() + 1 - _RING):
                    painter.fillRect(QRect(left, page.top(), _RING, page.height()), self.looks.accent)

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

    def _offer_labels(self, span: Span, point: QPointF) -> None:
        if self._marking:
            place = self.viewport().mapTo(self, point).toPoint()
            area = self.span_area(span).translated(self.viewport().pos())
            self.bar.show_beside(area, place, self.viewport().geometry())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # Qt would zoom the font behind the style's back
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if not (by_mouse and self._let_go):  # that press of the right button ended a drag
            open_menu(self, event)


def _chord(event: QKeyEvent) -> str | None:
    return chord_of(event, QGuiApplication.platformName())
