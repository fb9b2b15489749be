"""Decisions of the project: a table with keys and mouse, a dialog, and each deed a change of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.model import Decision
from annotator.ui import language
from annotator.ui.session import Session
from annotator.ui.team.decisions.dialog import DecisionDialog
from annotator.ui.team.decisions.section import DecisionsSection
from annotator.ui.team.decisions.table import KIND, LABEL, NAME, NOTE, WHEN
from annotator.ui.team.page import TeamPage
from tests.ui.panels.helpers import type_text

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
Decide = Callable[..., None]


@pytest.fixture
def section(page: TeamPage) -> DecisionsSection:
    page.show_section("decisions")
    found = page.section
    assert isinstance(found, DecisionsSection)
    return found


@pytest.fixture
def decide(qtbot: QtBot, session: Session) -> Decide:
    def act(name: str, label: str = "", note: str = "", **attributes: str | bool) -> None:
        person = session.person.id
        with qtbot.waitSignal(session.decisions_changed):
            session.act(lambda project: project.decide(person, name, label, attributes, note))

    return act


@pytest.fixture
def three(section: DecisionsSection, decide: Decide) -> DecisionsSection:
    decide("حركة طالبان", "actor", "هي الحركة والحكومة معا", kind="armed_group")
    decide("موسكو", "actor", kind="state")
    decide("البلاد", "location", "حين تعني أفغانستان")
    section.table.setCurrentIndex(section.model.index(0, NAME))
    return section


def cells(section: DecisionsSection, column: int) -> list[str]:
    return [section.model.index(line, column).data() for line in range(section.model.rowCount())]


def dialog() -> DecisionDialog:
    [found] = [one for one in QApplication.topLevelWidgets() if isinstance(one, DecisionDialog) and one.isVisible()]
    return found


def choose(combo, value: str) -> None:
    combo.setFocus()
    for _ in range(combo.findData(value) - combo.currentIndex()):
        QTest.keyClick(combo, KEY.Key_Down)


# --- the table -----------------------------------------------------------------------------------------------------


def test_without_decisions_the_place_says_what_they_are_for(section: DecisionsSection) -> None:
    assert section.pages.currentWidget() is section.none
    assert "Nothing is decided yet" in section.none.sentence.text()
    assert not section.search.isVisible()
    QTest.mouseClick(section.none.button, LEFT)
    dialog().reject()


def test_the_table_says_name_label_kind_note_and_when(three: DecisionsSection) -> None:
    assert cells(three, NAME) == ["البلاد", "حركة طالبان", "موسكو"]
    assert cells(three, LABEL) == ["location", "actor", "actor"]
    assert cells(three, KIND) == ["", "armed group", "state or government"]
    assert cells(three, NOTE)[0] == "حين تعني أفغانستان"
    assert all(words.startswith("today") for words in cells(three, WHEN))


def test_the_words_follow_the_language(three: DecisionsSection, restored: QApplication) -> None:
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert cells(three, KIND)[1] == "جماعة مسلحة"
    assert three.model.headerData(NAME, Qt.Orientation.Horizontal) == "الاسم"


def test_a_heading_sorts_by_what_stands_below_it(three: DecisionsSection) -> None:
    heading = three.table.horizontalHeader()
    where = heading.sectionViewportPosition(LABEL) + heading.sectionSize(LABEL) // 2
    QTest.mouseClick(heading.viewport(), LEFT, pos=heading.viewport().rect().topLeft().__class__(where, 10))
    assert cells(three, LABEL) == ["actor", "actor", "location"]
    three.table.sortByColumn(WHEN, Qt.SortOrder.DescendingOrder)
    assert cells(three, NAME) == ["البلاد", "موسكو", "حركة طالبان"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("طالبان", ["حركة طالبان"]),
        ("حركه", ["حركة طالبان"]),
        ("افغانستان", ["البلاد"]),
        ("actor", ["حركة طالبان", "موسكو"]),
        ("armed", ["حركة طالبان"]),
        ("مُوسكو", ["موسكو"]),
        ("", ["البلاد", "حركة طالبان", "موسكو"]),
    ],
)
def test_the_search_folds_and_looks_at_every_column(three: DecisionsSection, query: str, found: list[str]) -> None:
    type_text(three.search, query)
    assert cells(three, NAME) == found


def test_a_search_without_a_hit_says_so_and_escape_empties_it(three: DecisionsSection) -> None:
    QTest.keyClicks(three.search, "zzz")
    assert three.none.sentence.text() == "Nothing found."
    assert not three.none.button.isVisible()
    assert not three.edit.isEnabled()
    QTest.keyClick(three.search, KEY.Key_Escape)
    assert three.pages.currentWidget() is three.table


def test_arrows_in_the_search_walk_in_the_table(three: DecisionsSection) -> None:
    QTest.keyClick(three.search, KEY.Key_Down)
    assert three.current.name == "حركة طالبان"
    QTest.keyClick(three.search, KEY.Key_Return)
    assert three.table.hasFocus()


# --- deeds ---------------------------------------------------------------------------------------------------------


def test_a_new_decision_with_keys_alone(qtbot: QtBot, section: DecisionsSection, session: Session) -> None:
    section.none.button.setFocus()
    QTest.keyClick(section.none.button, KEY.Key_Space)
    made = dialog()
    qtbot.waitUntil(made.name.hasFocus)
    assert not made.save.isEnabled()
    type_text(made.name, "  حركة   طالبان ")
    choose(made.label, "actor")
    choose(made.values.choices["kind"], "armed_group")
    type_text(made.note, "قبل 2021")
    with qtbot.waitSignal(session.decisions_changed):
        QTest.keyClick(made.name, KEY.Key_Return)
    [decision] = session.decisions
    assert (decision.name, decision.label, decision.note) == ("حركة طالبان", "actor", "قبل 2021")
    assert decision.attributes == {"kind": "armed_group"}
    assert cells(section, NAME) == ["حركة طالبان"]


def test_enter_changes_the_chosen_decision(qtbot: QtBot, three: DecisionsSection, session: Session) -> None:
    three.table.setFocus()
    QTest.keyClick(three.table, KEY.Key_Down)
    QTest.keyClick(three.table, KEY.Key_Return)
    changing = dialog()
    assert changing.name.text() == "حركة طالبان"
    assert changing.values.choices["kind"].currentText() == "armed group"
    qtbot.waitUntil(changing.note.hasFocus)
    choose(changing.label, "location")
    assert not changing.values.isVisible()
    with qtbot.waitSignal(session.decisions_changed):
        QTest.mouseClick(changing.save, LEFT)
    assert len(session.decisions) == 3
    found = next(one for one in session.decisions if one.name == "حركة طالبان")
    assert (found.label, found.attributes) == ("location", {})
    assert three.current.id == found.id


def test_a_double_click_opens_too_and_escape_changes_nothing(three: DecisionsSection, session: Session) -> None:
    before = session.decisions
    where = three.table.visualRect(three.model.index(2, NOTE)).center()
    QTest.mouseClick(three.table.viewport(), LEFT, pos=where)
    QTest.mouseDClick(three.table.viewport(), LEFT, pos=where)
    assert dialog().name.text() == "موسكو"
    QTest.keyClick(dialog(), KEY.Key_Escape)
    assert session.decisions == before
    assert session.waiting == 0


def test_delete_removes_and_undo_brings_back(
    qtbot: QtBot, three: DecisionsSection, session: Session, page: TeamPage
) -> None:
    three.table.setFocus()
    with qtbot.waitSignal(session.decisions_changed):
        QTest.keyClick(three.table, KEY.Key_Delete)
    assert cells(three, NAME) == ["حركة طالبان", "موسكو"]
    assert three.current.name == "حركة طالبان"
    assert "undo brings it back" in page.notice.text()
    with qtbot.waitSignal(session.decisions_changed):
        session.undo()
    assert cells(three, NAME)[0] == "البلاد"


def test_somebody_has_to_be_the_one_who_decides(qtbot: QtBot, three: DecisionsSection, session: Session) -> None:
    session.person = None
    with qtbot.waitSignal(three.person_wanted):
        QTest.mouseClick(three.add, LEFT)
    with qtbot.waitSignal(three.person_wanted):
        QTest.mouseClick(three.drop, LEFT)
    assert len(session.decisions) == 3


# --- the dialog ----------------------------------------------------------------------------------------------------


def test_the_same_name_twice_is_told_and_not_forbidden(three: DecisionsSection) -> None:
    QTest.mouseClick(three.add, LEFT)
    made = dialog()
    type_text(made.name, "موسكُو")
    assert "Decided already" in made.known.text() and "state or government" in made.known.text()
    assert made.save.isEnabled()
    type_text(made.name, "x")
    assert not made.known.isVisible()
    made.reject()


def test_a_flag_and_what_cannot_be_shown_are_kept(qtbot: QtBot, session: Session) -> None:
    labels = session.labels
    decision = Decision(b"1" * 16, "كان", "stance", {"past": True, "polarity": "opposed", "odd": "kept"})
    made = DecisionDialog(None, labels, (decision,), decision)
    qtbot.addWidget(made)
    assert made.values.flags["past"].isChecked()
    assert not made.values.flags["conditional"].isChecked()
    assert made.wish().attributes == decision.attributes
    made.values.flags["past"].click()
    assert made.wish().attributes == {"polarity": "opposed", "odd": "kept"}


def test_a_retired_label_is_offered_no_more(qtbot: QtBot, session: Session) -> None:
    labels = replace(
        session.labels,
        labels=tuple(replace(one, retired=one.key == "actor") for one in session.labels.labels),
    )
    decision = Decision(b"1" * 16, "موسكو", "actor", {"kind": "state"})
    made = DecisionDialog(None, labels, (decision,), decision)
    qtbot.addWidget(made)
    assert made.label.currentText() == "no label"
    assert made.wish()[:3] == ("موسكو", "", {})
