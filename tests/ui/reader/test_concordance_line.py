"""One line of a list with the words that are looked for: where they begin, whatever is around them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from annotator.ui import theme
from annotator.ui.reader.concordance_line import ConcordanceLine, Inks

FONT_PX = 17
INKS = Inks(QColor("#000000"), QColor("#777777"), QColor("#FFE08A"), QColor("#FFFFFF"))


def line(before: str, words: str, after: str, *, rtl: bool = True) -> ConcordanceLine:
    return ConcordanceLine(before, words, after, theme.reading_font(FONT_PX), rtl=rtl)


def painted(made: ConcordanceLine, column: float = 300) -> QImage:
    image = QImage(600, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    made.paint(painter, QRectF(0, 0, 600, 32), column, INKS)
    painter.end()
    return image


def tinted(image: QImage) -> tuple[int, int]:
    """Give from where to where the tint is, in pixels from the left."""
    xs = [x for x in range(image.width()) if image.pixelColor(x, 6) == INKS.tint]
    return xs[0], xs[-1]


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("أعربت ", "موسكو", " عن قلقها"),
        ("أعربت و", "روسيا", " عن قلقها"),
        ("", "موسكو", ""),
        ("قناة BBC و", "الأمم المتحدة", " 2021"),
        ("😀 😀 ", "موسكو", " 😀"),
    ],
)
def test_words_begin_in_the_column_at_the_right(before: str, words: str, after: str) -> None:
    first, last = tinted(painted(line(before, words, after)))
    assert last == pytest.approx(300, abs=4)
    width = QFontMetricsF(theme.reading_font(FONT_PX)).horizontalAdvance(words)
    assert last - first == pytest.approx(width, abs=10)


def test_latin_words_begin_in_the_column_at_the_left() -> None:
    first, _ = tinted(painted(line("said ", "Moscow", " today", rtl=False)))
    assert first == pytest.approx(300, abs=4)


def test_breaks_and_signs_of_direction_do_not_move_the_words() -> None:
    odd = line("أعربت \u202e", "موسكو\nاليوم", "\u2066 عن")
    assert len(odd.boxes) == 1
    first, last = tinted(painted(odd))
    assert last == pytest.approx(300, abs=4)
    assert first < last


def test_what_does_not_fit_goes_out_softly() -> None:
    image = painted(line("كلمة " * 40, "موسكو", " كلمة" * 40))
    for x in (0, image.width() - 1):
        column = [image.pixelColor(x, y).lightness() for y in range(image.height())]
        assert min(column) > 230


def test_the_ring_of_the_focus_stays_whole_where_the_words_go_out() -> None:
    ring, image = QColor("#0A5C8A"), QImage(600, 32, QImage.Format.Format_RGB32)
    image.fill(ring)
    painter = QPainter(image)
    line("كلمة " * 40, "موسكو", " كلمة" * 40).paint(painter, QRectF(0, 0, 600, 32), 300, INKS)
    painter.end()
    assert {image.pixelColor(x, y).name() for x in (0, 10, 590, 599) for y in (0, 1, 30, 31)} == {ring.name()}
    assert image.pixelColor(0, 16).lightness() > 230


def test_words_that_carry_no_mark_any_more_have_no_tint() -> None:
    image = QImage(600, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    line("", "موسكو", "").paint(painter, QRectF(0, 0, 600, 32), 300, INKS, tinted=False)
    painter.end()
    assert not [x for x in range(600) if image.pixelColor(x, 6) == INKS.tint]
