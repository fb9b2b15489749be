"""Suggestions in the page with real keys and clicks: offered at once, accepted, corrected, refused, left alone."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu

from annotator.core.exchange.project_files import ExportChoice, export_project
from annotator.core.model import Span
from annotator.ui.annotate.shown_marks import shown_id
from tests.ui.annotate.hands import TEXT, Hands
from tests.ui.reader.hands import click


class Suggested(Hands):
    """Hands that wait for the thread of the suggestions."""

    def offered(self) -> dict[str, str]:
        """Give what the reader shows as suggested: words -> label, where words stand twice the last place counts."""
        return {TEXT[one.start : one.end]: one.label for one in self.reader.marks.ordered() if one.suggested}

    def places(self) -> list[Span]:
        return [Span(one.start, one.end) for one in self.reader.marks.ordered() if one.suggested]

    def settle(self) -> None:
        """Wait until all is saved, and until the thread has answered what it was asked."""
        self.saved()
        answered: list[int] = []
        self.session.suggesting.run(lambda _: 1, answered.append)
        self._qtbot.waitUntil(lambda: bool(answered) and self.session.suggesting.is_up_to_date)

    def undo(self) -> None:
        with self._qtbot.waitSignal(self.session.changed):
            self.session.undo()
        self.settle()

    def mark(self, words: str, digit: int, nth: int = 0) -> None:
        self.caret_on(words, nth)
        self.keys(str(digit))
        self.settle()


@pytest.fixture
def hand(hands: Hands, qtbot) -> Suggested:
    hands.__class__ = Suggested
    assert isinstance(hands, Suggested)
    hands.page.answering.told.connect(hands.told.append)
    hands.settle()
    return hands


def test_a_mark_that_was_just_made_is_offered_elsewhere(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    assert hand.offered() == {"موسكو": "actor"}
    assert hand.places() == [hand.find("موسكو", 1)]
    assert hand.page.bar.suggestions.isVisible()
    hand.undo()
    assert hand.offered() == {}
    assert not hand.page.bar.suggestions.isVisible()


def test_enter_accepts_and_goes_on_to_the_next(hand: Suggested) -> None:
    hand.mark("روسيا", 1)
    hand.mark("موسكو", 1)
    hand.reader.set_caret(0)
    assert len(hand.places()) == 2
    hand.keys("Tab")
    assert hand.current == "موسكو"
    hand.keys("Enter")
    assert hand.current == "روسيا"
    hand.keys("A")
    hand.settle()
    assert hand.offered() == {}
    assert hand.current == ""
    assert "No suggestion" in hand.told[-1]
    made = [mark for mark, _ in hand.session.open_document.shown() if mark.origin == "suggestion"]
    assert {mark.span for mark in made} == {hand.find("موسكو", 1), hand.find("روسيا", 1)}


def test_an_accepted_mark_is_pending_until_it_is_in_the_file(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    hand.keys("Enter")
    mark, pending = hand.session.open_document.shown()[1]
    assert (mark.span, pending) == (hand.find("موسكو", 1), True)
    assert hand.reader.marks.get(mark.id).pending
    hand.saved()
    assert not hand.reader.marks.get(mark.id).pending


def test_delete_refuses_and_the_name_is_offered_no_more(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    hand.keys("Delete")
    hand.settle()
    assert hand.offered() == {}
    assert hand.marks() == {"موسكو": "actor"}
    hand.keys("Delete")  # nothing is chosen now
    assert hand.marks() == {"موسكو": "actor"}


@pytest.mark.parametrize("chord", ["Shift+Enter", "Shift+A"])
def test_all_of_one_name_are_accepted_as_one_act(hand: Suggested, chord: str) -> None:
    hand.mark("الأمم المتحدة", 1)
    hand.select("المتحدة")
    hand.keys("1")
    hand.settle()
    hand.mark("روسيا", 1)
    before = dict(hand.marks())
    places = hand.places()
    assert len(places) >= 2
    hand.reader.set_caret(0)
    hand.page.answering.go_on()
    alike = len(hand.page.answering.group())
    hand.keys(chord)
    hand.settle()
    assert len(hand.places()) == len(places) - alike
    hand.undo()
    assert hand.marks() == before
    assert hand.places() == places


def test_all_of_one_name_are_refused_together(hand: Suggested) -> None:
    hand.mark("روسيا", 1)
    hand.page.answering.go_on()
    hand.keys("Shift+X")
    hand.settle()
    assert hand.offered() == {}


def test_a_digit_accepts_with_another_label(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    hand.keys("5")
    hand.settle()
    assert hand.marks() == {"موسكو": "topic"}  # the second place; the first one has kept its label
    labels = [(mark.start, mark.label) for mark, _ in hand.session.open_document.shown()]
    assert labels == [(0, "actor"), (hand.find("موسكو", 1).start, "topic")]


def test_a_label_that_asks_for_more_opens_the_strip(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    hand.keys("4")
    assert hand.page.links.strip.is_open
    assert hand.current == "موسكو"
    hand.keys("Escape")


def test_an_edge_that_moves_accepts_what_is_then_there(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    hand.keys("[")
    assert hand.current == "موسكو عن"
    hand.keys("Shift+[")
    assert hand.current == "موسكو"
    hand.settle()
    assert hand.offered() == {}
    assert len(hand.session.open_document.shown()) == 2


def test_words_selected_on_a_suggestion_correct_it(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    hand.keys("Space")
    assert hand.selected == "موسكو"
    hand.reader.select_span(Span(hand.find("أعربت").start, hand.find("موسكو", 1).end))
    hand.keys("1")
    hand.settle()
    assert hand.marks() == {"موسكو": "actor", "أعربت موسكو": "actor"}
    assert hand.offered() == {}


def test_a_click_chooses_and_offers_the_answers(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    place = hand.reader.span_area(hand.find("موسكو", 1)).center()
    click(hand.reader, place)
    bar = hand.page.offers.bar
    assert bar.isVisible()
    assert hand.current == "موسكو"
    names = [button.objectName() for button in bar._buttons]
    assert names == ["suggestion.accept", "mark.remove"]
    bar._buttons[0].click()
    hand.settle()
    assert len(hand.session.open_document.shown()) == 2
    assert not bar.isVisible()


def test_the_menu_of_a_suggestion_has_the_answers_and_no_history(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    menu = QMenu(hand.reader)
    hand.page.popups.fill_menu(menu, hand.reader.current_mark())
    words = [action.text() for action in menu.actions()]
    assert words[:2] == ["Accept", "Refuse"]
    assert "History of this mark" not in words
    menu.actions()[1].trigger()
    hand.settle()
    assert hand.offered() == {}


def test_the_details_say_why(hand: Suggested, qtbot) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    card = hand.page.inspector.details.suggestion
    qtbot.waitUntil(card.isVisible)
    assert (card.quotation.shown, card.label.text()) == ("«موسكو»", "actor")
    assert "1" in card.why.text()
    assert "موسكو" in card.accessibleName()
    card.buttons["suggestion.accept"].click()
    qtbot.waitUntil(card.isHidden)
    hand.settle()
    assert len(hand.session.open_document.shown()) == 2


def test_what_is_suggested_is_no_mark(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    opened = hand.session.open_document
    assert opened.count == 1
    assert {mark.id for mark in hand.reader.marks if not mark.suggested} == {mark.id for mark, _ in opened.shown()}
    hand.page.answering.go_on()
    hand.keys("U")
    assert "No mark is chosen" in hand.told[-1]
    hand.keys("Q")
    assert "No mark is chosen" in hand.told[-1]
    hand.keys("Shift+C")
    assert "No mark is chosen" in hand.told[-1]


def test_a_suggestion_has_no_fill(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    suggestion = hand.session.suggesting.suggestions[0]
    area = hand.reader.span_area(suggestion.span)
    block, number = hand.reader.line_with(suggestion.span.start)
    decor = hand.reader.line_decor(block, number)
    assert decor.stroke_of(shown_id(suggestion))
    assert decor.fills == []
    picture = hand.reader.viewport().grab().toImage()
    paper = QColor(hand.reader.looks.style.paper)
    ratio = picture.devicePixelRatio()
    inside = [
        picture.pixelColor(round(x * ratio), round((area.top() + 4) * ratio))
        for x in range(area.left() + 4, area.right() - 4)
    ]
    assert inside.count(paper) > len(inside) / 2


def test_a_click_on_the_count_goes_to_the_next_one(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.reader.set_caret(len(TEXT) - 1)
    hand.page.bar.suggestions.button.click()
    assert hand.current == "موسكو"
    assert hand.reader.hasFocus()


def test_a_suggestion_is_chosen_in_the_reading_order_of_marks(hand: Suggested) -> None:
    hand.mark("موسكو", 1)
    hand.reader.set_caret(hand.find("طالبان").start)
    hand.keys("Shift+Tab")
    hand.page.marking.leave_current()
    hand.reader.set_caret(0)
    order = []
    for _ in range(2):
        hand.keys("Tab")
        order.append(hand.reader.marks.get(hand.reader.current_mark()).suggested)
    assert order == [False, True]
    hand.keys("Shift+Tab")
    assert not hand.reader.marks.get(hand.reader.current_mark()).suggested


def test_what_was_left_alone_on_the_screen_is_refused_at_the_end(hand: Suggested, qtbot) -> None:
    hand.mark("موسكو", 1)
    qtbot.waitUntil(lambda: len(hand.page.seen.left_alone()) == 1)
    document, person = hand.session.open_document.document.id, hand.session.person.id
    span = hand.find("موسكو", 1)
    with qtbot.waitSignal(hand.session.document_opened):
        hand.page.finish()
    assert "left alone" in hand.page.notice.text()
    assert "1" in hand.page.notice.text()
    answers: list[list] = []
    hand.session.run(lambda project: project.answers(document, person), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert [(one.span, one.annotation) for one in answers[0]] == [(span, None)]
    with qtbot.waitSignal(hand.session.changed):
        hand.session.undo()
    hand.session.run(lambda project: project.answers(document, person), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers[1] == []


def test_what_was_never_on_the_screen_is_not_refused(hand: Suggested, qtbot) -> None:
    hand.mark("موسكو", 1)
    assert hand.page.seen.left_alone() == ()  # not for a moment yet
    with qtbot.waitSignal(hand.session.document_opened):
        hand.page.finish()
    assert "left alone" not in hand.page.notice.text()


def test_a_refusal_is_kept_in_the_file_and_undo_takes_it_back(hand: Suggested, qtbot) -> None:
    hand.mark("موسكو", 1)
    hand.page.answering.go_on()
    hand.keys("X")
    hand.settle()
    hand.undo()
    assert hand.places() == [hand.find("موسكو", 1)]


def test_what_is_suggested_is_never_exported(hand: Suggested, tmp_path: Path) -> None:
    hand.mark("موسكو", 1)
    assert len(hand.places()) == 1
    out = tmp_path / "out.jsonl"
    export_project(hand.session.info.path, out, ExportChoice(hand.session.person.name, None))
    spans = [span for line in out.read_text(encoding="utf-8").splitlines() for span in json.loads(line)["spans"]]
    assert [(span["start"], span["label"]) for span in spans] == [(0, "actor")]


def test_without_the_suggestions_the_reader_shows_the_marks_whatever_is_done(hand: Suggested) -> None:
    """The same acts in an order that chance chose, again for each run."""
    chance = random.Random(5)
    chords = ("Tab", "Shift+Tab", "Enter", "A", "X", "Shift+A", "Shift+X", "1", "2", "5", "[", "Space", "G", "Escape")
    for _ in range(120):
        if chance.random() < 0.3:
            hand.reader.set_caret(chance.randrange(len(TEXT)))
        hand.keys(chance.choice(chords))
        if chance.random() < 0.3:
            hand.settle()
        shown = {mark.id: (mark.start, mark.end, mark.label) for mark, _ in hand.session.open_document.shown()}
        marks = [mark for mark in hand.reader.marks if not mark.suggested]
        assert {mark.id: (mark.start, mark.end, mark.label) for mark in marks} == shown
        offered = {(one.span.start, one.span.end, one.label) for one in hand.session.suggesting.suggestions}
        assert {(one.start, one.end, one.label) for one in hand.reader.marks if one.suggested} == offered
