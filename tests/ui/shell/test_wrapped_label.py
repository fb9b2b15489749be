"""Lines of a wrapped label begin at one edge, in either direction."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel

from annotator.ui import language
from annotator.ui.panels.panel import plain_label

ARABIC, LATIN = " ".join(["لا مكان"] * 12), " ".join(["Herat"] * 12)


def edges(label: QLabel, *, right: bool) -> list[int]:
    """Give where the ink of each line begins, in pixels from the left."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)  # words on nothing
    columns = range(image.width() - 1, -1, -1) if right else range(image.width())
    found: list[int] = []
    line: list[int] = []
    for y in range(image.height() + 1):
        inked = (x for x in columns if QColor.fromRgba(image.pixel(x, y)).alpha() > 100)
        first = next(inked, None) if y < image.height() else None
        if first is not None:
            line.append(first)
        elif line:
            found.append(max(line) if right else min(line))
            line = []
    return found


@pytest.mark.parametrize("tongue", ["ar", "en"])
@pytest.mark.parametrize(("words", "right"), [(ARABIC, True), (LATIN, False)], ids=["arabic", "latin"])
def test_all_lines_begin_at_one_edge(qtbot, restored: QApplication, tongue: str, words: str, right: bool) -> None:
    language.apply(restored, tongue)
    label = plain_label(wrap=True)
    qtbot.addWidget(label)
    label.setText(words)
    label.setFixedWidth(label.fontMetrics().horizontalAdvance(words) // 3)
    label.setFixedHeight(label.heightForWidth(label.width()))
    found = edges(label, right=right)
    assert len(found) >= 3
    assert max(found) - min(found) <= 1


def test_the_first_letter_outside_of_isolates_decides(qtbot, restored: QApplication) -> None:
    label = plain_label(wrap=True)
    qtbot.addWidget(label)
    led, isolated = "\u200f\u2068Moscow\u2069", "\u2068موسكو\u2069 is open"
    for words, way in ((led, "RightToLeft"), (isolated, "LeftToRight"), ("", "LeftToRight"), ("12", "LeftToRight")):
        label.setText(words)
        assert label._laid_out().textOption().textDirection().name == way
