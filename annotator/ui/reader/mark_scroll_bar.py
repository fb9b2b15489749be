"""A scroll bar with a lane of ticks beside it: where in the article marks and hits are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

# Of the bar, in pixels: the handle's room and the lane on the side of the text.
_BAR, _LANE = 12, 6
_TICK_WIDTH, _TICK_HEIGHT = 5, 2
_HIT_WIDTH, _HIT_HEIGHT = 8, 3

Tick = tuple[float, QColor]


class MarkScrollBar(QScrollBar):
    """Scrolls as any other; its ticks are places of the document from 0 (top) to 1 and colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks: Sequence[Tick] = ()
        self._hits: Sequence[Tick] = ()
        self._picture: QPixmap | None = None
        self._make_room()
        self.rangeChanged.connect(self._make_room)

    def set_ticks(self, ticks: Iterable[Tick], hits: Iterable[Tick] = ()) -> None:
        """Show these ticks; the hits are wider and lie over the others."""
        self._ticks, self._hits = list(ticks), list(hits)
        self._draw_anew()

    def _draw_anew(self) -> None:
        self._picture = None
        self.update()

    def _make_room(self) -> None:
        """Widen the bar by the lane; the handle keeps to the outer side, and where nothing scrolls there is none."""
        left, right = (3, 3 + _LANE) if self.isRightToLeft() else (3 + _LANE, 3)
        paint = "" if self.maximum() > self.minimum() else "background: transparent;"
        sheet = (
            f"QScrollBar:vertical {{ width: {_BAR + _LANE}px; }}"
            f"QScrollBar::handle:vertical {{ margin: 2px {right}px 2px {left}px; {paint} }}"
        )
        if sheet != self.styleSheet():  # the range changes with every line that is laid out
            self.setStyleSheet(sheet)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()
            self._draw_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        picture = self._picture
        ratio = self.devicePixelRatio()
        if (
            picture is None
            or picture.deviceIndependentSize().toSize() != self.size()
            or picture.devicePixelRatio() != ratio
        ):
            picture = self._picture = self._drawn()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, picture)

    def _drawn(self) -> QPixmap:
        """Draw all ticks once; scrolling shows the same picture again."""
        ratio = self.devicePixelRatio()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            self._draw(painter, self._ticks, _TICK_WIDTH, _TICK_HEIGHT)
            self._draw(painter, self._hits, _HIT_WIDTH, _HIT_HEIGHT)
        return picture

    def _draw(self, painter: QPainter, ticks: Sequence[Tick], width: int, height: int) -> None:
        """Draw ticks at the side of the text; of many in one row of pixels one is drawn."""
        left = self.width() - width - 1 if self.isRightToLeft() else 1
        rows = {round(place * (self.height() - height)): color for place, color in ticks}
        for row, color in rows.items():
            painter.fillRect(QRectF(left, row, width, height), color)
