"""What a search found: a ground behind the letters, the shown one stronger, and nothing moves."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor

from annotator.core.model import Span
from annotator.ui.reader.looks import Looks
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import LABELS, make_style, mark
from tests.ui.reader.drawn import changed, picture

MakeReader = Callable[..., Reader]
TEXT = "قضية الأمن وروسيا من أمن الجمهوريات 😀 من MOSCOW News 24 والمناطق من آسيا"
DARK: dict[str, str] = {"paper": "#1C1E21", "text": "#E8E4DA", "selection": "#463B10", "accent": "#7CC4F0"}


def hits_of(text: str, words: str) -> list[Span]:
    return [Span(found.start(), found.end()) for found in re.finditer(words, text)]


def boxes(reader: Reader) -> list[tuple[int, object]]:
    block, found = reader.document().begin(), []
    while block.isValid():
        for number in range(block.layout().lineCount()):
            found += reader._hits.boxes(block, number, reader)
        block = block.next()
    return found


def test_every_hit_has_its_ground_where_its_letters_are(make_reader: MakeReader) -> None:
    text = (TEXT + " ") * 8
    reader = make_reader(text)
    hits = hits_of(text, "من|OSC|😀")
    reader.set_hits(hits, None)
    found = boxes(reader)
    assert [number for number, _ in found] == list(range(len(hits)))
    for number, rect in found:
        area = reader.span_area(hits[number])
        x = reader.document().firstBlock().layout().position().x()
        assert rect.left() + x == pytest.approx(area.left(), abs=2.5)
        assert rect.right() + x == pytest.approx(area.right(), abs=2.5)


def test_a_hit_over_two_lines_and_paragraphs_is_on_both(make_reader: MakeReader) -> None:
    text = "كلمة " * 30 + "\nثم كلمة"
    reader = make_reader(text, width=500)
    reader.set_hits([Span(0, len(text))], 0)
    lines = reader.document().firstBlock().layout().lineCount() + 1
    assert len(boxes(reader)) == lines > 2


@pytest.mark.parametrize("colors", [{}, DARK], ids=["light", "dark"])
def test_the_ground_lies_behind_the_letters(make_reader: MakeReader, colors: dict[str, str]) -> None:
    """Every pixel that the pure ink of a letter fills keeps its colour."""
    reader = make_reader(TEXT, width=800, height=160)
    reader.set_style(make_style(**colors))
    before, ink = picture(reader), reader.looks.text.rgb()
    inked = [(x, y) for y in range(before.height()) for x in range(before.width()) if before.pixel(x, y) == ink]
    reader.set_hits(hits_of(TEXT, "من"), None)
    after = picture(reader)
    assert len(inked) > 300
    assert all(after.pixel(x, y) == ink for x, y in inked)
    assert len(changed(before, after)) > 1000


def test_the_shown_hit_is_stronger_and_outlined(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=800, height=160)
    hits = hits_of(TEXT, "من")
    reader.set_hits(hits, None)
    plain = picture(reader)
    reader.set_hits(hits, 2)
    shown = changed(plain, picture(reader))
    area = reader.span_area(hits[2]).adjusted(-4, 0, 4, 0)
    assert shown
    assert all(area.contains(x, y) for x, y in shown)
    after = picture(reader)
    ((_, rect),) = [(number, rect) for number, rect in boxes(reader) if number == 2]
    origin = reader.document().firstBlock().layout().position()
    edge = after.pixelColor(round(rect.center().x() + origin.x()), round(rect.top() + origin.y()))
    assert edge.lightness() < reader.looks.current_hit.lightness() - 40


def over(ground: QColor, tint: QColor) -> QColor:
    pairs = zip(ground.getRgb()[:3], tint.getRgb()[:3], strict=True)
    return QColor(*(round(low + (high - low) * tint.alphaF()) for low, high in pairs))


def distance(one: QColor, other: QColor) -> int:
    return sum(abs(first - second) for first, second in zip(one.getRgb(), other.getRgb(), strict=True))


@pytest.mark.parametrize("colors", [{}, DARK], ids=["light", "dark"])
def test_hits_are_told_from_the_selection_and_from_labels(shipped_fonts: None, colors: dict[str, str]) -> None:
    looks = Looks(make_style(**colors))
    tints = [over(looks.paper, looks.label(mark(TEXT, "روسيا", key)).fill) for key in LABELS]
    for hit in (looks.hit, looks.current_hit):
        assert all(distance(hit, other) >= 40 for other in (*tints, looks.selection, looks.paper))


def test_hits_go_with_an_empty_list_and_with_the_article(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=800, height=160)
    before = picture(reader)
    reader.set_hits(hits_of(TEXT, "من"), 0)
    assert changed(before, picture(reader))
    reader.set_hits([], None)
    assert picture(reader) == before
    reader.set_hits(hits_of(TEXT, "من"), 0)
    reader.load(TEXT)
    assert picture(reader) == before


def test_the_next_hit_measures_nothing_again(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    hits = hits_of(TEXT, "من")
    reader.set_hits(hits, 0)
    picture(reader)
    kept = dict(reader._hits._lines)
    reader.set_hits(list(hits), 1)
    assert kept
    assert reader._hits._lines == kept
    reader.resize(500, 700)
    assert reader._hits._lines != kept


def test_a_hit_lies_over_a_tint_and_under_the_selection(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, mark(TEXT, "روسيا"), width=800, height=160)
    span = Span(TEXT.index("روسيا"), TEXT.index("روسيا") + 5)
    reader.set_hits([span], None)
    ((_, rect),) = boxes(reader)
    corner = rect.topRight() + reader.document().firstBlock().layout().position()
    above_letters = round(corner.x()) - 4, round(corner.y()) + 2
    assert picture(reader).pixelColor(*above_letters) == reader.looks.hit
    reader.select_span(span)
    assert picture(reader).pixelColor(*above_letters) == reader.looks.selection
