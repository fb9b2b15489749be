"""The list on the shortcut page: what it holds and how a line of it looks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.ui import theme
from annotator.ui.help.keycaps import chords_width, draw_chords
from annotator.ui.help.shortcut_rows import Row
from annotator.ui.keys.caps import shown
from annotator.ui.panels.lines import Index, LineDelegate, LineModel
from annotator.ui.panels.rows import draw_ground, draw_text, mirrored

HEIGHT = 34
_MARGIN, _GAP = 12, 16
_Flag = Qt.ItemFlag


class ShortcutModel(LineModel[Row]):
    """The rows; the keyboard steps over headings."""

    def line_of(self, command: str, text: str) -> int | None:
        """Give the line of a command, or of what has none by its text."""
        lines = (line for line, row in enumerate(self._rows) if (row.command, row.text) == (command, text))
        return next(lines, None)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        return _Flag.NoItemFlags if row is None or row.heading else _Flag.ItemIsEnabled | _Flag.ItemIsSelectable

    def value(self, row: Row, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join(filter(None, [row.text, row.mouse or " · ".join(map(shown, row.chords))]))
        return None


class ShortcutDelegate(LineDelegate[Row]):
    """Writes what a command does at the leading edge and draws its keys at the other."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)
        self.current = -1  # the line whose keys the card shows

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, line: int) -> None:
        if row.heading:
            self._draw_heading(painter, option, row.text)
        else:
            draw_ground(painter, option, self.shades, current=line == self.current)
            self._draw_row(painter, option, row)

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        box: QRect = option.rect.adjusted(_MARGIN, 8, -_MARGIN, 0)
        font = theme.ui_font(12)
        font.setBold(True)
        painter.setPen(QColor(self.shades["accent"]))
        draw_text(painter, box, text, font, mirrored=mirrored(option), ours=True)

    def _draw_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        box: QRect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        wide = round(chords_width(row.chords)) if row.chords else painter.fontMetrics().horizontalAdvance(row.mouse)
        tail = QRect(box.right() - wide, box.y(), wide + 1, box.height())
        words = box.adjusted(0, 0, -(wide + _GAP), 0)
        turned = mirrored(option)
        painter.setPen(QColor(self.shades["text"]))
        draw_text(painter, _turned(option, box, words), row.text, option.font, mirrored=turned, ours=True)
        place = _turned(option, box, tail)
        if row.chords:
            draw_chords(painter, QRectF(place), row.chords, quiet=row.fixed, mirrored=turned)
        else:
            painter.setPen(QColor(self.shades["muted"]))
            draw_text(painter, place, row.mouse, option.font, mirrored=turned, ours=True)


def _turned(option: QStyleOptionViewItem, whole: QRect, part: QRect) -> QRect:
    return QStyle.visualRect(option.direction, whole, part)
