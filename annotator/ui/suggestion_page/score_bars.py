"""How good the suggestions of each label are: a bar for those that are right, and one for the marks that are found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from annotator.core.model import Label
from annotator.core.suggest.model import Tally
from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.overview.chart import Chart, Part
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.rows import draw_text

ROW, _BAR, _BETWEEN = 48, 14, 3
_GAP, _NAMES, _SAMPLE, _PERCENT = 10, (64, 160), 16, 48


class ScoreBar(NamedTuple):
    """A label with its name, what its suggestions are worth, and that in words."""

    label: Label
    name: str
    tally: Tally
    words: str


class ScoreBars(Chart):
    """Full bars are precision, those with an outline alone are recall: they are told apart without colour too."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[ScoreBar] = ()

    def set_bars(self, bars: Sequence[ScoreBar]) -> None:
        """Show these labels."""
        self._bars = tuple(bars)
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(320, ROW * len(self._bars))

    def lay_out(self) -> Sequence[Part]:
        return [Part(QRectF(0, ROW * place, self.width(), ROW), bar.words) for place, bar in enumerate(self._bars)]

    def draw(self, painter: QPainter) -> None:
        font = theme.ui_font(13)
        widest = max((QFontMetrics(font).horizontalAdvance(bar.name) for bar in self._bars), default=0) + 2
        names = _SAMPLE + _GAP + min(max(widest, _NAMES[0]), _NAMES[1]) + _GAP
        for place, bar in enumerate(self._bars):
            top = ROW * place
            draw_sample(painter, self.turned(QRectF(0, top + (ROW - _SAMPLE) / 2, _SAMPLE, _SAMPLE)), bar.label)
            painter.setPen(QColor(theme.palette().text))
            name = QRectF(_SAMPLE + _GAP, top, names - _SAMPLE - 2 * _GAP, ROW)
            draw_text(painter, self.whole(name), bar.name, font, mirrored=self.mirrored)
            first = top + ROW / 2 - _BAR - _BETWEEN / 2
            for number_, share in enumerate((bar.tally.precision, bar.tally.recall)):
                room = QRectF(names, first + number_ * (_BAR + _BETWEEN), self.width() - names - _PERCENT, _BAR)
                self._draw_share(painter, room, share, full=number_ == 0)

    def _draw_share(self, painter: QPainter, room: QRectF, share: float, *, full: bool) -> None:
        bar = QRectF(room.left(), room.top(), max(round(room.width() * share), 1), room.height())
        draw_bar(painter, self.turned(bar), full=full)
        painter.setPen(QColor(theme.palette().text))
        words = QRectF(bar.right() + _GAP / 2, room.top() - 3, _PERCENT, room.height() + 6)
        text = f"{number(round(100 * share))}%"
        draw_text(painter, self.whole(words), text, theme.ui_font(12), mirrored=self.mirrored, ours=True)


def draw_bar(painter: QPainter, box: QRectF, *, full: bool) -> None:
    """Draw a bar: a full one, or one with an outline."""
    color = QColor(theme.palette().accent)
    painter.setPen(QPen(color, 1))
    painter.setBrush(color if full else Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
