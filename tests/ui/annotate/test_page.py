"""The page with real keys: digits, edges, cuts, growing, doubt, notes, skipping, finishing, one step back at a time."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.errors import KnownError
from annotator.core.model import Progress
from annotator.ui import settings
from annotator.ui.annotate.tips import tip_of
from annotator.ui.keys.caps import shown
from annotator.ui.preferences import preferences
from tests.ui.annotate.hands import Hands


def test_a_digit_follows_the_policy_of_its_label(hands: Hands) -> None:
    hands.caret_on("وروسيا")
    hands.keys("1")
    assert hands.marks() == {"روسيا": "actor"}
    hands.keys("Delete")
    hands.caret_on("وروسيا")
    hands.keys("5")
    assert hands.marks() == {"وروسيا": "topic"}


def test_a_label_that_asks_selects_first_and_marks_with_the_next_digit(hands: Hands) -> None:
    hands.caret_on("وروسيا")
    hands.keys("2")
    assert (hands.marks(), hands.selected) == ({}, "روسيا")
    assert "و" in hands.told[-1]
    hands.keys(",")
    assert hands.selected == "وروسيا"
    hands.keys("2")
    assert hands.marks() == {"وروسيا": "location"}
    hands.caret_on("موسكو", 1)
    hands.keys("2")  # nothing to ask
    assert hands.marks()["موسكو"] == "location"


def test_a_second_label_takes_space_and_the_same_one_is_told(hands: Hands) -> None:
    hands.caret_on("موسكو")
    hands.keys("1", "Space", "2")
    assert sorted(mark.label for mark, _ in hands.session.open_document.shown()) == ["actor", "location"]
    hands.keys("Space", "1")
    assert len(hands.session.open_document.shown()) == 2
    assert hands.told == ["These words carry this label already."]


def test_edges_move_the_mark_and_undo_takes_each_step(hands: Hands) -> None:
    hands.caret_on("تهريب")
    hands.keys("1", "[")
    assert hands.current == "تهريب المخدرات"
    hands.keys("Shift+[", "]", "Shift+]", "Alt+[", "Ctrl+[")
    assert hands.current == "تهريب"
    hands.saved()
    assert hands.marks() == {"تهريب": "actor"}


def test_edges_move_a_selection_without_writing(hands: Hands) -> None:
    hands.caret_on("الأمم")
    hands.keys("[")
    assert hands.selected == "الأمم المتحدة"
    assert hands.marks() == {}


def test_half_a_quotation_takes_its_mate(hands: Hands) -> None:
    hands.select("الدولة")
    hands.keys("1", "]", "]")
    assert hands.current == "تتابع «تنظيم الدولة»"


def test_the_comma_cuts_the_mark_round_and_round(hands: Hands) -> None:
    hands.select("وللأمم المتحدة")
    hands.keys("1")
    seen = []
    for _ in range(6):
        hands.keys(",")
        seen.append(hands.current)
    assert seen[0] == "لأمم المتحدة"
    assert "وللأمم المتحدة" in seen
    hands.keys("Delete")
    hands.select("قلقها")
    hands.keys("Shift+,")
    assert hands.selected == "قلق"


def test_growing_goes_out_step_by_step_and_back(hands: Hands) -> None:
    hands.caret_on("الدولة")
    seen = []
    for _ in range(6):
        hands.keys("G")
        seen.append(hands.selected)
    assert seen[0] == "تنظيم الدولة"
    assert "وروسيا تتابع «تنظيم الدولة» في أفغانستان" in seen
    assert seen[-1] == seen[-2]
    while hands.selected != seen[0]:
        before = hands.selected
        hands.keys("Shift+G")
        assert len(hands.selected) < len(before)


def test_an_edge_that_would_make_a_twin_is_refused(hands: Hands) -> None:
    hands.select("تهريب المخدرات")
    hands.keys("1")
    hands.select("تهريب")
    hands.keys("1", "[")
    assert hands.told == ["These words carry this label already."]
    assert sorted(hands.marks()) == ["تهريب", "تهريب المخدرات"]


def test_doubt_is_a_switch(hands: Hands) -> None:
    hands.keys("U")
    assert hands.told == [f"No mark is chosen: click one, or press {shown('Tab')}."]
    hands.caret_on("موسكو")
    hands.keys("1", "U")
    assert hands.session.open_document.get(hands.reader.current_mark()).unsure
    hands.keys("U")
    assert not hands.session.open_document.get(hands.reader.current_mark()).unsure


def test_a_note_is_written_and_left_by_keys(hands: Hands) -> None:
    hands.caret_on("موسكو")
    hands.keys("1", "Shift+C")
    assert hands.page.inspector.details.note.hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), "why")
    hands.keys("Ctrl+Enter")
    assert hands.reader.hasFocus()
    hands.saved()
    assert [mark.note for mark, _ in hands.session.open_document.shown()] == ["why"]


def test_a_removed_target_is_told_and_drawn_as_lost(hands: Hands) -> None:
    hands.caret_on("موسكو", 1)
    hands.keys("1")
    holder = hands.reader.current_mark()
    hands.caret_on("قلقها")
    hands.keys("4", "2", "Enter", "-")
    stance = hands.session.open_document.find(hands.find("قلقها"), "stance")
    assert hands.session.open_document.get(stance).links["holder"] == (holder,)
    hands.page.marking.go_to(holder)
    hands.keys("X")
    assert hands.told[-1].endswith("undo brings it back.")
    assert hands.reader.marks.get(stance).orphan
    hands.saved()
    hands.session.undo()
    hands.saved()
    hands._qtbot.waitUntil(lambda: not hands.reader.marks.get(stance).orphan)


def test_finishing_leads_to_what_is_missing_and_the_strip_asks_for_it(hands: Hands) -> None:
    hands.select("تهريب المخدرات")
    hands.keys("3", "Escape", "Escape")
    hands.page.finish()
    assert hands.told[-1].startswith("Missing: 1")
    assert hands.current == "تهريب المخدرات"
    assert hands.page.links.strip.is_open
    hands.keys("2")
    first = hands.session.open_document.document.id
    hands.saved()
    hands.page.finish()
    hands._qtbot.waitUntil(lambda: hands.session.open_document.document.id != first)


@pytest.mark.qt_log_ignore("This plugin does not support")  # popups, on a screen that nobody sees
def test_skipping_asks_why_and_enter_reopens(hands: Hands) -> None:
    first = hands.session.open_document.document.id
    hands.keys("O", "2")
    hands._qtbot.waitUntil(lambda: hands.session.open_document.document.id != first)
    hands.page.go("document.previous")
    hands._qtbot.waitUntil(lambda: hands.session.open_document.document.id == first)
    opened = hands.session.open_document
    assert (opened.progress, opened.reason) == (Progress.SKIPPED, "not_news")
    hands.caret_on("موسكو")
    hands.keys("1", "U", "O", "0", "[")
    assert hands.marks() == {}
    assert "skipped" in hands.told[-1]
    hands.reader.setFocus()
    hands.keys("Enter")
    hands._qtbot.waitUntil(lambda: opened.is_open)


def test_escape_takes_one_thing_at_a_time(hands: Hands) -> None:
    page = hands.page
    page.open_find()
    QTest.keyClicks(page.find_bar.field, "x")
    hands.keys("Escape")
    hands.caret_on("قلقها")
    hands.keys("4")
    state = lambda: (page.links.strip.is_open, bool(hands.reader.current_mark()), not page.find_bar.isHidden())  # noqa: E731
    assert state() == (True, True, True)
    hands.keys("Escape")
    assert state() == (False, True, True)
    hands.keys("Escape")
    assert state() == (False, False, True)
    hands.keys("Escape")
    assert state() == (False, False, False)


def test_the_settings_show_at_once_and_the_keys_change_them(hands: Hands) -> None:
    pitch = hands.reader.looks.style.line_pitch
    hands.keys("V")
    assert preferences().get(settings.TAGS) == "pointing"
    assert hands.reader.looks.style.line_pitch < pitch
    hands.page.enlarge(4)
    assert hands.reader.looks.em == settings.READING_SIZE.default + 4
    hands.page.enlarge(100)
    assert preferences().get(settings.READING_SIZE) == settings.READING_PX_RANGE.stop - 1
    preferences().set(settings.READING_FACE, "vazirmatn")
    assert hands.reader.looks.style.reading_font.families()[0] == "Vazirmatn"


def test_f6_goes_round_the_panes_and_says_where(hands: Hands) -> None:
    said = []
    hands.caret_on("موسكو")
    hands.keys("1")
    hands._qtbot.waitUntil(lambda: hands.page.inspector.details.mark is not None)
    for _ in range(4):
        hands.page.next_pane(False)
        said.append(hands.page.notice.text())
    assert said == ["Details", "Labels", "Articles", "Text"]
    assert hands.reader.hasFocus()
    hands.page.next_pane(True)
    assert hands.page.list.isAncestorOf(QApplication.focusWidget())


def test_reading_goes_on_where_it_stopped(qtbot, hands: Hands) -> None:
    hands.caret_on("أفغانستان")
    place = hands.page.place()
    hands.page.go("document.next")
    qtbot.waitUntil(lambda: hands.session.open_document.document.id != place.document)
    hands.page.restore_place(place)
    with qtbot.waitSignal(hands.session.document_opened, check_params_cb=lambda opened: opened is not None):
        hands.session.choose_person(hands.session.person)
    assert hands.page.place() == place


def test_a_tip_tells_what_the_mark_says(hands: Hands) -> None:
    hands.caret_on("موسكو", 1)
    hands.keys("1")
    hands.caret_on("قلقها")
    hands.keys("4", "2", "5", "Enter", "-")
    stance = hands.session.open_document.find(hands.find("قلقها"), "stance")
    hands.session.set_note(stance, "why <b>not</b>")
    tip = tip_of(hands.session.open_document, hands.session.labels, stance)
    for words in ("stance", "opposed", "«موسكو»", "unstated", "why <b>not</b>"):
        assert words in tip
    hands.page.marking.go_to(stance)
    hands.keys("X")
    assert tip_of(hands.session.open_document, hands.session.labels, stance) == ""


def test_that_a_particle_stays_outside_is_said_once(hands: Hands, home) -> None:
    hands.caret_on("وروسيا")
    hands.keys("1")
    assert "«و»" in hands.told[-1]
    said = len(hands.told)
    hands.keys(",")
    assert hands.marks() == {"وروسيا": "actor"}
    hands.caret_on("وللأمم")
    hands.keys("1")
    assert len(hands.told) == said


def test_finish_pressed_twice_finishes_one_article_and_says_nothing_in_the_next(hands: Hands, qtbot) -> None:
    failed: list[KnownError] = []
    hands.session.failed.connect(failed.append)
    first = hands.session.open_document.document.id
    hands.page.finish()
    hands.page.finish()
    qtbot.waitUntil(lambda: hands.session.open_document.document.id != first and hands.session.waiting == 0)
    assert failed == []
    assert hands.session.open_document.progress is Progress.NEW
    hands.session.show_document(first)
    qtbot.waitUntil(lambda: hands.session.open_document.document.id == first)
    hands.session.reopen()
    hands.saved()
    hands.page.finish()
    qtbot.waitUntil(lambda: hands.session.open_document.document.id != first)
