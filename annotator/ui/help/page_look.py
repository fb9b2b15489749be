"""Fonts, directions and distances of a page of guidelines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextListFormat

from annotator.ui import theme
from annotator.ui.help.markdown import Block
from annotator.ui.palette import mix
from annotator.ui.panels.wording import is_rtl

_ARABIC_PX, _LATIN_PX = 19, 15
_ARABIC_LINE, _LATIN_LINE = 106, 114  # per cent; Naskh has much room in its lines already
_LATIN = re.compile(r"[A-Za-z]")
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


@dataclass(frozen=True)
class PageLook:
    """The look in the theme of the moment, for Arabic or for Latin guidelines."""

    rtl: bool

    @property
    def body(self) -> QFont:
        """Give the font of running text: Naskh for Arabic, as in the articles."""
        return theme.reading_font(_ARABIC_PX) if self.rtl else theme.ui_font(_LATIN_PX)

    @property
    def direction(self) -> Qt.LayoutDirection:
        """Give the direction of all paragraphs."""
        return _direction(rtl=self.rtl)

    def tint(self, depth: int) -> str:
        """Give the ground of marked words in examples; a mark inside a mark, at depth 2, stands out again."""
        return mix(theme.palette().paper, theme.palette().accent, 0.16 * min(depth, 3))

    def heading(self, pixels: int, color: str) -> QTextCharFormat:
        """Give the look of a heading; `color` is a name of the palette."""
        font = theme.ui_font(pixels)
        font.setBold(True)
        return _words(font, getattr(theme.palette(), color))

    def words(self) -> QTextCharFormat:
        """Give the look of running text."""
        return _words(self.body, theme.palette().text)

    def bullet(self) -> QTextCharFormat:
        """Give the look of the sign or number before an item."""
        return _words(self.body, theme.palette().muted)

    def shape(self, text: str, *, above: int, below: int) -> QTextBlockFormat:
        """Give the shape of a paragraph with that room around it, in pixels.

        A paragraph all in the other script, such as a whole example, runs as that script does.
        """
        shape = QTextBlockFormat()
        shape.setLayoutDirection(self._direction_of(text))
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        shape.setLineHeight(_ARABIC_LINE if self.rtl else _LATIN_LINE, _PROPORTIONAL)
        return shape

    def _direction_of(self, text: str) -> Qt.LayoutDirection:
        arabic, latin = is_rtl(text), _LATIN.search(text) is not None
        return _direction(rtl=arabic) if arabic != latin else self.direction


def item_list(block: Block) -> QTextListFormat:
    """Give the list that an item stands in: each item is a list of its own and brings its number along."""
    look = QTextListFormat()
    look.setIndent(block.level + 1)
    look.setStyle(QTextListFormat.Style.ListDecimal if block.number else QTextListFormat.Style.ListDisc)
    if block.number:
        look.setStart(block.number)
    return look


def _direction(*, rtl: bool) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight


def _words(font: QFont, color: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(QColor(color))
    return look
