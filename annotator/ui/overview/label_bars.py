"""Annotations by label as bars, in the colour and with the bracket that the label has in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from annotator.core.model import Label
from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.overview.chart import Chart, Part
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.rows import draw_text

ROW, _BAR = 32, 20
_GAP, _NAMES = 12, (64, 160)
_SHORTEST = 4.0


class LabelBar(NamedTuple):
    """One bar: the label with its name, how many marks have it, and that in words."""

    label: Label
    name: str
    marks: int
    words: str


class LabelBars(Chart):
    """The longest bar takes the whole room; a label without marks has none."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[LabelBar] = ()

    def set_bars(self, bars: Sequence[LabelBar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(320, ROW * len(self._bars))

    def lay_out(self) -> Sequence[Part]:
        return [Part(QRectF(0, ROW * place, self.width(), ROW), bar.words) for place, bar in enumerate(self._bars)]

    def draw(self, painter: QPainter) -> None:
        font = theme.ui_font(13)
        measure, largest = QFontMetrics(font), max((bar.marks for bar in self._bars), default=0) or 1
        names = min(max((measure.horizontalAdvance(bar.name) for bar in self._bars), default=0) + 2, _NAMES[1])
        left = max(names, _NAMES[0]) + _GAP
        room = self.width() - left - measure.horizontalAdvance(number(largest)) - 2 - _GAP
        for place, bar in enumerate(self._bars):
            top = ROW * place
            painter.setPen(QColor(theme.palette().text))
            name = QRectF(0, top, left - _GAP, ROW)
            draw_text(painter, self.whole(name), bar.name, font, mirrored=self.mirrored)
            width = max(room * bar.marks / largest, _SHORTEST) if bar.marks else 0.0
            if width:
                box = QRectF(left, top + (ROW - _BAR) / 2, round(width), _BAR)
                draw_sample(painter, self.turned(box), bar.label)
            count = QRectF(left + width + (_GAP if width else 0), top, 80, ROW)
            painter.setPen(QColor(theme.palette().text))
            draw_text(painter, self.whole(count), number(bar.marks), font, mirrored=self.mirrored, ours=True)
