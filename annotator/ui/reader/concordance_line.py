"""One line of text with the words that are looked for: laid out once, painted so that the words begin in a column.

The line is shaped as a whole, so letters join as in the article wherever the words begin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPainterPath, QTextLayout, QTextOption

from annotator.core.text.characters import BIDI_CONTROLS
from annotator.core.text.offsets import OffsetMap, display_text
from annotator.ui.reader.geometry import widened
from annotator.ui.reader.intervals import Interval, merged

_BREAKS, _BIDI = re.compile(r"\s"), re.compile(f"[{BIDI_CONTROLS}]")
_WIDE, _PAD, _RADIUS, _FADE = 100_000.0, 2.0, 3.0, 28.0
_RING = 2.0  # of the focus, which runs round the line


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a line: of the words and of what is around, of the tint under the words and of the ground."""

    words: QColor
    around: QColor
    tint: QColor
    ground: QColor


class ConcordanceLine:
    """Three texts as one line; `rtl` tells which way it runs."""

    def __init__(self, before: str, words: str, after: str, font: QFont, *, rtl: bool) -> None:
        text = _shown(before + words + after)
        offsets = OffsetMap(text)
        self._layout, self._rtl = QTextLayout(text, font), rtl
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        line = self._layout.createLine()
        line.setLineWidth(_WIDE)
        self._layout.endLayout()
        natural = line.naturalTextRect()
        self._left, self._right, self._height = natural.left(), natural.right(), line.height()
        position = offsets.to_position(len(before))
        position, end_position = widened(self._layout, position, offsets.to_position(len(before) + len(words)))
        runs = (run.boundingRect() for run in line.glyphRuns(position, end_position - position))
        self.boxes: tuple[Interval, ...] = tuple(merged((run.left(), run.right()) for run in runs))

    @property
    def begin(self) -> float:
        """Give the x at which the words begin."""
        if not self.boxes:
            return self._right if self._rtl else self._left
        return self.boxes[-1][1] if self._rtl else self.boxes[0][0]

    def paint(self, painter: QPainter, area: QRectF, column: float, inks: Inks, *, tinted: bool = True) -> None:
        """Paint it into an area so that the words begin at the x of the column."""
        origin = QPointF(column - self.begin, area.center().y() - self._height / 2)
        path = QPainterPath()
        for left, right in self.boxes:
            box = QRectF(origin.x() + left - _PAD, area.top() + 3, right - left + 2 * _PAD, area.height() - 6)
            path.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(inks.around)
        self._layout.draw(painter, origin)
        if tinted:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, inks.tint)
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.setPen(inks.words)
            self._layout.draw(painter, origin)
        painter.restore()
        self._fade(painter, area, origin.x(), inks.ground)

    def _fade(self, painter: QPainter, area: QRectF, x: float, ground: QColor) -> None:
        """Let what does not fit go out softly, instead of cutting a letter."""
        clear = QColor(ground)
        clear.setAlpha(0)
        area = area.adjusted(0, _RING, 0, -_RING)
        if x + self._left < area.left():
            self._veil(painter, QRectF(area.left(), area.top(), _FADE, area.height()), ground, clear)
        if x + self._right > area.right():
            edge = QRectF(area.right() - _FADE, area.top(), _FADE, area.height())
            self._veil(painter, edge, clear, ground)

    @staticmethod
    def _veil(painter: QPainter, box: QRectF, left: QColor, right: QColor) -> None:
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        gradient.setColorAt(0, left)
        gradient.setColorAt(1, right)
        painter.fillRect(box, gradient)


def _shown(text: str) -> str:
    """Give a text of the same length on one line, in which nothing turns the order round."""
    return _BIDI.sub("\u2060", _BREAKS.sub(" ", display_text(text)))
