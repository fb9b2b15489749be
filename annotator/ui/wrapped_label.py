"""A label of several lines that all begin at the same edge, also where words run from the right."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget


class WrappedLabel(QLabel):
    """Plain text; Qt itself moves each line but the last by the blank on which it was wrapped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            super().paintEvent(event)  # such a label has a document, which has its lines right
            return
        words = self._laid_out()
        height = round(words.boundingRect().height())
        room = self.contentsRect()
        side = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        top = QStyle.alignedRect(self.layoutDirection(), side, QSize(room.width(), height), room).topLeft()
        with QPainter(self) as painter:
            self.drawFrame(painter)
            painter.setPen(self.palette().windowText().color())
            words.draw(painter, QPointF(top))

    def _laid_out(self) -> QTextLayout:
        text = self.text()
        way = Qt.LayoutDirection.RightToLeft if _runs_from_right(text) else Qt.LayoutDirection.LeftToRight
        option = QTextOption(QStyle.visualAlignment(way, self.alignment()) | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(way)
        layout = QTextLayout(text.replace("\n", "\u2028"), self.font(), self)
        layout.setTextOption(option)
        layout.beginLayout()
        bottom = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.contentsRect().width())
            line.setPosition(QPointF(0, bottom))
            bottom += line.height()
        layout.endLayout()
        return layout


def _runs_from_right(text: str) -> bool:
    """Say which way Qt lets a text run: that of its first letter outside of isolates, from the left without one."""
    depth = 0
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False
