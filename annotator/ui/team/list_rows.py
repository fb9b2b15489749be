"""The rows of a short list whose order is the user's: what one of them holds, and how it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.model import Label
from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.rows import draw_ground, draw_text, mirrored

_MARGIN, _GAP, _BADGE, _SAMPLE = 10, 8, 18, 26
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class ListRow(NamedTuple):
    """One row: its name with smaller words below it and at its end; digit and sample of a label stand before it.

    A `faded` row is out of play.
    """

    key: str
    name: str
    second: str = ""
    tail: str = ""
    label: Label | None = None
    faded: bool = False


class RowModel(QAbstractListModel):
    """The rows in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[ListRow] = ()

    def reset(self, rows: Sequence[ListRow]) -> None:
        """Show these rows; where only their words differ, the view keeps its place."""
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()
        elif rows:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def line_of(self, key: str) -> int:
        """Give the line of a row, -1 for a stranger."""
        return next((line for line, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None
        if row and role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if row and role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.name, row.second, row.tail)))
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints a row from its leading edge; `current` is the line that is chosen."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.shades = style.shades()
        self.current = -1
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return QSize(120, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, RowModel):
            return
        row, box = model.rows[index.row()], option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.save()
        draw_ground(painter, option, self.shades, current=index.row() == self.current)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if row.label:
            badge, box = _parted(option, box, _BADGE)
            sample, box = _parted(option, box, _SAMPLE)
            self._draw_badge(painter, badge, row.label.digit)
            painter.setOpacity(0.4 if row.faded else 1)
            draw_sample(painter, QRectF(_middle(sample)), row.label)
            painter.setOpacity(1)
        self._draw_words(painter, option, self._draw_tail(painter, option, box, row.tail), row)
        painter.restore()

    def _draw_badge(self, painter: QPainter, box: QRect, digit: int) -> None:
        if not digit:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.shades["text"]))
        painter.setBrush(QColor(self.shades["paper"]))
        painter.drawRoundedRect(QRectF(_middle(box)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = theme.ui_font(12)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(digit))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_tail(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, tail: str) -> QRect:
        """Write the words at the end of the row and give what room is left."""
        if not tail:
            return box
        font = theme.ui_font(12)
        painter.setFont(font)
        painter.setPen(QColor(self.shades["muted"]))
        wide = min(painter.fontMetrics().horizontalAdvance(tail) + 2, box.width() // 2)
        rest, place = _parted(option, box, box.width() - wide - _GAP)
        draw_text(painter, place, tail, font, mirrored=mirrored(option), ours=True)
        return rest

    def _draw_words(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: ListRow) -> None:
        turned, half = mirrored(option), box.height() // 2
        first = box.adjusted(0, 4, 0, 3 - half) if row.second else box
        painter.setPen(QColor(self.shades["disabled" if row.faded else "text"]))
        draw_text(painter, first, row.name, option.font, mirrored=turned)
        painter.setPen(QColor(self.shades["disabled" if row.faded else "muted"]))
        draw_text(painter, box.adjusted(0, half - 1, 0, -4), row.second, theme.ui_font(12), mirrored=turned)


def _parted(option: QStyleOptionViewItem, box: QRect, width: int) -> tuple[QRect, QRect]:
    """Give the leading part of a box with that width, and the rest behind a gap."""
    first, rest = QRect(box), QRect(box)
    first.setWidth(width)
    rest.setLeft(box.left() + width + _GAP)
    return QStyle.visualRect(option.direction, box, first), QStyle.visualRect(option.direction, box, rest)


def _middle(box: QRect) -> QRect:
    return QRect(box.x(), box.center().y() - _BADGE // 2 + 1, box.width(), _BADGE)
