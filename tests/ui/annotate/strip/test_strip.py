"""The strip in the hands of a user: real keys and mouse on a real reader, acts in a real file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from annotator.core.model import Span
from annotator.ui import language, theme
from annotator.ui.annotate.strip.placing import Side
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.keys.caps import shown
from annotator.ui.reader.widget import Reader
from tests.ui.annotate.strip.desk import Desk


@pytest.fixture
def marked(desk: Desk) -> dict[str, bytes]:
    """The marks of the sentence; the stance is not there yet."""
    return {
        "موسكو": desk.mark("موسكو", "actor", 1),
        "الخطر": desk.mark("الخطر", "threat"),
        "أفغانستان": desk.mark("أفغانستان", "location"),
        "روسيا": desk.mark("روسيا", "actor"),
    }


def view(desk: Desk):
    return desk.strip._stage.view


def box(desk: Desk):
    return view(desk).geometry()


def badges(reader: Reader) -> dict[bytes, str]:
    return reader._signs.badges


def hint(desk: Desk) -> str:
    """Give the last words of the strip, which say what else can be done."""
    return view(desk).findChildren(ElidedLabel)[-1].text()


def click(desk: Desk, words: str, nth: int = 0) -> None:
    area = desk.reader.span_area(desk.find(words, nth))
    QTest.mouseClick(desk.reader.viewport(), Qt.MouseButton.LeftButton, pos=area.center() + QPoint(0, 6))


def drag(desk: Desk, words: str) -> None:
    viewport, span = desk.reader.viewport(), desk.find(words)
    first, last = (desk.reader.span_area(Span(at, at + 1)) for at in (span.start, span.end - 1))
    start, end = QPoint(first.right() - 1, first.center().y() + 6), QPoint(last.left() + 1, last.center().y() + 6)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def open_stance(desk: Desk, *keys: str) -> bytes:
    desk.select("قلقها")
    desk.keys("4", *keys)
    return desk.current().id


# Keys


def test_a_stance_in_five_keys(desk: Desk, marked, settled) -> None:
    stance = open_stance(desk)
    assert desk.strip.is_open
    assert view(desk).isVisible()
    desk.keys("2", "Enter", "1", "Enter")
    assert not desk.strip.is_open
    assert not view(desk).isVisible()
    assert badges(desk.reader) == {}
    saved = settled(stance)
    assert saved.attributes == {"polarity": "opposed"}
    assert saved.links == {"holder": (marked["موسكو"],), "target": (marked["الخطر"],)}
    assert desk.session.missing() == [gap for gap in desk.session.missing() if gap.label == "threat"]
    assert desk.current().id == stance
    assert desk.told == []


def test_a_threat_in_two_keys(desk: Desk, settled) -> None:
    desk.select("الخطر")
    desk.keys("3")
    assert desk.strip.is_open
    desk.keys("2")
    assert not desk.strip.is_open
    saved = settled(desk.current().id)
    assert saved.attributes == {"kind": "drug_trafficking", "status": "possible"}


def test_a_label_without_required_attributes_opens_nothing(desk: Desk) -> None:
    desk.select("روسيا")
    desk.keys("1")
    assert not desk.strip.is_open


def test_flags_stay_several_targets_toggle_and_words_stand_instead(desk: Desk, marked, settled) -> None:
    stance = open_stance(desk, "5", "6", "5", "1", "0", "1", "2", "3", "2")
    assert desk.strip.is_open
    assert settled(stance).attributes == {"polarity": "supportive", "past": True, "holder_is": "author"}
    assert settled(stance).links["target"] == tuple(sorted((marked["موسكو"], marked["أفغانستان"])))
    desk.keys("-")
    assert not desk.strip.is_open
    assert settled(stance).attributes["target_is"] == "unstated"
    assert not settled(stance).links.get("target")


def test_selected_words_are_marked_and_linked_as_one_act(desk: Desk, marked, settled, qtbot) -> None:
    stance = open_stance(desk, "2")
    desk.select("الصين")
    desk.keys("Enter")
    holder = desk.session.open_document.find(desk.find("الصين"), "actor")
    assert settled(stance).links["holder"] == (holder,)
    assert desk.reader.selected_span() is None
    assert desk.current().id == stance
    desk.select("المحادثات مهمة")
    desk.keys("Enter")
    topic = desk.session.open_document.find(desk.find("المحادثات مهمة"), "topic")
    assert settled(stance).links["target"] == (topic,)
    assert not desk.strip.is_open
    with qtbot.waitSignal(desk.session.changed):
        desk.session.undo()
    assert desk.session.open_document.get(topic) is None
    assert not desk.session.open_document.get(stance).links.get("target")
    assert desk.session.open_document.get(holder)


def test_a_digit_names_the_label_of_selected_words(desk: Desk, marked, settled) -> None:
    stance = open_stance(desk, "2", "Enter")
    desk.select("طهران")
    assert badges(desk.reader) == {}
    desk.keys("2")
    place = desk.session.open_document.find(desk.find("طهران"), "location")
    assert settled(stance).links["target"] == (place,)
    assert desk.strip.is_open
    assert badges(desk.reader)[marked["الخطر"]] == "1"


def test_words_selected_letter_by_letter_with_the_keyboard_wait_for_a_key(desk: Desk, marked) -> None:
    stance = open_stance(desk, "2")
    desk.reader.set_caret(desk.find("الصين").start)
    desk.keys(*["Shift+Left"] * 5)
    assert desk.reader.selected_span() == desk.find("الصين")
    assert desk.session.open_document.get(stance).links.get("holder", ()) == ()
    desk.keys("1")
    assert len(desk.session.open_document.get(stance).links["holder"]) == 1


def test_a_wrong_label_is_refused_with_a_sentence(desk: Desk, marked) -> None:
    open_stance(desk, "2")
    desk.select("الصين")
    desk.keys("2")
    assert "actor" in desk.told[-1]
    assert desk.session.open_document.count == 5
    click(desk, "أفغانستان")
    assert "actor" in desk.told[-1]
    assert len(desk.told) == 2
    assert desk.strip.is_open


def test_the_mark_s_own_digit_begins_the_next_stance(desk: Desk, marked) -> None:
    first = open_stance(desk, "2")
    desk.select("غير ذلك")
    desk.keys("4")
    assert desk.strip.is_open
    assert desk.current().id != first
    desk.keys("3")
    assert desk.current().attributes == {"polarity": "neutral"}


def test_keys_that_mean_nothing_say_so_and_do_nothing(desk: Desk, marked) -> None:
    stance = open_stance(desk, "9")
    assert desk.told == ["No choice has this key."]
    desk.keys("1", "7")
    assert desk.told[1:] == ["No mark has this number."]
    assert desk.session.open_document.get(stance).links == {}


def test_tab_goes_from_candidate_to_candidate_and_scrolls_there(desk: Desk) -> None:
    near, far = desk.mark("موسكو", "actor", 1), desk.mark("موسكو", "actor")
    desk.reader.resize(720, 340)
    stance = open_stance(desk, "2")
    assert desk.reader._signs.ahead == near
    desk.keys("Tab")
    assert desk.reader._signs.ahead == far
    assert desk.reader.viewport().rect().contains(desk.reader.span_area(desk.find("موسكو")))
    assert not box(desk).intersects(desk.reader.span_area(desk.find("موسكو")))
    desk.keys("Enter")
    assert desk.session.open_document.get(stance).links["holder"] == (far,)


def test_far_targets_are_taken_and_dropped_with_tab_and_space(desk: Desk, settled) -> None:
    """Nine marks have a digit; the others are reached without leaving the text or the field."""
    words = ["المحادثات", "مهمة", "مسؤولون", "روس", "محادثات", "قال", "غير", "ذلك", "وترى", "طهران", "كلاما", "آخر"]
    marks = [desk.mark(word, "actor") for word in words]
    stance = open_stance(desk, "2", "1")
    assert [tab.face.key for tab in view(desk).tabs if tab.face.current] == ["target"]
    far = [mark for mark in desk.strip._now().candidates if mark not in badges(desk.reader)]
    assert len(far) == len(marks) - 9
    desk.keys("Shift+Tab")
    last = desk.reader._signs.ahead
    assert (last, badges(desk.reader)[last]) == (desk.strip._now().candidates[-1], "•")
    assert hint(desk) == f"{shown('Space')}: add, and stay here"
    desk.keys("Space", "Shift+Tab", "Space")
    assert settled(stance).links["target"] == tuple(sorted((last, far[-2])))
    assert set(desk.reader._signs.chosen) == {last, far[-2]}
    assert hint(desk) == f"{shown('Space')}: take away"
    desk.keys("Space", "Enter")
    assert settled(stance).links["target"] == (last,)  # Enter goes on without what was dropped
    assert not desk.strip.is_open


def test_letters_go_from_field_to_field(desk: Desk, marked) -> None:
    open_stance(desk)
    current = lambda: next(tab.face.key for tab in view(desk).tabs if tab.face.current)  # noqa: E731
    seen = []
    for key in ("T", "R", "W", "Q", "Q"):
        desk.keys(key)
        seen.append(current())
    assert seen == ["target", "speaker", "holder", "polarity", "polarity"]


def test_fields_without_a_letter_of_their_own_are_gone_through_with_q(desk: Desk, settled) -> None:
    desk.select("الخطر")
    desk.keys("3", "Q", "1")
    assert desk.strip.is_open  # the kind is still missing
    desk.keys("W")
    assert desk.told == ["The label \u2068threat\u2069 has no such field."]
    desk.keys("1")
    assert settled(desk.current().id).attributes == {"kind": "terrorism", "status": "actual"}


def test_q_reopens_at_the_first_gap_and_w_r_t_at_their_fields(desk: Desk, marked) -> None:
    stance = open_stance(desk, "2", "Escape")
    assert not desk.strip.is_open
    for key, field in (("Q", "holder"), ("W", "holder"), ("R", "speaker"), ("T", "target")):
        desk.strip.close()
        desk.keys(key)
        assert [tab.face.key for tab in view(desk).tabs if tab.face.current] == [field]
    desk.keys("2", "Enter", "2")
    assert desk.session.open_document.get(stance).links["target"] == (marked["الخطر"],)
    assert desk.session.open_document.get(stance).links["holder"] == (marked["روسيا"],)
    desk.keys("Q")
    assert [tab.face.key for tab in view(desk).tabs if tab.face.current] == ["polarity"]


def test_other_keys_and_the_arrows_are_left_to_the_text(desk: Desk, marked) -> None:
    open_stance(desk, "2")
    caret = desk.reader.caret_offset()
    desk.keys("Left")
    assert desk.reader.caret_offset() == caret + 1
    assert not any(desk.strip.take_key(chord) for chord in ("Space", "Left", "Shift+Left", "X", "Ctrl+Z", "Escape"))
    desk.strip.close()
    assert not any(desk.strip.take_key(chord) for chord in ("1", "Enter", "Tab", "Q", "-"))


# Other ways in and out


def test_relabelled_from_threat_to_stance_it_asks_what_the_stance_lacks(desk: Desk) -> None:
    desk.select("الخطر")
    desk.keys("3", "1")
    desk.keys("4")
    assert [tab.face.key for tab in view(desk).tabs] == ["polarity", "holder", "target", "speaker"]
    assert desk.strip.is_open


def test_keys_mean_the_strip_before_it_is_drawn(desk: Desk) -> None:
    """A quick hand does not wait for the frame in which the strip appears."""
    desk.select("قلقها")
    for key in (Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_0):
        QTest.keyClick(desk.reader, key)
    assert desk.current().attributes == {"polarity": "opposed", "holder_is": "author"}


def test_it_goes_with_its_mark(desk: Desk, qtbot) -> None:
    open_stance(desk)
    qtbot.waitUntil(lambda: desk.session.waiting == 0)
    with qtbot.waitSignal(desk.session.changed):
        desk.session.undo()
    assert not desk.strip.is_open
    assert not view(desk).isVisible()
    assert desk.closed == 1


def test_what_undo_takes_back_is_asked_again(desk: Desk, marked, qtbot) -> None:
    stance = open_stance(desk, "2")
    qtbot.waitUntil(lambda: desk.session.waiting == 0)
    with qtbot.waitSignal(desk.session.changed):
        desk.session.undo()
    assert desk.strip.is_open
    desk.keys("Enter")
    assert desk.session.open_document.get(stance).attributes == {}
    assert [tab.face.key for tab in view(desk).tabs if tab.face.current] == ["target"]
    desk.keys("Enter", "2")
    assert not desk.strip.is_open


def test_words_selected_while_a_choice_is_asked_mean_that_the_user_has_gone_on(desk: Desk) -> None:
    open_stance(desk)
    desk.select("الصين")
    assert not desk.strip.is_open
    assert desk.reader.selected_span() == desk.find("الصين")
    desk.keys("1")
    assert desk.current().label == "actor"


def test_a_caret_that_leaves_the_mark_closes_a_choice_and_no_link(desk: Desk, marked) -> None:
    open_stance(desk, "2")
    desk.reader.set_caret(0)
    assert desk.strip.is_open
    desk.keys("Q")
    assert desk.strip.is_open
    desk.reader.set_caret(0)
    assert not desk.strip.is_open


def test_a_closed_article_takes_no_answers(desk: Desk, qtbot) -> None:
    mark = desk.mark("روسيا", "actor")
    qtbot.waitUntil(lambda: desk.session.waiting == 0)
    with qtbot.waitSignal(desk.session.progress_changed):
        desk.session.finish()
    assert not desk.strip.open_for(mark)
    desk.strip.open_if_missing(mark)
    assert not desk.strip.is_open
    assert desk.told == [f"This article is finished; {shown('Enter')} reopens it."]


def test_a_removed_target_is_a_red_chip_that_can_be_taken_away(desk: Desk, marked, settled) -> None:
    stance = open_stance(desk, "2", "Enter", "1", "Enter")
    settled(stance)
    desk.session.remove(marked["الخطر"])
    desk.session.remove(marked["موسكو"])
    desk.keys("T")
    chips, tabs = view(desk).picks.chips, {tab.face.key: tab.face for tab in view(desk).tabs}
    assert [chip.broken for chip in chips] == [True]
    assert "الخطر" in chips[0].words
    assert tabs["holder"].broken
    assert tabs["target"].value == "removed"
    QTest.mouseClick(chips[0].cross, Qt.MouseButton.LeftButton)
    assert settled(stance).links.get("target", ()) == ()
    assert desk.strip.is_open
    desk.strip.close()
    desk.keys("Q")
    assert [tab.face.key for tab in view(desk).tabs if tab.face.current] == ["holder"]


# Mouse


def test_a_click_on_a_mark_links_it(desk: Desk, marked, settled) -> None:
    stance = open_stance(desk, "2")
    click(desk, "روسيا")
    assert settled(stance).links["holder"] == (marked["روسيا"],)
    assert desk.reader.current_mark() == stance
    click(desk, "أفغانستان")
    click(desk, "الخطر")
    click(desk, "أفغانستان")
    assert settled(stance).links["target"] == (marked["الخطر"],)
    assert desk.reader.current_mark() == stance
    assert desk.strip.is_open


def test_a_click_beside_all_marks_keeps_the_caret_there_and_the_strip_open(desk: Desk, marked) -> None:
    stance = open_stance(desk, "2")
    click(desk, "مهمة")
    place = desk.find("مهمة")
    assert place.start <= desk.reader.caret_offset() <= place.end
    assert desk.reader.current_mark() == stance
    assert desk.strip.is_open


def test_a_click_on_another_mark_closes_a_choice(desk: Desk, marked) -> None:
    open_stance(desk)
    click(desk, "روسيا")
    assert not desk.strip.is_open
    assert desk.reader.current_mark() == marked["روسيا"]


def test_words_dragged_over_are_linked_at_once_where_one_label_fits(desk: Desk, marked, settled) -> None:
    stance = open_stance(desk, "2")
    drag(desk, "الصين")
    holder = desk.session.open_document.find(desk.find("الصين"), "actor")
    assert settled(stance).links["holder"] == (holder,)
    drag(desk, "طهران")
    assert not desk.reader.bar.isVisible()
    assert settled(stance).links.get("target", ()) == ()
    labels = {key.face.text: key for key in view(desk).picks.keys}
    QTest.mouseClick(labels["location"], Qt.MouseButton.LeftButton)
    place = desk.session.open_document.find(desk.find("طهران"), "location")
    assert settled(stance).links["target"] == (place,)


def test_everything_can_be_clicked_and_the_text_keeps_the_keyboard(desk: Desk, marked, settled) -> None:
    stance = open_stance(desk)
    texts = lambda: {key.face.text.strip("\u2068\u2069"): key for key in view(desk).picks.keys}  # noqa: E731
    for words in ("conditional", "mixed", "موسكو"):
        QTest.mouseClick(texts()[words], Qt.MouseButton.LeftButton)
        assert desk.reader.hasFocus()
    QTest.mouseClick(view(desk).tabs[3], Qt.MouseButton.LeftButton)
    QTest.mouseClick(texts()["روسيا"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(texts()["unstated"], Qt.MouseButton.LeftButton)
    assert not desk.strip.is_open
    saved = settled(stance)
    assert saved.attributes == {"polarity": "mixed", "conditional": True, "target_is": "unstated"}
    assert saved.links == {"holder": (marked["موسكو"],), "speaker": (marked["روسيا"],)}
    assert desk.reader.hasFocus()


def test_a_label_of_the_bar_below_marks_and_links_selected_words(desk: Desk, marked) -> None:
    stance = open_stance(desk, "2")
    assert not desk.strip.take_label("actor")
    desk.select("الصين")
    assert desk.strip.take_label("location")
    assert "actor" in desk.told[-1]
    assert desk.strip.take_label("actor")
    assert len(desk.session.open_document.get(stance).links["holder"]) == 1
    desk.select("طهران")
    assert not desk.strip.take_label("stance")


def test_a_press_on_the_strip_is_not_for_the_text_below(desk: Desk, marked) -> None:
    open_stance(desk, "2")
    caret = desk.reader.caret_offset()
    QTest.mouseClick(
        view(desk), Qt.MouseButton.LeftButton, pos=QPoint(view(desk).width() - 12, view(desk).height() - 20)
    )
    QTest.mouseDClick(view(desk), Qt.MouseButton.LeftButton, pos=QPoint(3, view(desk).height() // 2))
    assert desk.reader.caret_offset() == caret
    assert desk.reader.selected_span() is None
    assert desk.strip.is_open
    QTest.mouseClick(view(desk).cross, Qt.MouseButton.LeftButton)
    assert not desk.strip.is_open


def test_a_chip_shows_its_mark(desk: Desk, marked) -> None:
    desk.reader.resize(720, 260)
    far = desk.mark("موسكو", "actor")
    stance = open_stance(desk, "2")
    desk.session.set_links(stance, "holder", (far,))
    chip = view(desk).picks.chips[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert desk.reader.viewport().rect().contains(desk.reader.span_area(desk.find("موسكو")))
    chip.pointed.emit(True)
    assert desk.reader._relations.pointed == far
    desk.strip.close()
    assert desk.reader._relations.pointed is None


def test_an_answer_leaves_the_parts_that_stay_the_same(desk: Desk, marked) -> None:
    """To make a dozen widgets anew with each key would be felt."""
    open_stance(desk, "2", "Enter", "1")
    first, keys = view(desk).picks.chips, view(desk).picks.keys
    desk.keys("2")
    assert len(view(desk).picks.chips) == 2
    assert set(first) < set(view(desk).picks.chips)
    assert view(desk).picks.keys == keys
    desk.keys("1", "2")
    assert view(desk).picks.chips == []


def test_a_chip_that_stays_speaks_the_new_language(desk: Desk, marked, restored) -> None:
    language.apply(restored, "en")
    open_stance(desk, "2", "Enter", "1")
    assert view(desk).picks.chips[0].cross.accessibleName() == "Take this link back"
    language.apply(restored, "ar")
    QCoreApplication.processEvents()
    assert view(desk).picks.chips[0].cross.accessibleName() == "أزل هذا الرابط"


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_card_has_one_ground(desk: Desk, marked, restored, scheme: str) -> None:
    open_stance(desk, "2")
    theme.apply(restored, scheme)
    QCoreApplication.processEvents()
    picture, foot = view(desk).grab().toImage(), view(desk).height() - 11
    grounds = {picture.pixelColor(x, foot).name() for x in (10, 40, view(desk).width() // 2, view(desk).width() - 10)}
    edge = picture.pixelColor(view(desk).width() // 2, view(desk).height() - 9).name()
    assert grounds == {edge} == {QColor(theme.palette().chrome).name()}


# Place


def test_it_becomes_no_lower_while_one_field_is_asked(desk: Desk, marked) -> None:
    desk.reader.resize(280, 520)
    open_stance(desk, "2", "Enter")
    least = box(desk).height()
    desk.keys("1", "2", "3")
    highest = box(desk).height()
    assert highest > least
    desk.keys("1", "2", "3")
    assert view(desk).picks.chips == []
    assert box(desk).height() >= highest
    desk.keys("R", "T")
    assert box(desk).height() == least


def test_it_follows_the_text_and_never_lies_on_its_mark(desk: Desk, marked) -> None:
    desk.reader.resize(520, 380)
    open_stance(desk, "2")
    page = desk.reader.viewport().geometry()
    bar = desk.reader.verticalScrollBar()
    assert bar.maximum() > 0
    for value in range(0, bar.maximum() + 1, 5):
        bar.setValue(value)
        mark = desk.reader.span_area(desk.find("قلقها")).translated(desk.reader.viewport().pos())
        assert page.contains(box(desk))
        assert not box(desk).intersects(mark)


def test_it_grows_with_the_page(desk: Desk, marked) -> None:
    open_stance(desk)
    before = box(desk)
    desk.reader.resize(420, 520)
    assert box(desk).width() < before.width()
    assert box(desk).height() > before.height()


def test_it_lies_where_the_likely_marks_stay_in_view(desk: Desk, marked) -> None:
    open_stance(desk)
    likely = [desk.reader.span_area(desk.find(words, nth)) for words, nth in (("موسكو", 1), ("الخطر", 0))]
    assert not any(box(desk).intersects(area) for area in likely)


def test_arriving_makes_room_for_it(desk: Desk) -> None:
    """On a page that is hardly higher than the strip and a line."""
    mark = desk.mark("قلقها", "stance")
    desk.reader.resize(720, 190)
    desk.reader.set_current_mark(mark, scroll=True)
    assert desk.strip.open_for(mark)
    area = desk.reader.span_area(desk.find("قلقها")).translated(desk.reader.viewport().pos())
    assert not box(desk).intersects(area)
    assert desk.reader.viewport().geometry().contains(box(desk))
    assert view(desk)._side in Side


# Links of the current mark


def test_the_links_of_the_current_mark_are_joined(desk: Desk, marked) -> None:
    stance = open_stance(desk, "2", "Enter", "1", "Enter")
    shown = {(one.source, one.target, one.role): one.color for one in desk.reader._relations.relations}
    assert shown == {
        (stance, marked["موسكو"], "holder"): "#233f73",
        (stance, marked["الخطر"], "target"): "#b23a12",
    }
    desk.session.remove(marked["الخطر"])
    assert [one.role for one in desk.reader._relations.relations] == ["holder"]
    desk.reader.set_current_mark(marked["موسكو"])
    desk.show_relations()
    assert desk.reader._relations.relations == ()


# Language and look


def test_it_follows_the_language_and_the_theme_while_it_is_open(desk: Desk, marked, restored) -> None:
    open_stance(desk, "2")
    language.apply(restored, "ar")
    theme.apply(restored, "dark")
    QCoreApplication.sendPostedEvents()
    assert [tab.face.name for tab in view(desk).tabs] == ["الاتجاه", "صاحب الموقف", "موضوع الموقف", "ناقل الموقف"]
    assert view(desk).layoutDirection() is Qt.LayoutDirection.RightToLeft
    picture = view(desk).grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() - 12) == QColor(theme.palette().chrome)


def test_names_are_plain_text_and_every_button_has_a_name(desk: Desk, marked, settled) -> None:
    stance = open_stance(desk, "2", "Enter", "1")
    settled(stance)
    desk.session.remove(marked["الخطر"])
    for button in view(desk).findChildren(QAbstractButton):
        assert button.accessibleName(), button
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus
    for label in view(desk).findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
