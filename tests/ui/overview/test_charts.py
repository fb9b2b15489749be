"""Charts: what they say, where it is in both directions, how the keyboard walks, and what a repaint costs."""

from __future__ import annotations

from datetime import date, timedelta
from time import thread_time

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.core.model import LabelSet, Progress
from annotator.core.suggest.model import Tally
from annotator.ui import language, theme
from annotator.ui.overview.chart import Chart
from annotator.ui.overview.label_bars import LabelBar, LabelBars
from annotator.ui.overview.matrix import Matrix, PairCell
from annotator.ui.overview.progress_bars import Bar, ProgressBars, parts_of
from annotator.ui.overview.ranking import Ranked, Ranking
from annotator.ui.overview.work_columns import Day, WorkColumns
from annotator.ui.suggestion_page.curve import LearningCurve
from annotator.ui.suggestion_page.facts import CurvePoint
from annotator.ui.suggestion_page.score_bars import ScoreBar, ScoreBars

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
KEY = Qt.Key
FULL = {state: 10 + place for place, state in enumerate(Progress)}
NAMES = ["سمير", "ليلى", "عبد الرحمن الخطيب", "Anna"]


def progress_bars(_labels: LabelSet) -> Chart:
    chart = ProgressBars()
    chart.set_bars([Bar(name, FULL, "12 of 60", f"{name}: finished 12") for name in ["All", *NAMES * 3]])
    return chart


def label_bars(labels: LabelSet) -> Chart:
    chart = LabelBars()
    chart.set_bars(
        [LabelBar(one, one.names["ar"], 120 - place * 7, f"{one.key}: 3") for place, one in enumerate(labels.labels)]
    )
    return chart


def work_columns(_labels: LabelSet) -> Chart:
    chart = WorkColumns()
    days = [date(2026, 3, 1) + timedelta(days=place) for place in range(42)]
    chart.set_days([Day(day, day.day % 7, day.day * 9 % 50, str(day)) for day in days], ("Finished articles", "Marks"))
    return chart


def matrix(_labels: LabelSet) -> Chart:
    chart = Matrix()
    pairs = {(one, other): (one, other) for one in range(4) for other in range(one + 1, 4)}
    cells = {pair: PairCell(0.2 * sum(pair), f"{NAMES[pair[0]]} and {NAMES[pair[1]]}", pair) for pair in pairs}
    cells[0, 1] = PairCell(None, "no value, nobody marked anything", (0, 1))
    chart.set_pairs(NAMES, cells)
    return chart


def ranking(labels: LabelSet) -> Chart:
    chart = Ranking()
    rows = [
        Ranked(f"مقال {n}", n / 12, (n / 14, n / 11), "", f"article {n}", n, labels.labels[n % 4]) for n in range(11)
    ]
    chart.set_rows([*rows, Ranked("آخر", None, None, "nobody marked anything", "no value", 11)])
    return chart


def learning_curve(_labels: LabelSet) -> Chart:
    chart = LearningCurve()
    points = [CurvePoint(n, Tally(n, wrong=5, missing=9), Tally(2 * n, wrong=5, missing=9)) for n in (2, 4, 9, 19)]
    chart.set_points([(point, f"after {point.documents}") for point in points])
    return chart


def score_bars(labels: LabelSet) -> Chart:
    chart = ScoreBars()
    chart.set_bars([ScoreBar(one, one.key, Tally(5, wrong=2, missing=7), f"{one.key}: 5") for one in labels.labels])
    return chart


CHARTS = [progress_bars, label_bars, work_columns, matrix, ranking, learning_curve, score_bars]


@pytest.fixture(params=CHARTS, ids=lambda make: make.__name__)
def chart(request, qtbot, labels, restored) -> Chart:
    return shown(qtbot, request.param(labels))


def shown(qtbot, chart: Chart, width: int = 620) -> Chart:
    qtbot.addWidget(chart)
    chart.resize(width, chart.sizeHint().height())
    with qtbot.waitExposed(chart):
        chart.show()
    chart.activateWindow()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    return chart


def picture(chart: Chart) -> QImage:
    return chart.grab().toImage()


def colors_in(image: QImage, box) -> list[str]:
    place = box.toAlignedRect()
    middle = place.center().y()
    return [image.pixelColor(x, middle).name().upper() for x in range(place.left(), place.right())]


# --- all of them --------------------------------------------------------------------------------------------------


def test_the_keyboard_walks_through_all_parts_and_says_each(qtbot, chart: Chart) -> None:
    said = [chart.accessibleDescription()]
    for _ in chart.parts[1:]:
        with qtbot.waitSignal(chart.walked):
            QTest.keyClick(chart, KEY.Key_Right)
        said.append(chart.accessibleDescription())
    assert said == [part.words for part in chart.parts]
    QTest.keyClick(chart, KEY.Key_Right)
    assert chart.current == len(chart.parts) - 1
    QTest.keyClick(chart, KEY.Key_Left)
    assert chart.current == len(chart.parts) - 2
    QTest.keyClick(chart, KEY.Key_Home)
    assert chart.current == 0
    QTest.keyClick(chart, KEY.Key_End)
    assert chart.current == len(chart.parts) - 1


def test_in_arabic_the_left_arrow_goes_forward(chart: Chart, restored: QApplication) -> None:
    language.apply(restored, "ar")
    QTest.keyClick(chart, KEY.Key_Left)
    assert chart.current == 1
    QTest.keyClick(chart, KEY.Key_Right)
    assert chart.current == 0


def test_pointing_at_a_part_shows_its_words(qtbot, chart: Chart) -> None:
    part = chart.parts[1]
    point = part.box.center().toPoint()
    QApplication.sendEvent(chart, QHelpEvent(QHelpEvent.Type.ToolTip, point, chart.mapToGlobal(point)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == f"<qt>{part.words}</qt>"
    QToolTip.hideText()


def test_parts_lie_inside_the_chart_in_both_directions(chart: Chart, restored: QApplication) -> None:
    for tongue in ("en", "ar"):
        language.apply(restored, tongue)
        assert all(chart.rect().contains(part.box.toRect().adjusted(1, 1, -1, -1)) for part in chart.parts)


def test_directions_are_mirrored(chart: Chart, restored: QApplication) -> None:
    before = [part.box for part in chart.parts]
    language.apply(restored, "ar")
    for left, right in zip(before, (part.box for part in chart.parts), strict=True):
        assert right.left() == pytest.approx(chart.width() - left.right())
        assert right.top() == left.top()


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_part_with_the_keyboard_is_ringed(chart: Chart, restored: QApplication, scheme: str) -> None:
    theme.apply(restored, scheme)
    chart.clearFocus()
    quiet = picture(chart)
    chart.setFocus()
    assert picture(chart) != quiet


@pytest.mark.parametrize("tongue", ["en", "ar"])
def test_a_repaint_takes_less_than_five_milliseconds(chart: Chart, restored: QApplication, tongue: str) -> None:
    language.apply(restored, tongue)
    times = []
    for _ in range(9):
        chart.renew()
        image = QImage(chart.size(), QImage.Format.Format_ARGB32_Premultiplied)
        began = thread_time()  # of this thread alone: whatever else the machine does
        chart.render(image)
        times.append(thread_time() - began)
    assert min(times) < 0.005


def test_without_parts_a_chart_takes_no_keyboard(qtbot) -> None:
    chart = Ranking()
    qtbot.addWidget(chart)
    chart.set_rows([])
    assert (chart.focusPolicy(), chart.sizeHint().height()) == (Qt.FocusPolicy.NoFocus, 0)
    chart.grab()


# --- each ---------------------------------------------------------------------------------------------------------


def test_a_bar_is_cut_by_its_numbers_and_nothing_vanishes() -> None:
    counts = {Progress.FINISHED: 1000, Progress.NEW: 1, Progress.LOCKED: 0, Progress.SKIPPED: 500}
    parts = parts_of(QRectF(10, 0, 300, 18), counts)
    assert [state for state, _ in parts] == [Progress.FINISHED, Progress.NEW, Progress.SKIPPED]
    assert [box.left() for _, box in parts] == [10, *(box.right() for _, box in parts[:-1])]
    assert parts[-1][1].right() == 310
    assert all(box.width() >= 2 for _, box in parts)
    assert parts_of(QRectF(0, 0, 300, 18), {}) == []


@pytest.mark.parametrize("tongue", ["en", "ar"])
def test_what_is_finished_stands_at_the_leading_side(qtbot, restored, tongue: str) -> None:
    language.apply(restored, tongue)
    chart = ProgressBars()
    chart.set_bars([Bar("الكل", {Progress.FINISHED: 1, Progress.NEW: 1}, "1 of 2", "")])
    row = colors_in(picture(shown(qtbot, chart)), chart.parts[0].box)
    finished = [x for x, color in enumerate(row) if color == theme.palette().saved]
    middle = sum(finished) / len(finished)
    assert (middle < chart.width() / 2) is (tongue == "en")


def test_the_longest_label_takes_the_room_and_an_unused_one_none(qtbot, labels, restored) -> None:
    one, two, three = labels.labels[:3]
    chart = LabelBars()
    chart.set_bars([LabelBar(one, "a", 100, ""), LabelBar(two, "b", 50, ""), LabelBar(three, "c", 0, "")])
    image = picture(shown(qtbot, chart))
    lengths = []
    for label, part in zip((one, two, three), chart.parts, strict=True):
        ink, foot = theme.label_color(label).name(), part.box.toRect().center().y() + 9
        lengths.append(
            max(
                sum(image.pixelColor(x, y).name() == ink for x in range(image.width()))
                for y in range(foot - 3, foot + 2)
            )
        )
    assert lengths[1] == pytest.approx(lengths[0] / 2, abs=3)
    assert lengths[2] == 0


def test_columns_are_as_high_as_their_days(qtbot, restored) -> None:
    chart = WorkColumns()
    chart.set_days([Day(date(2026, 3, day), day, 0, "") for day in range(1, 5)], ("a", "b"))
    image = picture(shown(qtbot, chart))
    heights = [
        sum(
            image.pixelColor(part.box.center().toPoint().x(), y).name().upper() == theme.palette().saved
            for y in range(image.height())
        )
        for part in chart.parts
    ]
    assert heights[3] == pytest.approx(58, abs=1)
    assert [round(height / heights[3], 1) for height in heights] == [0.2, 0.5, 0.8, 1.0]


def test_a_matrix_is_walked_by_rows_and_columns(qtbot, labels, restored) -> None:
    chart = shown(qtbot, matrix(labels))
    places = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Right, KEY.Key_Up):
        QTest.keyClick(chart, key)
        places.append(chart._places[chart.current])
    # from (0, 1) down over the place where the second person would meet themselves
    assert places == [(2, 1), (3, 1), (3, 1), (3, 2), (1, 2)]


def test_gold_stands_apart_at_the_end_and_is_walked_and_opened_like_a_person(qtbot, labels, restored) -> None:
    chart = Matrix()
    scores = [PairCell(0.5, f"{name} against gold", name) for name in NAMES]
    chart.set_pairs(NAMES, {(0, 1): PairCell(0.5, "two", (0, 1))}, scores, "Gold")
    shown(qtbot, chart)
    QTest.keyClick(chart, KEY.Key_End)
    assert chart._places[chart.current] == (4, 3)
    with qtbot.waitSignal(chart.opened) as told:
        QTest.keyClick(chart, KEY.Key_Return)
    assert told.args == ["Anna"]
    (person, other), (in_column, in_row) = (
        [part.box for part in chart.parts if part.key == key] for key in ((0, 1), "Anna")
    )
    assert in_row.top() - chart._box(2, 0).bottom() > person.height()  # the row of gold is apart
    image = picture(chart)
    assert set(colors_in(image, in_column)[4:9]) == set(colors_in(image, in_row)[4:9])
    assert set(colors_in(image, in_column)[4:9]).isdisjoint(colors_in(image, other)[4:9])  # another colour


def test_both_halves_of_a_matrix_open_the_same_pair(qtbot, labels, restored) -> None:
    chart = shown(qtbot, matrix(labels))
    for part in (
        next(part for part in chart.parts if part.key == (1, 3)),
        [p for p in chart.parts if p.key == (1, 3)][-1],
    ):
        with qtbot.waitSignal(chart.opened) as told:
            QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=part.box.center().toPoint())
        assert told.args == [(1, 3)]


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_a_number_is_opened_by_key(qtbot, labels, restored, key: Qt.Key) -> None:
    chart = shown(qtbot, ranking(labels))
    QTest.keyClick(chart, KEY.Key_Down)
    with qtbot.waitSignal(chart.opened) as told:
        QTest.keyClick(chart, key)
    assert told.args == [1]


def test_what_leads_nowhere_is_not_opened_and_shows_no_hand(qtbot, labels, restored) -> None:
    chart = shown(qtbot, progress_bars(labels))
    opened: list[object] = []
    chart.opened.connect(opened.append)
    middle = chart.parts[1].box.center().toPoint()
    QTest.mouseMove(chart, middle)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    QTest.keyClick(chart, KEY.Key_Return)
    assert (opened, chart.cursor().shape()) == ([], Qt.CursorShape.ArrowCursor)


def test_what_can_be_opened_shows_a_hand(qtbot, labels, restored) -> None:
    chart = shown(qtbot, matrix(labels))
    for point, shape in (
        (chart.parts[0].box.center().toPoint(), Qt.CursorShape.PointingHandCursor),
        (QPoint(2, 2), Qt.CursorShape.ArrowCursor),
    ):
        QTest.mouseMove(chart, point)
        qtbot.waitUntil(lambda shape=shape: chart.cursor().shape() == shape)


def test_many_people_are_numbered(qtbot, restored) -> None:
    chart = Matrix()
    cells = {(one, other): PairCell(0.5, "x") for one in range(8) for other in range(one + 1, 8)}
    chart.set_pairs([f"موسّم رقم {n}" for n in range(8)], cells)
    shown(qtbot, chart).grab()
    assert chart._row_name(7).startswith("8 · ")
    assert all(part.box.width() >= 50 for part in chart.parts)
    assert chart.part_at(QPoint(2, 2)) is None


def test_a_value_stands_on_the_scale_and_below_zero_at_its_edge(qtbot, labels, restored) -> None:
    chart = Ranking()
    ink = theme.label_color(labels.labels[0])
    rows = [Ranked("أ", value, None, "", "", None, labels.labels[0]) for value in (-0.4, 0.0, 0.5, 1.0)]
    chart.set_rows(rows)
    image = picture(shown(qtbot, chart))
    dots = []
    for part in chart.parts:
        row = [QColor(color) for color in colors_in(image, part.box)]
        found = [x for x, color in enumerate(row) if x > 90 and color == ink]
        dots.append(sum(found) / len(found))
    assert dots[0] == dots[1] < dots[2] < dots[3]
    assert dots[2] == pytest.approx((dots[1] + dots[3]) / 2, abs=1)
