"""What the parts of bars mean: a sample, a word and a number each, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.ui import theme
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.rows import draw_text

_SAMPLE, _GAP, _HEIGHT = 20, 6, 20
_BETWEEN = 16


class Entry(NamedTuple):
    """How a sample is drawn, and what is written beside it."""

    draw: Callable[[QPainter, QRectF], None]
    words: str


class Legend(QWidget):
    """Entries one after another from the leading edge on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=4)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            shown = _Entry(entry, self)
            self._flow.addWidget(shown)
            shown.show()
        self._keep_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_rows()

    def _keep_rows(self) -> None:
        self.setFixedHeight(max(self._flow.heightForWidth(self.width()), _HEIGHT))


class _Entry(QWidget):
    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self.setFont(theme.ui_font(12))
        self.setAccessibleName(entry.words)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self._entry.words)
        return QSize(_SAMPLE + _GAP + words + 2 + _BETWEEN, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = self.width() - _SAMPLE if mirrored else 0
        self._entry.draw(painter, QRectF(start, 4, _SAMPLE, _HEIGHT - 8))
        left = _BETWEEN if mirrored else _SAMPLE + _GAP
        painter.setPen(QColor(theme.palette().muted))
        words = QRect(left, 0, self.width() - _SAMPLE - _GAP - _BETWEEN, _HEIGHT)
        draw_text(painter, words, self._entry.words, self.font(), mirrored=mirrored, ours=True)
        painter.end()
