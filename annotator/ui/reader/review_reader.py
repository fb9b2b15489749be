"""The article as a reviewer sees it: gold in the text, the lanes of one case under its words; it only tells keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.core.model import Span
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.chord import chord_of
from annotator.ui.keys.command import Where
from annotator.ui.reader.lanes import PITCH, Lane, Lanes
from annotator.ui.reader.lines import BlockLines
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.view import ArticleView

_ROOM_PX = 8  # under the last lane
_SHOWN_AT = 0.3  # of the height of the page: where the place of a case comes to stand


class ReviewReader(ArticleView):
    """Takes no marks: a key of review is told by `key_action`, a click on the text by the offset of its letter."""

    key_action = Signal(str)
    place_chosen = Signal(int)

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        self._lanes = Lanes()
        self._raised: list[QTextBlock] = []
        self._room = 0
        super().__init__(style, parent)
        self._overlays = (*self._overlays, self._lanes)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def load(self, text: str) -> None:
        """Show an article from its beginning, without lanes."""
        self._raised = []
        self._lanes.put((), Span(0, 0), ())
        super().load(text)

    def set_style(self, style: ReaderStyle) -> None:
        """Change the looks; the lanes stay."""
        super().set_style(style)
        self._raised = []
        self._make_room()

    def set_lanes(self, lanes: Sequence[Lane], place: Span, waiting: Sequence[int]) -> None:
        """Show lanes at a place (code points) and a sign at each of those offsets; the paragraph makes room."""
        self._lanes.put(lanes, place, waiting)
        self._make_room()
        self.viewport().update()

    def show_place(self) -> None:
        """Scroll so that the place of the lanes stands in the upper part of the page."""
        if self._lanes.lanes:
            top, _ = self._line_band(self._lanes.place.start)
            self.verticalScrollBar().setValue(round(top - self.viewport().height() * _SHOWN_AT))

    def _make_room(self) -> None:
        """Let the lines of the paragraphs with lanes stand farther apart, and those of all others as before."""
        for block in self._raised:
            self._set_room(block, -self._room)
        self._raised = []
        self._room = len(self._lanes.lanes) * PITCH + _ROOM_PX
        if self._lanes.lanes:
            self._raised = self._blocks(self._lanes.place)
            for block in self._raised:
                self._set_room(block, self._room)

    def _blocks(self, place: Span) -> list[QTextBlock]:
        block = self.document().findBlock(self.offsets.to_position(place.start))
        last = self.document().findBlock(self.offsets.to_position(max(place.end - 1, place.start)))
        found = [block]
        while block != last:
            block = block.next()
            found.append(block)
        return found

    def _set_room(self, block: QTextBlock, by: float) -> None:
        form = block.blockFormat()
        form.setLineHeight(form.lineHeight() + by, form.lineHeightType())
        form.setBottomMargin(form.bottomMargin() + by)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)

    def _paint_caret_among(self, painter: QPainter, shown: Sequence[BlockLines]) -> None:  # type: ignore[override]
        """There is no caret: nothing is written or selected here."""

    # Keys and mouse

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _command(event):
            event.accept()  # the keys of review go before any shortcut of the window
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return False  # Tab goes from case to case

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = _command(event)
        if command is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() or command in ("review.next", "review.previous"):
            self.key_action.emit(command)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        offset = self.letter_at(QPointF(event.position()))
        if event.button() == Qt.MouseButton.LeftButton and offset is not None:
            self.place_chosen.emit(offset)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()


def _command(event: QKeyEvent) -> str | None:
    chord = chord_of(event, QGuiApplication.platformName())
    return bindings().command_of(chord, Where.REVIEW) if chord else None
