"""Finding in the article, with real keys: what is shown, what is selected, where the keyboard goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.core.model import LabelSet, Span
from annotator.ui import language
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.annotate.finding import Finding
from annotator.ui.reader.widget import Reader
from tests.ui.panels.helpers import type_text

KEY, SHIFT, ALT, NONE = (
    Qt.Key,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
TEXT = "قالت روسيا إن رُوسيا قلقة.\nثم قالت موسكو إن روسيا لا تريد شيئا."
HITS = [Span(5, 10), Span(14, 20), Span(44, 49)]


class Page:
    """A bar over a reader, as on the page, and what was asked of it."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.bar = reader, FindBar()
        self.finding = Finding(reader, self.bar)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.bar)
        column.addWidget(reader)
        self.marked: list[tuple[int, Span | None]] = []
        self.told: list[str] = []
        self.finding.mark_wanted.connect(self.mark)
        self.finding.told.connect(self.told.append)
        self.marks = True

    def mark(self, digit: int) -> None:
        """Mark as the page does: the selection goes with it, unless marking was refused."""
        self.marked.append((digit, self.reader.selected_span()))
        if self.marks:
            self.reader.clear_selection()

    def find(self, words: str) -> None:
        self.finding.open()
        type_text(self.bar.field, words)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.bar.field, key, held)

    @property
    def shown(self) -> tuple[list[Span], int | None]:
        hits = self.reader._hits
        return list(hits.spans), hits.current


@pytest.fixture
def page(qtbot, make_reader, labels: LabelSet) -> Page:
    made = Page(make_reader(TEXT))
    qtbot.addWidget(made.window)
    made.bar.set_labels(labels)
    made.window.resize(700, 500)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    made.reader.setFocus()
    return made


def test_typing_finds_folded_and_selects_the_first_from_the_caret(page: Page) -> None:
    assert not page.bar.isVisible()
    page.reader.set_caret(12)
    page.find("روسيا")
    assert page.bar.field.hasFocus()
    assert page.reader.selected_span() == HITS[1]
    assert page.shown == (HITS, 1)
    assert page.bar.count.text() == "2 of 3"


def test_more_letters_stay_at_the_place_and_fewer_too(page: Page) -> None:
    page.find("رو")
    assert page.reader.selected_span() == Span(5, 7)
    type_text(page.bar.field, "س")
    assert page.reader.selected_span() == Span(5, 8)
    page.key(KEY.Key_Backspace)
    assert page.reader.selected_span() == Span(5, 7)


def test_enter_walks_on_and_shift_enter_back_round_and_round(page: Page) -> None:
    page.find("روسيا")
    seen = []
    for held in (NONE, NONE, NONE, SHIFT, SHIFT):
        page.key(KEY.Key_Return, held)
        seen.append((page.reader.selected_span(), page.bar.count.text()))
    assert [span for span, _ in seen] == [HITS[1], HITS[2], HITS[0], HITS[2], HITS[1]]
    assert [words for _, words in seen] == ["2 of 3", "3 of 3", "1 of 3", "3 of 3", "2 of 3"]


def test_the_buttons_walk_and_leave_the_keyboard_in_the_field(page: Page) -> None:
    page.find("روسيا")
    QTest.mouseClick(page.bar.next, Qt.MouseButton.LeftButton)
    assert page.reader.selected_span() == HITS[1]
    QTest.mouseClick(page.bar.previous, Qt.MouseButton.LeftButton)
    assert page.reader.selected_span() == HITS[0]
    assert page.bar.field.hasFocus()


def test_no_place_is_said_in_red_and_enter_does_nothing(page: Page) -> None:
    page.find("كابل")
    assert page.bar.count.text() == "no places"
    assert page.bar.field.property("role") == "error"
    assert not page.bar.next.isEnabled()
    assert page.shown == ([], None)
    page.key(KEY.Key_Return)
    assert page.reader.selected_span() is None
    page.bar.field.clear()
    assert page.bar.field.property("role") == ""
    assert page.bar.count.text() == ""


def test_escape_goes_to_the_text_with_the_place_selected_then_the_bar_closes(page: Page) -> None:
    page.find("موسكو")
    page.key(KEY.Key_Escape)
    assert page.reader.hasFocus()
    assert page.bar.isVisible()
    assert page.reader.selected_span() == Span(TEXT.index("موسكو"), TEXT.index("موسكو") + 5)
    assert page.finding.close_if_open()
    assert not page.bar.isVisible()
    assert page.shown == ([], None)
    assert not page.finding.close_if_open()


def test_escape_in_the_empty_field_closes(page: Page) -> None:
    page.finding.open()
    page.key(KEY.Key_Escape)
    assert not page.bar.isVisible()
    assert page.reader.hasFocus()


def test_a_selection_becomes_the_query_and_typing_takes_its_place(page: Page) -> None:
    page.reader.select_span(HITS[2])
    page.finding.open()
    assert page.bar.field.selectedText() == "روسيا"
    assert page.bar.count.text() == "3 of 3"
    type_text(page.bar.field, "ق")
    assert page.bar.field.text() == "ق"


def test_a_selection_of_two_lines_is_no_query(page: Page) -> None:
    page.reader.select_span(Span(0, len(TEXT)))
    page.finding.open()
    assert page.bar.field.text() == ""


def test_opening_again_keeps_the_words_and_moves_nothing(page: Page) -> None:
    page.find("روسيا")
    page.finding.close()
    page.reader.set_caret(30)
    page.finding.open()
    assert page.bar.field.selectedText() == "روسيا"
    assert page.bar.count.text().startswith("3 place")
    assert page.reader.selected_span() is None
    assert page.shown == (HITS, None)
    page.key(KEY.Key_Return)
    assert page.reader.selected_span() == HITS[2]


def test_the_place_found_keeps_the_words_that_found_it(page: Page) -> None:
    page.find("روسيا")
    page.key(KEY.Key_Return)
    page.finding.open()
    assert page.bar.field.text() == "روسيا"  # and not with the vowel of the second place
    assert page.bar.count.text() == "2 of 3"


def test_again_works_with_the_bar_closed_and_says_where(page: Page) -> None:
    page.find("روسيا")
    page.finding.close()
    page.finding.again()
    assert page.reader.selected_span() == HITS[1]
    page.finding.again(backward=True)
    page.finding.again(backward=True)
    assert page.reader.selected_span() == HITS[2]
    assert page.told == ["Place 2 of 3", "Place 1 of 3", "Place 3 of 3"]
    assert not page.bar.isVisible()
    assert page.shown == ([], None)


def test_again_without_words_asks_for_them(page: Page) -> None:
    page.finding.again()
    assert page.bar.field.hasFocus()


def test_walking_begins_where_the_caret_was_put(page: Page) -> None:
    page.find("روسيا")
    page.reader.set_caret(25)
    page.key(KEY.Key_Return)
    assert page.reader.selected_span() == HITS[2]
    page.reader.set_caret(12)
    page.key(KEY.Key_Return, SHIFT)
    assert page.reader.selected_span() == HITS[0]


def test_alt_and_a_digit_mark_the_place_and_go_to_the_next(page: Page) -> None:
    page.find("روسيا")
    page.key(KEY.Key_1, ALT)
    page.key(KEY.Key_3, ALT)
    assert page.marked == [(1, HITS[0]), (3, HITS[1])]
    assert page.reader.selected_span() == HITS[2]
    assert page.bar.field.hasFocus()
    assert page.bar.field.text() == "روسيا"


def test_alt_and_a_digit_by_the_place_of_the_key(page: Page) -> None:
    """Where the layout has another sign on the key of 2, as French ones have."""
    page.find("روسيا")
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Eacute, ALT, 11, 0, 0, "é")
    QApplication.sendEvent(page.bar.field, event)
    assert page.marked == [(2, HITS[0])]


def test_a_refused_mark_stays_at_its_place(page: Page) -> None:
    page.marks = False
    page.find("روسيا")
    page.key(KEY.Key_9, ALT)
    assert page.reader.selected_span() == HITS[0]


def test_nothing_is_marked_that_is_not_shown(page: Page) -> None:
    page.find("روسيا")
    page.reader.set_caret(0)
    page.key(KEY.Key_1, ALT)
    assert page.marked == []
    assert page.reader.selected_span() == HITS[0]
    page.bar.field.setText("كابل")
    page.key(KEY.Key_1, ALT)
    assert page.marked == []


def test_another_article_is_searched_anew_and_stays_where_it_is(page: Page) -> None:
    page.find("روسيا")
    page.reader.load("في روسيا.")
    page.finding.show_document()
    assert page.bar.count.text().startswith("1 place")
    assert page.shown == ([Span(3, 8)], None)
    assert page.reader.selected_span() is None
    page.key(KEY.Key_Return)
    assert page.reader.selected_span() == Span(3, 8)


def test_a_long_article_is_searched_in_a_pause_and_enter_does_not_wait(qtbot, page: Page) -> None:
    page.reader.load("كلمة " * 30_000 + "روسيا")
    page.finding.show_document()
    page.find("روسيا")
    assert page.reader.selected_span() is None
    qtbot.waitUntil(lambda: page.reader.selected_span() == Span(150_000, 150_005))
    type_text(page.bar.field, " ")
    page.key(KEY.Key_Return)
    assert page.bar.count.text() == "1 of 1"


def test_another_long_article_is_searched_without_moving(qtbot, page: Page) -> None:
    page.find("روسيا")
    page.reader.load("كلمة " * 30_000 + "روسيا")
    page.finding.show_document()
    qtbot.waitUntil(lambda: page.bar.count.text().startswith("1 place"))
    assert page.reader.selected_span() is None
    assert page.reader.caret_offset() == 0


def test_the_help_names_the_digits_that_mark(page: Page, labels: LabelSet) -> None:
    assert "\u2066Alt+1…5\u2069: mark the place" in page.bar.hint.text()
    page.bar.set_labels(LabelSet((replace(labels.labels[0], digit=1),)))
    assert "\u2066Alt+1\u2069: mark" in page.bar.hint.text()
    page.bar.set_marking(allowed=False)
    assert "mark" not in page.bar.hint.text()


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_nothing_is_cut_in_a_narrow_column(page: Page, restored, tongue: str) -> None:
    language.apply(restored, tongue)
    page.window.resize(440, 400)
    page.find("روسيا")
    page.window.grab()
    assert page.bar.width() <= 440
    assert page.bar.field.width() >= 160
    assert page.bar.hint.sizeHint().width() <= page.bar.hint.width()
