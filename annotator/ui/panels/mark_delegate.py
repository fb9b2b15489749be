"""How one line of marks looks: sample of the label, quotation, and a word at the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.ui import theme
from annotator.ui.panels import style
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.lines import LineDelegate
from annotator.ui.panels.marks import MarkGroup
from annotator.ui.panels.rows import draw_ground, draw_text, mirrored
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import one_line

HEIGHT = 32
_MARGIN, _SAMPLE, _GAP, _SIGN = 12, 16, 8, 14
_SHOWN = 200  # code points of a quotation that a row could ever hold


class MarkDelegate(LineDelegate[MarkGroup]):
    """Paints groups; `tail` gives the words at the end of a row, `current` the marked line.

    A sign of speech stands before the tail where something was said: `is_commented` tells of which groups that is.
    """

    def __init__(
        self,
        around: Surroundings,
        tail: Callable[[MarkGroup], str],
        is_commented: Callable[[MarkGroup], bool] = lambda _: False,
    ) -> None:
        super().__init__(HEIGHT)
        self.current: bytes | None = None
        self._around, self._tail, self._is_commented = around, tail, is_commented
        self._speech: QIcon | None = None  # drawn when it is first needed

    def restyle(self) -> None:
        """Paint in the colours of the moment from now on."""
        self.shades, self._speech = style.shades(), None

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: MarkGroup, line: int) -> None:  # noqa: ARG002
        draw_ground(painter, option, self.shades, current=row.place(self.current) is not None)
        self._draw_row(painter, option, row)

    def _draw_row(self, painter: QPainter, option: QStyleOptionViewItem, group: MarkGroup) -> None:
        direction, turned = option.direction, mirrored(option)
        box: QRect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        small = QFont(option.font)
        small.setPixelSize(12)
        small.setBold(group.unsure)
        tail = self._tail(group)
        wide = QFontMetrics(small).horizontalAdvance(tail) + 2 if tail else 0
        sample = QRect(box.x(), box.center().y() - _SAMPLE // 2 + 1, _SAMPLE, _SAMPLE)
        words = box.adjusted(_SAMPLE + _GAP, 0, -(wide + _GAP if wide else 0), 0)
        end = QRect(box.right() - wide + 1, box.y(), wide, box.height())
        if self._is_commented(group):
            sign = QRect(words.right() - _SIGN + 1, box.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
            words.adjust(0, 0, -(_SIGN + _GAP), 0)
            self._draw_speech(painter, QStyle.visualRect(direction, box, sign))
        draw_sample(painter, QRectF(QStyle.visualRect(direction, box, sample)), self._around.label(group.label))
        if group.pending:
            self._draw_pending(painter, QRectF(QStyle.visualRect(direction, box, sample)))
        painter.setPen(QColor(self.shades["text"]))
        font = theme.reading_font(16)
        quotation = one_line(group.quotation[:_SHOWN])
        draw_text(painter, QStyle.visualRect(direction, box, words), quotation, font, mirrored=turned)
        painter.setPen(QColor(self.shades["text" if group.unsure else "muted"]))
        draw_text(painter, QStyle.visualRect(direction, box, end), tail, small, mirrored=turned, ours=True)

    def _draw_speech(self, painter: QPainter, box: QRect) -> None:
        """Draw the sign that something was said."""
        self._speech = self._speech or theme.icon("speech", "muted", _SIGN)
        self._speech.paint(painter, box)

    def _draw_pending(self, painter: QPainter, box: QRectF) -> None:
        """Draw a dot that says: not in the file yet."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.shades["chrome"]), 1))
        painter.setBrush(QColor(self.shades["accent"]))
        painter.drawEllipse(QPointF(box.center().x(), box.top() + 6), 3, 3)
