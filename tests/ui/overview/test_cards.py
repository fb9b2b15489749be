"""Cards: what they say of a project, their tables, and the files that they write."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from annotator.core.model import Annotator, LabelSet, Progress
from annotator.core.project.overview import Overview
from annotator.core.project.shares import Share
from annotator.core.project.work import DayWork, days_until
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.ui import language, theme
from annotator.ui.overview import words
from annotator.ui.overview.answers import how_far, who_is_behind
from annotator.ui.overview.card import Card
from annotator.ui.overview.labels_card import LabelsCard
from annotator.ui.overview.progress_card import ProgressCard
from annotator.ui.overview.sheet import Sheet, shown
from annotator.ui.overview.state_fills import ORDER, ground, ink
from annotator.ui.overview.work_card import WorkCard
from annotator.ui.palette import CONTRAST, DARK, LIGHT, contrast

DONE, BUSY, NEW = Progress.FINISHED, Progress.IN_PROGRESS, Progress.NEW
ANN, BOB = Annotator(b"a" * 16, "سمير"), Annotator(b"b" * 16, "=ليلى")
GOLD, ORIGINAL = Annotator(GOLD_ID, "gold", "gold"), Annotator(ORIGINAL_ID, "original", "import")
TODAY = date(2026, 3, 14)


@pytest.fixture
def overview(labels: LabelSet) -> Overview:
    days = days_until(TODAY, 42)
    return Overview(
        version="1",
        labels=labels,
        documents=10,
        progress={DONE: 4, BUSY: 3, NEW: 3},
        unassigned=2,
        people=(Share(ANN, {DONE: 4, NEW: 1}, {"actor": 7, "threat": 1}), Share(BOB, {BUSY: 3}, {"actor": 2})),
        sets=(Share(GOLD, {DONE: 1, NEW: 9}, {"actor": 3}), Share(ORIGINAL, {DONE: 9}, {"stance": 5})),
        days=days,
        work={ANN.id: {TODAY: DayWork(1, 4), days[0]: DayWork(3, 4)}, BOB.id: {TODAY: DayWork(0, 2)}},
    )


def make(qtbot, kind: Callable[[], Card], overview: Overview) -> Card:
    card = kind()
    qtbot.addWidget(card)
    card.resize(620, 400)
    with qtbot.waitExposed(card):
        card.show()
    card.show_overview(overview)
    return card


# --- what they say ------------------------------------------------------------------------------------------------


def test_who_has_the_most_left_comes_first_and_gold_last(qtbot, overview: Overview) -> None:
    card = make(qtbot, ProgressCard, overview)
    assert [part.words for part in card.chart.parts] == [
        "\u2068All articles\u2069: Finished 4, In progress 3, New 3",
        "\u2068=ليلى\u2069: In progress 3",
        "\u2068سمير\u2069: Finished 4, New 1",
        "\u2068Gold (settled)\u2069: Finished 1, New 9",
    ]
    assert card.table.sheet.rows[2] == ("سمير", 4, 0, 1, 0, 0, 5)
    assert "2" in card.remark.text()


def test_the_legend_names_the_states_that_occur(qtbot, overview: Overview) -> None:
    card = make(qtbot, ProgressCard, overview)
    shown_states = [entry.accessibleName() for entry in card.legend.children() if entry.isWidgetType()]
    assert shown_states == ["Finished", "In progress", "New"]


def test_marks_of_all_people_or_of_one_set(qtbot, overview: Overview) -> None:
    card = make(qtbot, LabelsCard, overview)
    assert [part.words for part in card.chart.parts][:2] == [
        "\u2068actor\u2069: 9 of 10",
        "\u2068location\u2069: 0 of 10",
    ]
    assert card.table.sheet.headings == (
        "Label",
        "All people",
        "سمير",
        "=ليلى",
        "Gold (settled)",
        "Original (imported)",
    )
    assert card.table.sheet.rows[0] == ("actor", 9, 7, 2, 3, 0)
    card.whose.setCurrentIndex(card.whose.findData(BOB.id.hex()))
    card.whose.activated.emit(card.whose.currentIndex())
    assert card.chart.parts[0].words == "\u2068actor\u2069: 2 of 2"
    card.show_overview(overview)
    assert card.whose.currentData() == BOB.id.hex()
    card.show_overview(replace(overview, people=overview.people[:1]))
    assert card.whose.currentData() == ""


def test_work_of_all_people_or_of_one(qtbot, overview: Overview) -> None:
    card = make(qtbot, WorkCard, overview)
    assert card.chart.parts[-1].words == "Saturday 14 March: articles finished 1, marks 6"
    assert (card.table.sheet.rows[0], len(card.table.sheet.rows)) == (("2026-03-14", 1, 6), 42)
    assert "4 article" in card.remark.text()
    card.whose.setCurrentIndex(card.whose.findData(BOB.id.hex()))
    card.whose.activated.emit(card.whose.currentIndex())
    assert card.table.sheet.rows[0] == ("2026-03-14", 0, 2)


def test_where_there_is_nothing_yet_a_card_says_so(qtbot, overview: Overview) -> None:
    nothing = replace(overview, unassigned=None, people=(), sets=(), work={})
    for kind in (LabelsCard, WorkCard):
        card = make(qtbot, kind, nothing)
        assert card.empty.isVisible() and card.empty.text()
        hidden = (card.chart, card.remark, card.whose, card.save, card.first_stop())
        assert not any(part.isVisible() for part in hidden)


def test_answers_of_the_first_look(overview: Overview) -> None:
    assert how_far(overview)[1:] == ("4 of 10", "Left: 6 · settled: 1 of 10")
    assert who_is_behind(overview)[1:] == ("=ليلى", "Left: 3 of 3")
    done = replace(overview, people=(Share(ANN, {DONE: 4}, {}),), progress={DONE: 10}, sets=())
    assert who_is_behind(done).answer == "Nobody"
    assert how_far(done)[1:] == ("10 of 10", "Left: 0")
    assert who_is_behind(replace(overview, people=())).answer == "–"


def test_of_two_with_as_much_left_by_share_the_one_with_more_is_named(overview: Overview) -> None:
    small, large = Share(ANN, {NEW: 1}, {}), Share(BOB, {NEW: 5}, {})
    assert words.most_behind(replace(overview, people=(small, large))) is large


# --- tables -------------------------------------------------------------------------------------------------------


def test_a_chart_is_a_table_on_request(qtbot, overview: Overview) -> None:
    card = make(qtbot, ProgressCard, overview)
    card.as_table.click()
    assert card.table.isVisible() and not card.chart.isVisible() and not card.legend.isVisible()
    assert card.first_stop() is card.table
    model = card.table.model()
    assert [model.index(1, column).data() for column in range(3)] == ["=ليلى", "0", "3"]
    assert card.table.accessibleName() == "Progress"
    card.as_table.click()
    assert card.chart.isVisible() and not card.table.isVisible()


def test_cells_are_shown_in_the_digits_of_the_user(restored: QApplication) -> None:
    assert [shown(cell) for cell in (12_345, 0.5, -0.125, None, "a\u202eb", "")] == [
        "12,345",
        "\u20660.50\u2069",
        "\u2066-0.12\u2069",
        "–",
        "a⟨U+202E⟩b",
        "",
    ]
    language.apply(restored, "ar", "arabic")
    assert [shown(cell) for cell in (12_345, 0.5)] == ["١٢٬٣٤٥", "\u2066٠٫٥٠\u2069"]


def test_a_table_shows_at_most_a_dozen_rows_at_once(qtbot, overview: Overview) -> None:
    card = make(qtbot, WorkCard, overview)
    card.as_table.click()
    assert card.table.height() < 14 * 32
    card.table.set_sheet(Sheet(("a",), ()))
    assert card.table.height() < 3 * 32


# --- files --------------------------------------------------------------------------------------------------------


def answer_file_dialog(path: Path) -> None:
    """Type the name into the dialog that opens next, and press Enter."""

    def type_name() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit)
        field.setText(str(path))
        dialog.accept()

    QTimer.singleShot(200, type_name)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("as_table", [False, True])
def test_both_files_are_written_and_told(qtbot, overview: Overview, tmp_path: Path, as_table: bool) -> None:
    card = make(qtbot, ProgressCard, overview)
    if as_table:
        card.as_table.click()
    told: list[str] = []
    card.saved.connect(told.append)
    answer_file_dialog(tmp_path / "progress.csv")
    card.save_csv.trigger()
    with (tmp_path / "progress.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Name", "Finished", "In progress", "New", "Skipped", "Locked", "In all"]
    assert rows[2] == ["'=ليلى", "0", "3", "0", "0", "0", "3"]
    answer_file_dialog(tmp_path / "progress")
    card.save_png.trigger()
    image = QImage(str(tmp_path / "progress.png"))
    colors = {
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    assert {theme.palette().paper, theme.palette().saved} <= colors
    assert image.width() > 1000
    assert ["progress.csv" in told[0], "progress.png" in told[1]] == [True, True]


def test_a_fault_is_told_and_the_project_is_never_overwritten(qtbot, overview: Overview, tmp_path: Path) -> None:
    card = make(qtbot, ProgressCard, overview)
    card.project = tmp_path / "p.hashiya"
    card.project.write_bytes(b"whole")
    card.write(card.project, card.write_csv)
    box = next(box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox))
    assert "p.hashiya" in box.text()
    box.close()
    assert card.project.read_bytes() == b"whole"
    card.write(tmp_path / "no" / "such.png", card.write_png)
    box = next(box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible())
    assert "such.png" in box.text() or "no" in box.text()
    box.close()


def test_a_picture_has_the_colours_of_the_look(
    qtbot, overview: Overview, restored: QApplication, tmp_path: Path
) -> None:
    theme.apply(restored, "dark")
    card = make(qtbot, LabelsCard, overview)
    card.write(tmp_path / "a.png", card.write_png)
    image = QImage(str(tmp_path / "a.png"))
    assert image.pixelColor(2, 2) == QColor(DARK.paper)


# --- colours ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("colors", [LIGHT, DARK, CONTRAST], ids=lambda colors: colors.name)
def test_numbers_on_bars_are_legible(colors) -> None:
    least = 7 if colors is CONTRAST else 4.5
    assert {
        state: contrast(ink(state, colors), ground(state, colors))
        for state in ORDER
        if contrast(ink(state, colors), ground(state, colors)) < least
    } == {}


def test_days_of_the_work_card_come_from_the_overview(qtbot, overview: Overview) -> None:
    days = [TODAY - timedelta(days=1), TODAY]
    card = make(qtbot, WorkCard, replace(overview, days=tuple(days)))
    assert len(card.chart.parts) == 2


def test_buttons_are_reached_and_named(qtbot, overview: Overview, restored: QApplication) -> None:
    card = make(qtbot, ProgressCard, overview)
    card.activateWindow()
    for button in (card.as_table, card.save):
        assert button.accessibleName() and button.toolTip()
    card.as_table.setFocus()
    qtbot.waitUntil(card.as_table.hasFocus)
    QTest.keyClick(card.as_table, " ")
    assert card.table.isVisible()
