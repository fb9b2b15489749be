"""The style made ready for the painter: colours, the words on tags with their widths, and the height of each part."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QStaticText

from annotator.ui.reader.style import ReaderStyle

TAG_HEIGHT = 14
LEVEL_STEP = 5
_TAG_PADDING = 5
_DOT_WIDTH = 6
PENDING_ROOM = 8
_HEADING = 1.3
# Of the tint of a saved mark.
_PENDING_TINT = 0.45


@dataclass(frozen=True, slots=True)
class TagForm:
    """One form of a tag: its words (None is a plain dot), where they begin inside it, and its width."""

    text: QStaticText | None
    inset: float
    width: float


@dataclass(frozen=True, slots=True)
class LabelLook:
    """The colours and tag forms of one label in one state."""

    color: QColor
    fill: QColor
    shape: str
    forms: tuple[TagForm, ...]


@dataclass(frozen=True, slots=True)
class Bands:
    """Heights in pixels around the baseline of a line: how far the tint goes up, and where the first bracket lies."""

    top: int
    first: int

    def bracket(self, level: int) -> int:
        """Give how far below the baseline the bracket of a level lies."""
        return self.first + (level - 1) * LEVEL_STEP


def bands(em: float) -> Bands:
    """Measure a line of a font size: the ink of Naskh goes 0.9 up with a hamza and 0.4 down, with vowel marks more."""
    return Bands(round(0.95 * em), round(0.5 * em))


def em_of(font: QFont) -> float:
    """Give the size of a font in pixels, however it was set."""
    return float(QFontInfo(font).pixelSize())


class Looks:
    """What the painter needs of a style, worked out once for each label and state."""

    def __init__(self, style: ReaderStyle) -> None:
        self.style = style
        self.paper, self.text = QColor(style.paper), QColor(style.text)
        self.muted, self.accent = QColor(style.muted), QColor(style.accent)
        self.selection, self.border = QColor(style.selection), QColor(style.border)
        self.em = em_of(style.reading_font)
        self.body, self.heading = bands(self.em), bands(self.heading_em)
        self.tag_font = style.tag_font
        self._metrics = QFontMetricsF(style.tag_font)
        self._labels: dict[tuple[str, bool, bool], LabelLook] = {}
        self._more: dict[int, TagForm] = {}

    @property
    def heading_em(self) -> float:
        """Give the font size of a headline in pixels."""
        return float(round(self.em * _HEADING))

    def label(self, key: str, *, pending: bool = False, unsure: bool = False) -> LabelLook:
        """Give the look of a label in a state."""
        look = self._labels.get((key, pending, unsure))
        if look is None:
            look = self._labels[key, pending, unsure] = self._make(key, pending=pending, unsure=unsure)
        return look

    def more(self, count: int) -> TagForm:
        """Give the tag that stands for marks too deep to be drawn one by one."""
        if count not in self._more:
            self._more[count] = self._form("+" + self.style.number(count), 0)
        return self._more[count]

    def _make(self, key: str, *, pending: bool, unsure: bool) -> LabelLook:
        label = self.style.label(key)
        fill = QColor(label.color)
        fill.setAlphaF(self.style.fill_alpha * (_PENDING_TINT if pending else 1))
        inset = PENDING_ROOM if pending else 0
        mark = (" ?" if label.name.isascii() else " ؟") if unsure else ""
        words = (label.name + mark, label.name[:2] + mark)
        forms = (*(self._form(word, inset) for word in words), TagForm(None, 0, _DOT_WIDTH))
        return LabelLook(QColor(label.color), fill, label.shape, forms)

    def _form(self, words: str, inset: float) -> TagForm:
        text = QStaticText(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(font=self.tag_font)
        width = self._metrics.horizontalAdvance(words)
        return TagForm(text, _TAG_PADDING, width + 2 * _TAG_PADDING + inset)
