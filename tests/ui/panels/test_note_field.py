"""Fields of several lines: words that run from the right stand at the right, in each of them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from annotator.core.model import LabelSet
from annotator.ui import language
from annotator.ui.panels.note_field import NoteField
from annotator.ui.team.decisions.dialog import DecisionDialog
from annotator.ui.team.guidelines.editor import GuidelineEditor
from annotator.ui.team.labels.pair_field import TextsField

ARABIC, LATIN = "أعربت موسكو", "Moscow worries"


def begins_at_the_right(field: QPlainTextEdit) -> bool:
    """Say whether the first letter stands in the right half of the field."""
    return field.cursorRect().center().x() > field.viewport().width() / 2


@pytest.fixture(params=["ar", "en"])
def tongue(request, restored: QApplication) -> str:
    language.apply(restored, request.param)
    return request.param


@pytest.mark.parametrize(("words", "right"), [(ARABIC, True), (LATIN, False)])
def test_a_note_stands_where_its_words_begin(qtbot, tongue: str, words: str, right: bool) -> None:
    dialog = DecisionDialog(None, LabelSet(()), [])
    qtbot.addWidget(dialog)
    field = NoteField()
    qtbot.addWidget(field)
    for note, window in ((field, field), (dialog.note, dialog)):
        with qtbot.waitExposed(window):
            window.show()
        note.setPlainText(words)
        assert begins_at_the_right(note) == right


def test_an_empty_note_begins_where_the_interface_does(qtbot, tongue: str) -> None:
    dialog = DecisionDialog(None, LabelSet(()), [])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert begins_at_the_right(dialog.note) == (tongue == "ar")


def test_guidelines_and_definitions_stand_at_the_side_of_their_language(qtbot, tongue: str) -> None:
    texts = TextsField()
    editors = {one: GuidelineEditor(rtl=one == "ar") for one in language.LANGUAGES}
    for widget in (texts, *editors.values()):
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
    texts.show_words({"ar": ARABIC, "en": LATIN})
    for one, words in (("ar", ARABIC), ("en", LATIN)):
        editors[one].show_text(words)
        assert begins_at_the_right(editors[one]) == (one == "ar")
        assert begins_at_the_right(texts.fields[one]) == (one == "ar")
