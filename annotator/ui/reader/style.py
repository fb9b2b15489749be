"""What the reader is told about its looks: colours, fonts, measures and the labels.

The window fills these values from its theme and settings; the reader itself knows no theme.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QFont

WESTERN_DIGITS, ARABIC_DIGITS = "0123456789", "٠١٢٣٤٥٦٧٨٩"


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How one label looks: colour `#RRGGBB`, shape of its bracket, name on its tag, and the key that sets it.

    Shapes are `solid`, `round`, `barbs`, `double` and `dots`; any other word is drawn as `solid`. Labels stand in the
    order of their digits, 0 means none; `key` is written on their buttons.
    """

    color: str
    shape: str
    name: str
    digit: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class ReaderStyle:
    """The looks of the reader; colours are `#RRGGBB`, sizes are pixels, `line_pitch` is a multiple of the font size.

    `paper` is also the ink on filled tags. `fill_alpha` is how strongly a mark tints the paper (0 to 1). `line_width`
    is the width of a hairline: brackets and rings grow by what it has over 1. Without `tags_always` only the current
    mark, the one that is pointed at and those not yet saved carry their tags.
    """

    paper: str
    text: str
    muted: str
    border: str
    accent: str
    selection: str
    reading_font: QFont
    tag_font: QFont
    ui_font: QFont
    labels: Mapping[str, LabelStyle] = field(default_factory=dict)
    error: str = "#A11D2A"
    fill_alpha: float = 0.16
    line_width: float = 1.0
    tags_always: bool = True
    line_pitch: float = 2.5
    column: int = 640
    margin: int = 32
    digits: str = WESTERN_DIGITS

    def label(self, key: str) -> LabelStyle:
        """Give the style of a label, or a quiet one named by its key where the label is unknown."""
        return self.labels.get(key) or LabelStyle(self.muted, "solid", key)

    def number(self, value: int) -> str:
        """Write a whole number with the digits of the setting."""
        return "".join(self.digits[int(digit)] for digit in str(value))
