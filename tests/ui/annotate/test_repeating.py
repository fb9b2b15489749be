"""A passage that stands twice: the marks of one copy come to the other with one key, and go with one undo."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from annotator.ui.keys.caps import shown
from tests.ui.annotate.hands import Hands

LEAD = "تخشى روسيا من تهريب المخدرات من أفغانستان"
TEXT = f"{LEAD}.\nوقال الوزير: “{LEAD}” اليوم.\nسطر آخر.\n"


@pytest.fixture
def articles() -> tuple[str, ...]:
    return TEXT, "نص آخر قصير."


@pytest.fixture
def marked(hands: Hands) -> Hands:
    """The first copy has a stance with holder and target, and a note."""
    session = hands.session
    ids = {}
    for words, label in (("روسيا", "actor"), ("تهريب المخدرات", "threat"), ("تخشى", "stance")):
        ids[label] = session.annotate(hands.find(words), label)
    session.set_attribute(ids["threat"], "kind", "drug_trafficking")
    session.set_attribute(ids["stance"], "polarity", "opposed")
    session.set_links(ids["stance"], "holder", (ids["actor"],))
    session.set_links(ids["stance"], "target", (ids["threat"],))
    session.set_note(ids["stance"], "انظر")
    hands.saved()
    return hands


def here(hands: Hands) -> dict[str, object]:
    """Give the marks of the second copy."""
    start = hands.find("وقال").start
    found = [mark for mark, _ in hands.session.open_document.shown() if mark.start > start]
    return {mark.label: mark for mark in found}


def test_one_key_copies_marks_attributes_and_links_and_one_undo_takes_them_back(marked: Hands, qtbot) -> None:
    marked.caret_on("المخدرات", 1)
    marked.keys("D")
    marked.saved()
    copies = here(marked)
    assert set(copies) == {"actor", "threat", "stance"}
    stance = copies["stance"]
    assert (stance.attributes["polarity"], stance.note) == ("opposed", "")
    assert copies["threat"].attributes["kind"] == "drug_trafficking"
    assert stance.links == {"holder": (copies["actor"].id,), "target": (copies["threat"].id,)}
    assert marked.told[-1].startswith("Repeated 3 mark")
    assert marked.told[-1].endswith(" · \u2066Ctrl+Z\u2069 takes all of it back")
    with qtbot.waitSignal(marked.session.changed):
        marked.session.undo()
    assert here(marked) == {}
    assert len(marked.session.open_document.shown()) == 3


def test_what_is_there_already_is_left_out(marked: Hands) -> None:
    marked.caret_on("روسيا", 1)
    marked.keys("1", "D")
    marked.saved()
    assert set(here(marked)) == {"actor", "threat", "stance"}
    assert marked.told[-1].startswith("Repeated 2 mark")
    marked.keys("D")
    assert marked.told[-1] == "These words stand in no other place with marks that are missing here."
    assert len(marked.session.open_document.shown()) == 6


def test_a_caret_that_rests_in_such_a_copy_is_told_of_it_once(marked: Hands, qtbot) -> None:
    marked.caret_on("من", 2)
    qtbot.waitUntil(lambda: len(marked.told) == 1)
    assert marked.told[0].startswith("This passage stands twice; 3 mark")
    assert marked.told[0].endswith(f"({shown('D')})")
    marked.caret_on("سطر")
    marked.caret_on("أفغانستان", 1)
    qtbot.waitUntil(lambda: not marked.page.repeating._rests.isActive())
    marked.caret_on("من")
    qtbot.waitUntil(lambda: not marked.page.repeating._rests.isActive())
    assert len(marked.told) == 1


def test_the_menu_offers_it_on_the_passage_alone(marked: Hands) -> None:
    def offered(words: str, nth: int) -> list[str]:
        menu = QMenu(marked.page)
        marked.page.popups.fill_menu(menu, marked.find(words, nth).start + 1)
        found = [action for action in menu.actions() if "Repeat" in action.text()]
        for action in found:
            action.trigger()
        return [action.text() for action in found]

    assert offered("سطر", 0) == []
    assert offered("المخدرات", 0) == []
    assert offered("المخدرات", 1) == ["Repeat the marks here (3)"]
    marked.saved()
    assert len(here(marked)) == 3


def test_a_closed_article_takes_no_repeated_marks(marked: Hands, qtbot) -> None:
    with qtbot.waitSignal(marked.session.changed):
        marked.session.skip("other")
    marked.caret_on("المخدرات", 1)
    marked.keys("D")
    assert "skipped" in marked.told[-1]
    assert here(marked) == {}
