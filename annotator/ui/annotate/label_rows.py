"""Labels as a list: how each looks in the text, its digit, its name and the first words of its definition."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.model import Label
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.document_model import ROOT, Index
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.rows import draw_ground, draw_text, mirrored
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import tooltip

HEIGHT = 44
_MARGIN, _BADGE, _GAP, _PAD = 10, 18, 10, 6
_NAME_PX, _DEFINITION_PX = 22, 18
_LONGEST = 400  # code points of a definition


class LabelModel(QAbstractListModel):
    """One line for each label."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._labels: Sequence[Label] = ()

    def reset(self, labels: Sequence[Label]) -> None:
        """Show other labels."""
        self.beginResetModel()
        self._labels = labels
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        label = self.label(index.row())
        if label is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._around.name(label)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            digit = number(label.digit) if label.digit else ""
            return " ".join(filter(None, (digit, self._around.name(label), self.definition(label))))
        return tooltip(self.definition(label)) if role == Qt.ItemDataRole.ToolTipRole else None

    def label(self, line: int) -> Label | None:
        """Give the label on that line."""
        return self._labels[line] if 0 <= line < len(self._labels) else None

    def definition(self, label: Label) -> str:
        """Give the definition of a label in the language of the moment, "" without one."""
        return name_of(label.definitions, self._around.language, "", _LONGEST)


class LabelDelegate(QStyledItemDelegate):
    """Paints a label on two lines."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.current = -1
        self.shades = style.shades()
        self._around = around

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(120, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        label = model.label(index.row()) if isinstance(model, LabelModel) else None
        if label is None or not isinstance(model, LabelModel):
            return
        painter.save()
        draw_ground(painter, option, self.shades, current=index.row() == self.current)
        box: QRect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if label.digit:
            self._draw_badge(painter, option, QRect(box.x(), box.center().y() - _BADGE // 2, _BADGE, _BADGE), label)
        self._draw_words(painter, option, box.adjusted(_BADGE + _GAP, 0, 0, 0), label, model.definition(label))
        painter.restore()

    def _draw_badge(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, label: Label) -> None:
        box = QStyle.visualRect(option.direction, option.rect, box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.shades["border"]), 1))
        painter.setBrush(QColor(self.shades["paper"]))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(_font(option.font, 12, bold=True))
        painter.setPen(QColor(self.shades["text"]))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(label.digit))

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, label: Label, definition: str
    ) -> None:
        """Write the name on a sample of the label's looks, and the definition under it."""
        turned, top = mirrored(option), box.y() + (3 if definition else (HEIGHT - _NAME_PX) // 2)
        name, font = self._around.name(label), option.font
        wide = min(QFontMetrics(font).horizontalAdvance(name) + 2 * _PAD + 2, box.width())
        sample = QStyle.visualRect(option.direction, option.rect, QRect(box.x(), top, wide, _NAME_PX))
        draw_sample(painter, QRectF(sample), label)
        painter.setPen(QColor(self.shades["text"]))
        draw_text(painter, sample.adjusted(_PAD, 0, -_PAD, -4), name, font, mirrored=turned)
        painter.setPen(QColor(self.shades["muted"]))
        line = QRect(box.x(), top + _NAME_PX, box.width(), _DEFINITION_PX)
        line = QStyle.visualRect(option.direction, option.rect, line)
        draw_text(painter, line, definition, _font(font, 12), mirrored=turned)


def _font(font: QFont, px: int, *, bold: bool = False) -> QFont:
    other = QFont(font)
    other.setPixelSize(px)
    other.setBold(bold)
    return other
