"""How much of a person's work is done: a bar with its numbers, and every other cell as tables write it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.core.model import Progress
from annotator.ui import theme
from annotator.ui.item_views import RowDelegate
from annotator.ui.panels.rows import draw_text, mirrored
from annotator.ui.team.articles.rows import CLOSED
from annotator.ui.team.work.people_model import Column, PeopleModel
from annotator.ui.team.work.rows import WorkRow

_SIDE, _BAR, _GAP, _NUMBERS = 8, 6, 10, 76


class ShareDelegate(RowDelegate):
    """Paints closed articles in green and those in work in the accent colour, over a bar of all."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        row = model.row(index.row()) if isinstance(model, PeopleModel) else None
        if index.column() != Column.DONE or row is None:
            super().paint(painter, option, index)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.palette().tint))
        if row.total:
            painter.save()
            self._draw_share(painter, option, row, str(index.data()))
            painter.restore()

    def _draw_share(self, painter: QPainter, option: QStyleOptionViewItem, row: WorkRow, words: str) -> None:
        box: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        font = QFont(option.font)
        font.setPixelSize(12)
        wide = max(_NUMBERS, QFontMetrics(font).horizontalAdvance(words) + 2)  # bars of one length can be compared
        bar = QRect(box.x(), box.center().y() - _BAR // 2 + 1, max(24, box.width() - wide - _GAP), _BAR)
        tail = QRect(bar.right() + 1 + _GAP, box.y(), wide, box.height())
        painter.setPen(QColor(theme.palette().muted))
        place = QStyle.visualRect(option.direction, box, tail)
        draw_text(painter, place, words, font, mirrored=mirrored(option), ours=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for color, begin, end in _stretches(row):
            part = QRectF(bar.x() + bar.width() * begin, bar.y(), bar.width() * (end - begin), _BAR)
            _draw_part(painter, option, box, part, QColor(color))


def _stretches(row: WorkRow) -> list[tuple[str, float, float]]:
    """Give colours with where they begin and end, as shares of the bar; the first is the ground."""
    p = theme.palette()
    closed = sum(row.counts[state] for state in CLOSED) / row.total
    begun = row.counts[Progress.IN_PROGRESS] / row.total
    found = [(p.hairline, 0.0, 1.0), (p.saved, 0.0, closed), (p.accent, closed, closed + begun)]
    return [stretch for stretch in found if stretch[2] > stretch[1]]


def _draw_part(painter: QPainter, option: QStyleOptionViewItem, box: QRect, part: QRectF, color: QColor) -> None:
    turned = QRectF(part)
    if mirrored(option):
        turned.moveLeft(box.left() + box.right() + 1 - part.right())
    painter.setBrush(color)
    painter.drawRoundedRect(turned, _BAR / 2, _BAR / 2)
