"""A kind is asked once for a name: after that it stands in grey, and finishing writes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.model import Annotation, Progress
from tests.ui.annotate.hands import Hands


@pytest.fixture
def desk(qtbot, hands: Hands) -> Hands:
    """One mark of the name has its kind, a second one was just made."""
    with qtbot.waitSignal(hands.session.assuming.changed):
        hands.session.show_document(hands.session.open_document.document.id)
    hands.select("روسيا")
    hands.keys("3")
    assert hands.page.links.strip.is_open, "the first time it is asked"
    hands.keys("1", "Escape")
    hands.select("روسيا", 1)
    hands.keys("3")
    return hands


def second(hands: Hands) -> Annotation:
    return hands.session.open_document.shown()[-1][0]


def test_the_second_mark_of_a_name_asks_for_nothing(desk: Hands) -> None:
    assert not desk.page.links.strip.is_open
    assert "kind" not in second(desk).attributes
    assert desk.session.assuming.of(second(desk).id) == {"kind": "terrorism"}
    assert desk.session.missing() == []


def test_the_details_show_it_in_grey_with_a_word_why(qtbot, desk: Hands) -> None:
    details = desk.page.inspector.details
    qtbot.waitUntil(lambda: details.mark is not None and details.mark.id == second(desk).id)
    editor = details.editor("kind")
    assert editor.combo.currentData() == "terrorism"
    assert editor.combo.property("role") == "assumed"
    assert editor.hint.isVisible()
    assert editor.combo.accessibleDescription() == editor.hint.text() != ""
    assert editor.caption.property("role") == "caption", "nothing is missing"


def test_choosing_another_value_in_the_details_is_an_answer(qtbot, desk: Hands) -> None:
    details = desk.page.inspector.details
    qtbot.waitUntil(lambda: details.mark is not None and details.mark.id == second(desk).id)
    combo = details.editor("kind").combo
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert second(desk).attributes["kind"] == "drug_trafficking"
    qtbot.waitUntil(lambda: combo.property("role") == "")
    desk.saved()


def test_the_strip_shows_it_too_and_enter_takes_it(desk: Hands) -> None:
    desk.keys("Q")
    view = desk.page.links.strip._stage.view
    tab = next(tab for tab in view.tabs if tab.face.key == "kind")
    assert tab.face.assumed
    assert tab.face.current
    assert tab.face.value
    assert [key.face.option.value for key in view.picks.keys if key.face.ahead] == ["terrorism"]
    desk.keys("Enter")
    assert second(desk).attributes["kind"] == "terrorism"
    desk.keys("Q", "2")
    assert second(desk).attributes["kind"] == "drug_trafficking"
    desk.saved()


def test_finishing_writes_it_and_undo_takes_it_back(qtbot, desk: Hands) -> None:
    desk.saved()
    document, mark = desk.session.open_document, second(desk).id
    desk.page.finish()
    qtbot.waitUntil(lambda: document.progress is Progress.FINISHED)
    assert document.saved[mark].attributes["kind"] == "terrorism"
    with qtbot.waitSignal(desk.session.changed):
        desk.session.undo()
    opened = desk.session.open_document
    assert (opened.document.id, opened.progress) == (document.document.id, Progress.IN_PROGRESS)
    assert "kind" not in opened.saved[mark].attributes
    qtbot.waitUntil(lambda: desk.session.assuming.of(mark) == {"kind": "terrorism"})
