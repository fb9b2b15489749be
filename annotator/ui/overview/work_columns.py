"""Work over time as two rows of columns over the same days: finished articles, and marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.overview.chart import Chart, Part
from annotator.ui.panels.rows import draw_text

_HEAD, _COLUMNS, _FOOT = 22, 64, 22
_BAND = _HEAD + _COLUMNS
_BETWEEN, _WEEK = 8, 7
_WIDEST, _SHORTEST = 26.0, 2.0


class Day(NamedTuple):
    """What was done on one day, and that in words."""

    day: date
    finished: int
    marks: int
    words: str


class WorkColumns(Chart):
    """Time runs in the direction of reading; the day of the keyboard is framed over both rows."""

    def __init__(self) -> None:
        super().__init__()
        self._days: Sequence[Day] = ()
        self._names = ("", "")

    def set_days(self, days: Sequence[Day], names: tuple[str, str]) -> None:
        """Show these days; `names` stand over the two rows."""
        self._days, self._names = tuple(days), names
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(320, 2 * _BAND + _BETWEEN + _FOOT)

    def lay_out(self) -> Sequence[Part]:
        height = 2 * _BAND + _BETWEEN
        return [
            Part(self.turned(QRectF(place * self._pitch, 0, self._pitch, height)), day.words)
            for place, day in enumerate(self._days)
        ]

    @property
    def _pitch(self) -> float:
        return self.width() / max(len(self._days), 1)

    def draw(self, painter: QPainter) -> None:
        colors = theme.palette()
        rows: tuple[tuple[str, Callable[[Day], int]], ...] = (
            (colors.saved, lambda day: day.finished),
            (colors.accent, lambda day: day.marks),
        )
        for place, (color, count) in enumerate(rows):
            self._draw_row(painter, place * (_BAND + _BETWEEN), self._names[place], QColor(color), count)
        self._draw_weeks(painter, 2 * _BAND + _BETWEEN)

    def _draw_row(self, painter: QPainter, top: float, name: str, color: QColor, count: Callable[[Day], int]) -> None:
        largest = max((count(day) for day in self._days), default=0)
        self._draw_head(painter, top, name, largest)
        foot = top + _BAND
        width = min(max(self._pitch - 2, 1.0), _WIDEST)
        for place, day in enumerate(self._days):
            if count(day):
                height = max(round((_COLUMNS - 6) * count(day) / largest), _SHORTEST)
                left = place * self._pitch + (self._pitch - width) / 2
                painter.fillRect(self.turned(QRectF(left, foot - height, width, height)), color)
        painter.fillRect(QRectF(0, foot, self.width(), 1), QColor(theme.palette().border))

    def _draw_head(self, painter: QPainter, top: float, name: str, largest: int) -> None:
        """Write what the row shows, and at its end how much its highest column stands for."""
        small = theme.ui_font(12)
        most = number(largest)
        room = QFontMetrics(small).horizontalAdvance(most) + 2
        painter.setPen(QColor(theme.palette().muted))
        line = QRectF(0, top, self.width(), _HEAD)
        draw_text(painter, self.whole(line), name, small, mirrored=self.mirrored, ours=True)
        end = QRectF(self.width() - room, top, room, _HEAD)
        draw_text(painter, self.whole(end), most, small, mirrored=self.mirrored, ours=True)
        painter.fillRect(QRectF(0, top + _HEAD + 5, self.width(), 1), QColor(theme.palette().hairline))

    def _draw_weeks(self, painter: QPainter, top: float) -> None:
        """Name every seventh day under its column, counted back from the last one."""
        small, colors = theme.ui_font(12), theme.palette()
        first = (len(self._days) - 1) % _WEEK
        for place in range(first, len(self._days), _WEEK):
            words = day_name(self._days[place].day)
            wide = QFontMetrics(small).horizontalAdvance(words) + 2
            middle = (place + 0.5) * self._pitch
            left = min(max(middle - wide / 2, 0), self.width() - wide)
            painter.fillRect(self.turned(QRectF(round(middle), top, 1, 4)), QColor(colors.border))
            painter.setPen(QColor(colors.muted))
            box = self.whole(QRectF(left, top + 4, wide, _FOOT - 4))
            draw_text(painter, box, words, small, mirrored=self.mirrored, ours=True)


def day_name(day: date, *, weekday: bool = False) -> str:
    """Give a day without its year in the language of the moment."""
    form = "dddd d MMMM" if weekday else "d MMM"
    return str(QLocale().toString(QDate(day.year, day.month, day.day), form))
