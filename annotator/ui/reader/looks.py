"""The style made ready for the painter: colours, the look of each label, and the height of each part of a line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontInfo, QTextBlock

from annotator.ui.reader.forms import TAG_HEIGHT, Forms, TagForm
from annotator.ui.reader.levels import SHOWN_LEVELS
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.shapes import Ink
from annotator.ui.reader.style import ReaderStyle

LEVEL_STEP = 5
_HEADING = 1.3
# A cyan that is neither the selection's yellow nor near the tint of a label: a hit, and the hit that is shown.
_LIGHT_HITS, _DARK_HITS = ("#C4F0F5", "#7FE0EC"), ("#17435C", "#1B5A78")
# Of the tint of a saved mark.
_PENDING_TINT = 0.45


@dataclass(frozen=True, slots=True)
class LabelLook:
    """The colours and tag forms of one label in one state."""

    color: QColor
    fill: QColor
    shape: str
    ink: Ink
    forms: tuple[TagForm, ...]


@dataclass(frozen=True, slots=True)
class Bands:
    """Heights in pixels around the baseline of a line.

    `top` is how far the tint goes up and `tag` how far the tags do; `first` is how far down the first bracket lies and
    `step` how much lower each further one; `lane` is how far down a curve to another line runs.
    """

    top: int
    first: int
    step: int
    tag: int
    lane: int

    def bracket(self, level: int) -> int:
        """Give how far below the baseline the bracket of a level lies."""
        return self.first + (level - 1) * self.step


def bands(em: float, pitch: float) -> Bands:
    """Measure a line of a font size: the ink of Naskh goes 0.9 up with a hamza and 0.4 down, with vowel marks more.

    Where lines stand close a tag comes down to the letters, which seldom reach up to the tint's edge, and the brackets
    move together, so that the fourth does not strike through the next line.
    """
    top, first, letters, below = round(0.95 * em), round(0.5 * em), round(0.75 * em), round(0.42 * em)
    height = round(pitch * em)
    step = min(max((height - letters - first) // SHOWN_LEVELS, LEVEL_STEP - 1), LEVEL_STEP)
    tag = max(min(top + TAG_HEIGHT, height - below), letters + TAG_HEIGHT)
    return Bands(top, first, step, tag, max(height - tag - 2, first + 3))


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
        self.error = QColor(style.error)
        dark = self.paper.lightness() < self.text.lightness()
        self.hit, self.current_hit = (QColor(color) for color in (_DARK_HITS if dark else _LIGHT_HITS))
        self.body, self.heading = (bands(em, style.line_pitch) for em in (self.em, self.heading_em))
        self.forms = Forms(style)
        self.thicker = style.line_width - 1
        self._labels: dict[tuple[str, bool, bool, bool, bool, bool], LabelLook] = {}

    @property
    def heading_em(self) -> float:
        """Give the font size of a headline in pixels."""
        return float(round(self.em * _HEADING))

    def is_heading(self, block: QTextBlock) -> bool:
        """Say whether the block is set as a headline."""
        return block.blockNumber() == 0 and block.blockFormat().lineHeight() > round(self.em * self.style.line_pitch)

    def bands_of(self, block: QTextBlock) -> Bands:
        """Give the heights of the block's lines."""
        return self.heading if self.is_heading(block) else self.body

    def em_in(self, block: QTextBlock) -> float:
        """Give the font size of the block in pixels."""
        return self.heading_em if self.is_heading(block) else self.em

    def label(self, mark: ShownMark) -> LabelLook:
        """Give the look of a mark, by its label and its states."""
        key = mark.label, mark.pending, mark.unsure, mark.orphan, mark.commented, mark.suggested
        look = self._labels.get(key)
        if look is None:
            look = self._labels[key] = self._make(mark)
        return look

    def _make(self, mark: ShownMark) -> LabelLook:
        label = self.style.label(mark.label)
        color, fill = QColor(label.color), QColor(label.color)
        fill.setAlphaF(self.style.fill_alpha * (_PENDING_TINT if mark.pending else 1))
        ink = Ink(color, self.thicker, dashed=mark.pending or mark.suggested)
        return LabelLook(color, fill, label.shape, ink, self.forms.names(label.name, mark))
