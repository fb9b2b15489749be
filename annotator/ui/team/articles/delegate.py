"""How one cell of the articles looks: titles run their own way, people are signs of progress with names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.store.articles import Part
from annotator.ui import language
from annotator.ui.panels import style
from annotator.ui.panels.progress_sign import draw_sign
from annotator.ui.panels.rows import draw_text, mirrored
from annotator.ui.panels.wording import one_line
from annotator.ui.plain import plain
from annotator.ui.team.articles.model import ArticleModel
from annotator.ui.team.articles.rows import Column, people_order

HEIGHT = 32
_SIDE, _SIGN, _GAP, _BETWEEN = 8, 12, 5, 12
_LONGEST_NAME = 96  # pixels


class Placed(NamedTuple):
    """One person in a cell: where it begins from the leading edge, and how wide its name is."""

    part: Part
    left: int
    width: int


def lay_out(
    parts: Sequence[Part], room: int, width_of: Callable[[bytes], int], more_width: int
) -> tuple[list[Placed], int]:
    """Place as many people as the room takes, in pixels; give them with how many are left out."""
    placed: list[Placed] = []
    left = 0
    for place, part in enumerate(parts):
        width = min(width_of(part.person), _LONGEST_NAME)
        needed = _SIGN + _GAP + width
        rest = more_width + _BETWEEN if place + 1 < len(parts) else 0
        if placed and left + needed + rest > room:
            return placed, len(parts) - place
        placed.append(Placed(part, left, width))
        left += needed + _BETWEEN
    return placed, 0


class ArticleDelegate(QStyledItemDelegate):
    """Paints cells of one height; the rows keep the keyboard's place by a bar at their leading edge."""

    def __init__(self, names: Callable[[], Mapping[bytes, str]]) -> None:
        super().__init__()
        self._names = names
        self.line = -1  # where the keyboard is, while the table has it
        self.shades = style.shades()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(64, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        row = model.row(index.row()) if isinstance(model, ArticleModel) else None
        if row is None:
            return
        painter.save()
        self._draw_ground(painter, option, index)
        column = Column(index.column())
        box: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setPen(QColor(self.shades["text" if column is Column.TITLE else "muted"]))
        if column is Column.PEOPLE:
            self._draw_people(painter, option, box, people_order(row.parts))
        else:
            self._draw_words(painter, option, box, index)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.shades["tint"]))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self.shades["hover"]))
        if index.row() == self.line and index.column() == Column.TITLE:
            edge = rect.right() - 2 if mirrored(option) else rect.x()
            painter.fillRect(QRect(edge, rect.y(), 3, rect.height()), QColor(self.shades["accent"]))

    def _draw_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        words, turned = str(index.data() or ""), mirrored(option)
        if index.column() == Column.WORDS:
            turned = not turned  # numbers stand at the trailing edge
        ours = index.column() in (Column.WORDS, Column.DATE)
        draw_text(painter, box, one_line(words), QFont(option.font), mirrored=turned, ours=ours)

    def _draw_people(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, parts: Sequence[Part]) -> None:
        font, turned, names = QFont(option.font), mirrored(option), self._names()
        font.setPixelSize(13)
        widths = QFontMetrics(font)
        shown = {part.person: plain(names.get(part.person, "?"), 60) for part in parts}
        wide = {person: widths.horizontalAdvance(name) + 2 for person, name in shown.items()}
        placed, hidden = lay_out(parts, box.width(), wide.__getitem__, widths.horizontalAdvance("+00"))
        for one in placed:
            sign = QRect(box.x() + one.left, box.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
            name = QRect(sign.right() + 1 + _GAP, box.y(), one.width, box.height())
            draw_sign(painter, QRectF(_turned(option, box, sign)), one.part.progress, mirrored=turned)
            painter.setPen(QColor(self.shades["text" if one.part.assigned else "muted"]))
            draw_text(painter, _turned(option, box, name), shown[one.part.person], font, mirrored=turned)
        if hidden:
            left = placed[-1].left + _SIGN + _GAP + placed[-1].width + _BETWEEN
            rest = QRect(box.x() + left, box.y(), box.width() - left, box.height())
            painter.setPen(QColor(self.shades["muted"]))
            words = f"+{language.number(hidden)}"
            draw_text(painter, _turned(option, box, rest), words, font, mirrored=turned)  # the sign before the number


def _turned(option: QStyleOptionViewItem, box: QRect, part: QRect) -> QRect:
    """Give where a part of a box lies when the interface runs from right to left."""
    return QStyle.visualRect(option.direction, box, part)
