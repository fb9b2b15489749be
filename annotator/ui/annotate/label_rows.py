"""Labels as a list: how each looks in the text, its digit, its name and the first words of its definition."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.core.model import Label
from annotator.ui.language import number
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.lines import LineDelegate, LineModel
from annotator.ui.panels.rows import draw_ground, draw_text, mirrored
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import tooltip

_HEIGHT = 44
_MARGIN, _BADGE, _GAP, _PAD = 10, 18, 10, 6
_NAME_PX, _DEFINITION_PX = 22, 18
_LONGEST = 400  # code points of a definition


class LabelModel(LineModel[Label]):
    """One line for each label."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around

    def value(self, row: Label, role: int) -> object:
        definition = _definition(row, self._around)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._around.name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            digit = number(row.digit) if row.digit else ""
            return " ".join(filter(None, (digit, self._around.name(row), definition)))
        return tooltip(definition) if role == Qt.ItemDataRole.ToolTipRole else None


class LabelDelegate(LineDelegate[Label]):
    """Paints a label on two lines; `current` is the one that is pointed at."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(_HEIGHT)
        self.current: Label | None = None
        self._around = around

    def set_current(self, label: Label | None) -> None:
        """Lay the tint under this label from the next painting on."""
        self.current = label

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Label, line: int) -> None:  # noqa: ARG002
        draw_ground(painter, option, self.shades, current=row is self.current)
        box: QRect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if row.digit:
            self._draw_badge(painter, option, QRect(box.x(), box.center().y() - _BADGE // 2, _BADGE, _BADGE), row)
        self._draw_words(painter, option, box.adjusted(_BADGE + _GAP, 0, 0, 0), row, _definition(row, self._around))

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
        turned, top = mirrored(option), box.y() + (3 if definition else (_HEIGHT - _NAME_PX) // 2)
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


def _definition(label: Label, around: Surroundings) -> str:
    """Give the definition of a label in the language of the moment, "" without one."""
    return name_of(label.definitions, around.language, "", _LONGEST)


def _font(font: QFont, px: int, *, bold: bool = False) -> QFont:
    other = QFont(font)
    other.setPixelSize(px)
    other.setBold(bold)
    return other
