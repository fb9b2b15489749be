"""The start of a hand-over, handing it in, and the question what a file is meant for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import Progress
from annotator.core.store.glance import ProjectFile
from annotator.ui import language, theme
from annotator.ui.handed.arrival import Arrival, Meant
from annotator.ui.handed.arrival_dialog import ArrivalDialog
from annotator.ui.handed.facts import HandedFacts
from annotator.ui.handed.hand_in_dialog import HandInDialog
from annotator.ui.handed.start_dialog import StartDialog

KEYS, LEFT, P = Qt.Key, Qt.MouseButton.LeftButton, Progress
FACTS = HandedFacts("سمير", "أخبار", False, "2099-12-01", Counter({P.FINISHED: 12, P.IN_PROGRESS: 3, P.NEW: 35}))


def show(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_the_first_time_it_asks_who_is_there(qtbot) -> None:
    dialog = show(qtbot, StartDialog(FACTS, asks=True))
    assert dialog.heading.text().replace("\u2068", "").replace("\u2069", "").endswith("Are you سمير?")
    assert "50 article" in dialog.share.text()
    assert "12" in dialog.share.text()
    assert "2099" in dialog.more.text()
    assert (dialog.bar.value(), dialog.bar.maximum()) == (12, 50)
    with qtbot.waitSignal(dialog.agreed):
        QTest.keyClick(dialog, KEYS.Key_Return)


def test_somebody_else_is_told_and_may_go_back_or_close(qtbot) -> None:
    dialog = show(qtbot, StartDialog(FACTS, asks=True))
    QTest.mouseClick(dialog.no, LEFT)
    assert dialog.pages.currentWidget() is dialog.other
    QTest.mouseClick(dialog.back, LEFT)
    assert dialog.pages.currentWidget() is dialog.first
    QTest.mouseClick(dialog.no, LEFT)
    with qtbot.waitSignal(dialog.refused):
        QTest.keyClick(dialog.close_file, KEYS.Key_Return)


def test_later_it_says_how_far_the_work_is_and_escape_goes_on(qtbot) -> None:
    dialog = show(qtbot, StartDialog(FACTS, asks=False, news="25 new articles"))
    assert dialog.go.text().endswith("Continue where you stopped")
    assert not dialog.no.isVisible()
    assert dialog.news.text().endswith("25 new articles")
    with qtbot.waitSignal(dialog.agreed):
        QTest.keyClick(dialog, KEYS.Key_Escape)


def test_escape_on_the_question_takes_nobodys_name(qtbot) -> None:
    dialog = show(qtbot, StartDialog(FACTS, asks=True))
    with qtbot.waitSignal(dialog.refused), qtbot.assertNotEmitted(dialog.agreed):
        QTest.keyClick(dialog, KEYS.Key_Escape)


def test_a_new_file_begins(qtbot) -> None:
    dialog = show(qtbot, StartDialog(HandedFacts("سمير", "p", counts=Counter({P.NEW: 2})), asks=False))
    assert dialog.go.text().endswith("Begin")
    assert not dialog.more.isVisible()


def test_handing_in_says_what_the_file_holds_and_asks_where(qtbot, tmp_path: Path) -> None:
    dialog = show(qtbot, HandInDialog(FACTS))
    assert not dialog.go.isEnabled()
    dialog.set_folder(tmp_path)
    assert "Finished 12 · In progress 3 · New 35" in dialog.counts.text()
    assert "38 article" in dialog.problem.text()
    with qtbot.waitSignal(dialog.hand_in_wanted) as wanted:
        QTest.keyClick(dialog.folder, KEYS.Key_Return)
    assert wanted.args == [tmp_path]
    dialog.set_busy(busy=True)
    assert not dialog.go.isEnabled()
    dialog.set_result(tmp_path / "out.hashiya", FACTS)
    assert "out.hashiya" in dialog.place.text()
    assert "Finished 12" in dialog.holds.text()
    with qtbot.waitSignal(dialog.folder_wanted) as wanted:
        QTest.mouseClick(dialog.show_folder, LEFT)
    assert wanted.args == [tmp_path / "out.hashiya"]
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.close_button, KEYS.Key_Return)


@pytest.mark.parametrize("place", ["", "nowhere"])
def test_a_folder_that_is_not_there_will_not_do(qtbot, tmp_path: Path, place: str) -> None:
    dialog = show(qtbot, HandInDialog(FACTS))
    dialog.folder.setText(str(tmp_path / place) if place else "")
    assert not dialog.go.isEnabled()
    assert "folder" in dialog.problem.text()


def test_each_way_is_a_button_with_its_reason_and_the_likeliest_is_first(qtbot) -> None:
    file = ProjectFile(Path("/s/سمير - 2026-11-26.hashiya"), "p", "أخبار", "f", "a", "سمير")
    ways = (Meant.TAKE_BACK, Meant.ADD, Meant.OPEN)
    dialog = show(qtbot, ArrivalDialog(Arrival(file, ways, Path("/m"), Path("/w.hashiya"))))
    assert list(dialog.ways) == list(ways)
    assert dialog.ways[Meant.TAKE_BACK].hasFocus()
    assert "أخبار" in dialog.ways[Meant.TAKE_BACK].accessibleName()
    assert "w.hashiya" in dialog.ways[Meant.ADD].accessibleDescription()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.ways[Meant.TAKE_BACK], KEYS.Key_Return)
    assert chosen.args == [Meant.TAKE_BACK]


def test_a_copy_names_the_work_file(qtbot) -> None:
    file = ProjectFile(Path("/s/copy.hashiya"), "p", "أخبار", "f", "a", "سمير")
    dialog = show(qtbot, ArrivalDialog(Arrival(file, (Meant.WORK_FILE, Meant.OPEN), None, Path("/w.hashiya"))))
    assert "w.hashiya" in dialog.ways[Meant.WORK_FILE].accessibleDescription()
    with qtbot.waitSignal(dialog.rejected), qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog, KEYS.Key_Escape)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_they_follow_language_and_look(qtbot, restored: QApplication, lang: str) -> None:
    dialogs = [show(qtbot, StartDialog(FACTS, asks=True)), show(qtbot, HandInDialog(FACTS))]
    language.apply(restored, lang)
    theme.apply(restored, "dark")
    for dialog in dialogs:
        QApplication.processEvents()
        assert dialog.minimumSizeHint().width() <= 900
        assert dialog.windowTitle()
