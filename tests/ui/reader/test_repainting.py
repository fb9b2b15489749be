"""What is on the screen after an act is what painting all of it gives: nothing old stays, nothing new is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.core.model import Span
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.relations import Relation
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import LABELS, make_style

MakeReader = Callable[..., Reader]
TEXT = "\n".join(["أعربت موسكو عن قلقها\u200f من الخطر في MOSCOW News " * 4] * 7)
STARTS = [0, *(i + 1 for i, letter in enumerate(TEXT) if letter in " \n")]
MARKS = [
    ShownMark(bytes([i + 1]) * 16, STARTS[3 * i], STARTS[3 * i + 1 + i % 4] - 1, list(LABELS)[i % 5])
    for i in range(len(STARTS) // 3 - 2)
]
HITS = [Span(start, start + 3) for start in STARTS[::5]]


def on_screen(reader: Reader) -> QImage:
    """What the window shows now, with what was painted earlier and not since."""
    QApplication.processEvents()
    shown = reader.screen().grabWindow(reader.winId()).toImage()
    return shown.copy(reader.viewport().geometry()).convertToFormat(QImage.Format.Format_RGB32)


def assert_nothing_old(reader: Reader) -> None:
    shown = on_screen(reader)
    reader.viewport().update()
    whole = on_screen(reader)
    # The rasterizer rounds smooth edges a little differently in a smaller clip.
    assert shown == whole or not [
        (x, y)
        for y in range(whole.height())
        for x in range(whole.width())
        if abs(whole.pixelColor(x, y).lightness() - shown.pixelColor(x, y).lightness()) > 4
    ]


def relations(*targets: int, source: int = 4) -> list[Relation]:
    return [Relation(MARKS[source].id, MARKS[target].id, "صاحبه", "#B23A12") for target in targets]


ACTS: dict[str, Callable[[Reader, int], object]] = {
    "badges": lambda reader, n: reader.set_badges(
        {one.id: "1" for one in MARKS[n : n + 5]}, (MARKS[n].id,), MARKS[n + 1].id
    ),
    "no badges": lambda reader, n: reader.set_badges({}),
    "relations": lambda reader, n: reader.set_relations(relations(n, n + 9, source=n + 1)),
    "no relations": lambda reader, n: reader.set_relations(()),
    "hits": lambda reader, n: reader.set_hits(HITS[n:], 1),
    "no hits": lambda reader, n: reader.set_hits((), None),
    "invisibles": lambda reader, n: reader.set_invisibles(shown=n % 2 == 1),
    "pointed": lambda reader, n: reader.set_pointed(MARKS[n].id),
    "hovered": lambda reader, n: reader.set_hovered(MARKS[n].id),
    "current": lambda reader, n: reader.set_current_mark(MARKS[2 * n].id if n else None),
    "handles": lambda reader, n: reader.set_handles(shown=n % 2 == 0),
    "preview": lambda reader, n: reader.set_preview(Span(STARTS[2 * n], STARTS[2 * n + 5] - 1) if n % 4 else None),
    "remove": lambda reader, n: reader.change_marks((), [MARKS[n].id]),
    "put": lambda reader, n: reader.change_marks([replace(MARKS[n], end=MARKS[n].end + n, pending=n % 2 == 0)]),
    "suggest": lambda reader, n: reader.change_marks([replace(MARKS[n], suggested=True)], [MARKS[n + 1].id]),
    "scroll": lambda reader, n: reader.verticalScrollBar().setValue(n * 11),
    "select": lambda reader, n: reader.select_span(Span(STARTS[n], STARTS[n + 3] - 1)),
    "tags": lambda reader, n: reader.set_style(make_style(tags_always=n % 2 == 0)),
}


@pytest.fixture
def reader(make_reader: MakeReader) -> Reader:
    return make_reader(TEXT, *MARKS, width=560, height=420)


@pytest.mark.parametrize("act", ACTS)
def test_an_act_paints_all_that_it_changes(reader: Reader, act: str) -> None:
    for prepare in ("current", "handles", "badges", "relations", "hits"):
        ACTS[prepare](reader, 4)
    before = on_screen(reader)
    ACTS[act](reader, 7)
    assert_nothing_old(reader)
    assert act == "hovered" or on_screen(reader) != before


@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 19)), min_size=3, max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
def test_whatever_is_done_nothing_old_stays(reader: Reader, acts: list[tuple[str, int]]) -> None:
    for act, number in acts:
        ACTS[act](reader, number)
        QApplication.processEvents()
    assert_nothing_old(reader)


def test_a_curve_is_painted_anew_where_no_mark_has_changed(reader: Reader) -> None:
    """It runs along the margin, past paragraphs that have nothing to do with it."""
    reader.set_relations(relations(14, source=1))
    on_screen(reader)
    reader.change_marks((), [MARKS[14].id])
    assert_nothing_old(reader)
