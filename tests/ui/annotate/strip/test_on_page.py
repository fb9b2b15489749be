"""The strip on the page of the annotator, among everything else that wants keys, clicks and the current mark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.core.model import Span
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.session import Session
from tests.ui.annotate.strip.desk import press, settle


class Hands:
    """A user of the page."""

    def __init__(self, page: AnnotatePage, session: Session) -> None:
        self.page, self.session, self.reader, self.strip = page, session, page.reader, page.links.strip

    def keys(self, *names: str) -> None:
        press(self.reader, *names)

    def find(self, words: str) -> Span:
        start = self.reader.text.index(words)
        return Span(start, start + len(words))

    def select(self, words: str) -> None:
        self.reader.select_span(self.find(words))

    def click(self, words: str) -> None:
        place = self.reader.span_area(self.find(words)).center() + QPoint(0, 6)
        QTest.mouseClick(self.reader.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def marked(self, words: str, label: str) -> bytes | None:
        return self.session.open_document.find(self.find(words), label)

    def links(self, mark: bytes) -> dict[str, tuple[bytes, ...]]:
        return {role: targets for role, targets in self.session.open_document.get(mark).links.items() if targets}

    def stance(self) -> bytes:
        self.select("قلقها")
        self.keys("4")
        return self.reader.current_mark()

    @property
    def field(self) -> str | None:
        if not self.strip.is_open:
            return None
        settle(self.reader)
        return next(tab.face.key for tab in self.strip._stage.view.tabs if tab.face.current)


@pytest.fixture
def hands(qtbot, session: Session) -> Hands:
    page = AnnotatePage(session)
    qtbot.addWidget(page, before_close_func=lambda _: qtbot.waitUntil(lambda: session.waiting == 0))
    page.resize(1024, 600)
    session.labels_changed.emit(session.labels)
    with qtbot.waitExposed(page):
        page.show()
    session.document_opened.emit(session.open_document)
    page.reader.setFocus()
    hands = Hands(page, session)
    for words, label in (("الصين", 1), ("الخطر", 3)):
        hands.select(words)
        hands.keys(str(label))
        hands.strip.close()
    return hands


def test_five_keys_for_a_stance(hands: Hands) -> None:
    stance = hands.stance()
    hands.keys("2", "Enter", "1", "Enter")
    assert hands.field is None
    expected = {"holder": (hands.marked("الصين", "actor"),), "target": (hands.marked("الخطر", "threat"),)}
    assert hands.links(stance) == expected
    assert hands.reader.current_mark() == stance


def test_words_are_sought_with_the_caret_and_linked(hands: Hands) -> None:
    stance = hands.stance()
    hands.keys("2")
    hands.reader.set_caret(hands.find("طهران").start)
    assert hands.reader.current_mark() == stance
    hands.keys(*["Shift+Left"] * 5)
    assert hands.reader.selected_span() == hands.find("طهران")
    hands.keys("Enter")
    assert hands.links(stance) == {"holder": (hands.marked("طهران", "actor"),)}
    assert hands.field == "target"
    assert hands.reader.current_mark() == stance


def test_edges_mean_the_words_that_the_caret_has_found(hands: Hands) -> None:
    stance = hands.stance()
    hands.keys("2", "Enter")
    hands.reader.set_caret(hands.find("المحادثات").start)
    hands.keys("BracketLeft")
    assert hands.reader.selected_span() == hands.find("المحادثات مهمة")
    hands.keys("Enter")
    assert hands.session.open_document.get(stance).span == hands.find("قلقها")
    assert hands.links(stance)["target"] == (hands.marked("المحادثات مهمة", "topic"),)


def test_edges_are_those_of_the_mark_while_the_caret_is_on_it(hands: Hands) -> None:
    stance = hands.stance()
    hands.keys("2", "BracketLeft", "BracketLeft", "Shift+BracketRight", "Shift+BracketRight")
    assert hands.session.open_document.get(stance).span == hands.find("الخطر")
    assert hands.field == "holder"


def test_escape_closes_it_and_the_caret_is_back_on_the_mark(hands: Hands) -> None:
    stance = hands.stance()
    hands.keys("2")
    hands.reader.set_caret(0)
    hands.keys("Escape")
    assert hands.field is None
    assert hands.reader.current_mark() == stance
    assert hands.reader.caret_offset() == hands.find("قلقها").start
    hands.keys("Escape")
    assert hands.reader.current_mark() is None


def test_a_click_links_and_beside_all_marks_moves_the_caret_alone(hands: Hands) -> None:
    stance = hands.stance()
    hands.keys("2")
    hands.click("مهمة")
    assert hands.field == "holder"
    assert hands.reader.current_mark() == stance
    hands.click("الصين")
    hands.click("الخطر")
    assert set(hands.links(stance)) == {"holder", "target"}
    assert hands.reader.current_mark() == stance


def test_a_click_on_another_mark_leaves_a_choice(hands: Hands) -> None:
    hands.stance()
    hands.click("الصين")
    assert hands.field is None
    assert hands.reader.current_mark() == hands.marked("الصين", "actor")


def test_the_next_stance_is_no_target_of_this_one(hands: Hands) -> None:
    first = hands.stance()
    hands.keys("2", "Enter")
    hands.select("غير ذلك")
    hands.keys("4")
    assert hands.reader.current_mark() == hands.marked("غير ذلك", "stance") != first
    assert hands.field == "polarity"
    assert "target" not in hands.links(first)


def test_the_jump_to_a_gap_is_no_link_either(hands: Hands, qtbot) -> None:
    stance = hands.stance()
    hands.keys("2", "Enter")
    qtbot.waitUntil(lambda: hands.session.waiting == 0)
    hands.page.finish()
    assert hands.reader.current_mark() == stance  # before the threat, which lacks its kind
    assert hands.field == "target"
    hands.keys("-")
    hands.page.finish()
    assert hands.reader.current_mark() == hands.marked("الخطر", "threat")
    assert hands.field == "kind"
    assert hands.links(stance) == {"holder": (hands.marked("الصين", "actor"),)}


def test_a_label_of_the_bar_links_selected_words(hands: Hands) -> None:
    stance = hands.stance()
    hands.keys("2")
    hands.select("طهران")
    hands.page.bar.label_chosen.emit("actor")
    assert hands.links(stance) == {"holder": (hands.marked("طهران", "actor"),)}


def test_another_mark_chosen_beside_the_text_closes_it_and_is_not_linked(hands: Hands) -> None:
    stance = hands.stance()
    hands.keys("2")
    chosen = hands.marked("الصين", "actor")
    hands.page.inspector.mark_chosen.emit(chosen)
    assert hands.field is None
    assert hands.reader.current_mark() == chosen
    assert hands.links(stance) == {}


def test_another_article_closes_it(hands: Hands) -> None:
    hands.stance()
    hands.session.document_opened.emit(hands.session.open_document)
    assert hands.field is None


def test_removing_the_mark_closes_it(hands: Hands) -> None:
    hands.stance()
    hands.keys("2", "X")
    assert hands.field is None
    assert hands.reader._signs.badges == {}
