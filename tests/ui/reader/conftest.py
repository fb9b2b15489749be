from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from pytestqt.qtbot import QtBot

from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.style import LabelStyle, ReaderStyle
from annotator.ui.reader.widget import Reader

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
LABELS = {
    "actor": LabelStyle("#233F73", "solid", "فاعل", 1, "1"),
    "location": LabelStyle("#0B7D6B", "round", "مكان", 2, "2"),
    "threat": LabelStyle("#B23A12", "barbs", "تهديد", 3, "3"),
    "stance": LabelStyle("#A42BE0", "double", "موقف", 4, "4"),
    "topic": LabelStyle("#5F5B53", "dots", "موضوع", 5, "5"),
}


def font(pixels: int, *families: str) -> QFont:
    found = QFont(list(families))
    found.setPixelSize(pixels)
    return found


def make_style(**changes: object) -> ReaderStyle:
    values: dict[str, object] = {
        "paper": "#FBFAF6",
        "text": "#1F1D1A",
        "muted": "#5F5B53",
        "border": "#857F74",
        "accent": "#0A5C8A",
        "selection": "#FFE08A",
        "reading_font": font(20, "Noto Naskh Arabic", "Noto Sans"),
        "tag_font": font(11, "Vazirmatn"),
        "ui_font": font(14, "Vazirmatn"),
        "labels": LABELS,
    }
    return ReaderStyle(**{**values, **changes})  # type: ignore[arg-type]


def mark(text: str, surface: str, label: str = "actor", number: int = 1, **states: bool) -> ShownMark:
    start = text.index(surface)
    return ShownMark(number.to_bytes(16, "big"), start, start + len(surface), label, **states)


@pytest.fixture(scope="session")
def shipped_fonts(qapp: object) -> None:
    for path in sorted(FONTS.glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(path)) >= 0


@pytest.fixture
def style(shipped_fonts: None) -> ReaderStyle:
    return make_style()


@pytest.fixture
def make_reader(qtbot: QtBot, shipped_fonts: None) -> Callable[..., Reader]:
    def make(text: str, *marks: ShownMark, width: int = 900, height: int = 700, **changes: object) -> Reader:
        reader = Reader(make_style(**changes))
        qtbot.addWidget(reader)
        reader.resize(width, height)
        reader.load(text)
        reader.set_marks(marks)
        with qtbot.waitExposed(reader):
            reader.show()
        reader.setFocus()
        return reader

    return make
