"""The dialog of handing over with real keys and a real mouse, on plain facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import Annotator
from annotator.ui import language
from annotator.ui.team.handover.dialog import HandOverDialog
from annotator.ui.team.handover.done import HandOverResult, MadeFile
from annotator.ui.team.handover.facts import HandOverFacts, Source
from tests.ui.team.people import LAYLA, PEOPLE, ROWS, SAMIR, article

KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
FRESH = tuple(article(number, f"مقال {number}") for number in range(1, 11))
ALL = tuple(row.id for row in FRESH)
CHOSEN = ALL[:4]


def opened(qtbot, tmp_path: Path, facts: HandOverFacts, ticked: tuple[bytes, ...] = ()) -> HandOverDialog:
    dialog = HandOverDialog()
    qtbot.addWidget(dialog)
    dialog.set_folder(tmp_path)
    dialog.set_facts(facts, ticked)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def dialog(qtbot, tmp_path: Path) -> HandOverDialog:
    return opened(qtbot, tmp_path, HandOverFacts("أخبار", PEOPLE, FRESH, chosen=CHOSEN, unassigned=ALL))


def tick(dialog: HandOverDialog, *lines: int) -> None:
    people = dialog.form.people
    people.setFocus()
    for line in lines:
        people.setCurrentRow(line)
        QTest.keyClick(people, KEYS.Key_Space)


def counts(dialog: HandOverDialog) -> list[int]:
    return [len(plan.documents) for plan in dialog.preview.model.rows]


def test_what_is_chosen_in_the_table_is_proposed(dialog) -> None:
    assert dialog.form.sources[Source.CHOSEN].isChecked()
    assert not dialog.go.isEnabled()
    assert dialog.summary.text()
    tick(dialog, 0)
    assert counts(dialog) == [4]
    assert dialog.go.isEnabled()


def test_without_a_choice_the_next_ones_are_proposed_and_else_the_own(qtbot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path, HandOverFacts("p", PEOPLE, FRESH, unassigned=ALL), (SAMIR.id,))
    assert dialog.form.sources[Source.UNASSIGNED].isChecked()
    assert not dialog.form.sources[Source.CHOSEN].isVisible()
    assert counts(dialog) == [10]
    dialog.form.count.setValue(3)
    assert counts(dialog) == [3]
    full = HandOverFacts("p", PEOPLE, ROWS, own={SAMIR.id: (ROWS[4].id,)})
    own = opened(qtbot, tmp_path, full, (SAMIR.id,))
    assert own.form.sources[Source.OWN].isChecked()
    assert counts(own) == [1]
    assert not own.form.sources[Source.UNASSIGNED].isEnabled()


def test_several_people_get_a_file_each_with_some_articles_for_two(dialog) -> None:
    assert not dialog.form.shared.isEnabled()
    tick(dialog, 0, 1)
    assert counts(dialog) == [2, 2]
    QTest.mouseClick(dialog.form.shared, LEFT, pos=dialog.form.shared.rect().center())
    if not dialog.form.shared.isChecked():
        QTest.keyClick(dialog.form.shared, KEYS.Key_Space)
    dialog.form.overlap.setValue(50)
    assert counts(dialog) == [3, 3]
    assert "2" in dialog.go.text()


def test_reviewing_knows_no_articles_that_nobody_has(qtbot, tmp_path: Path) -> None:
    facts = HandOverFacts("p", PEOPLE, ROWS, unassigned=(ROWS[1].id,), reviewable={SAMIR.id: (ROWS[3].id,)})
    dialog = opened(qtbot, tmp_path, facts, (SAMIR.id,))
    QTest.keyClick(dialog.form.reviewing, KEYS.Key_Space)
    assert dialog.form.sources[Source.OWN].isChecked()
    assert counts(dialog) == [1]
    assert not dialog.form.gold.isEnabled()
    assert dialog.wish().review


def test_a_day_counts_only_when_it_is_wanted(dialog) -> None:
    dialog.form.day.setDate(QDate(2099, 12, 1))
    assert dialog.wish().due == ""
    QTest.keyClick(dialog.form.due, KEYS.Key_Space)
    assert dialog.wish().due == "2099-12-01"


def test_a_folder_that_is_not_there_is_told(dialog, tmp_path: Path) -> None:
    tick(dialog, 0)
    dialog.folder.setText(str(tmp_path / "nowhere"))
    assert not dialog.go.isEnabled()
    assert "folder" in dialog.summary.text()


def test_somebody_new_is_ticked_at_once(qtbot, dialog) -> None:
    tick(dialog, 0)
    with qtbot.waitSignal(dialog.new_person_wanted):
        QTest.mouseClick(dialog.form.add, LEFT)
    dialog.add_words(dict.fromkeys(CHOSEN, 50))
    new = Annotator(b"n" * 16, "جديدة")
    dialog.set_facts(HandOverFacts("أخبار", (*PEOPLE, new), FRESH, chosen=CHOSEN), (SAMIR.id, new.id))
    assert dialog.form.people.ticked() == (SAMIR.id, new.id)
    assert [plan.words for plan in dialog.preview.model.rows] == [100, 100]
    assert counts(dialog) == [2, 2]
    assert dialog.form.sources[Source.CHOSEN].isChecked()


def test_words_come_into_the_preview_when_they_are_counted(dialog) -> None:
    tick(dialog, 0)
    assert dialog.preview.model.index(0, 2).data() == "…"
    dialog.add_words(dict.fromkeys(CHOSEN, 50))
    assert dialog.preview.model.index(0, 2).data() == "200"


def test_enter_asks_once_and_a_failure_leaves_the_choices(qtbot, dialog) -> None:
    tick(dialog, 0, 1)
    with qtbot.waitSignal(dialog.hand_over_wanted) as asked:
        QTest.keyClick(dialog.go, KEYS.Key_Return)
    wish, plans = asked.args
    assert (wish.people, [len(plan.documents) for plan in plans]) == (tuple(one.id for one in PEOPLE), [2, 2])
    dialog.set_busy(busy=True)
    assert not dialog.go.isEnabled()
    dialog.set_busy(busy=False)
    assert dialog.go.isEnabled()
    assert counts(dialog) == [2, 2]


def test_afterwards_it_says_which_files_were_made_and_what_to_tell(qtbot, dialog, tmp_path: Path) -> None:
    files = [
        MadeFile("سمير", tmp_path / "a.hashiya", 4),
        MadeFile("ليلى", tmp_path / "b.hashiya", 4, "The disk is full."),
    ]
    dialog.set_result(HandOverResult("أخبار", files, due="2099-12-01", stopped=True))
    done = dialog.done_page
    assert "1 file" in done.heading.text()
    assert "stopped" in done.heading.text()
    assert "full" in done.list.item(1).text()
    assert "أخبار" in done.letter.toPlainText()
    assert "2099" in done.letter.toPlainText()
    QTest.mouseClick(done.copy, LEFT)
    assert QGuiApplication.clipboard().text() == done.letter.toPlainText()
    with qtbot.waitSignal(dialog.folder_wanted) as asked:
        QTest.mouseClick(done.folder, LEFT)
    assert asked.args == [tmp_path / "a.hashiya"]
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(done.close_button, KEYS.Key_Return)


def test_where_nothing_was_made_there_is_nothing_to_tell(dialog, tmp_path: Path) -> None:
    dialog.set_result(HandOverResult("p", [MadeFile("سمير", tmp_path / "a", 4, "No.")]))
    assert dialog.done_page.heading.text() == "No file was made"
    assert not dialog.done_page.letter.isVisible()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_fits_the_smallest_screen(restored: QApplication, dialog, lang: str) -> None:
    language.apply(restored, lang)
    tick(dialog, 0, 1)
    dialog.resize(860, 536)
    QApplication.processEvents()
    assert dialog.size().height() == 536
    assert dialog.size().width() <= 1000
    assert dialog.preview.files.viewport().height() >= 2 * 32


GOLD_FOR = {SAMIR.id: ALL[2:9], LAYLA.id: ALL[5:7]}


@pytest.fixture
def calibrating(qtbot, tmp_path: Path) -> HandOverDialog:
    """Nobody waits for an article, and some have settled gold."""
    facts = HandOverFacts("أخبار", PEOPLE, FRESH, chosen=CHOSEN, calibratable=GOLD_FOR)
    dialog = opened(qtbot, tmp_path, facts, (SAMIR.id, LAYLA.id))
    QTest.keyClick(dialog.form.calibrating, KEYS.Key_Space)
    return dialog


def test_for_calibration_everybody_gets_what_has_gold_and_is_new_to_them(calibrating) -> None:
    form = calibrating.form
    assert calibrating.wish().calibration
    assert counts(calibrating) == [2]  # of the chosen ones two fit the one, and none the other
    for source, expected in ((Source.OWN, [7, 2]), (Source.UNASSIGNED, [7, 2])):
        QTest.keyClick(form.sources[source], KEYS.Key_Space)
        assert counts(calibrating) == expected
    form.count.setValue(3)
    assert counts(calibrating) == [3, 2]
    assert [plan.documents[0] for plan in calibrating.preview.model.rows] == [ALL[2], ALL[5]]
    assert form.of_all.text().strip("\u2066\u2069") in ("of 7", "of \u20667\u2069")


def test_a_calibration_shows_neither_gold_nor_what_came_in(calibrating) -> None:
    form = calibrating.form
    for part in (form.gold, form.original, form.how, form.shared):
        assert not part.isEnabled()
    form.gold.setChecked(True)
    form.original.setChecked(True)
    wish = calibrating.wish()
    assert (wish.with_gold, wish.with_original, wish.begin_with_original, wish.overlap) == (False, False, False, 0)
    QTest.keyClick(form.annotating, KEYS.Key_Space)
    assert not calibrating.wish().calibration
    assert counts(calibrating) == [2, 2]  # the chosen ones again, shared out


def test_where_nothing_has_gold_there_is_nothing_to_calibrate_by(qtbot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path, HandOverFacts("p", PEOPLE, FRESH, unassigned=ALL), (SAMIR.id,))
    QTest.keyClick(dialog.form.calibrating, KEYS.Key_Space)
    assert not dialog.go.isEnabled()
    assert dialog.summary.text() == "There is no article for them; choose others."


def test_what_came_in_goes_beside_the_own_marks_or_begins_them(dialog) -> None:
    tick(dialog, 0)
    form = dialog.form
    assert not form.how.isEnabled()
    QTest.keyClick(form.original, KEYS.Key_Space)
    assert form.how.isEnabled()
    assert (dialog.wish().with_original, dialog.wish().begin_with_original) == (True, False)
    form.how.setFocus()
    QTest.keyClick(form.how, KEYS.Key_Down)
    assert (dialog.wish().with_original, dialog.wish().begin_with_original) == (False, True)
    QTest.keyClick(form.reviewing, KEYS.Key_Space)
    assert (dialog.wish().with_original, dialog.wish().begin_with_original) == (True, False)
