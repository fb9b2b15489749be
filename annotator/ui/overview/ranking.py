"""Values side by side on one scale from 0 to 1, each as a dot with the line of its 95% interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from annotator.core.model import Label
from annotator.ui import theme
from annotator.ui.language import decimal, number
from annotator.ui.overview.chart import Chart, Part
from annotator.ui.overview.sheet import NOTHING
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.rows import draw_text

ROW, _SCALE = 30, 18
_SAMPLE, _GAP, _DOT, _TICK = 16, 8, 4.5, 4.0
_NAME_SHARE, _NAME_PX = 0.38, 56


class Ranked(NamedTuple):
    """One row: its name, its value and interval or the reason why there is none, all in words, and its label if any."""

    name: str
    value: float | None
    interval: tuple[float, float] | None
    reason: str
    words: str
    key: object = None
    label: Label | None = None


class Ranking(Chart):
    """Rows in the order given; values below 0 stand at its left edge."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Ranked] = ()

    def set_rows(self, rows: Sequence[Ranked]) -> None:
        """Show these rows."""
        self._rows = tuple(rows)
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(320, ROW * len(self._rows) + _SCALE if self._rows else 0)

    def lay_out(self) -> Sequence[Part]:
        return [
            Part(QRectF(0, ROW * place, self.width(), ROW), row.words, row.key) for place, row in enumerate(self._rows)
        ]

    def draw(self, painter: QPainter) -> None:
        font = theme.ui_font(13)
        track = self._track(QFontMetrics(font).horizontalAdvance(decimal(-0.88)) + 2)
        self._draw_scale(painter, track)
        for place, row in enumerate(self._rows):
            self._draw_name(painter, QRectF(0, ROW * place, track.left() - 2 * _GAP, ROW), row)
            line = track.translated(0, ROW * place)
            if row.value is None:
                painter.setPen(QColor(theme.palette().muted))
                box = self.whole(line.adjusted(0, 0, self.width() - line.right(), 0))
                words = f"{NOTHING}  {row.reason}"
                draw_text(painter, box, words, theme.ui_font(12), mirrored=self.mirrored, ours=True)
            else:
                self._draw_value(painter, line, row.value, row.interval, row.label)
                painter.setPen(QColor(theme.palette().text))
                end = QRectF(line.right() + 2 * _GAP, line.top(), self.width(), ROW)
                end.setRight(self.width())
                draw_text(painter, self.whole(end), decimal(row.value), font, mirrored=self.mirrored, ours=True)

    # Inside

    def _track(self, ends: int) -> QRectF:
        """Give the room of the scale in the first row: between the names and the numbers at the end."""
        measure = QFontMetrics(theme.ui_font(13))
        longest = max((measure.horizontalAdvance(row.name) for row in self._rows), default=0) + 2
        sample = _SAMPLE + _GAP if any(row.label for row in self._rows) else 0
        left = min(sample + max(longest, _NAME_PX), round(self.width() * _NAME_SHARE)) + 2 * _GAP
        return QRectF(left, 0, max(self.width() - left - 2 * _GAP - ends, 40), ROW)

    def _draw_scale(self, painter: QPainter, track: QRectF) -> None:
        """Draw the lines of 0, a half and 1, with their numbers under the last row."""
        small, colors, foot = theme.ui_font(12), theme.palette(), ROW * len(self._rows)
        for share in (0.0, 0.5, 1.0):
            x = track.left() + track.width() * share
            painter.fillRect(self.turned(QRectF(round(x), 2, 1, foot - 4)), QColor(colors.hairline))
            painter.setFont(small)
            painter.setPen(QColor(colors.muted))
            words = decimal(share, 1) if share == 0.5 else number(round(share))
            painter.drawText(self.turned(QRectF(x - 20, foot, 41, _SCALE)), Qt.AlignmentFlag.AlignCenter, words)

    def _draw_name(self, painter: QPainter, box: QRectF, row: Ranked) -> None:
        indent = 0
        if row.label is not None:
            sample = QRectF(0, box.top() + (ROW - _SAMPLE) / 2, _SAMPLE, _SAMPLE)
            draw_sample(painter, self.turned(sample), row.label)
            indent = _SAMPLE + _GAP
        painter.setPen(QColor(theme.palette().text))
        words = self.whole(box.adjusted(indent, 0, 0, 0))
        draw_text(painter, words, row.name, theme.ui_font(13), mirrored=self.mirrored)

    def _draw_value(
        self,
        painter: QPainter,
        line: QRectF,
        value: float,
        interval: tuple[float, float] | None,
        label: Label | None,
    ) -> None:
        colors, middle = theme.palette(), line.center().y()
        ink = theme.label_color(label) if label else QColor(colors.accent)
        if interval:
            low, high = (self._x(line, bound) for bound in interval)
            painter.setPen(QPen(ink, 1.5))
            painter.drawLine(QPointF(low, middle), QPointF(high, middle))
            for x in (low, high):
                painter.drawLine(QPointF(x, middle - _TICK), QPointF(x, middle + _TICK))
        painter.setPen(QPen(QColor(colors.paper), 1))
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(self._x(line, value), middle), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _x(self, line: QRectF, value: float) -> float:
        x = line.left() + line.width() * min(max(value, 0.0), 1.0)
        return self.width() - x if self.mirrored else x
