"""How the lines of the list look: an article with its progress and number, a place as a line of a concordance."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.core.model import Label, Progress
from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.lines import LineDelegate
from annotator.ui.panels.progress_sign import draw_sign
from annotator.ui.panels.rows import draw_ground, draw_text, mirrored
from annotator.ui.panels.wording import is_rtl, one_line
from annotator.ui.reader.concordance_line import ConcordanceLine, Inks
from annotator.ui.search.rows import Heading, Place, Row

HEIGHT = 32
_MARGIN, _BOX, _SIGN, _GAP, _SAMPLE, _MOST_SAMPLES = 12, 16, 14, 10, 18, 3
_FONT_PX = 17
_COLUMN = 0.42  # of the line's room, from the side where it begins, lies before the words
_KEPT = 400  # lines that are laid out


class SearchDelegate(LineDelegate[Row]):
    """Paints the lines; what it has to know of project and view it asks for."""

    def __init__(
        self,
        progress: Callable[[bytes], Progress],
        label: Callable[[str], Label],
        is_ticked: Callable[[Place], bool],
        is_current: Callable[[int], bool],
    ) -> None:
        super().__init__(HEIGHT)
        self._progress, self._label, self._is_ticked, self._is_current = progress, label, is_ticked, is_current
        self.needs_marks = False  # a place without a mark is none of those that were asked for any more
        self._lines: OrderedDict[int, tuple[Place, ConcordanceLine]] = OrderedDict()

    def forget(self) -> None:
        """Lay all lines out anew."""
        self._lines.clear()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, line: int) -> None:
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        else:
            current = self._is_current(line)
            draw_ground(painter, option, self.shades, current=current)
            self._paint_place(painter, option, row, current=current)

    # --- an article --------------------------------------------------------------------------------------------

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Heading) -> None:
        box: QRect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        turned, p = mirrored(option), theme.palette()
        painter.fillRect(option.rect, QColor(p.chrome))
        sign = QRect(box.x() + 1, box.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
        place = QRectF(QStyle.visualRect(option.direction, box, sign))
        draw_sign(painter, place, self._progress(row.document), mirrored=turned)
        small, font = QFont(option.font), QFont(option.font)
        small.setPixelSize(12)
        font.setWeight(QFont.Weight.Medium)
        count = number(row.total)
        wide = QFontMetrics(small).horizontalAdvance(count) + 4
        title = one_line(row.title)
        room = box.width() - _BOX - 2 * _GAP - wide
        words = min(QFontMetrics(font).horizontalAdvance(title) + 4, room)
        start = box.x() + _BOX + _GAP
        painter.setPen(QColor(p.text))
        name = QStyle.visualRect(option.direction, box, QRect(start, box.y(), words, box.height()))
        draw_text(painter, name, title, font, mirrored=turned)
        painter.setPen(QColor(p.muted))
        tail = QStyle.visualRect(option.direction, box, QRect(start + words + _GAP, box.y(), wide, box.height()))
        draw_text(painter, tail, count, small, mirrored=turned)

    # --- a place -----------------------------------------------------------------------------------------------

    def _paint_place(self, painter: QPainter, option: QStyleOptionViewItem, row: Place, *, current: bool) -> None:
        p, ground = theme.palette(), self._ground(option, current=current)
        tick = QRectF(QStyle.visualRect(option.direction, option.rect, tick_box(option.rect)))
        self._paint_tick(painter, tick, on=self._is_ticked(row))
        inks = Inks(QColor(p.text), QColor(p.muted), QColor(p.selection), QColor(ground))
        line, area = self._line(row), QRectF(self._text_area(option))
        rtl = _runs_from_right(row)
        share = area.width() * _COLUMN
        column = area.right() - share if rtl else area.left() + share
        line.paint(painter, area, column, inks, tinted=bool(row.labels) or not self.needs_marks)
        self._paint_samples(painter, option, row)

    def _ground(self, option: QStyleOptionViewItem, *, current: bool) -> str:
        if current:
            return self.shades["tint"]
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        return self.shades["hover" if hovered else "paper"]

    def _text_area(self, option: QStyleOptionViewItem) -> QRect:
        rect: QRect = option.rect
        start, end = _MARGIN + _BOX + _GAP, _MARGIN + _MOST_SAMPLES * (_SAMPLE + 4) + _GAP
        return QStyle.visualRect(option.direction, rect, rect.adjusted(start, 0, -end, 0))

    def _line(self, row: Place) -> ConcordanceLine:
        """Give the line of a place, laid out when it is first painted."""
        kept = self._lines.get(id(row.hit))
        if kept is None or kept[0].hit is not row.hit:
            hit, font = row.hit, theme.reading_font(_FONT_PX)
            kept = row, ConcordanceLine(hit.before, hit.words, hit.after, font, rtl=_runs_from_right(row))
            self._lines[id(row.hit)] = kept
            if len(self._lines) > _KEPT:
                self._lines.popitem(last=False)
        return kept[1]

    def _paint_tick(self, painter: QPainter, box: QRectF, *, on: bool) -> None:
        p = theme.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(p.accent if on else p.border), 1))
        painter.setBrush(QColor(p.accent if on else p.paper))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if on:
            x, y, side = box.x(), box.y(), box.width()
            painter.setPen(QPen(QColor(p.on_accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(
                round(x + side * 0.25), round(y + side * 0.52), round(x + side * 0.42), round(y + side * 0.7)
            )
            painter.drawLine(
                round(x + side * 0.42), round(y + side * 0.7), round(x + side * 0.75), round(y + side * 0.3)
            )

    def _paint_samples(self, painter: QPainter, option: QStyleOptionViewItem, row: Place) -> None:
        labels, rect = row.labels, option.rect
        shown = labels if len(labels) <= _MOST_SAMPLES else labels[: _MOST_SAMPLES - 1]
        for place, key in enumerate(shown):
            box = QStyle.visualRect(option.direction, rect, _sample_box(rect, place))
            draw_sample(painter, QRectF(box), self._label(key))
        if len(shown) < len(labels):
            small = QFont(option.font)
            small.setPixelSize(12)
            painter.setPen(QColor(theme.palette().muted))
            box = QStyle.visualRect(option.direction, rect, _sample_box(rect, len(shown)))
            more = f"\u2066+{number(len(labels) - len(shown))}\u2069"
            draw_text(painter, box, more, small, mirrored=mirrored(option))


def tick_box(rect: QRect) -> QRect:
    """Give where the tick is on a line that begins at the left."""
    return QRect(rect.x() + _MARGIN, rect.center().y() - _BOX // 2 + 1, _BOX, _BOX)


def is_on_tick(rect: QRect, x: int, *, mirrored: bool) -> bool:
    """Say whether an x on a line means its tick: the box with its margins."""
    reach = 2 * _MARGIN + _BOX - 4
    return x > rect.right() - reach if mirrored else x < rect.x() + reach


def _sample_box(rect: QRect, place: int) -> QRect:
    x = rect.right() - _MARGIN - (_SAMPLE + 4) * (place + 1)
    return QRect(x, rect.center().y() - _SAMPLE // 2 + 2, _SAMPLE, _SAMPLE - 2)


def _runs_from_right(row: Place) -> bool:
    return is_rtl(row.hit.words) or is_rtl(row.hit.before) or is_rtl(row.hit.after)
