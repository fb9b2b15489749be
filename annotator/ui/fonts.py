"""The shipped fonts: Noto Naskh Arabic for reading with a Latin companion, Vazirmatn for everything else."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias, get_args

from PySide6.QtGui import QFont, QFontDatabase

from annotator import paths
from annotator.core.errors import KnownError

UI_FAMILIES = ["Vazirmatn", "Noto Sans"]
# Naskh has neither Latin letters nor parentheses nor a slash: the companion draws them.
READING_FAMILIES = ["Noto Naskh Arabic", "Noto Sans", "Vazirmatn"]
ReadingFace: TypeAlias = Literal["naskh", "vazirmatn"]
READING_FACES: tuple[ReadingFace, ...] = get_args(ReadingFace)
_READING = {"naskh": READING_FAMILIES, "vazirmatn": UI_FAMILIES}
UI_PX, TITLE_PX, SMALL_PX, TAG_PX, READING_PX = 14, 16, 12, 11, 20
FILES = (
    "Vazirmatn-Regular.ttf",
    "Vazirmatn-Medium.ttf",
    "Vazirmatn-Bold.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "NotoSans-Regular.ttf",
)


@cache
def load_fonts() -> None:
    """Make the shipped fonts known to Qt, once; KnownError when a file is missing or is no font."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(paths.resource("fonts", name))) == -1:
            raise KnownError(
                f"The font “{name}” cannot be read: install {paths.APP_NAME} again.", code="fonts.broken", name=name
            )


def reading_font(px: int = READING_PX, face: ReadingFace = "naskh") -> QFont:
    """Give the font of articles at a size in pixels."""
    return _font(_READING[face], px)


def ui_font(px: int = UI_PX) -> QFont:
    """Give the font of the interface at a size in pixels."""
    return _font(UI_FAMILIES, px)


def tag_font() -> QFont:
    """Give the font of the name tags over marks."""
    font = _font(UI_FAMILIES, TAG_PX)
    font.setBold(True)
    return font


def _font(families: list[str], px: int) -> QFont:
    font = QFont(families)
    font.setPixelSize(px)
    return font
