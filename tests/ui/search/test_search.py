"""The search in the project, from the keys to the file: what is found, the ways there and back, and what is asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.model import Span
from annotator.core.text.query import Extent
from annotator.ui.settings import SEARCH_EXTENT, Settings
from tests.ui.search.conftest import TEXTS, Hands

TITLES = [text.splitlines()[0] for text in TEXTS]


def test_what_is_typed_is_found_in_the_order_of_reading_under_its_articles(hands: Hands) -> None:
    hands.search("روسيا")
    assert hands.row_texts() == [
        *(TITLES[0], "[روسيا]", "[رُوسيا]"),
        *(TITLES[1], "[روسيا]", "[روسيا]"),
        *(TITLES[2], "[روسيا]"),
    ]
    assert hands.panel.count.text() == "5 places · in 3 articles"
    assert hands.panel.bar.field.hasFocus()


def test_what_stands_selected_is_the_query(hands: Hands) -> None:
    hands.reader.select_span(hands.place(0, "تهريب"))
    hands.keys("F4")
    hands.settle()
    assert hands.panel.bar.field.selectedText() == "تهريب"
    assert hands.row_texts() == [TITLES[0], "[تهريب]", TITLES[2], "[تهريب]"]


def test_one_and_two_letters_find_too(hands: Hands) -> None:
    for words in ("ض", "رو"):
        hands.search(words)
        count = sum(text.replace("ُ", "").count(words) for text in TEXTS)
        assert len([row for row in hands.row_texts() if row.startswith("[")]) == count


def test_enter_goes_into_the_list_and_on_a_row_into_the_text(hands: Hands) -> None:
    hands.search("روسيا")
    hands.keys("Enter")
    assert hands.panel.view.hasFocus()
    hands.keys("Down", "Down", "Enter")  # over the name of the second article
    hands.qtbot.waitUntil(lambda: hands.selected == (1, "روسيا"))
    assert hands.reader.hasFocus()
    assert hands.panel.isVisible()
    assert hands.panel.count.text().startswith("3 of 5 places")


def test_f3_walks_through_the_project_round_and_round(hands: Hands) -> None:
    hands.search("روسيا")
    hands.keys("F3")
    assert hands.selected == (0, "روسيا")
    for article, words in ((0, "رُوسيا"), (1, "روسيا"), (1, "روسيا"), (2, "روسيا"), (0, "روسيا")):
        hands.keys("F3")
        hands.qtbot.waitUntil(lambda article=article, words=words: hands.selected == (article, words))
        assert hands.reader.hasFocus()
    hands.keys("Shift+F3")
    hands.qtbot.waitUntil(lambda: hands.selected == (2, "روسيا"))


def test_f4_leads_back_to_the_same_row_then_to_the_field(hands: Hands) -> None:
    hands.search("روسيا")
    hands.keys("Enter", "Down", "Enter")
    hands.qtbot.waitUntil(lambda: hands.selected == (0, "رُوسيا"))
    hands.keys("F4")
    assert hands.panel.view.hasFocus()
    assert hands.current == (0, hands.place(0, "رُوسيا").start)
    hands.keys("F4")
    assert hands.panel.bar.field.hasFocus()
    assert hands.panel.bar.field.text() == "روسيا"


def test_other_words_selected_in_the_text_are_the_next_query(hands: Hands) -> None:
    hands.search("روسيا")
    hands.keys("F3")
    hands.reader.select_span(hands.place(0, "تهريب"))
    hands.keys("F4")
    hands.settle()
    assert hands.row_texts() == [TITLES[0], "[تهريب]", TITLES[2], "[تهريب]"]


def test_escape_closes_in_one_step_from_field_list_and_text(hands: Hands) -> None:
    for into in ((), ("Enter",)):
        hands.search("روسيا")
        hands.keys(*into, "Escape")
        assert not hands.panel.isVisible()
        assert hands.reader.hasFocus()
    hands.search("روسيا")
    hands.keys("F3", "Escape")  # the selection first, as everywhere
    assert hands.panel.isVisible()
    hands.keys("Escape")
    assert not hands.panel.isVisible()
    hands.keys("F4")
    hands.settle()
    assert len(hands.row_texts()) == 8  # what was looked for stays


def test_f3_means_the_article_again_when_the_search_is_closed(hands: Hands) -> None:
    hands.search("روسيا")
    hands.keys("Escape", "F3")
    assert hands.page.find_bar.isVisible()


def test_the_find_bar_leads_into_the_project(hands: Hands) -> None:
    hands.keys("Ctrl+F")
    hands.type("تهريب")
    QTest.mouseClick(hands.page.find_bar.project, Qt.MouseButton.LeftButton)
    hands.settle()
    assert not hands.page.find_bar.isVisible()
    assert hands.panel.bar.field.text() == "تهريب"
    assert len(hands.row_texts()) == 4


def test_typing_in_the_list_goes_on_in_the_field_and_up_leads_there(hands: Hands) -> None:
    hands.search("رو")
    hands.keys("Enter")
    hands.type("س")
    assert (hands.panel.bar.field.text(), hands.panel.bar.field.hasFocus()) == ("روس", True)
    hands.keys("Down", "Up")
    assert hands.panel.bar.field.hasFocus()


def test_the_switches_change_what_is_found_and_are_remembered(hands: Hands) -> None:
    hands.search("روسيا")
    bar = hands.panel.bar
    bar.exact.click()
    hands.settle()
    assert "[رُوسيا]" not in hands.row_texts()
    bar.exact.click()
    for extent, count in ((Extent.WORD, 3), (Extent.CLITICS, 5)):
        bar.extent.setCurrentIndex(bar.extent.findData(str(extent)))
        bar.extent.activated.emit(bar.extent.currentIndex())
        hands.settle()
        assert len([row for row in hands.row_texts() if row.startswith("[")]) == count
    assert Settings().get(SEARCH_EXTENT) == "clitics"


def test_an_empty_answer_offers_what_would_find_something(hands: Hands) -> None:
    hands.panel.bar.extent.setCurrentIndex(hands.panel.bar.extent.findData("word"))
    hands.panel.bar.extent.activated.emit(1)
    hands.search("تهري")
    assert "تهري" in hands.panel.sentence.text()
    buttons = hands.panel.advice
    assert [button.text() for button in buttons] == ["In parts of words too"]
    buttons[0].click()
    hands.settle()
    assert hands.row_texts() == [TITLES[0], "[تهري]", TITLES[2], "[تهري]"]
    assert hands.panel.bar.choices.extent is Extent.PART


def test_nothing_is_offered_where_nothing_helps(hands: Hands) -> None:
    hands.search("قسطنطينية")
    assert hands.panel.advice == []
    assert hands.panel.sentence.isVisible()
    hands.panel.bar.field.clear()
    hands.settle()
    assert "Type words" in hands.panel.sentence.text()


@pytest.mark.parametrize("words", ["ًّ", "ـ", "\u202e"])
def test_words_without_a_letter_are_answered_with_a_sentence(hands: Hands, words: str) -> None:
    hands.search(words)
    assert "at least one letter" in hands.panel.sentence.text()


def test_a_newer_question_takes_the_place_of_an_older_one(hands: Hands) -> None:
    hands.keys("F4")
    searching, found = hands.session.searching, []
    searching.found.connect(found.append)
    for letter in "روسيا":
        hands.type(letter)  # no answer in between: the window does not come to its events
    hands.settle()
    assert all(hit.words in ("روسيا", "رُوسيا") for portion in found for part in portion.parts for hit in part.hits)
    assert len(hands.row_texts()) == 8


def test_from_another_place_of_the_window_it_leads_to_the_articles(hands: Hands) -> None:
    hands.keys("Ctrl+4")
    assert hands.window.project.places.current == "overview"
    hands.keys("F4")
    assert hands.window.project.places.current == "annotate"
    assert hands.panel.bar.field.hasFocus()


def test_f6_goes_through_the_panel(hands: Hands) -> None:
    hands.search("روسيا")
    hands.reader.setFocus()
    stops = []
    for _ in range(8):
        hands.keys("F6")
        stops.append(hands.panel.has_keyboard)
    assert any(stops)


def test_another_project_begins_with_an_empty_search(hands: Hands) -> None:
    hands.search("روسيا")
    with hands.qtbot.waitSignal(hands.session.closed):
        hands.keys("Ctrl+W")
    with hands.qtbot.waitSignal(hands.session.rows_loaded):
        hands.window.open_project(hands.path)
    hands.qtbot.waitUntil(lambda: hands.session.open_document is not None)
    assert not hands.panel.isVisible()
    hands.keys("F4")
    assert hands.panel.bar.field.text() == ""
    assert hands.row_texts() == []


def test_the_panel_keeps_its_height(hands: Hands) -> None:
    hands.search("روسيا")
    stack = hands.page._floors
    stack.setSizes([240, 280])
    stack.splitterMoved.emit(240, 1)
    assert Settings().get(type(SEARCH_EXTENT)("search/height", 0, int)) == hands.panel.height()


def test_a_screen_reader_hears_what_stands_on_a_line(hands: Hands) -> None:
    hands.search("روسيا")
    model, role = hands.panel.model, Qt.ItemDataRole.AccessibleTextRole
    assert "مقالة مغلقة" in model.data(model.index(6), role)
    assert "Finished" in model.data(model.index(6), role)
    assert "«روسيا»" in model.data(model.index(1), role)
    assert hands.panel.view.accessibleName()
    assert hands.panel.bar.field.accessibleName()


def test_a_place_is_selected_in_an_article_that_is_open_already(hands: Hands) -> None:
    hands.search("طالبان")
    hands.keys("Enter", "Enter")
    assert hands.reader.selected_span() == Span(12, 18) == hands.place(0, "طالبان")
