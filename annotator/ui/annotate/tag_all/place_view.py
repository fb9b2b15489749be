"""The list of places as keys and mouse know it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from annotator.ui.annotate.tag_all.lines import HEIGHT, TICK_AREA
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.chord import chord_of
from annotator.ui.keys.commands import Where
from annotator.ui.panels.lines import Index
from annotator.ui.panels.row_view import RowView


class PlaceView(RowView):
    """Tells the keys of the list, and clicks on a tick."""

    pressed = Signal(str, str)  # id of a command, chord
    tick_clicked = Signal(int)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__(HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chord = chord_of(event, QGuiApplication.platformName())
        command = bindings().command_of(chord, Where.PLACES) if chord else None
        model = self.model()
        if chord in ("Home", "End") and model is not None:
            self.put_cursor(0 if chord == "Home" else model.rowCount() - 1)
        elif command is None or chord is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.pressed.emit(command, chord)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        x = self.viewport().width() - place.x() if self.isRightToLeft() else place.x()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and x < TICK_AREA:
            self.tick_clicked.emit(index.row())
