"""Words measured for the painter: those on name tags, badges, role words and the chips of invisible characters."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.style import ReaderStyle

TAG_HEIGHT = 14
BADGE_WIDTH, BADGE_HEIGHT = 18, 16
TICK_ROOM = 9
PENDING_ROOM = 8
ORPHAN_ROOM = 11
SPEECH_ROOM = 12
_TAG_PADDING = 5
_BADGE_PADDING = 5
_ROLE_PADDING = 4
_CHIP_PADDING = 3
_DOT_WIDTH = 6
_BADGE_PX, _CHIP_PX = 13, 9


@dataclass(frozen=True, slots=True)
class TagForm:
    """One form of a tag: its words (None is a plain dot), where they begin inside it, and its width.

    `rise` is how far up they go from the middle of their font's height: it puts capitals and digits in the middle.
    """

    text: QStaticText | None
    inset: float
    width: float
    rise: float = 0


class Forms:
    """The words of a style, each measured once; numbers are written with the digits of the setting."""

    def __init__(self, style: ReaderStyle) -> None:
        self._style = style
        self.tag_font = style.tag_font
        self.badge_font, self.chip_font = _sized(style.tag_font, _BADGE_PX), _sized(style.tag_font, _CHIP_PX)
        self._known: dict[tuple[str, float, int], TagForm] = {}

    def names(self, name: str, mark: ShownMark) -> tuple[TagForm, ...]:
        """Give the forms of a name tag in the states of a mark, from the whole name to a dot."""
        inset = PENDING_ROOM * mark.pending + ORPHAN_ROOM * mark.orphan + SPEECH_ROOM * mark.commented
        sign = (" ?" if name.isascii() else " ؟") if mark.unsure or mark.suggested else ""
        named = (_form(word + sign, self.tag_font, _TAG_PADDING, inset=inset) for word in (name, name[:2]))
        return (*named, TagForm(None, 0, _DOT_WIDTH))

    def more(self, count: int) -> TagForm:
        """Give the tag that stands for marks too deep to be drawn one by one."""
        return self._form("+" + self._style.number(count), self.tag_font, _TAG_PADDING)

    def badge(self, words: str, *, chosen: bool) -> TagForm:
        """Give the badge with these words, and room for a tick if it is chosen."""
        shown = self._style.number(int(words)) if words.isdecimal() else words
        form = self._form(shown, self.badge_font, _BADGE_PADDING, BADGE_WIDTH, capitals=True)
        return replace(form, width=form.width + TICK_ROOM) if chosen else form

    def role(self, words: str) -> TagForm:
        """Give the small word that says what a mark is to another."""
        return self._form(words, self.tag_font, _ROLE_PADDING)

    def chip(self, name: str) -> TagForm:
        """Give the chip of an invisible character."""
        return self._form(name, self.chip_font, _CHIP_PADDING, capitals=True)

    def _form(self, words: str, font: QFont, padding: float, least: float = 0, *, capitals: bool = False) -> TagForm:
        key = words, padding, font.pixelSize()
        if key not in self._known:
            form = _form(words, font, padding, least=least)
            self._known[key] = replace(form, rise=_rise(font)) if capitals else form
        return self._known[key]


def _form(words: str, font: QFont, padding: float, *, least: float = 0, inset: float = 0) -> TagForm:
    """Measure words with a padding at both sides, centred in the least width; the inset is room to their right."""
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(font=font)
    advance = QFontMetricsF(font).horizontalAdvance(words)
    width = max(advance + 2 * padding, least)
    return TagForm(text, (width - advance) / 2, width + inset)


def _rise(font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return metrics.ascent() - metrics.capHeight() / 2 - metrics.height() / 2


def _sized(font: QFont, pixels: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    return sized
