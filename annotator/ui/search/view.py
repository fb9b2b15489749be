"""The list itself: keys and clicks that walk, tick, jump, mark and remove."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.chord import chord_of
from annotator.ui.keys.commands import Where
from annotator.ui.panels.row_view import RowView, writes
from annotator.ui.search.delegate import HEIGHT, is_on_tick
from annotator.ui.search.model import SearchModel

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_NEAR_THE_END = 40  # lines
_EXTENDING = {"Shift+Down": 1, "Shift+Up": -1}


class SearchView(RowView):
    """Tells what is wanted; it moves and ticks by itself."""

    label_wanted = Signal(int)  # the digit of a label
    removal_wanted = Signal()
    all_ticked = Signal(bool)  # all that are shown, and whether they were before
    more_wanted = Signal()
    left = Signal()
    up = Signal()  # above the first line is the field

    def __init__(self, model: SearchModel, parent: QWidget | None = None) -> None:
        super().__init__(HEIGHT, parent)
        self._model, self._anchor = model, -1
        self.setModel(model)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self._acts: dict[str, Callable[[], None]] = {
            "search.tick": self._toggle,
            "search.tick_all": self._tick_all,
            "search.remove": self.removal_wanted.emit,
            "search.leave": self._leave,
            "search.go": lambda: self.picked.emit(self.line),
        }

    @property
    def line(self) -> int:
        """Give the current line, -1 for none."""
        return self.currentIndex().row()

    def go_to_line(self, line: int) -> None:
        """Make a line the current one and show it, the first one of an article under its name."""
        self._anchor = -1
        self.put_cursor(line)
        if self._model.place(line - 1) is None:
            self.scrollTo(self._model.index(line - 1))
        self._look_ahead()

    def go_to_first(self) -> None:
        """Make the first place the current one."""
        first = self._model.next_place(-1, 1)
        if first is not None:
            self.go_to_line(first)

    # --- keys --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chord = chord_of(event, QGuiApplication.platformName()) or ""
        command = bindings().command_of(chord, Where.SEARCH)
        if command == "search.mark":
            self.label_wanted.emit(int(chord[-1]))
        elif command:
            self._acts[command]()
        elif chord in _EXTENDING:
            self._extend(_EXTENDING[chord])
        elif chord == "Up" and self._model.next_place(self.line, -1) is None:
            self.up.emit()
        elif writes(event):
            self.typed.emit(event.text())
        else:
            if chord:  # and not Shift alone, with which a range begins
                self._anchor = -1
            super().keyPressEvent(event)
            self._look_ahead()

    def _toggle(self) -> None:
        place = self._model.place(self.line)
        if place is not None:
            self._model.tick([self.line], on=not self._model.is_ticked(place))
            self._anchor = -1

    def _tick_all(self) -> None:
        before = self._model.ticks
        self._model.tick(range(self._model.rowCount()), on=True)
        self.all_ticked.emit(before == self._model.ticks)

    def _extend(self, step: int) -> None:
        """Tick from where this began to the next line; going back takes the tick from the line that is left."""
        line, after = self.line, self._model.next_place(self.line, step)
        if after is None:
            return
        if self._anchor < 0:
            self._anchor = line
        back = abs(after - self._anchor) < abs(line - self._anchor)
        if back:
            self._model.tick([line], on=False)
        self._model.tick([self._anchor, after], on=True)
        self.put_cursor(after)
        self._look_ahead()

    def _leave(self) -> None:
        if not self._model.untick_all():
            self.left.emit()

    # --- the mouse ---------------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index, held = self.indexAt(event.position().toPoint()), event.modifiers()
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        line, rect = index.row(), self.visualRect(index)
        place = self._model.place(line)
        on_tick = is_on_tick(rect, round(event.position().x()), mirrored=self.isRightToLeft())
        if place is None:
            return
        if held & _SHIFT and self._anchor >= 0:
            self._model.tick(range(min(self._anchor, line), max(self._anchor, line) + 1), on=True)
        elif on_tick or held & _CONTROL:
            self._anchor = line
            self._model.tick([line], on=not self._model.is_ticked(place))
        else:
            self.picked.emit(line)

    # --- more --------------------------------------------------------------------------------------------------

    def _look_ahead(self) -> None:
        """Ask for more places before the end of those that are there is in sight."""
        last = self.rowAt(self.viewport().height() - 1)
        count = self._model.rowCount()
        if count and max(self.line, last if last >= 0 else count) + _NEAR_THE_END >= count:
            self.more_wanted.emit()
