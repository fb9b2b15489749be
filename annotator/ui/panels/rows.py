"""What the painted rows of all lists share: ground, ring of the keyboard, text that is cut at its end."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.ui.panels.wording import is_rtl

_RTL = Qt.LayoutDirection.RightToLeft


def mirrored(option: QStyleOptionViewItem) -> bool:
    """Say whether the row runs from right to left."""
    return bool(option.direction == _RTL)


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, shades: Mapping[str, str], *, current: bool) -> None:
    """Fill the row when it is current or under the mouse, and ring it while the keyboard is on it."""
    rect: QRect = option.rect
    state = option.state
    if current:
        painter.fillRect(rect, QColor(shades["tint"]))
        edge = QRect(rect.right() - 2 if mirrored(option) else rect.x(), rect.y(), 3, rect.height())
        painter.fillRect(edge, QColor(shades["accent"]))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(shades["hover"]))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(shades["accent"]), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)


def draw_text(painter: QPainter, box: QRect, text: str, font: QFont, *, mirrored: bool, ours: bool = False) -> None:
    """Write one line at the leading edge, cut at its end with «…».

    The text runs its own way; `ours` are words of the interface, which run as the interface does.
    """
    painter.setFont(font)
    short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    how = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    how.setWrapMode(QTextOption.WrapMode.NoWrap)
    how.setTextDirection(_RTL if (mirrored if ours else is_rtl(text)) else Qt.LayoutDirection.LeftToRight)
    painter.drawText(QRectF(box), short, how)
