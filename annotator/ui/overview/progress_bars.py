"""Progress as bars: the project over its people, each bar in parts that tell their state by pattern and number too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from annotator.core.model import Progress
from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.overview.chart import Chart, Part
from annotator.ui.overview.state_fills import ORDER, Fill, draw_fill, fills
from annotator.ui.panels.rows import draw_text

ROW, _FIRST_ROW = 30, 38
_BAR, _FIRST_BAR = 18, 22
_GAP, _PLATE = 12, 4
_NAME_SHARE, _NAME_PX = 0.3, 72


class Bar(NamedTuple):
    """One bar: whose, how many in each state, what stands at its end, and all of it in words."""

    name: str
    counts: Mapping[Progress, int]
    end: str
    words: str


class ProgressBars(Chart):
    """The first bar is the project's and a little larger."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[Bar] = ()

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(320, _FIRST_ROW + ROW * (len(self._bars) - 1) if self._bars else 0)

    def lay_out(self) -> Sequence[Part]:
        return [Part(self._row(place), bar.words) for place, bar in enumerate(self._bars)]

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        plain, bold, colors = theme.ui_font(13), theme.ui_font(13), theme.palette()
        bold.setBold(True)
        measure = QFontMetrics(bold)
        ends = max((measure.horizontalAdvance(bar.end) for bar in self._bars), default=0) + 2
        longest = max((measure.horizontalAdvance(bar.name) for bar in self._bars), default=0) + 2
        names = min(max(longest, _NAME_PX), round(self.width() * _NAME_SHARE))
        for place, bar in enumerate(self._bars):
            row, font = self._row(place), plain if place else bold
            height = _BAR if place else _FIRST_BAR
            end = QRectF(self.width() - ends, row.top(), ends, row.height())
            painter.setPen(QColor(colors.text))
            name = QRectF(0, row.top(), names, row.height())
            draw_text(painter, self.whole(name), bar.name, font, mirrored=self.mirrored)
            painter.setPen(QColor(colors.muted if place else colors.text))
            draw_text(painter, self.whole(end), bar.end, font, mirrored=self.mirrored, ours=True)
            left, top = names + _GAP, row.center().y() - height / 2
            self._draw_bar(painter, QRectF(left, top, end.left() - _GAP - left, height), bar.counts)

    def _row(self, place: int) -> QRectF:
        top = _FIRST_ROW + ROW * (place - 1) if place else 0
        return QRectF(0, top, self.width(), ROW if place else _FIRST_ROW)

    def _draw_bar(self, painter: QPainter, box: QRectF, counts: Mapping[Progress, int]) -> None:
        looks, font = fills(theme.palette()), theme.ui_font(12)
        measure = QFontMetrics(font)
        painter.setFont(font)
        for state, part in parts_of(box, counts):
            turned, words = self.turned(part), number(counts[state])
            draw_fill(painter, turned, looks[state])
            room = measure.horizontalAdvance(words) + 2 * _PLATE
            if room + 2 <= turned.width():
                _draw_count(painter, turned, room, words, looks[state])


def parts_of(box: QRectF, counts: Mapping[Progress, int]) -> list[tuple[Progress, QRectF]]:
    """Cut a bar into its parts from the leading side on, at whole pixels; even the smallest part is 3 px wide."""
    shown = [state for state in ORDER if counts.get(state)]
    total = sum(counts[state] for state in shown)
    widths = [max(box.width() * counts[state] / total, 3.0) for state in shown]
    scale = box.width() / sum(widths) if widths else 1.0
    parts, left = [], box.left()
    for state, width in zip(shown, widths, strict=True):
        right = left + width * scale
        parts.append((state, QRectF(round(left), box.top(), round(right) - round(left), box.height())))
        left = right
    return parts


def _draw_count(painter: QPainter, box: QRectF, room: int, words: str, fill: Fill) -> None:
    """Write a number in the middle of its part, on a plain ground so that the pattern leaves it clear."""
    plate = QRectF(box.center().x() - room / 2, box.top() + 2, room, box.height() - 4)
    if fill.pattern is not None:
        painter.fillRect(plate, fill.ground)
    painter.setPen(fill.ink)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
