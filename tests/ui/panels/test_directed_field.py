"""Fields of a search begin where the interface begins, and their words run their own way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui import language
from annotator.ui.annotate.find_field import FindField
from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.panels.directed_field import DirectedField, runs_from_right
from annotator.ui.panels.people import PeopleDialog
from annotator.ui.panels.search_field import SearchField
from annotator.ui.team.work.new_person import NewPersonDialog
from tests.ui.panels.helpers import type_text

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
EDGE = 40  # pixels for the lens and the margin


@pytest.fixture(params=[FindField, SearchField])
def field(qtbot, request) -> DirectedField:
    made = request.param()
    qtbot.addWidget(made)
    made.resize(400, 36)
    made.setLayoutDirection(RIGHT)
    with qtbot.waitExposed(made):
        made.show()
    return made


def ends(field: DirectedField) -> tuple[int, int]:
    """Give where the caret stands before the first letter and behind the last one, from the left in pixels."""
    places = []
    for go in (field.home, field.end):
        go(False)
        field.grab()  # only a painted field knows where its caret is
        places.append(field.cursorRect().center().x())
    return places[0], places[1]


def test_each_query_begins_at_the_side_of_an_arabic_interface(field: DirectedField) -> None:
    for text in ("", "موسكو", "GPU", "GPU موسكو", "موسكو GPU", "2021", "C++"):
        field.setText(text)
        assert max(ends(field)) > field.width() - EDGE - 30, text


@pytest.mark.parametrize("make", [PeopleDialog, lambda: NewPersonDialog(()), NewProjectDialog])
def test_an_empty_name_begins_at_the_side_of_an_arabic_interface(qtbot, restored: QApplication, make) -> None:
    """Where Qt would let the keyboard of the moment decide: the caret stood at the other end than the words to come."""
    language.apply(restored, "ar")
    dialog = make()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    fields = dialog.findChildren(DirectedField)
    assert fields
    assert all(ends(field)[0] > field.width() - EDGE for field in fields)


def test_in_an_arabic_interface_a_latin_word_may_come_first(field: DirectedField) -> None:
    type_text(field, "GPU ")
    assert ends(field)[0] < ends(field)[1]  # so far it is a Latin one
    type_text(field, "موسكو")
    start, end = ends(field)
    assert start > end
    assert field.text() == "GPU موسكو"


def test_a_latin_query_keeps_the_signs_at_its_end(field: DirectedField) -> None:
    type_text(field, "C++")
    start, end = ends(field)
    assert start < end
    QTest.keyClick(field, Qt.Key.Key_Left)
    field.grab()
    assert start < field.cursorRect().center().x() < end


def test_an_english_interface_begins_at_the_left(field: DirectedField) -> None:
    field.setText("موسكو GPU")
    field.setLayoutDirection(LEFT)
    start, end = ends(field)
    assert end < start < EDGE + 120
    field.setText("GPU")
    assert ends(field)[0] < EDGE
    field.clear()
    assert ends(field)[0] < EDGE


def test_turning_changes_neither_the_words_nor_what_can_be_undone(qtbot, field: DirectedField) -> None:
    with qtbot.assertNotEmitted(field.textEdited):
        field.setLayoutDirection(LEFT)
    type_text(field, "GPU موسكو")
    field.undo()
    assert field.text() == ""


@pytest.mark.parametrize(
    ("text", "in_arabic", "in_english"),
    [
        ("", True, False),
        ("2021", True, False),
        ("GPU", False, False),
        ("موسكو", True, True),
        ("GPU موسكو", True, True),
        ("(GPU)", False, False),
    ],
)
def test_which_way_a_query_runs(text: str, in_arabic: bool, in_english: bool) -> None:
    assert runs_from_right(text, mirrored=True) is in_arabic
    assert runs_from_right(text, mirrored=False) is in_english
