from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.model import Annotator
from annotator.ui.panels.people import PeopleDialog
from annotator.ui.panels.person_name import NameFault, fault_of, tidy
from tests.ui.panels.helpers import type_text

SAMIR, LAYLA = Annotator(b"1" * 16, "سمير"), Annotator(b"2" * 16, "Layla")
GOLD = Annotator(b"g" * 16, "gold", "gold")
KEY = Qt.Key


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", NameFault.EMPTY),
        (" \u00a0 ", NameFault.EMPTY),
        ("ا" * 61, NameFault.LONG),
        ("ا" * 60, None),
        ("سم\u202eير", NameFault.HIDDEN),
        ("سم\u200fير", NameFault.HIDDEN),
        ("a\x07b", NameFault.HIDDEN),
        ("می\u200cخواهم", None),
        ("Gold", NameFault.RESERVED),
        ("original", NameFault.RESERVED),
        (" layla ", NameFault.TAKEN),
        ("سمير 2", None),
    ],
)
def test_names(name: str, fault: NameFault | None) -> None:
    assert fault_of(name, ["سمير", "Layla"]) is fault


def test_names_are_composed_and_have_single_blanks() -> None:
    assert tidy("  e\u0301mile \n zola ") == "émile zola"


@pytest.fixture
def dialog(qtbot) -> PeopleDialog:
    made = PeopleDialog()
    qtbot.addWidget(made)
    made.set_people([SAMIR, LAYLA, GOLD], LAYLA.id)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_remembered_one_is_chosen_and_enter_goes_on(qtbot, dialog) -> None:
    assert dialog.list.count() == 2
    assert dialog.chosen() == LAYLA.id
    with qtbot.waitSignal(dialog.person_chosen) as chosen:
        QTest.keyClick(dialog.list, KEY.Key_Return)
    assert chosen.args == [LAYLA.id]
    assert not dialog.isVisible()


def test_enter_answers_once(qtbot, dialog) -> None:
    calls = []
    dialog.person_chosen.connect(calls.append)
    QTest.keyClick(dialog.list, KEY.Key_Return)
    assert calls == [LAYLA.id]


def test_a_new_name_wins_over_the_list(qtbot, dialog) -> None:
    dialog.field.setFocus()
    type_text(dialog.field, " نور  الدين ")
    assert dialog.chosen() is None
    with qtbot.waitSignal(dialog.name_entered) as entered:
        QTest.keyClick(dialog.field, KEY.Key_Return)
    assert entered.args == ["نور الدين"]


def test_a_name_that_is_there_cannot_be_entered_again(qtbot, dialog) -> None:
    dialog.field.setFocus()
    type_text(dialog.field, "سمير")
    assert not dialog.go_on.isEnabled()
    assert "in the list" in dialog.problem.text()
    QTest.keyClick(dialog.field, KEY.Key_Return)
    assert dialog.isVisible()
    dialog.list.setCurrentRow(0)
    assert dialog.chosen() == SAMIR.id
    assert dialog.field.text() == ""
    assert dialog.go_on.isEnabled()


def test_escape_leaves_without_an_answer(qtbot, dialog) -> None:
    calls = []
    dialog.person_chosen.connect(calls.append)
    dialog.name_entered.connect(calls.append)
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
    assert not calls


def test_a_file_without_people_asks_for_a_name_alone(qtbot) -> None:
    dialog = PeopleDialog()
    qtbot.addWidget(dialog)
    dialog.set_people([GOLD])
    assert dialog.list.isHidden()
    assert not dialog.go_on.isEnabled()
    assert dialog.problem.text() == ""
