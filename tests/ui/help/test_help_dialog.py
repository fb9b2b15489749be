"""Help shows the guidelines as safe text in the language of the window, beside the labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import LabelSet
from annotator.ui import language, theme
from annotator.ui.help.help_dialog import HelpDialog
from annotator.ui.help.label_notes import LabelSample
from annotator.ui.keys.bindings import Bindings

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
MakeHelp = Callable[[LabelSet], HelpDialog]


@pytest.fixture
def labels() -> LabelSet:
    return default_label_set(paths.resource("labels", "default.toml"))


@pytest.fixture
def make_help(qtbot: QtBot, restored: QApplication) -> MakeHelp:
    def make(labels: LabelSet) -> HelpDialog:
        dialog = HelpDialog(None, labels)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def directions(document: QTextDocument) -> list[Qt.LayoutDirection]:
    block, found = document.begin(), []
    while block.isValid():
        if block.text():
            found.append(block.textDirection())
        block = block.next()
    return found


def test_the_guidelines_follow_the_language_of_the_window(
    make_help: MakeHelp, labels: LabelSet, restored: QApplication
) -> None:
    dialog = make_help(labels)
    assert dialog.page.toPlainText().startswith("Annotation guidelines")
    assert directions(dialog.page.document())[:3] == [LTR] * 3
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert dialog.page.toPlainText().startswith("دليل التوسيم")
    assert set(directions(dialog.page.document())) == {RTL}
    assert dialog.page.verticalScrollBar().value() == 0


def test_a_whole_arabic_example_runs_from_the_right_in_english_guidelines(make_help: MakeHelp) -> None:
    dialog = make_help(LabelSet((), {"en": "Words «وافقت [السنغال]».\n\n> وقال [الوزير] «[لن تسمح]».\n"}))
    assert directions(dialog.page.document()) == [LTR, RTL]


def test_guidelines_in_another_language_are_better_than_none(make_help: MakeHelp) -> None:
    assert make_help(LabelSet((), {"ar": "دليل"})).page.toPlainText() == "دليل"
    assert "no guidelines yet" in make_help(LabelSet(())).page.toPlainText()


def test_markup_and_links_of_strangers_are_words(make_help: MakeHelp) -> None:
    text = "<img src='file:///x'> [press](https://example.org) <a href='x'>y</a>\n\n| <b> |\n|---|\n| &amp; |\n"
    dialog = make_help(LabelSet((), {"en": text}))
    shown = dialog.page.toPlainText()
    assert "<img src='file:///x'> [press](https://example.org) <a href='x'>y</a>" in shown
    assert "&amp;" in shown
    assert not dialog.page.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByMouse
    block = dialog.page.document().begin()
    assert not any(part.format.isAnchor() for part in block.textFormats())


def test_hidden_characters_are_shown(make_help: MakeHelp) -> None:
    dialog = make_help(LabelSet((), {"en": "safe\u202efdp.exe\n\n# head\u2066ing"}))
    assert "safe⟨U+202E⟩fdp.exe" in dialog.page.toPlainText()
    assert "head⟨U+2066⟩ing" in dialog.page.toPlainText()


def test_the_page_cannot_be_changed_and_keeps_a_readable_width(make_help: MakeHelp, labels: LabelSet) -> None:
    dialog = make_help(labels)
    before = dialog.page.toPlainText()
    QTest.keyClicks(dialog.page, "words")
    assert dialog.page.toPlainText() == before
    dialog.resize(1800, 700)
    layout = dialog.page.document().firstBlock().next().layout()
    assert max(layout.lineAt(line).width() for line in range(layout.lineCount())) <= 660


def test_keys_scroll_the_page_and_the_contents_lead_to_sections(make_help: MakeHelp, labels: LabelSet) -> None:
    dialog = make_help(labels)
    bar = dialog.page.verticalScrollBar()
    QTest.keyClick(dialog.page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    buttons = dialog.contents.findChildren(QPushButton)
    assert [button.text() for button in buttons][:2] == ["Before you begin", "The labels"]
    buttons[0].click()
    first = bar.value()
    buttons[3].click()
    assert bar.value() > first


def test_the_labels_stand_beside_with_definition_and_digit(
    make_help: MakeHelp, labels: LabelSet, keys: Bindings
) -> None:
    dialog = make_help(labels)
    samples = [part.accessibleName() for part in dialog.notes.findChildren(LabelSample)]
    assert samples[:4] == ["actor", "location", "threat", "stance"]
    definitions = [part.text() for part in dialog.notes.findChildren(QLabel)]
    assert any("harm or danger" in words for words in definitions)
    assert all(part.textFormat() is Qt.TextFormat.PlainText for part in dialog.findChildren(QLabel))


def test_another_look_repaints_the_page_where_it_is(
    make_help: MakeHelp, labels: LabelSet, restored: QApplication
) -> None:
    dialog = make_help(labels)
    dialog.page.go_to(2)
    place = dialog.page.verticalScrollBar().value()
    theme.apply(restored, "dark")
    assert dialog.page.verticalScrollBar().value() == place > 0
    colors = [part.format.foreground().color().name() for part in dialog.page.document().begin().textFormats()]
    assert colors == [theme.palette().text.lower()]


def test_labels_and_guidelines_that_changed_are_shown_at_the_same_height(
    make_help: MakeHelp, labels: LabelSet, qtbot: QtBot
) -> None:
    dialog = make_help(labels)
    dialog.page.go_to(2)
    place = dialog.page.verticalScrollBar().value()
    actor, *others = labels.labels
    renamed = replace(actor, names={"en": "agent"})
    text = labels.guidelines["en"] + "\nThe last rule.\n"
    dialog.show_labels(LabelSet((renamed, *others), {"en": text}))
    assert dialog.page.toPlainText().endswith("The last rule.")
    assert dialog.page.verticalScrollBar().value() == place > 0
    qtbot.waitUntil(lambda: dialog.notes.findChildren(LabelSample)[0].accessibleName() == "agent")


def test_the_keys_are_one_press_away(make_help: MakeHelp, labels: LabelSet, qtbot: QtBot) -> None:
    dialog = make_help(labels)
    with qtbot.waitSignal(dialog.keys_requested):
        dialog.keys_button.click()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.page, Qt.Key.Key_Escape)
