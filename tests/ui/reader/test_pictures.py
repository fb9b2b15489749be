"""What is painted: letters stay as they are under marks, and only what belongs to a mark changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QTextCharFormat, QTextCursor

from annotator.core.model import Span
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.style import LabelStyle
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import LABELS, make_style, mark

MakeReader = Callable[..., Reader]
UNSEEN = {key: LabelStyle("#00FFFFFF", label.shape, "", label.digit) for key, label in LABELS.items()}
TEXT = "قضية الأمن وروسيا والروس بالأمن لافروف المحادثات مُحَمَّدٌ يهدّد السَّلَامُ لا إله"
CUTS = ["أمن", "روسيا", "ال", "روس", "ل", "لأ", "حاد", "حَمَ", "د", "لا", "ا", "لَا"]


def picture(reader: Reader) -> QImage:
    return reader.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> int:
    assert one.size() == other.size()
    return sum(one.pixel(x, y) != other.pixel(x, y) for y in range(one.height()) for x in range(one.width()))


@pytest.mark.parametrize("surface", CUTS)
def test_letters_stay_joined_under_a_mark_that_cuts_a_word(make_reader: MakeReader, surface: str) -> None:
    reader = make_reader(TEXT, width=740, height=160, labels=UNSEEN, fill_alpha=0.0)
    before = picture(reader)
    reader.set_marks([mark(TEXT, surface, label, i) for i, label in enumerate(list(LABELS)[:3])])
    assert reader.marks_at(reader.span_area(Span(TEXT.index(surface), TEXT.index(surface) + 1)).center().toPointF())
    assert differing(before, picture(reader)) == 0


def test_the_comparison_sees_a_broken_ligature(make_reader: MakeReader) -> None:
    """The oracle of the test above: a character format at the same place does change the picture."""
    reader = make_reader(TEXT, width=740, height=160)
    before = picture(reader)
    cursor = QTextCursor(reader.document())
    cursor.setPosition(TEXT.index("أمن"))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 3)
    shape = QTextCharFormat()
    shape.setForeground(QColor("#1F1D1A"))
    shape.setFontStrikeOut(False)
    cursor.mergeCharFormat(shape)
    assert differing(before, picture(reader)) > 0


def test_letters_stay_joined_in_a_selection(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=740, height=160, selection="#FBFAF6")
    reader.set_caret(len(TEXT))
    before = picture(reader)
    reader._select_positions(TEXT.index("أمن"), len(TEXT))
    assert differing(before, picture(reader)) == 0


def test_a_mark_paints_around_its_own_words_only(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=740, height=160)
    before = picture(reader)
    one = mark(TEXT, "روسيا")
    reader.set_marks([one])
    after = picture(reader)
    around = reader.span_area(Span(one.start, one.end)).adjusted(-8, -4, 8, 8)
    changed = [
        (x, y) for y in range(after.height()) for x in range(after.width()) if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert all(around.contains(x, y) for x, y in changed)


def test_nested_tints_are_the_colours_of_the_design(make_reader: MakeReader) -> None:
    inner, outer = mark(TEXT, "روسيا"), mark(TEXT, "وروسيا والروس", "threat", 2)
    reader = make_reader(TEXT, inner, outer, width=740, height=160)
    paper, image = QColor("#FBFAF6"), picture(reader)

    def tinted(ground: QColor, label: str) -> tuple[int, ...]:
        ink = QColor(LABELS[label].color)
        pairs = ((ground.red(), ink.red()), (ground.green(), ink.green()), (ground.blue(), ink.blue()))
        return tuple(round(low + (high - low) * 0.16) for low, high in pairs)

    def ground(surface: str) -> tuple[int, ...]:
        area = reader.span_area(Span(TEXT.index(surface), TEXT.index(surface) + len(surface)))
        color = image.pixelColor(area.center().x(), area.top() + 22)  # above the letters, below the tag
        return color.red(), color.green(), color.blue()

    outside = tinted(paper, "threat")
    assert ground("والروس") == pytest.approx(outside, abs=1)
    assert ground("روسيا") == pytest.approx(tinted(QColor(*outside), "actor"), abs=3)


def test_pending_unsure_orphan_and_current_marks_look_different(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=740, height=160)
    pictures = []
    for kept in ((), ("pending",), ("unsure",), ("orphan",), ("pending", "unsure"), ("pending", "unsure", "orphan")):
        states = dict.fromkeys(kept, True)
        reader.set_marks([mark(TEXT, "روسيا", **states)])
        pictures.append(picture(reader))
    reader._make_current(next(iter(reader.marks)).id)
    pictures.append(picture(reader))
    for i, one in enumerate(pictures):
        assert all(differing(one, other) > 10 for other in pictures[:i])


def test_every_shape_is_told_without_colour(make_reader: MakeReader) -> None:
    labels = {key: LabelStyle("#333333", label.shape, "م", 1) for key, label in LABELS.items()}
    reader = make_reader(TEXT, width=740, height=160, labels=labels)
    pictures = []
    for label in labels:
        reader.set_marks([mark(TEXT, "المحادثات", label)])
        pictures.append(picture(reader))
    for i, one in enumerate(pictures):
        assert all(differing(one, other) > 10 for other in pictures[:i])


def test_a_lost_link_is_a_sign_in_the_colour_of_faults(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=740, height=160, error="#FF00FF")

    def faults(**states: bool) -> int:
        reader.set_marks([mark(TEXT, "روسيا", **states)])
        image = picture(reader)
        return sum(
            image.pixelColor(x, y) == QColor("#FF00FF") for y in range(image.height()) for x in range(image.width())
        )

    assert faults(orphan=True) > 30
    assert faults(orphan=True, pending=True) > 30
    assert faults() == 0


@pytest.mark.parametrize("label", LABELS)
def test_a_wider_hairline_makes_brackets_wider_by_as_much(make_reader: MakeReader, label: str) -> None:
    """In the middle of a mark, away from its ends: so many rows of pixels have the label's colour."""

    def heights(line_width: float) -> int:
        reader = make_reader(TEXT, mark(TEXT, "المحادثات", label), width=740, height=160, line_width=line_width)
        image, color = picture(reader), QColor(LABELS[label].color)
        area = reader.span_area(Span(TEXT.index("المحادثات"), TEXT.index("المحادثات") + 9))
        columns = range(area.center().x() - 6, area.center().x() + 6)
        rows = range(area.bottom() - 12, area.bottom() + 6)
        return max(sum(image.pixelColor(x, y) == color for y in rows) for x in columns)

    lines = 2 if LABELS[label].shape == "double" else 1
    assert heights(2.0) == heights(1.0) + lines


def test_a_mark_over_two_paragraphs_goes_on_in_the_second(make_reader: MakeReader) -> None:
    text = "قال الوزير\nثم سكت"
    reader = make_reader(text, ShownMark(bytes(16), 4, 13, "actor"), width=740)
    first, second = reader.document().begin(), reader.document().begin().next()
    above, below = reader.line_decor(first, 0), reader.line_decor(second, 0)
    assert above
    assert below
    parts = above.strokes[0].part, below.strokes[0].part
    assert [(part.start.broken, part.end.broken) for part in parts] == [(False, True), (True, False)]
    assert (len(above.tags), len(below.tags)) == (1, 0)


def test_an_unknown_label_is_still_shown(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=740, height=160)
    before = picture(reader)
    reader.set_marks([mark(TEXT, "روسيا", "rumour")])
    assert differing(before, picture(reader)) > 50


def test_painting_part_by_part_gives_the_same_picture(make_reader: MakeReader) -> None:
    """Scrolling paints strips; nothing of a mark may be missing at their borders."""
    text = "\n".join([TEXT * 6] * 4)
    marks = [ShownMark(bytes([i]) * 16, i * 23, i * 23 + 30, list(LABELS)[i % 5]) for i in range(60)]
    reader = make_reader(text, *marks, width=740, height=500)
    bar = reader.verticalScrollBar()
    bar.setValue(333)
    whole = picture(reader)
    strips = QImage(whole.size(), whole.format())
    for y in range(0, whole.height(), 7):
        strip = QRect(0, y, whole.width(), 7)
        part = reader.viewport().grab(strip).toImage().convertToFormat(whole.format())
        for row in range(min(part.height(), whole.height() - y)):
            for x in range(part.width()):
                strips.setPixel(x, y + row, part.pixel(x, row))
    # The rasterizer rounds smooth edges a little differently in a smaller clip.
    assert not [
        (x, y)
        for y in range(whole.height())
        for x in range(whole.width())
        if abs(whole.pixelColor(x, y).lightness() - strips.pixelColor(x, y).lightness()) > 4
    ]


def test_marks_deeper_than_the_shown_levels_are_counted(make_reader: MakeReader) -> None:
    text = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية"
    marks = [ShownMark(bytes([i]) * 16, 0, 10 + 5 * i, "actor") for i in range(6)]
    reader = make_reader(text, *marks, width=740)
    decor = reader.line_decor(reader.document().firstBlock(), 0)
    assert decor
    assert (len(decor.strokes), len(decor.deep)) == (3, 3)
    counted = [tag.form.text.text() for tag in decor.tags if tag.mark is None and tag.form.text]
    assert counted == ["+3"]
    assert make_style(digits="٠١٢٣٤٥٦٧٨٩").number(30) == "٣٠"
    under = reader.marks_at(reader.span_area(Span(0, 3)).center().toPointF())
    assert len(under) == 6


def test_a_tag_names_its_label_and_can_be_hit(make_reader: MakeReader) -> None:
    one, other = mark(TEXT, "روسيا"), mark(TEXT, "وروسيا والروس", "threat", 2)
    reader = make_reader(TEXT, one, other, width=740)
    decor = reader.line_decor(reader.document().firstBlock(), 0)
    assert decor
    assert {tag.form.text.text() for tag in decor.tags if tag.form.text} == {"فاعل", "تهديد"}
    origin = reader.document().firstBlock().layout().position()
    for tag in decor.tags:
        assert reader.marks_at(tag.rect.center() + origin) == [tag.mark]
