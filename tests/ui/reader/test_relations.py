"""The links of a mark: rings, role words, and curves between the lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from annotator.core.model import Span
from annotator.ui.reader.curves import Curve
from annotator.ui.reader.lines import origin_of
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.relations import Relation
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import mark
from tests.ui.reader.drawn import changed, picture, ring_of, rows

MakeReader = Callable[..., Reader]
FILLER = "كلمة أخرى تملأ السطر "
TEXT = (
    "أعربت موسكو عن قلقها من الخطر "
    + FILLER * 3
    + "وتابعت الوزارة "
    + FILLER * 8
    + "ثم قالت البلاد\n"
    + FILLER * 60
    + "وأنهت طاجيكستان كلامها"
)
STANCE = mark(TEXT, "قلقها", "stance", 9)
RED = "#B23A12"


def curves(reader: Reader) -> list[Curve]:
    return reader._relations.curves(reader)


def link(reader: Reader, *targets: ShownMark, source: ShownMark = STANCE) -> list[Curve]:
    reader.set_relations([Relation(source.id, target.id, "صاحبه", RED) for target in targets])
    return curves(reader)


def touches(reader: Reader, one: ShownMark, point: QPointF) -> bool:
    return any(ring.adjusted(-1, -1, 1, 1).contains(point) for ring in ring_of(reader, one.id))


@pytest.mark.parametrize("surface", ["موسكو", "الخطر", "الوزارة", "البلاد", "طاجيكستان"])
def test_a_curve_leads_from_the_source_to_the_target(make_reader: MakeReader, surface: str) -> None:
    target = mark(TEXT, surface)
    reader = make_reader(TEXT, STANCE, target, width=620)
    (curve,) = link(reader, target)
    assert curve.arrives
    assert touches(reader, STANCE, curve.path.pointAtPercent(0))
    assert touches(reader, target, curve.path.pointAtPercent(1))
    (back,) = link(reader, STANCE, source=target)
    assert touches(reader, target, back.path.pointAtPercent(0))
    assert touches(reader, STANCE, back.path.pointAtPercent(1))


@pytest.mark.parametrize("surface", ["موسكو", "الخطر", "الوزارة", "البلاد", "طاجيكستان"])
@pytest.mark.parametrize("pitch", [2.5, 2.0])
def test_no_curve_runs_through_the_letters_of_a_line(make_reader: MakeReader, surface: str, pitch: float) -> None:
    """Between its two ends it keeps out of the height in which letters stand, unless it is beside the text."""
    target = mark(TEXT, surface)
    reader = make_reader(TEXT, STANCE, target, width=620, line_pitch=pitch)
    (curve,) = link(reader, target)
    block, em = reader.document().begin(), reader.looks.em
    while block.isValid():
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            text = line.naturalTextRect().translated(origin_of(block))
            baseline = origin_of(block).y() + line.y() + line.ascent()
            for step in range(301):
                point = curve.path.pointAtPercent(step / 300)
                ends = touches(reader, STANCE, point) or touches(reader, target, point)
                beside = not text.left() < point.x() < text.right()
                assert beside or ends or not baseline - 0.7 * em < point.y() < baseline + 0.1 * em
        block = block.next()


def test_targets_are_ringed_in_the_colour_of_the_link_and_named(make_reader: MakeReader) -> None:
    target = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, STANCE, target, width=620)
    before = picture(reader)
    link(reader, target)
    after = picture(reader)
    (ring,) = ring_of(reader, target.id)
    x, y = round(ring.left()), round(ring.center().y())
    assert after.pixelColor(x, y).hue() == pytest.approx(QColor(RED).hue(), abs=4)
    assert before.pixelColor(x, y).hue() != pytest.approx(QColor(RED).hue(), abs=4)
    assert [role.form.text.text() for _, row in rows(reader) for role in row.roles if role.form.text] == ["صاحبه"]
    reader.set_relations(())
    assert picture(reader) == before


def test_a_link_to_what_is_not_laid_out_runs_off_the_page(make_reader: MakeReader) -> None:
    text = "أعربت موسكو عن قلقها\n" + (FILLER * 40 + "\n") * 2000 + "من طاجيكستان"
    source, target = mark(text, "قلقها", "stance", 9), mark(text, "طاجيكستان")
    reader = make_reader("")
    reader.load(text)
    reader.set_marks([source, target])
    (curve,) = link(reader, target, source=source)
    assert not curve.arrives
    assert curve.path.currentPosition().y() > reader.viewport().height()
    assert reader.document().lastBlock().layout().lineCount() == 0
    (back,) = link(reader, source, source=target)
    assert back.arrives
    assert touches(reader, source, back.path.currentPosition())


def test_links_to_marks_that_are_gone_draw_nothing(make_reader: MakeReader) -> None:
    target = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, STANCE, target, width=620)
    assert link(reader, target)
    reader.change_marks((), [target.id])
    assert not curves(reader)
    assert not link(reader, STANCE)
    reader.change_marks([target], [STANCE.id])
    assert not link(reader, target)


def test_a_curve_follows_the_mark_that_is_dragged(make_reader: MakeReader) -> None:
    target = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, STANCE, target, width=620)
    (first,) = link(reader, target)
    reader.set_current_mark(STANCE.id)
    start = TEXT.index("البلاد")
    reader.set_preview(Span(start, start + 6))
    (second,) = curves(reader)
    assert second.path.boundingRect().height() > first.path.boundingRect().height()
    reader.set_preview(None)
    assert curves(reader)[0].path == first.path


def test_what_is_pointed_at_is_ringed_softly(make_reader: MakeReader) -> None:
    target = mark(TEXT, "موسكو")
    reader = make_reader(TEXT, STANCE, target, width=620, height=400)
    before = picture(reader)
    reader.set_pointed(target.id)
    pointed = picture(reader)
    reader.set_pointed(None)
    reader.set_current_mark(target.id)
    assert changed(before, pointed)
    assert changed(pointed, picture(reader))
    reader.set_current_mark(None)
    reader.set_pointed(target.id)
    reader.set_pointed(None)
    reader.set_caret(0)
    assert picture(reader) == before
