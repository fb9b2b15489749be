"""The labels are edited with keys and mouse, drafted until they are saved, and saved as one change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from annotator.core.exchange.labels_toml import read_label_set
from annotator.core.exchange.labels_toml_write import write_label_set
from annotator.core.model import Attribute, AttributeKind, Clitics, Label, LabelSet
from annotator.core.project import Project
from annotator.ui import language
from annotator.ui.session import Session
from annotator.ui.team.labels.draft import Draft
from annotator.ui.team.labels.section import LabelsSection
from annotator.ui.team.ordered_list import OrderedList
from annotator.ui.team.page import TeamPage
from tests.ui.panels.helpers import click_line, type_text
from tests.ui.shell.test_messages import boxes

LEFT, KEY, ALT = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier.AltModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def section(qtbot: QtBot, page: TeamPage) -> LabelsSection:
    page.show_section("labels")
    found = page.section
    assert isinstance(found, LabelsSection)
    qtbot.waitUntil(lambda: found.draft.usage is not None)
    return found


def click(widget) -> None:
    QTest.mouseClick(widget, LEFT)


def retype(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClick(field, KEY.Key_Delete)
    type_text(field, text)


def shown(part: OrderedList) -> list[tuple[str, str, str]]:
    return [(row.name, row.second, row.tail) for row in part.model.rows]


def open_label(section: LabelsSection, key: str) -> None:
    click_line(section.list.view, section.list.model.line_of(key))
    assert section.current == key


def open_attribute(section: LabelsSection, key: str) -> None:
    view = section.form.attributes.view
    section.areas[0].ensureWidgetVisible(view)
    index = view.model().index(section.form.attributes.model.line_of(key), 0)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
    QTest.mouseDClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
    assert section.open_key == key


def save(qtbot: QtBot, section: LabelsSection, session: Session) -> LabelSet:
    with qtbot.waitSignal(session.labels_changed):
        click(section.bar.save)
    assert not section.has_changes
    return session.labels


def label(section: LabelsSection) -> Label:
    return section.draft.label_set[section.current]


def attribute(section: LabelsSection) -> Attribute:
    return label(section).attribute(section.open_key)


# --- the list ------------------------------------------------------------------------------------------------------


def test_the_list_names_each_label_in_both_languages_with_its_use(section: LabelsSection) -> None:
    assert shown(section.list)[:3] == [("actor", "فاعل", "1"), ("location", "مكان", ""), ("threat", "تهديد", "1")]
    assert [row.label.digit for row in section.list.model.rows] == [1, 2, 3, 4, 5]


def test_a_click_and_the_arrows_choose_a_label(section: LabelsSection) -> None:
    open_label(section, "threat")
    assert section.form.title.text() == "threat"
    QTest.keyClick(section.list.view, KEY.Key_Down)
    assert section.form.title.text() == "stance"


def test_buttons_and_keys_move_a_label(qtbot: QtBot, section: LabelsSection, session: Session) -> None:
    open_label(section, "actor")
    assert not section.list.up.isEnabled()
    click(section.list.down)
    QTest.keyClick(section.list.view, KEY.Key_Down, ALT)
    assert [row.key for row in section.list.model.rows][:3] == ["location", "threat", "actor"]
    assert section.list.current == "actor"
    labels = save(qtbot, section, session)
    assert [one.key for one in labels.labels] == ["location", "threat", "actor", "stance", "topic"]


def test_without_labels_the_section_says_so_and_offers_to_make_one(section: LabelsSection) -> None:
    section.take(Draft.of(LabelSet(()), section.draft.usage))
    assert "no labels" in section.none.sentence.text()
    click(section.none.button)
    assert section.pages.currentIndex() == 0
    assert [row.name for row in section.list.model.rows] == ["(no name yet)"]


# --- saving --------------------------------------------------------------------------------------------------------


def test_one_save_is_one_change_that_undo_takes_back(qtbot: QtBot, section, session: Session, path: Path) -> None:
    open_label(section, "threat")
    retype(section.form.names.fields["ar"], "خطر")
    retype(section.form.definitions.fields["en"], "A harm.")
    open_label(section, "location")
    click(section.form.shape.choice.buttons["dots"])
    assert session.labels["threat"].names["ar"] == "تهديد"  # nothing is written before Save
    with qtbot.waitSignal(session.changed) as changed:
        click(section.bar.save)
    assert (changed.args[0].verb, len(changed.args[0].edits)) == ("label", 2)
    qtbot.waitUntil(lambda: not section.has_changes)
    assert session.labels["threat"].names["ar"] == "خطر"
    with Project.open(path, write=False) as project:
        assert project.labels() == session.labels
    with qtbot.waitSignal(session.labels_changed):
        session.undo()
    assert (session.labels["threat"].names["ar"], session.labels["location"].shape) == ("تهديد", "round")
    assert not section.has_changes
    assert section.form.title.text() == "location"


def test_discard_brings_back_what_the_file_has(section: LabelsSection) -> None:
    retype(section.form.names.fields["en"], "agent")
    click(section.list.add)
    assert section.bar.state.text()
    click(section.bar.discard)
    assert not section.has_changes
    assert not section.bar.save.isEnabled()
    assert section.bar.state.text() == ""
    assert shown(section.list)[0][0] == "actor"


def test_what_is_drafted_stays_when_the_file_changes_meanwhile(qtbot: QtBot, section, session: Session) -> None:
    retype(section.form.names.fields["en"], "agent")
    person = session.person.id
    with qtbot.waitSignal(session.labels_changed):
        session.act(lambda project: project.set_guidelines(person, {"en": "# New"}))
    assert section.has_changes
    assert section.form.names.fields["en"].text() == "agent"
    assert save(qtbot, section, session).guidelines["en"] == "# New"


def test_somebody_has_to_be_the_one_who_saves(qtbot: QtBot, section: LabelsSection, session: Session) -> None:
    retype(section.form.names.fields["en"], "agent")
    session.person = None
    with qtbot.waitSignal(section.person_wanted):
        click(section.bar.save)
    assert section.has_changes


def test_typing_keeps_the_caret_where_it_is(section: LabelsSection) -> None:
    field = section.form.names.fields["en"]
    field.setCursorPosition(2)
    QTest.keyClicks(field, "xy")
    assert (field.text(), field.cursorPosition()) == ("acxytor", 4)
    field.end(False)
    QTest.keyClicks(field, " s")
    assert (field.text(), label(section).names["en"]) == ("acxytor s", "acxytor s")
    QTest.keyClicks(field, " ")
    assert (field.text(), label(section).names["en"]) == ("acxytor s ", "acxytor s")
    text = section.form.definitions.fields["en"]
    text.moveCursor(text.textCursor().MoveOperation.Start)
    QTest.keyClicks(text, "So: ")
    assert (text.toPlainText()[:8], text.textCursor().position()) == ("So: A st", 4)


# --- a new label ---------------------------------------------------------------------------------------------------


def test_a_new_label_gets_free_looks_and_a_key_of_its_name(qtbot: QtBot, section, session: Session) -> None:
    click(section.list.add)
    field = section.form.names.fields["en"]
    assert field.hasFocus()
    assert "no name yet" in section.bar.state.text()
    assert not section.bar.save.isEnabled()
    type_text(field, "Big event")
    assert section.form.key.field.text() == "big_event"
    assert section.bar.save.isEnabled()
    made = save(qtbot, section, session)["big_event"]
    assert (made.digit, made.names) == (6, {"en": "Big event"})
    assert section.form.key.field.isReadOnly()
    assert not section.form.key.hint.isVisible()


def test_the_key_of_a_new_label_can_be_typed_and_then_follows_no_more(section: LabelsSection) -> None:
    click(section.list.add)
    type_text(section.form.names.fields["en"], "event")
    retype(section.form.key.field, "incident")
    assert section.current == "incident"
    type_text(section.form.names.fields["en"], "s")
    assert section.form.key.field.text() == "incident"


def test_a_key_of_another_label_or_none_is_not_taken(section: LabelsSection) -> None:
    click(section.list.add)
    type_text(section.form.names.fields["en"], "event")
    part = section.form.key
    retype(part.field, "actor")
    assert (part.field.property("role"), section.current) == ("error", "acto")
    assert "another one is called so" in part.hint.text()
    retype(part.field, "")
    assert (part.field.property("role"), section.current) == ("error", "acto")
    QTest.keyClick(part.field, KEY.Key_Return)
    assert (part.field.text(), part.field.property("role")) == ("acto", "")
    assert "cannot change" in part.hint.text()


def test_a_key_that_is_saved_cannot_be_typed(section: LabelsSection) -> None:
    QTest.keyClicks(section.form.key.field, "x")
    assert section.form.key.field.text() == "actor"
    assert not section.has_changes


# --- taking away ---------------------------------------------------------------------------------------------------


def test_the_page_says_beforehand_whether_a_label_is_retired_or_deleted(section: LabelsSection) -> None:
    open_label(section, "actor")
    assert section.form.use.drop.text() == "Retire"
    assert "In use" in section.form.use.words.text() and "keep" in section.form.use.words.text()
    assert section.list.drop.toolTip() == "<qt>Retire (Delete)</qt>"
    open_label(section, "topic")
    assert section.form.use.drop.text() == "Delete"
    assert "No mark uses it" in section.form.use.words.text()
    assert section.list.drop.toolTip() == "<qt>Delete (Delete)</qt>"


def test_a_label_in_use_is_retired_and_can_be_offered_again(qtbot: QtBot, section, session: Session) -> None:
    open_label(section, "threat")
    click(section.form.use.drop)
    assert shown(section.list)[2] == ("threat", "تهديد", "retired")
    assert not section.list.drop.isEnabled()
    labels = save(qtbot, section, session)
    assert (labels["threat"].retired, labels["threat"].digit) == (True, 0)
    click(section.form.use.restore)
    assert not save(qtbot, section, session)["threat"].retired


def test_delete_takes_an_unused_label_away_and_shows_its_neighbour(qtbot: QtBot, section, session: Session) -> None:
    open_label(section, "location")
    QTest.keyClick(section.list.view, KEY.Key_Delete)
    assert section.current == "threat"
    assert save(qtbot, section, session).get("location") is None


def test_a_link_that_pointed_to_a_label_alone_is_told(qtbot: QtBot, section: LabelsSection, page: TeamPage) -> None:
    open_label(section, "topic")
    click(section.form.use.drop)
    assert not page.notice.isVisible()
    open_label(section, "stance")
    open_attribute(section, "holder")
    for key in ("actor", "location"):
        click(section.attribute.targets.ticks[key])
    QTest.keyClick(section.attribute, KEY.Key_Escape)
    open_label(section, "location")
    click(section.form.use.drop)
    assert "“\u2068holder\u2069” of “\u2068stance\u2069”" in page.notice.text()


# --- colours and shapes --------------------------------------------------------------------------------------------


def test_a_typed_colour_is_measured_at_once(section: LabelsSection) -> None:
    part = section.form.light
    retype(part.field, "#ffcc00")
    assert label(section).light == "#FFCC00"
    assert part.swatch.color == "#FFCC00"
    assert "hard to read" in part.warning.text()
    assert section.bar.save.isEnabled()  # it warns and forbids nothing
    retype(part.field, "0B7A68")
    assert "easily taken for" in part.warning.text()


def test_a_half_typed_colour_changes_nothing_and_gives_way(section: LabelsSection) -> None:
    part = section.form.dark
    retype(part.field, "#12")
    assert part.field.property("role") == "error"
    assert label(section).dark == "#B4CDF3"
    QTest.keyClick(part.field, KEY.Key_Return)
    assert (part.field.text(), part.field.property("role")) == ("#B4CDF3", "")


def test_a_free_colour_is_one_press_away(section: LabelsSection) -> None:
    retype(section.form.light.field, "#0B7A68")
    click(section.form.light.free)
    assert section.form.light.warning.text() == ""
    assert label(section).light not in {"#0B7A68", "#233F73"}


def test_the_swatch_opens_a_choice_of_colours(section: LabelsSection) -> None:
    click(section.form.light.swatch)
    dialog = section.form.light.findChild(QColorDialog)
    dialog.setCurrentColor(Qt.GlobalColor.darkGreen)
    QTest.keyClick(dialog, KEY.Key_Return)
    assert label(section).light == "#008000"


def test_the_preview_shows_the_label_beside_the_nearest_in_both_looks(section: LabelsSection) -> None:
    open_label(section, "threat")
    retype(section.form.light.field, "#102030")
    click(section.form.shape.choice.buttons["double"])
    light, dark = section.form.preview.pages.values()
    assert light.looks.style.label("threat").color == "#102030"
    assert dark.looks.style.label("threat").color == "#FF7043"
    assert light.looks.style.label("threat").shape == "double"
    assert light.looks.paper.lightness() > 200 > 100 > dark.looks.paper.lightness()
    assert {mark.label for mark in light.marks} == {"threat", "actor"}


# --- digit, particles, helper --------------------------------------------------------------------------------------


def choose(combo, value: str) -> None:
    """Choose with the keyboard, as a user does who knows the place."""
    combo.setFocus()
    step = combo.findData(value) - combo.currentIndex()
    for _ in range(abs(step)):
        QTest.keyClick(combo, KEY.Key_Down if step > 0 else KEY.Key_Up)


def test_a_key_that_another_label_has_is_told_and_can_be_taken(qtbot: QtBot, section, session: Session) -> None:
    part = section.form.digit
    assert part.combo.itemText(3) == "3 · threat"
    choose(part.combo, "3")
    assert "«threat»\u2069 has this key too" in part.conflict.text()
    assert not section.bar.save.isEnabled()
    section.areas[0].ensureWidgetVisible(part.take)
    click(part.take)
    assert not part.conflict.isVisible()
    labels = save(qtbot, section, session)
    assert (labels["actor"].digit, labels["threat"].digit) == (3, 0)


def test_particles_and_helper(qtbot: QtBot, section: LabelsSection, session: Session) -> None:
    section.areas[0].ensureWidgetVisible(section.form.helper)
    click(section.form.clitics.buttons["ask"])
    QTest.mouseClick(section.form.helper, LEFT, pos=QPoint(12, section.form.helper.height() // 2))
    actor = save(qtbot, section, session)["actor"]
    assert (actor.clitics, actor.helper) == (Clitics.ASK, True)


# --- attributes ----------------------------------------------------------------------------------------------------


def test_the_attributes_of_a_label_are_listed_with_what_they_hold(section: LabelsSection) -> None:
    open_label(section, "stance")
    assert shown(section.form.attributes)[:2] == [
        ("polarity", "one of several", "required"),
        ("holder", "link to a mark", "required"),
    ]
    open_label(section, "actor")
    assert shown(section.form.attributes)[1] == ("same as", "link to a mark", "not offered")


def test_a_new_attribute_with_two_choices(qtbot: QtBot, section: LabelsSection, session: Session) -> None:
    open_label(section, "location")
    section.areas[0].ensureWidgetVisible(section.form.attributes.add)
    click(section.form.attributes.add)
    assert section.pages.currentIndex() == 1
    type_text(section.attribute.names.fields["en"], "scale")
    assert section.attribute.key.field.text() == "scale"
    assert "no choices yet" in section.bar.state.text()
    for name in ("city", "country"):
        click(section.attribute.choices.add)
        line = section.attribute.choices.lines[-1]
        assert line.fields["en"].hasFocus()
        type_text(line.fields["en"], name)
    click(section.attribute.choices.lines[1].up)
    choose(section.attribute.default, "city")
    click(section.attribute.required)
    made = save(qtbot, section, session)["location"].attribute("scale")
    assert [choice.value for choice in made.choices] == ["country", "city"]
    assert (made.default, made.required, made.kind) == ("city", True, AttributeKind.CHOICE)


def test_the_kind_of_an_attribute_in_use_is_frozen(section: LabelsSection) -> None:
    open_label(section, "actor")
    open_attribute(section, "kind")
    assert not section.attribute.kind.isEnabled()
    assert section.attribute.kind_hint.isVisible()
    QTest.keyClick(section.attribute, KEY.Key_Escape)
    assert section.pages.currentIndex() == 0
    open_attribute(section, "same_as")
    assert section.attribute.kind.isEnabled()
    click(section.attribute.kind.buttons["flag"])
    assert attribute(section).kind is AttributeKind.FLAG
    assert not section.attribute.targets.isVisible()


def test_choices_that_marks_may_have_are_retired_and_new_ones_deleted(section: LabelsSection) -> None:
    open_label(section, "actor")
    open_attribute(section, "kind")
    editor = section.attribute.choices
    click(editor.add)
    type_text(editor.lines[-1].fields["en"], "brief")
    assert editor.lines[-1].drop.toolTip() == "Delete"
    click(editor.lines[-1].drop)
    assert len(editor.lines) == 6
    assert editor.lines[0].drop.toolTip() == "Retire"
    click(editor.lines[0].drop)
    assert attribute(section).choices[0].retired
    assert not editor.lines[0].fields["en"].isEnabled()
    assert editor.lines[0].drop.toolTip() == "Offer again"
    click(editor.lines[0].drop)
    assert not attribute(section).choices[0].retired


def test_a_default_goes_with_its_choice(section: LabelsSection) -> None:
    open_label(section, "threat")
    open_attribute(section, "status")
    assert section.attribute.default.currentText() == "possible"
    click(section.attribute.choices.lines[1].drop)
    assert attribute(section).default == ""


def test_a_link_has_targets_and_words_that_stand_for_it(qtbot: QtBot, section, session: Session) -> None:
    open_label(section, "stance")
    open_attribute(section, "holder")
    part = section.attribute
    assert [key for key, tick in part.targets.ticks.items() if tick.isChecked()] == ["actor"]
    click(part.targets.ticks["location"])
    assert [line.fields["value"].text() for line in part.unlinked.lines] == ["author", "unstated"]
    assert part.unlinked.lines[0].fields["value"].isReadOnly()
    retype(part.unlinked.lines[0].fields["ar"], "صاحب المقالة")
    holder = save(qtbot, section, session)["stance"].attribute("holder")
    assert holder.targets == ("actor", "location")
    assert holder.unlinked[0].names["ar"] == "صاحب المقالة"


def test_an_attribute_is_moved_retired_and_offered_again(qtbot: QtBot, section, session: Session) -> None:
    open_label(section, "actor")
    rows = section.form.attributes
    section.areas[0].ensureWidgetVisible(rows.add)
    click_line(rows.view, 0)
    QTest.keyClick(rows.view, KEY.Key_Down, ALT)
    assert [row.key for row in rows.model.rows] == ["same_as", "kind"]
    click(rows.drop)
    assert shown(rows)[1] == ("kind", "one of several", "no longer offered")
    QTest.keyClick(rows.view, KEY.Key_Return)
    assert section.open_key == "kind"
    click(section.attribute.use.restore)
    actor = save(qtbot, section, session)["actor"]
    assert [(one.key, one.retired) for one in actor.attributes] == [("same_as", False), ("kind", False)]


def test_an_unused_attribute_is_deleted_and_the_label_comes_back(section: LabelsSection) -> None:
    open_label(section, "actor")
    open_attribute(section, "same_as")
    assert section.attribute.use.drop.text() == "Delete"
    click(section.attribute.use.drop)
    assert section.pages.currentIndex() == 0
    assert [row.key for row in section.form.attributes.model.rows] == ["kind"]


# --- undo within the draft ----------------------------------------------------------------------------------------


def take_back(field: QLineEdit | QPlainTextEdit) -> None:
    QTest.keyClick(field, KEY.Key_Z, CTRL)


def test_undo_goes_from_label_to_label_and_redo_comes_again(section: LabelsSection) -> None:
    start = section.draft.labels
    open_label(section, "threat")
    type_text(section.form.names.fields["en"], "ening")
    open_label(section, "location")
    click(section.form.shape.choice.buttons["dots"])
    end = section.draft.labels
    section.undo()
    assert label(section).shape == "round"
    section.undo()
    assert (section.current, section.form.title.text()) == ("threat", "threat")
    assert section.draft.labels == start and not section.has_changes
    assert not section.can_undo
    section.undo()
    section.redo()
    section.redo()
    assert (section.current, section.draft.labels) == ("location", end)
    assert not section.can_redo


def test_undo_in_a_field_is_that_of_the_draft(section: LabelsSection) -> None:
    open_label(section, "location")
    click(section.form.shape.choice.buttons["dots"])
    field = section.form.names.fields["en"]
    field.setFocus()
    type_text(field, "s")
    take_back(field)
    assert (label(section).names["en"], label(section).shape) == ("location", "dots")
    take_back(field)
    assert label(section).shape == "round"
    take_back(field)
    assert not section.has_changes
    QTest.keyClick(field, KEY.Key_Z, CTRL | SHIFT)
    assert (label(section).names["en"], label(section).shape) == ("location", "dots")
    QTest.keyClick(field, KEY.Key_Z, CTRL | SHIFT)
    assert label(section).names["en"] == "locations"
    take_back(field)
    click(section.form.shape.choice.buttons["barbs"])
    assert not section.can_redo


def test_a_text_of_several_lines_leads_on_to_the_draft_too(section: LabelsSection) -> None:
    field = section.form.definitions.fields["en"]
    before = label(section).definitions["en"]
    type_text(field, "x")
    open_label(section, "threat")
    field.setFocus()
    take_back(field)
    assert (section.current, label(section).definitions["en"]) == ("actor", before)


def test_undo_shows_the_attribute_that_it_changes(section: LabelsSection) -> None:
    open_label(section, "actor")
    open_attribute(section, "kind")
    type_text(section.attribute.names.fields["en"], "s")
    QTest.keyClick(section.attribute, KEY.Key_Escape)
    open_label(section, "threat")
    section.undo()
    assert (section.current, section.open_key, attribute(section).names["en"]) == ("actor", "kind", "kind")
    open_label(section, "location")
    type_text(section.form.names.fields["en"], "s")
    open_label(section, "actor")
    open_attribute(section, "kind")
    section.undo()
    assert (section.current, section.open_key) == ("location", "")


def test_a_new_label_and_a_deleted_one_are_taken_back(section: LabelsSection) -> None:
    start = section.draft.labels
    click(section.list.add)
    take_back(section.form.names.fields["en"])
    assert section.draft.labels == start
    open_label(section, "location")
    QTest.keyClick(section.list.view, KEY.Key_Delete)
    assert "location" not in [row.key for row in section.list.model.rows]
    section.undo()
    assert (section.current, section.draft.labels) == ("location", start)


def test_what_is_saved_or_discarded_has_no_steps_left(qtbot: QtBot, section: LabelsSection, session: Session) -> None:
    type_text(section.form.names.fields["en"], "s")
    save(qtbot, section, session)
    assert not section.can_undo
    type_text(section.form.names.fields["en"], "s")
    section.undo()
    assert section.can_redo
    type_text(section.form.names.fields["en"], "ly")
    click(section.bar.discard)
    assert not section.can_undo and not section.can_redo


# --- files ---------------------------------------------------------------------------------------------------------


def test_labels_of_a_file_come_into_the_draft_beside_what_is_in_use(section: LabelsSection, tmp_path: Path) -> None:
    file = tmp_path / "labels.toml"
    write_label_set(file, LabelSet((Label("event", {"ar": "حدث", "en": "event"}, digit=1),)))
    section.files.take(file)
    assert shown(section.list) == [
        ("event", "حدث", ""),
        ("actor", "فاعل", "retired"),
        ("threat", "تهديد", "retired"),
    ]
    assert section.has_changes


def test_guidelines_of_a_file_wait_in_their_section_and_one_undo_takes_them_back(
    section: LabelsSection, page: TeamPage, session: Session, tmp_path: Path
) -> None:
    file, old = tmp_path / "labels.toml", session.labels.guidelines
    write_label_set(file, LabelSet(session.labels.labels, {"ar": "# قواعد\n\n- «سطر»\u00a0", "en": " "}))
    section.files.take(file)
    assert page.section is section and not section.has_changes
    assert [page.list.item(row).text() for row in (2, 3)] == ["Labels", "Guidelines •"]
    assert "under “Guidelines”" in page.notice.text()
    page.show_section("guidelines")
    assert page.section.editors["en"].text == old["en"]
    page.section.show_language("ar")
    assert page.section.editors["ar"].text == "# قواعد\n\n- «سطر»\u00a0"
    page.section.undo()
    assert page.section.editors["ar"].text == old["ar"] and not page.section.has_changes


def test_a_file_with_the_guidelines_of_the_project_leaves_them(
    section: LabelsSection, page: TeamPage, session: Session, tmp_path: Path
) -> None:
    section.files.export_wanted.emit(tmp_path / "out.toml")
    assert read_label_set(tmp_path / "out.toml") == session.labels
    section.files.take(tmp_path / "out.toml")
    assert "guidelines" not in page.sections


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(section: LabelsSection, tmp_path: Path) -> None:
    file = tmp_path / "labels.toml"
    file.write_text("[[", encoding="utf-8")
    section.files.take(file)
    [box] = boxes()
    assert "labels.toml" in box.text()
    box.close()
    assert not section.has_changes


def test_what_is_drafted_can_be_written_to_a_file(section: LabelsSection, page: TeamPage, tmp_path: Path) -> None:
    retype(section.form.names.fields["en"], "agent")
    section.files.export_wanted.emit(tmp_path / "out.toml")
    assert read_label_set(tmp_path / "out.toml").labels == section.draft.labels
    assert "out.toml" in page.notice.text()
    for field in section.form.names.fields.values():
        retype(field, "")
    assert not section.files.export.isEnabled()


# --- look ----------------------------------------------------------------------------------------------------------


def test_long_names_and_strangers_words_are_harmless(qtbot: QtBot, section: LabelsSection) -> None:
    nasty = "<b>x</b>\u202e & " + "طويل " * 30
    retype(section.form.names.fields["en"], nasty)
    assert "⟨U+202E⟩" in section.form.title.text()
    assert "<b>" in section.form.title.text()
    assert section.width() <= 1024 - 172
    section.grab()


def test_the_words_follow_the_language(section: LabelsSection, restored: QApplication) -> None:
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert section.form.title.text() == "فاعل"
    assert section.list.model.rows[0].second == "actor"
    assert section.bar.save.text() == "احفظ"
    assert section.form.use.drop.text() == "أوقف"
