"""The list of places as lines: headings of levels and of words before, and the places in their context."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStyleOptionViewItem, QWidget

from annotator.core.model import Span
from annotator.ui import theme
from annotator.ui.annotate.tag_all.choice import Choice, Heading, Line, Row
from annotator.ui.annotate.tag_all.wording import heading_words
from annotator.ui.keys.badge import HEIGHT as BADGE
from annotator.ui.keys.badge import badge_font, badge_width
from annotator.ui.language import QT_TRANSLATE_NOOP, number
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.lines import LineDelegate, LineModel
from annotator.ui.panels.rows import draw_ground, draw_text, mirrored
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import is_rtl, one_line
from annotator.ui.plain import plain
from annotator.ui.reader.in_context import InContext, draw_in_context

HEIGHT = 30
_MARGIN, _TICK, _GAP, _INDENT, _NAME, _TAIL = 12, 16, 8, 20, 76, 120
TICK_AREA = _MARGIN + _TICK + _GAP + _INDENT
_ALREADY = QT_TRANSLATE_NOOP("TagAll", "already {label}")
_WHOLE = QT_TRANSLATE_NOOP("TagAll", "perhaps one word")
_TICKED, _NOT_TICKED = QT_TRANSLATE_NOOP("TagAll", "ticked"), QT_TRANSLATE_NOOP("TagAll", "not ticked")
_TITLE = 60


def tail_words(row: Row, around: Surroundings) -> str:
    """Give what is to be known of a place besides its words: the article, another label, a doubt."""
    if row.title:
        return plain(row.title, _TITLE)
    if row.other:
        words = QCoreApplication.translate("TagAll", _ALREADY)
        return words.format(label=around.label_name(row.other))
    return "" if row.occurrence.sure else QCoreApplication.translate("TagAll", _WHOLE)


class PlaceModel(LineModel[Line]):
    """One line for each heading and each place."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around

    def value(self, row: Line, role: int) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, Heading):
            return heading_words(row)
        ticked = QCoreApplication.translate("TagAll", _TICKED if row.ticked else _NOT_TICKED)
        parts = (ticked, self._around.label_name(row.label), one_line(row.around), tail_words(row, self._around))
        return " · ".join(filter(None, parts))


class PlaceDelegate(LineDelegate[Line]):
    """Paints a tick, the label with its key, and the words in their context; `span_of` gives what would be marked."""

    def __init__(self, around: Surroundings, view: Callable[[], QWidget]) -> None:
        super().__init__(HEIGHT)
        self.choice: Choice | None = None
        self.current = -1
        self._tail_px = 0  # the same for all lines, so that the words stand under each other
        self._around, self._view = around, view

    def make_room(self, lines: Iterable[Line], font: QFont) -> None:
        """Give the ends of the lines the room that the widest of them needs."""
        metrics = QFontMetrics(_small(font))
        tails = {tail_words(line, self._around) for line in lines if isinstance(line, Row)} - {""}
        widest = max(map(metrics.horizontalAdvance, tails), default=0)
        self._tail_px = min(widest + 2, _TAIL) if tails else 0

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Line, line: int) -> None:
        draw_ground(painter, option, self.shades, current=line == self.current)
        indent = 0 if isinstance(row, Heading) and row.before is None else _INDENT
        box: QRect = option.rect.adjusted(_MARGIN + indent // 2, 0, -_MARGIN, 0)
        self._draw_tick(painter, option, QRect(box.x(), box.center().y() - _TICK // 2 + 1, _TICK, _TICK), row)
        words = box.adjusted(_TICK + _GAP, 0, 0, 0)
        if isinstance(row, Heading):
            self._draw_heading(painter, option, words, row)
        else:
            self._draw_place(painter, option, words, row)

    def _draw_tick(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: Line) -> None:
        ticked = [one.ticked for one in (row.rows if isinstance(row, Heading) else (row,))]
        states = QStyle.StateFlag
        tick = QStyleOptionButton()
        tick.rect = QStyle.visualRect(option.direction, option.rect, box)
        on = states.State_On if all(ticked) else states.State_NoChange if any(ticked) else states.State_Off
        tick.state = states.State_Enabled | on
        view = self._view()
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, tick, painter, view)

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, heading: Heading) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if heading.before is None else QFont.Weight.Normal)
        labels = {row.label for row in heading.rows}
        if heading.before is not None and len(labels) == 1:
            box = self._draw_label(painter, option, box, labels.pop())
        painter.setPen(QColor(self.shades["text" if heading.before is None else "muted"]))
        place = QStyle.visualRect(option.direction, option.rect, box)
        draw_text(painter, place, heading_words(heading), font, mirrored=mirrored(option), ours=True)

    def _draw_place(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: Row) -> None:
        box = self._draw_label(painter, option, box, row.label)
        tail, wide = tail_words(row, self._around), self._tail_px
        end = QRect(box.right() - wide + 1, box.y(), wide, box.height())
        painter.setPen(QColor(self.shades["muted"]))
        place = QStyle.visualRect(option.direction, option.rect, end)
        draw_text(painter, place, tail, _small(option.font), mirrored=mirrored(option), ours=not row.title)
        words = box.adjusted(0, 0, -(wide + _GAP if wide else 0), 0)
        painter.setPen(QColor(self.shades["text" if row.ticked else "muted"]))
        self._draw_words(painter, QStyle.visualRect(option.direction, option.rect, words), row)

    def _draw_words(self, painter: QPainter, box: QRect, row: Row) -> None:
        assert self.choice is not None
        span, label = self.choice.span(row), self._around.label(row.label)
        shown = InContext(row.around, Span(span.start - row.base, span.end - row.base), is_rtl(row.around))

        def tint(over: QPainter, place: QRectF) -> None:
            if row.ticked:
                draw_sample(over, place.adjusted(-1, 3, 1, -2), label)

        draw_in_context(painter, box, shown, theme.reading_font(17), tint)

    def _draw_label(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, key: str) -> QRect:
        """Draw the key of a label and its name as it looks in the text; give what is left of the box."""
        label, font = self._around.label(key), option.font
        digit = number(label.digit) if label.digit else ""
        wide = badge_width(font, digit)
        if digit:
            place = QRect(box.x(), box.center().y() - BADGE // 2 + 1, wide, BADGE)
            place = QStyle.visualRect(option.direction, option.rect, place)
            painter.setPen(QColor(self.shades["muted"]))
            painter.setFont(badge_font(font))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, digit)
        small = _small(font)
        name = self._around.name(label)
        sample = QRect(
            box.x() + wide + 4, box.y() + 5, min(QFontMetrics(small).horizontalAdvance(name) + 10, _NAME), 22
        )
        sample = QStyle.visualRect(option.direction, option.rect, sample)
        draw_sample(painter, QRectF(sample), label)
        painter.setPen(QColor(self.shades["text"]))
        draw_text(painter, sample.adjusted(4, 0, -4, -4), name, small, mirrored=mirrored(option))
        return box.adjusted(wide + 4 + _NAME + _GAP, 0, 0, 0)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(12)
    return small
