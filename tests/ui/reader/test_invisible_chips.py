"""Chips for what cannot be seen: at the place of each such character, and not a letter moves."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF

from annotator.core.text.invisible import invisibles
from annotator.ui.reader.chips import Chip
from annotator.ui.reader.lines import origin_of
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.widget import Reader
from tests.ui.reader.drawn import changed, picture, rows

MakeReader = Callable[..., Reader]
MANY = (
    "قال\u200f إن الأ\u200dمن\u00a0لا إله \u202bسار\u202c "
    "و\u200e\u200e2021/10/21\u2069\u2068 في MOS\u00adCOW 😀\u200c هنا"
)


def chips(reader: Reader) -> list[tuple[QPointF, Chip]]:
    block, found = reader.document().begin(), []
    while block.isValid():
        for number in range(block.layout().lineCount()):
            found += [(origin_of(block), chip) for chip in reader._chips.line(block, number, reader)]
        block = block.next()
    return found


def layout_of(reader: Reader) -> list[tuple[float, ...]]:
    """Where every letter of the document stands."""
    block, found = reader.document().begin(), []
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            for run in line.glyphRuns():
                found += [
                    (line.y(), float(glyph), point.x(), point.y())
                    for glyph, point in zip(run.glyphIndexes(), run.positions(), strict=True)
                ]
        block = block.next()
    return found


def test_every_invisible_character_has_its_chip(make_reader: MakeReader) -> None:
    text = (MANY + " ") * 6 + "\nثم\u200f كان"
    reader = make_reader(text, width=560)
    assert not chips(reader)
    reader.set_invisibles(shown=True)
    assert [chip.name for _, chip in chips(reader)] == [name for _, name in invisibles(text)]
    reader.set_invisibles(shown=False)
    assert not chips(reader)


def test_chips_move_no_letter(make_reader: MakeReader) -> None:
    """The lam-alef stays one glyph, the lines break where they broke; hidden again, the page is as it was."""
    text = (MANY + " ") * 6
    reader = make_reader(text, width=560, height=400)
    before, page = layout_of(reader), picture(reader)
    reader.set_invisibles(shown=True)
    shown = picture(reader)
    assert layout_of(reader) == before
    assert changed(page, shown)
    reader.set_invisibles(shown=False)
    assert picture(reader) == page


def test_chips_stand_apart_and_near_their_characters(make_reader: MakeReader) -> None:
    reader = make_reader(MANY, width=900)
    reader.set_invisibles(shown=True)
    found = [chip for _, chip in chips(reader)]
    assert not any(one.rect.intersects(other.rect) for one, other in combinations(found, 2))
    alone = next(chip for chip in found if chip.name == "NBSP")
    assert alone.rect.left() <= alone.x <= alone.rect.right()


def test_only_chips_and_what_leads_to_them_is_painted(make_reader: MakeReader) -> None:
    reader = make_reader(MANY, width=900, height=160)
    before = picture(reader)
    reader.set_invisibles(shown=True)
    after = picture(reader)
    areas = []
    for origin, chip in chips(reader):
        areas.append(chip.rect.united(chip.rect.translated(0, -reader.looks.em)).translated(origin))
        x = chip.x + origin.x()
        areas.append(areas[-1].adjusted(min(x - areas[-1].left(), 0) - 2, 0, max(x - areas[-1].right(), 0) + 2, 0))
    assert all(any(area.contains(x, y) for area in areas) for x, y in changed(before, after))


@pytest.mark.parametrize(("name", "says"), [("NBSP", "NO-BREAK SPACE"), ("RLM", "RIGHT-TO-LEFT MARK")])
def test_a_chip_tells_its_name(make_reader: MakeReader, name: str, says: str) -> None:
    reader = make_reader(MANY, width=900)
    at = QPointF(reader.viewport().rect().center())
    assert reader.invisible_at(at) is None
    reader.set_invisibles(shown=True)
    origin, chip = next((origin, chip) for origin, chip in chips(reader) if chip.name == name)
    assert reader.invisible_at(chip.rect.center() + origin) == says
    assert reader.invisible_at(QPointF(2, 2)) is None


def test_a_new_article_has_its_own_chips(make_reader: MakeReader) -> None:
    reader = make_reader(MANY, width=900)
    reader.set_invisibles(shown=True)
    reader.load("ثم\u200f كان")
    assert [chip.name for _, chip in chips(reader)] == ["RLM"]


def test_badges_lie_over_chips(make_reader: MakeReader) -> None:
    text = "قال\u200f " * 60
    one = ShownMark(bytes(16), 150, 153, "actor")
    reader = make_reader(text, one, width=500, line_pitch=2.0)
    reader.set_badges({one.id: "1"})
    ((origin, row),) = rows(reader)
    area = row.badges[0].rect.translated(origin)
    before = picture(reader)
    reader.set_invisibles(shown=True)
    assert any(chip.rect.translated(at).intersects(area) for at, chip in chips(reader))
    inside = area.toRect().adjusted(2, 2, -2, -2)
    assert not [place for place in changed(before, picture(reader)) if inside.contains(*place)]
