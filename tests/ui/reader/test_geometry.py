"""Boxes against an oracle: what Qt itself paints as the background of a selection drawn with the layout."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout

from annotator.ui.reader.geometry import LineGeometry, LinePart, widened
from annotator.ui.reader.intervals import merged, without
from annotator.ui.reader.lines import block_at, origin_of
from annotator.ui.reader.typesetting import has_headline
from annotator.ui.reader.widget import Reader

MIXED = "وفقا لقناة MOSCOW News 24 في 2021/10/21 نحو ٣٥٪ من يهدّد"
MakeReader = Callable[..., Reader]


def part_of(reader: Reader, position: int, end_position: int, number: int = 0) -> LinePart | None:
    block = reader.document().firstBlock()
    return LineGeometry(block, number).part(*widened(block.layout(), position, end_position))


def painted_columns(reader: Reader, position: int, end_position: int) -> set[int]:
    layout = reader.document().firstBlock().layout()
    image = QImage(800, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    chosen = QTextLayout.FormatRange()
    chosen.start, chosen.length = position, end_position - position
    red = QTextCharFormat()
    red.setBackground(QColor("red"))
    red.setForeground(QColor("red"))
    chosen.format = red
    with QPainter(image) as painter:
        layout.draw(painter, -layout.position(), [chosen])
    row = int(layout.lineAt(0).y() + 3)
    return {x for x in range(800) if image.pixelColor(x, row) == QColor("red")}


def test_boxes_are_where_qt_paints_the_same_stretch(make_reader: MakeReader) -> None:
    reader = make_reader(MIXED)
    layout = reader.document().firstBlock().layout()
    assert layout.lineCount() == 1
    stops = [p for p in range(len(MIXED) + 1) if layout.isValidCursorPosition(p)]
    for i, position in enumerate(stops):
        for end_position in stops[i + 1 :: 3]:
            part = part_of(reader, position, end_position)
            assert part
            boxed = {x for left, right in part.boxes for x in range(round(left), round(right))}
            assert len(boxed ^ painted_columns(reader, position, end_position)) <= 2 * len(part.boxes)


def test_a_stretch_over_both_directions_has_several_boxes(make_reader: MakeReader) -> None:
    reader = make_reader(MIXED)
    start = MIXED.index("لقناة")
    part = part_of(reader, start, MIXED.index("W News"))
    assert part
    assert len(part.boxes) == 2
    assert (part.start.outward, part.end.outward) == (1, 1)  # begins at the right in Arabic, ends at the right in Latin


@pytest.mark.parametrize(
    ("surface", "outward"), [("٣٥٪", (1, -1)), ("لقناة MOSCOW News 24", (1, -1)), ("News", (-1, 1))]
)
def test_one_box_is_closed_at_its_sides(make_reader: MakeReader, surface: str, outward: tuple[int, int]) -> None:
    start = MIXED.index(surface)
    part = part_of(make_reader(MIXED), start, start + len(surface))
    assert part
    assert len(part.boxes) == 1
    assert (part.start.outward, part.end.outward) == outward
    assert {part.start.x, part.end.x} == set(part.boxes[0])


def test_a_latin_name_over_two_lines_goes_on_from_left_to_right_side(make_reader: MakeReader) -> None:
    reader = make_reader("قال " * 13 + "The Ministry of Foreign Affairs of the Republic", width=506)
    start, end = 52, reader.document().firstBlock().length() - 1
    first, second = part_of(reader, start, end, 0), part_of(reader, start, end, 1)
    assert first
    assert second
    assert (first.end.x, first.end.outward, first.end.broken) == (first.boxes[0][0], -1, True)
    assert (second.start.x, second.start.outward, second.start.broken) == (second.boxes[-1][1], 1, True)


def test_digits_inside_arabic_are_wholly_covered(make_reader: MakeReader) -> None:
    reader = make_reader(MIXED)
    start = MIXED.index("2021/10/21")
    whole, first = part_of(reader, start, start + 10), part_of(reader, start, start + 1)
    assert whole
    assert first
    assert len(whole.boxes) == 1
    assert first.boxes[0][0] == pytest.approx(whole.boxes[0][0], abs=0.5)


def test_lam_alef_is_divided(make_reader: MakeReader) -> None:
    text = "قضية الأمن"
    reader = make_reader(text)
    article, rest, whole = (part_of(reader, *ends) for ends in ((5, 7), (7, 10), (5, 10)))
    assert article
    assert rest
    assert whole
    assert article.end.x == pytest.approx(rest.start.x)
    assert whole.boxes[0][0] < article.boxes[0][0] < whole.boxes[0][1]
    assert article.boxes[0][0] == pytest.approx(rest.boxes[0][1])
    alef = part_of(reader, 7, 8)
    assert alef
    assert alef.boxes[0][1] - alef.boxes[0][0] > 3


def test_a_cut_between_letter_and_vowel_mark_widens(make_reader: MakeReader) -> None:
    text = "يهدّد الأمن"
    reader = make_reader(text)
    layout = reader.document().firstBlock().layout()
    assert widened(layout, 3, 5) == (2, 5)
    assert widened(layout, 1, 3) == (1, 4)
    assert part_of(reader, 3, 5) == part_of(reader, 2, 5)


def test_the_space_at_which_a_line_breaks_is_not_marked(make_reader: MakeReader) -> None:
    reader = make_reader("كلمة " * 60, width=500)
    block = reader.document().firstBlock()
    first = LineGeometry(block, 0)
    part = first.part(0, block.length() - 1)
    assert part
    assert part.boxes[0][0] >= block.layout().lineAt(0).naturalTextRect().left() - 0.01
    assert (part.start.broken, part.end.broken) == (False, True)
    assert part.end.x == part.boxes[0][0]
    assert first.position_at(-50) == first.end_position - 1
    assert LineGeometry(block, block.layout().lineCount() - 1).position_at(-50) == block.length() - 1
    second = LineGeometry(block, 1).part(0, block.length() - 1)
    assert second
    assert (second.start.broken, second.end.broken) == (True, True)


def test_a_caret_can_be_put_into_a_ligature_and_behind_it(make_reader: MakeReader) -> None:
    reader = make_reader("قال لا")
    line = LineGeometry(reader.document().firstBlock(), 0)
    before, inside, behind = (line.caret_x(position) for position in (4, 5, 6))
    assert before > inside > behind
    assert [line.position_at(x) for x in (before, inside, behind)] == [4, 5, 6]
    assert [line.grapheme_at(x - 1) for x in (before, inside)] == [4, 5]


@pytest.mark.parametrize("character", ["\U0001f600", "\u202d", "\ufeff", "\u2028", "\u200d"])
def test_odd_characters_are_measured_without_a_fault(make_reader: MakeReader, character: str) -> None:
    reader = make_reader(f"قبل {character} بعد")
    length = reader.document().firstBlock().length() - 1
    for position in range(length):
        part_of(reader, position, length)
        line = LineGeometry(reader.document().firstBlock(), 0)
        assert line.caret_x(position) >= 0


def test_intervals() -> None:
    assert merged([(5, 7), (1, 3), (3.2, 4), (6, 6)]) == [(1, 4), (5, 7)]
    assert without([(0, 10), (20, 30)], (5, 22)) == [(0, 5), (22, 30)]


def test_a_headline_is_told_from_a_sentence() -> None:
    body = "\n" + "نص " * 100
    assert has_headline("محادثات موسكو" + body)
    assert not has_headline("محادثات موسكو." + body)
    assert not has_headline("محادثات موسكو")
    assert not has_headline(body)


def test_every_height_belongs_to_one_block(make_reader: MakeReader) -> None:
    reader = make_reader("عنوان\n\n" + "\n".join(["كلمة " * 40] * 9))
    document = reader.document()
    tops = [origin_of(document.findBlockByNumber(number)).y() for number in range(document.blockCount())]
    for y in range(-20, round(document.size().height()) + 50):
        expected = max((number for number, top in enumerate(tops) if top <= y), default=0)
        assert block_at(document, y).blockNumber() == expected


def test_looking_at_the_top_does_not_lay_out_the_end(make_reader: MakeReader) -> None:
    reader = make_reader("")
    reader.load("\n".join(["كلمة " * 40] * 2000))
    assert block_at(reader.document(), 500).blockNumber() == 2
    assert reader.document().lastBlock().layout().lineCount() == 0
