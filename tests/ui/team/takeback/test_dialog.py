"""The dialog of taking back with real keys and a real mouse, on plans as the core makes them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.core.errors import KnownError
from annotator.ui import language, theme
from annotator.ui.team.takeback.dialog import TakeBackDialog
from annotator.ui.team.takeback.facts import Returned, TakenIn
from annotator.ui.team.takeback.questions import SameQuestion, WhoseQuestion
from tests.ui.team.people import LAYLA, PEOPLE, SAMIR
from tests.ui.team.takeback.plans import NAMES, NOTHING_NEW, PLAN, REFUSED

KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
READY = Returned(Path("سمير - 2026-11-26.hashiya")).planned(PLAN)
EMPTY = Returned(Path("b.hashiya")).planned(NOTHING_NEW)
REFUSAL = KnownError("This file belongs to another project, “x”; open that one.", code="nobody.knows")
BAD = Returned(Path("c.hashiya")).refused(REFUSAL)
STRANGE = Returned(Path("d.hashiya")).refused(KnownError("x", code="merge.unknown_file"))
ASKING = Returned(Path("e.hashiya")).planned(replace(PLAN, same_names=NAMES))


@pytest.fixture
def dialog(qtbot) -> TakeBackDialog:
    made = TakeBackDialog()
    qtbot.addWidget(made)
    made.set_people(PEOPLE)
    with qtbot.waitExposed(made):
        made.show()
    return made


def question(dialog: TakeBackDialog, kind: type):
    return dialog.report.area.widget().findChild(kind)


def test_it_begins_by_asking_for_files(qtbot, dialog, tmp_path: Path) -> None:
    assert dialog.parts.currentWidget() is dialog.none
    assert not dialog.go.isEnabled()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.hashiya"))])
    how = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(dialog.files_added) as added:
        QApplication.sendEvent(dialog, QDragEnterEvent(QPoint(50, 50), *how))
        QApplication.sendEvent(dialog, QDropEvent(QPointF(50, 50), *how))
    assert added.args == [[tmp_path / "a.hashiya"]]


def test_a_good_file_can_be_taken_in_at_once(qtbot, dialog) -> None:
    dialog.take_files([READY])
    assert dialog.go.hasFocus()
    assert "سمير" in dialog.report.heading.text()
    with qtbot.waitSignal(dialog.take_in_wanted) as wanted:
        QTest.keyClick(dialog.go, KEYS.Key_Return)
    assert wanted.args == [[READY]]


def test_the_report_of_each_file_is_read_by_walking_the_list(dialog) -> None:
    dialog.take_files([READY, EMPTY, BAD])
    assert dialog.list.currentRow() == 2  # what needs somebody comes first
    assert "another project" in " ".join(dialog.report.sentences())
    QTest.keyClick(dialog.list, KEYS.Key_Up)
    assert "in the project already" in " ".join(dialog.report.sentences())
    QTest.keyClick(dialog.list, KEYS.Key_Up)
    assert "not finished: 2" in " ".join(dialog.report.sentences())


def test_a_bad_file_does_not_keep_the_others(qtbot, dialog) -> None:
    dialog.take_files([READY, EMPTY, BAD])
    with qtbot.waitSignal(dialog.take_in_wanted) as wanted:
        QTest.mouseClick(dialog.go, LEFT)
    assert wanted.args == [[READY, EMPTY]]


def test_a_file_can_be_left_out_and_taken_again(dialog) -> None:
    dialog.take_files([READY])
    QTest.keyClick(dialog.leave_out, KEYS.Key_Space)
    assert not dialog.go.isEnabled()
    assert dialog.leave_out.isChecked()
    QTest.keyClick(dialog.leave_out, KEYS.Key_Space)
    assert dialog.go.isEnabled()


def test_the_same_name_is_asked_about_before_anything(qtbot, dialog) -> None:
    dialog.take_files([READY, ASKING])
    assert dialog.list.currentRow() == 1
    assert not dialog.go.isEnabled()
    with qtbot.waitSignal(dialog.answered) as answered:
        QTest.keyClick(question(dialog, SameQuestion).yes, KEYS.Key_Space)
    (file,) = answered.args
    assert file.same_person == {NAMES[0].theirs: LAYLA.id}
    dialog.take_files([file.planned(PLAN)])
    assert dialog.go.isEnabled()
    assert question(dialog, SameQuestion).yes.isChecked()
    with qtbot.waitSignal(dialog.answered) as answered:
        QTest.keyClick(question(dialog, SameQuestion).no, KEYS.Key_Space)
    assert answered.args[0].same_person == {}


def test_a_file_without_a_record_asks_whose_it_is(qtbot, dialog) -> None:
    dialog.take_files([STRANGE])
    assert not dialog.go.isEnabled()
    box = question(dialog, WhoseQuestion).findChild(QComboBox)
    box.setFocus()
    with qtbot.waitSignal(dialog.answered) as answered:
        box.setCurrentIndex(1)
        box.activated.emit(1)
    assert answered.args[0].person == SAMIR.id


def test_the_end_says_what_each_file_brought(qtbot, dialog) -> None:
    dialog.take_files([READY, BAD])
    dialog.set_busy(busy=True)
    assert not dialog.go.isEnabled()
    dialog.set_result([TakenIn(READY.path, PLAN), TakenIn(BAD.path, error=REFUSAL)], stopped=True)
    done = dialog.done_page
    assert done.heading.text().startswith("1 file")
    assert done.heading.text().endswith("you stopped the rest")
    assert "Marks: 36" in done.list.item(0).text()
    assert "another project" in done.list.item(1).text()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(done.close_button, KEYS.Key_Return)


def test_a_strangers_markup_is_shown_as_it_is(dialog) -> None:
    evil = replace(SAMIR, name="<img src=x>\u202eabc")
    dialog.take_files([Returned(Path("<b>x</b>.hashiya")).planned(replace(REFUSED, person=evil))])
    assert "<img src=x>⟨U+202E⟩abc" in dialog.report.heading.text()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_words_and_colours_follow_and_it_fits(restored: QApplication, dialog, lang: str) -> None:
    dialog.take_files([READY, Returned(Path("f.hashiya")).planned(REFUSED)])
    language.apply(restored, lang)
    theme.apply(restored, "dark")
    dialog.resize(760, 500)
    assert dialog.size().toTuple() == (760, 500)
    assert dialog.list.count() == 2
