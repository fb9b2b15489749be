"""A number for each pair of people as a square of cells, deeper where it is higher; gold stands apart at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from annotator.ui import theme
from annotator.ui.language import decimal, number
from annotator.ui.overview.chart import Chart, Part
from annotator.ui.overview.sheet import NOTHING
from annotator.ui.palette import mix
from annotator.ui.panels.rows import draw_text

ROW, _HEAD = 36, 28
_CELL_PX = (52, 112)
_NAMES_PX = (72, 180)
_APART = 8  # before the row and the column of gold
_DEEPEST = 0.35  # of the accent in the paper, so that what is written on it stays clear


class PairCell(NamedTuple):
    """The value of a pair, None where there is none, that in words, and what is told when it is opened."""

    value: float | None
    words: str
    key: object = None


class Matrix(Chart):
    """Rows and columns are the same people, and gold after them; what one half says the other says too."""

    def __init__(self) -> None:
        super().__init__()
        self._names: Sequence[str] = ()
        self._cells: Mapping[tuple[int, int], PairCell] = {}
        self._places: list[tuple[int, int]] = []
        self._gold: int | None = None  # the place of gold
        self._first, self._pitch = 0.0, 1.0

    def set_pairs(
        self,
        names: Sequence[str],
        cells: Mapping[tuple[int, int], PairCell],
        scores: Sequence[PairCell] = (),
        gold: str = "",
    ) -> None:
        """Show the pairs of these people; a pair is named by the places of its people, the smaller one first.

        `scores` are those of the people against gold, which is called `gold`.
        """
        last = len(names)
        self._gold = last if scores else None
        self._names = (*names, f"✓ {gold}") if scores else tuple(names)
        self._cells = {**cells, **{(place, last): cell for place, cell in enumerate(scores)}}
        people = range(len(self._names))
        self._places = [(row, column) for row in people for column in people if self._cell(row, column)]
        self.renew()

    def sizeHint(self) -> QSize:
        height = _HEAD + ROW * len(self._names) + self._apart
        return QSize(self.minimumSizeHint().width(), height if self._names else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NAMES_PX[0] + _CELL_PX[0] * len(self._names) + self._apart, 0)

    def lay_out(self) -> Sequence[Part]:
        self._measure()
        cells = [(place, self._cell(*place)) for place in self._places]
        return [Part(self._box(*place), cell.words, cell.key) for place, cell in cells if cell]

    def step(self, key: int) -> int:
        """Go up and down in a column, over the place where a person would meet themselves."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if not by:
            return super().step(key)
        row, column = self._places[self.current]
        row += by + (by if row + by == column else 0)
        return self._places.index((row, column)) - self.current if (row, column) in self._places else 0

    def draw(self, painter: QPainter) -> None:
        font, small = theme.ui_font(13), theme.ui_font(12)
        for place, name in enumerate(self._names):
            colors = theme.palette()
            painter.setPen(QColor(colors.gold if place == self._gold else colors.text))
            row = QRectF(0, self._top(place), self._first - 8, ROW)
            draw_text(painter, self.whole(row), self._row_name(place), font, mirrored=self.mirrored)
            head = self._column(place)
            painter.setFont(small)
            painter.setPen(QColor(colors.gold if place == self._gold else colors.muted))
            words = number(place + 1) if self._numbered and place != self._gold else name
            short = QFontMetrics(small).elidedText(words, Qt.TextElideMode.ElideRight, round(head.width()) - 4)
            painter.drawText(self.turned(head), Qt.AlignmentFlag.AlignCenter, short)
        for row_number in range(len(self._names)):
            for column in range(len(self._names)):
                of_gold = self._gold in (row_number, column)
                cell = self._cell(row_number, column)
                self._draw_cell(painter, self._box(row_number, column), cell, of_gold=of_gold)

    # Inside

    def _measure(self) -> None:
        """Work out where the first column of cells begins, and how far they are from each other."""
        measure, count = QFontMetrics(theme.ui_font(13)), max(len(self._names), 1)
        names = [self._row_name(place) for place in range(len(self._names))]
        longest = max((measure.horizontalAdvance(name) for name in names), default=0) + 12
        room = self.width() - self._apart
        most = min(_NAMES_PX[1], room - _CELL_PX[0] * count)
        self._first = float(min(max(longest, _NAMES_PX[0]), most))
        self._pitch = min(max((room - self._first) / count, _CELL_PX[0]), _CELL_PX[1])

    @property
    def _numbered(self) -> bool:
        """Say whether the columns are named by numbers because names would not fit."""
        return len(self._names) > 6

    def _row_name(self, place: int) -> str:
        name = self._names[place]
        return f"{number(place + 1)} · {name}" if self._numbered and place != self._gold else name

    @property
    def _apart(self) -> int:
        return _APART if self._gold is not None else 0

    def _top(self, row: int) -> float:
        return _HEAD + ROW * row + (_APART if row == self._gold else 0)

    def _column(self, place: int) -> QRectF:
        apart = _APART if place == self._gold else 0
        return QRectF(self._first + self._pitch * place + apart, 0, self._pitch, _HEAD)

    def _box(self, row: int, column: int) -> QRectF:
        head = self._column(column)
        return self.turned(QRectF(head.left() + 1, self._top(row) + 1, head.width() - 2, ROW - 2))

    def _cell(self, row: int, column: int) -> PairCell | None:
        return self._cells.get((min(row, column), max(row, column))) if row != column else None

    @staticmethod
    def _draw_cell(painter: QPainter, box: QRectF, cell: PairCell | None, *, of_gold: bool) -> None:
        colors = theme.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(depth(cell.value, gold=of_gold) if cell else colors.chrome))
        painter.drawRoundedRect(box, 3, 3)
        if cell:
            painter.setFont(theme.ui_font(14))
            painter.setPen(QColor(colors.muted if cell.value is None else colors.text))
            words = NOTHING if cell.value is None else decimal(cell.value)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def depth(value: float | None, *, gold: bool = False) -> str:
    """Give the surface of a value: paper for 0 and below, and for none; scores against gold have its colour."""
    colors = theme.palette()
    return mix(colors.paper, colors.gold if gold else colors.accent, _DEEPEST * min(max(value or 0.0, 0.0), 1.0))
