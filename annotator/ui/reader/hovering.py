"""What the mouse is over while no button is down: the mark under it, the shape of the pointer, and tool tips."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.ui.plain import own_tooltip
from annotator.ui.reader.levels import next_under
from annotator.ui.reader.selecting import SelectableView
from annotator.ui.reader.style import ReaderStyle

_TEXT, _TAG, _HANDLE = Qt.CursorShape.IBeamCursor, Qt.CursorShape.PointingHandCursor, Qt.CursorShape.SizeHorCursor


class HoverView(SelectableView):
    """An article that says which mark the mouse is over.

    hovered carries the id of the mark under the pointer, on its text or its tag, or None; only when it changes.
    """

    hovered = Signal(object)

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._pointer: QPointF | None = None
        self._pointed_at: bytes | None = None
        self._shape = _TEXT
        self._tip: Callable[[bytes], str] = lambda _: ""
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._look_under)

    def load(self, text: str) -> None:
        self._hover(None)
        super().load(text)

    def set_tip(self, tip: Callable[[bytes], str]) -> None:
        """Say what the tool tip of a mark tells, in lines; strangers' words in it must be isolated, "" shows none."""
        self._tip = tip

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, point: QPointF | None) -> None:
        """Follow the mouse to a point of the viewport; None when it has left."""
        if point != self._pointer:
            self._pointer = point
            self._look_under()

    def _look_under(self) -> None:
        """See what lies under the mouse now; a page that scrolls under a resting mouse counts as moving."""
        under, shape = self._found_at(self._pointer) if self._pointer is not None else (None, _TEXT)
        self._show_shape(shape)
        if under != self._pointed_at:
            self._pointed_at = under
            if QToolTip.isVisible():
                QToolTip.hideText()
            self.set_hovered(under)
            self.hovered.emit(under)

    def _show_shape(self, shape: Qt.CursorShape) -> None:
        if shape != self._shape:
            self._shape = shape
            self.viewport().setCursor(shape)

    def _found_at(self, point: QPointF) -> tuple[bytes | None, Qt.CursorShape]:
        if self.handle_at(point):
            return self.current_mark(), _HANDLE
        tagged = self.tag_at(point)
        return (tagged.id, _TAG) if tagged else (next_under(self.marks_at(point), None), _TEXT)

    def _show_tip(self, event: QHelpEvent) -> None:
        point = QPointF(event.pos())
        words = self.invisible_at(point) or ""
        if not words:
            under, _ = self._found_at(point)
            words = self._tip(under) if under else ""
        if words:
            QToolTip.showText(event.globalPos(), own_tooltip(words), self.viewport())
        else:
            QToolTip.hideText()
            event.ignore()
