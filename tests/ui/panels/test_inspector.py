from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import PRE_ANNOTATION, Attribute, AttributeKind, Choice, Label, LabelSet
from annotator.ui import language
from annotator.ui.panels.inspector import Inspector
from tests.ui.panels.helpers import PERSON, TEXT, click_line, mark, rows, type_text

LEFT, KEY, CTRL = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier.ControlModifier
ACTOR = mark(1, "موسكو", "actor", attributes={"kind": "state"}, note="اسم مكان")
RUSSIA = [mark(2 + n, "روسيا", "actor", nth=n) for n in range(3)]
THREAT = mark(5, "تهريب المخدرات", "threat", attributes={"status": "actual"})
PLACE = mark(6, "أفغانستان", "location")
GONE = b"\x09" * 16
STANCE = mark(
    7,
    "قلقها",
    "stance",
    attributes={"polarity": "opposed", "conditional": True},
    links={"holder": (ACTOR.id,), "target": (THREAT.id, GONE)},
)
LINE = mark(8, "لن تشمل الاعتراف", "stance", attributes={"holder_is": "author"})
ALL = [ACTOR, *RUSSIA, THREAT, PLACE, STANCE, LINE]
# Offscreen has no real popups.
popups = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")


def quote(identity: bytes) -> str:
    found = next((one for one in ALL if one.id == identity), None)
    return TEXT[found.start : found.end] if found else ""


@pytest.fixture
def panel(qtbot, labels) -> Inspector:
    return shown(qtbot, labels)


def shown(qtbot, labels: LabelSet) -> Inspector:
    widget = Inspector()
    qtbot.addWidget(widget)
    widget.resize(280, 900)
    widget.set_labels(labels, "en")
    widget.set_people({PERSON: "سمير"})
    widget.set_marks(rows(ALL))
    widget.set_mark(None, quote)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


def show(panel: Inspector, one) -> None:
    panel.set_mark(one, quote)
    QApplication.processEvents()


def recorded(signal) -> list[tuple]:
    calls: list[tuple] = []
    signal.connect(lambda *args: calls.append(args))
    return calls


# Choice, flag, label


def test_few_choices_are_buttons_and_one_click_sends_or_takes_back(panel) -> None:
    show(panel, STANCE)
    sent = recorded(panel.attribute_changed)
    segments = panel.details.editor("polarity").field()
    QTest.mouseClick(segments.button("mixed"), LEFT)
    assert sent == [(STANCE.id, "polarity", "mixed")]
    panel.set_mark(replace(STANCE, attributes={"polarity": "mixed"}), quote)
    QTest.mouseClick(segments.button("mixed"), LEFT)
    assert sent[1:] == [(STANCE.id, "polarity", None)]


def test_what_is_assumed_is_not_missing_and_stands_apart_until_it_is_pressed(panel: Inspector) -> None:
    sent = recorded(panel.attribute_changed)
    panel.set_assumed(lambda one: {"polarity": "opposed"} if one == LINE.id else {})
    show(panel, LINE)
    editor = panel.details.editor("polarity")
    button = editor.field().button("opposed")
    assert (button.isChecked(), button.property("role")) == (False, "segment-assumed")
    assert not editor.missing()
    assert editor.hint.isVisible()
    QTest.mouseClick(button, LEFT)
    assert sent == [(LINE.id, "polarity", "opposed")]
    panel.set_assumed(lambda _: {})
    assert (button.isChecked(), button.property("role")) == (False, "segment")
    assert editor.missing()
    assert not editor.hint.isVisible()


def test_a_click_leaves_the_keyboard_where_it_is(panel, qtbot) -> None:
    show(panel, STANCE)
    panel.focus_note()
    assert panel.details.note.hasFocus()
    QTest.mouseClick(panel.details.editor("polarity").field().button("mixed"), LEFT)
    QTest.mouseClick(panel.details.editor("conditional").field(), LEFT)
    QTest.mouseClick(panel.list.chips.button("actor"), LEFT)
    click_line(panel.list.view, 0)
    assert panel.details.note.hasFocus()


@popups
def test_many_choices_are_a_list(panel, qtbot) -> None:
    show(panel, ACTOR)
    combo = panel.details.editor("kind").field()
    assert combo.currentText() == "state or government"
    sent = recorded(panel.attribute_changed)
    panel.focus_attribute("kind")
    QTest.keyClick(combo, KEY.Key_Down)
    assert sent == [(ACTOR.id, "kind", "organisation")]
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert sent[1:] == [(ACTOR.id, "kind", None)]


def test_a_turning_wheel_changes_nothing(panel) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    show(panel, ACTOR)
    sent = recorded(panel.attribute_changed)
    combo, none = panel.details.editor("kind").field(), Qt.MouseButton.NoButton
    where, turn = QPointF(20, 10), QPoint(0, -120)
    phase, keys = Qt.ScrollPhase.NoScrollPhase, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(combo, QWheelEvent(where, where, turn, turn, none, keys, phase, False))
    assert not sent


def test_flags(panel) -> None:
    show(panel, STANCE)
    sent = recorded(panel.attribute_changed)
    box = panel.details.editor("conditional").field()
    assert box.isChecked()
    QTest.mouseClick(box, LEFT)
    panel.focus_attribute("past")
    QTest.keyClick(panel.details.editor("past").field(), KEY.Key_Space)
    assert sent == [(STANCE.id, "conditional", False), (STANCE.id, "past", True)]


def test_a_digit_on_the_label_relabels_and_the_same_label_does_not(panel) -> None:
    show(panel, ACTOR)
    sent = recorded(panel.relabel)
    panel.details.label.setFocus()
    QTest.keyClick(panel.details.label, KEY.Key_1)
    QTest.keyClick(panel.details.label, KEY.Key_2)
    type_text(panel.details.label, "٣")
    assert sent == [(ACTOR.id, "location"), (ACTOR.id, "threat")]


def test_retired_choices_and_labels_are_shown_as_such(qtbot) -> None:
    kinds = (Choice("a", {"en": "one"}), Choice("b", {"en": "two"}, retired=True))
    kind = Attribute("kind", AttributeKind.CHOICE, {"en": "kind"}, choices=kinds)
    old = Attribute("old", AttributeKind.TEXT, {"en": "old"}, retired=True)
    labels = LabelSet((Label("actor", {"en": "actor"}, attributes=(kind, old), retired=True), Label("x", {"en": "x"})))
    panel = shown(qtbot, labels)
    show(panel, replace(ACTOR, attributes={"kind": "b"}))
    segments = panel.details.editor("kind").field()
    assert segments.button("b").text() == "two (retired)"
    assert segments.button("b").isChecked()
    assert panel.details.label.currentText() == "actor (retired)"
    assert panel.details.editor("old").isHidden()
    show(panel, replace(ACTOR, attributes={"kind": "a", "old": "قديم"}))
    assert list(segments._buttons) == ["a"]
    assert not panel.details.editor("old").isHidden()


def test_a_value_that_no_one_knows_is_shown_by_itself(panel) -> None:
    show(panel, replace(THREAT, attributes={"kind": "flood"}))
    assert panel.details.editor("kind").field().currentText() == "flood (retired)"


# Typing


def test_a_note_that_was_not_sent_goes_to_the_mark_it_was_typed_for(panel) -> None:
    show(panel, ACTOR)
    sent = recorded(panel.note_changed)
    panel.focus_note()
    panel.details.note.selectAll()
    type_text(panel.details.note, "جديد")
    assert not sent
    panel.set_mark(STANCE, quote)
    assert sent == [(ACTOR.id, "جديد")]
    assert panel.details.note.toPlainText() == ""
    panel.set_mark(None, quote)
    assert len(sent) == 1


def test_a_note_that_is_being_typed_survives_the_same_mark_coming_again(panel) -> None:
    show(panel, ACTOR)
    sent = recorded(panel.note_changed)
    panel.focus_note()
    panel.details.note.selectAll()
    type_text(panel.details.note, "نصف")
    panel.set_marks(rows(ALL, pending=(ACTOR,)))
    panel.set_mark(replace(ACTOR, unsure=True), quote)
    type_text(panel.details.note, " كلمة")
    assert panel.details.note.toPlainText() == "نصف كلمة"
    QTest.keyClick(panel.details.note, KEY.Key_Return, CTRL)
    assert sent == [(ACTOR.id, "نصف كلمة")]


@pytest.mark.parametrize(("key", "keys"), [(KEY.Key_Return, CTRL), (KEY.Key_Enter, CTRL), (KEY.Key_Escape, None)])
def test_ctrl_enter_and_escape_in_the_note_send_it_and_go_back(qtbot, panel, key, keys) -> None:
    show(panel, PLACE)
    sent, done = recorded(panel.note_changed), recorded(panel.done)
    panel.focus_note()
    type_text(panel.details.note, "كذا")
    QTest.keyClick(panel.details.note, key, keys or Qt.KeyboardModifier.NoModifier)
    assert sent == [(PLACE.id, "كذا")]
    assert len(done) == 1


def test_ctrl_enter_in_the_note_is_not_the_windows(qtbot, panel) -> None:
    show(panel, PLACE)
    finish = QShortcut(QKeySequence("Ctrl+Return"), panel)
    finished, done = recorded(finish.activated), recorded(panel.done)
    panel.focus_note()
    QTest.keyClick(panel.details.note, KEY.Key_Return, CTRL)
    assert (len(finished), len(done)) == (0, 1)
    panel.details.label.setFocus()
    QTest.keyClick(panel.details.label, KEY.Key_Return, CTRL)
    assert len(finished) == 1


def test_undo_in_a_field_is_the_fields_own(panel) -> None:
    show(panel, PLACE)
    undo = recorded(QShortcut(QKeySequence("Ctrl+Z"), panel).activated)
    panel.focus_note()
    type_text(panel.details.note, "كذا")
    QTest.keyClick(panel.details.note, KEY.Key_Z, CTRL)
    assert panel.details.note.toPlainText() != "كذا"
    assert not undo


def test_leaving_the_note_sends_it_once(panel) -> None:
    show(panel, PLACE)
    sent = recorded(panel.note_changed)
    panel.focus_note()
    type_text(panel.details.note, "كذا")
    panel.details.label.setFocus()
    panel.commit()
    panel.set_mark(ACTOR, quote)
    assert sent == [(PLACE.id, "كذا")]


def test_finishing_sends_what_was_typed_before_the_fields_close(panel) -> None:
    show(panel, PLACE)
    sent = recorded(panel.note_changed)
    panel.focus_note()
    type_text(panel.details.note, "كذا")
    panel.set_read_only(True)
    assert sent == [(PLACE.id, "كذا")]


@pytest.fixture
def texts(qtbot) -> Inspector:
    """An inspector whose actors have a text attribute."""
    name = Attribute("full", AttributeKind.TEXT, {"en": "full name"}, required=True)
    labels = (Label("actor", {"en": "actor"}, attributes=(name,)), Label("location", {"en": "location"}))
    return shown(qtbot, LabelSet(labels))


def test_text_is_sent_on_enter_and_when_left(texts) -> None:
    show(texts, ACTOR)
    sent, done = recorded(texts.attribute_changed), recorded(texts.done)
    texts.focus_attribute("full")
    line = texts.details.editor("full").field()
    type_text(line, "روسيا الاتحادية")
    QTest.keyClick(line, KEY.Key_Return)
    assert sent == [(ACTOR.id, "full", "روسيا الاتحادية")]
    assert len(done) == 1
    type_text(line, "!")
    texts.focus_note()
    assert sent[1:] == [(ACTOR.id, "full", "روسيا الاتحادية!")]
    texts.focus_attribute("full")
    line.clear()
    QTest.keyClick(line, KEY.Key_Escape)
    assert sent[2:] == [(ACTOR.id, "full", None)]


def test_text_that_was_not_sent_goes_to_the_old_mark_also_when_the_label_changes(texts) -> None:
    show(texts, ACTOR)
    sent = recorded(texts.attribute_changed)
    texts.focus_attribute("full")
    type_text(texts.details.editor("full").field(), "موسكو")
    texts.set_mark(RUSSIA[0], quote)
    assert sent == [(ACTOR.id, "full", "موسكو")]
    type_text(texts.details.editor("full").field(), "الاتحاد")
    texts.set_mark(replace(RUSSIA[0], label="location"), quote)
    assert sent[1:] == [(RUSSIA[0].id, "full", "الاتحاد")]


# Links


def chip_words(panel: Inspector, key: str) -> list[str]:
    return [chip.words for chip in panel.details.editor(key).chips]


def test_links_show_their_targets_and_a_removed_one_in_red(panel) -> None:
    show(panel, STANCE)
    assert chip_words(panel, "holder") == ["موسكو"]
    first, second = panel.details.editor("target").chips
    assert first.words == "تهريب المخدرات"
    assert not first.broken
    assert second.broken
    assert "removed" in second.words


def test_a_target_that_is_removed_now_turns_red_and_undo_heals_it(panel) -> None:
    show(panel, STANCE)
    panel.set_marks(rows([one for one in ALL if one is not ACTOR]))
    (chip,) = panel.details.editor("holder").chips
    assert chip.broken
    assert "موسكو" in chip.words
    assert panel.details.editor("holder").missing()
    panel.set_marks(rows(ALL))
    assert not panel.details.editor("holder").chips[0].broken


def test_the_cross_takes_one_link_back(panel) -> None:
    show(panel, STANCE)
    sent = recorded(panel.links_changed)
    QTest.mouseClick(panel.details.editor("target").chips[1].cross, LEFT)
    assert sent == [(STANCE.id, "target", (THREAT.id,))]


def test_a_click_on_a_chip_goes_to_its_mark(panel) -> None:
    show(panel, STANCE)
    chosen = recorded(panel.mark_chosen)
    QTest.mouseClick(panel.details.editor("holder").chips[0], LEFT, pos=panel.rect().topLeft())
    assert chosen == [(ACTOR.id,)]


@popups
def test_the_choice_offers_marks_nearest_first_and_arrows_walk(qtbot, panel) -> None:
    show(panel, STANCE)
    sent, pointed = recorded(panel.links_changed), recorded(panel.mark_pointed)
    panel.details.editor("target").open_picker()
    picker = panel.details.editor("target")._picker
    model = picker.view.model()
    offered = [model.index(line, 0).data() for line in range(model.rowCount())]
    assert offered == ["موسكو", "أفغانستان", "روسيا", "لن تشمل الاعتراف", "روسيا", "روسيا"]
    QTest.keyClick(picker.search, KEY.Key_Down)
    assert pointed[-1] == (PLACE.id,)
    QTest.keyClick(picker.search, KEY.Key_Return)
    assert sent == [(STANCE.id, "target", (THREAT.id, GONE, PLACE.id))]
    assert not picker.isVisible()
    assert pointed[-1] == (None,)


@popups
def test_escape_empties_the_search_then_closes_the_choice(panel) -> None:
    show(panel, STANCE)
    panel.details.editor("holder").open_picker()
    picker = panel.details.editor("holder")._picker
    type_text(picker.search, "رو")
    QTest.keyClick(picker.search, KEY.Key_Escape)
    assert picker.isVisible()
    assert picker.search.text() == ""
    QTest.keyClick(picker.search, KEY.Key_Escape)
    assert not picker.isVisible()


@popups
def test_the_choice_is_searched_and_a_single_link_is_replaced(panel) -> None:
    show(panel, STANCE)
    sent = recorded(panel.links_changed)
    panel.details.editor("holder").open_picker()
    picker = panel.details.editor("holder")._picker
    type_text(picker.search, "رُوس")
    assert picker.view.model().rowCount() == 3
    click_line(picker.view, 1)
    assert sent == [(STANCE.id, "holder", (RUSSIA[1].id,))]


@popups
def test_a_word_may_stand_instead_and_can_be_taken_back(qtbot, panel) -> None:
    show(panel, STANCE)
    words = recorded(panel.unlinked_changed)
    panel.details.editor("holder").open_picker()
    picker = panel.details.editor("holder")._picker
    buttons = [picker.words.itemAt(n).widget() for n in range(picker.words.count())]
    assert [button.text() for button in buttons] == ["the author", "unstated"]
    QTest.mouseClick(buttons[0], LEFT)
    assert words == [(STANCE.id, "holder", "author")]
    show(panel, LINE)
    assert chip_words(panel, "holder") == ["the author"]
    QTest.mouseClick(panel.details.editor("holder").chips[0].cross, LEFT)
    assert words[1:] == [(LINE.id, "holder", None)]


@popups
def test_picking_in_the_text(qtbot, panel) -> None:
    show(panel, STANCE)
    sent, started, stopped = recorded(panel.links_changed), recorded(panel.pick_started), recorded(panel.pick_stopped)
    panel.details.editor("holder").open_picker()
    QTest.mouseClick(panel.details.editor("holder")._picker.in_text, LEFT)
    assert started == [(STANCE.id, "holder")]
    assert panel.picking
    assert "Click" in panel.details.editor("holder").field().text()
    assert not panel.take_pick(PLACE.id)
    assert not panel.take_pick(STANCE.id)
    assert panel.picking
    assert panel.take_pick(RUSSIA[2].id)
    assert sent == [(STANCE.id, "holder", (RUSSIA[2].id,))]
    assert not panel.picking
    assert len(stopped) == 1


@popups
def test_picking_ends_with_another_mark_or_a_second_click(panel) -> None:
    for end in (lambda: panel.set_mark(LINE, quote), lambda: panel.set_read_only(True), panel.stop_picking):
        panel.set_read_only(False)
        show(panel, STANCE)
        panel.details.editor("target").open_picker()
        QTest.mouseClick(panel.details.editor("target")._picker.in_text, LEFT)
        assert panel.picking
        end()
        assert not panel.picking
    assert not panel.take_pick(PLACE.id)


# What is missing, who, read-only


def test_missing_values_are_named_and_focused(panel) -> None:
    show(panel, THREAT)
    editor = panel.details.editor("kind")
    assert editor.caption.text() == "kind · missing"
    assert panel.focus_missing()
    assert editor.field().hasFocus()
    show(panel, replace(THREAT, attributes={"kind": "terrorism"}))
    assert editor.caption.text() == "kind"
    assert not panel.focus_missing()


def test_who_when_and_whether_it_is_saved(panel) -> None:
    show(panel, ACTOR)
    assert "سمير" in panel.details.origin.who.text()
    assert panel.details.origin.state.text() == "saved"
    panel.set_marks(rows(ALL, pending=(ACTOR,)))
    assert panel.details.origin.state.text() == "saving…"


def test_a_mark_that_came_with_the_file_says_so(panel) -> None:
    show(panel, replace(ACTOR, origin=PRE_ANNOTATION))
    assert panel.details.origin.who.text().endswith("came with the file")


def test_a_finished_article_cannot_be_changed(panel) -> None:
    show(panel, STANCE)
    panel.set_read_only(True)
    sent = recorded(panel.attribute_changed)
    QTest.mouseClick(panel.details.editor("polarity").field().button("mixed"), LEFT)
    QTest.mouseClick(panel.details.editor("past").field(), LEFT)
    assert not sent
    assert panel.details.note.isReadOnly()
    assert panel.details.remove.isHidden()
    assert all(chip.cross.isHidden() for chip in panel.details.editor("target").chips)
    show(panel, LINE)
    assert panel.details.editor("holder").chips[0].cross.isHidden()
    show(panel, THREAT)
    assert not panel.details.editor("kind").field().isEnabled()


def test_unsure_and_remove(panel) -> None:
    show(panel, ACTOR)
    unsure, removed = recorded(panel.unsure_changed), recorded(panel.remove)
    QTest.mouseClick(panel.details.unsure, LEFT)
    QTest.mouseClick(panel.details.remove, LEFT)
    assert unsure == [(ACTOR.id, True)]
    assert removed == [(ACTOR.id,)]


# The list of marks


def test_groups_chips_and_walking_through_a_group(qtbot, panel) -> None:
    model = panel.list.view.model()
    assert panel.list.heading.text() == "Marks 8"
    lines = [model.index(line, 0).data() for line in range(model.rowCount())]
    assert lines == ["موسكو", "قلقها", "أفغانستان", "روسيا", "لن تشمل الاعتراف", "تهريب المخدرات"]
    chosen = recorded(panel.mark_chosen)
    for _ in range(2):
        click_line(panel.list.view, 3)
        panel.set_mark(next(one for one in ALL if (one.id,) == chosen[-1]), quote)
    click_line(panel.list.view, 3)
    assert [one for (one,) in chosen] == [one.id for one in RUSSIA]
    QTest.mouseClick(panel.list.chips.button("stance"), LEFT)
    assert model.rowCount() == 2
    QTest.mouseClick(panel.list.chips.button(""), LEFT)
    assert model.rowCount() == 6


def test_the_current_mark_is_scrolled_into_sight(panel) -> None:
    many = [replace(PLACE, id=n.to_bytes(16, "big"), start=n, end=n + 1) for n in range(300)]
    panel.set_marks([(one, f"مكان {one.start}", False) for one in many])
    panel.set_mark(many[200], quote)
    view = panel.list.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_the_list_stays_where_it_was_scrolled_to_when_something_is_saved(panel) -> None:
    many = [replace(PLACE, id=n.to_bytes(16, "big"), start=n, end=n + 1) for n in range(300)]
    panel.set_marks([(one, f"مكان {one.start}", True) for one in many])
    panel.set_mark(many[0], quote)
    bar = panel.list.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    panel.set_marks([(one, f"مكان {one.start}", False) for one in many])
    panel.set_mark(many[0], quote)
    assert bar.value() == before > 0


def test_a_row_is_spoken_with_its_label(panel) -> None:
    spoken = panel.list.view.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "actor روسيا ×3"


def test_ten_thousand_marks(panel) -> None:
    many = [
        (replace(PLACE, id=n.to_bytes(16, "big"), start=n, end=n + 5), f"مكان {n % 900}", False) for n in range(10_000)
    ]
    panel.set_marks(many)
    panel.set_mark(many[7000][0], quote)
    QApplication.processEvents()
    assert panel.list.view.model().rowCount() == 900
    assert panel.list.view.model().row(panel.list.view.currentIndex().row()).place(many[7000][0].id) is not None


# Look


@pytest.mark.parametrize("tongue", ["ar", "en"])
@pytest.mark.parametrize("width", [240, 340])
def test_nothing_is_wider_than_the_panel(qtbot, restored, labels, tongue: str, width: int) -> None:
    language.apply(restored, tongue)
    panel = shown(qtbot, labels)
    panel.set_labels(labels, tongue)
    panel.resize(width, 700)
    for one in (ACTOR, STANCE, THREAT, LINE):
        show(panel, one)
        assert panel.width() == width
        assert panel.details.minimumSizeHint().width() <= width
        for part in panel.details.findChildren(type(panel.details.remove)):
            if part.isVisible():
                left = part.mapTo(panel, part.rect().topLeft()).x()
                assert left >= 0
                assert left + part.width() <= width


def test_names_change_with_the_language(panel, labels, restored) -> None:
    show(panel, STANCE)
    panel.set_labels(labels, "ar")
    assert panel.details.editor("polarity").caption.text() == "الاتجاه"
    assert panel.details.label.currentText().endswith("موقف")
    assert chip_words(panel, "holder") == ["موسكو"]


def test_a_long_chip_does_not_widen_the_panel(panel, qtbot) -> None:
    long = mark(9, "المحادثات لن تشمل الاعتراف بطالبان، وقالت روسيا إن تهريب المخدرات يهدد أمن روسيا", "actor")
    stance = replace(STANCE, links={**STANCE.links, "holder": (long.id,)})
    panel.resize(280, 700)
    panel.set_marks([(long, TEXT[long.start : long.end], False), (stance, "قلقها", False)])
    panel.set_mark(stance, lambda _: TEXT[long.start : long.end])
    viewport = panel.details.parentWidget()
    qtbot.waitUntil(lambda: panel.details.width() <= viewport.width())
    assert panel.details.minimumSizeHint().width() <= viewport.width()


def test_a_chip_that_has_the_keyboard_points_at_its_mark(panel) -> None:
    show(panel, STANCE)
    pointed = recorded(panel.mark_pointed)
    chip = panel.details.editor("holder").chips[0]
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    panel.details.label.setFocus()
    assert pointed == [(ACTOR.id,), (None,)]


def test_a_closed_article_shows_only_what_was_said(panel) -> None:
    show(panel, replace(STANCE, unsure=True))
    panel.set_read_only(True)
    details = panel.details
    assert details.editor("polarity").isVisible()
    assert details.unsure.isVisible()
    for part in (details.editor("past"), details.editor("speaker"), details.note, details.note_caption, details.remove):
        assert not part.isVisible()
    assert not details.editor("holder").chips[0].cross.isVisible()
    panel.set_mark(replace(STANCE, note="انظر"), quote)
    assert details.note.isVisible()
    assert details.note.isReadOnly()
    assert not details.unsure.isVisible()
    panel.set_read_only(False)
    for part in (details.editor("past"), details.editor("speaker"), details.note, details.unsure, details.remove):
        assert part.isVisible()


def test_a_change_of_some_marks_shows_like_all_of_them_anew(panel) -> None:
    show(panel, STANCE)
    panel.change_marks(rows([replace(STANCE, unsure=True)]), [ACTOR.id])
    assert panel.details.unsure.isChecked()
    assert panel.details.editor("holder").chips[0].broken
    assert panel.list.heading.text() == f"Marks {len(ALL) - 1}"
    panel.change_marks(rows([ACTOR]))
    assert not panel.details.editor("holder").chips[0].broken


def test_doubt_is_seen_in_the_list(panel) -> None:
    panel.set_marks(rows([replace(PLACE, unsure=True), *RUSSIA[:2], replace(RUSSIA[2], unsure=True), ACTOR]))
    model = panel.list.view.model()
    tails = {model.row(line).quotation: panel.list._tail(model.row(line)) for line in range(model.rowCount())}
    assert tails == {"موسكو": "", "أفغانستان": "?", "روسيا": "?  ×3"}
    spoken = {model.row(line).quotation: model.spoken(model.row(line)) for line in range(model.rowCount())}
    assert spoken["أفغانستان"].endswith("not sure")
    assert "not sure" not in spoken["موسكو"]
