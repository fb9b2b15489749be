"""How one line of the document list looks: sign of progress, title, count of marks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.core.model import DocumentRow
from annotator.ui.language import number
from annotator.ui.panels.lines import LineDelegate
from annotator.ui.panels.progress_sign import draw_sign
from annotator.ui.panels.rows import draw_ground, draw_text, mirrored
from annotator.ui.panels.wording import one_line

HEIGHT = 32
_MARGIN, _SIGN, _GAP = 12, 14, 8


class DocumentDelegate(LineDelegate[DocumentRow]):
    """Paints rows of the same height; `current` is the document in the reader."""

    def __init__(self, marks_of: Callable[[DocumentRow], int]) -> None:
        super().__init__(HEIGHT)
        self._marks_of = marks_of
        self.current: bytes | None = None

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: DocumentRow, line: int) -> None:  # noqa: ARG002
        draw_ground(painter, option, self.shades, current=row.id == self.current)
        self._draw_row(painter, option, row)

    def _draw_row(self, painter: QPainter, option: QStyleOptionViewItem, row: DocumentRow) -> None:
        box: QRect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        turned = mirrored(option)
        small = QFont(option.font)
        small.setPixelSize(12)
        marks = self._marks_of(row)
        count = number(marks)
        wide = QFontMetrics(small).horizontalAdvance(count) + 2 if marks else 0
        sign = QRect(box.x(), box.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
        title = box.adjusted(_SIGN + _GAP, 0, -(wide + _GAP if wide else 0), 0)
        tail = QRect(box.right() - wide + 1, box.y(), wide, box.height())
        direction = option.direction
        draw_sign(painter, QRectF(QStyle.visualRect(direction, box, sign)), row.progress, mirrored=turned)
        font = QFont(option.font)
        if row.id == self.current:
            font.setWeight(QFont.Weight.Medium)
        painter.setPen(QColor(self.shades["text"]))
        draw_text(painter, QStyle.visualRect(direction, box, title), one_line(row.title), font, mirrored=turned)
        if wide:
            painter.setPen(QColor(self.shades["muted"]))
            draw_text(painter, QStyle.visualRect(direction, box, tail), count, small, mirrored=turned)
