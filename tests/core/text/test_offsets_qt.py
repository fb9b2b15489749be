"""The map against Qt itself: what a cursor selects is what the offsets say."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.core.text.clean import clean
from annotator.core.text.offsets import OffsetMap, display_text
from tests.core.text.samples import RAW_TEXTS, TEST_STRINGS, texts_with_spans

pytestmark = pytest.mark.usefixtures("qapp")
CLEANED = RAW_TEXTS.map(lambda raw: clean(raw)[0])
with_qt = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def document_of(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(display_text(text))
    return document


def selected(document: QTextDocument, start: int, end: int, offsets: OffsetMap) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.to_position(start))
    cursor.setPosition(offsets.to_position(end), QTextCursor.MoveMode.KeepAnchor)
    assert offsets.to_offset(cursor.selectionStart()) == start
    assert offsets.to_offset(cursor.selectionEnd()) == end
    return cursor.selectedText().replace("\u2029", "\n")


@with_qt
@given(texts_with_spans(CLEANED))
def test_a_selection_in_qt_is_the_slice_of_the_text(case):
    text, start, end = case
    assert selected(document_of(text), start, end, OffsetMap(text)) == display_text(text[start:end])


@with_qt
@given(CLEANED)
def test_the_document_holds_the_shown_text_exactly(text):
    document = document_of(text)
    assert document.toRawText() == display_text(text).replace("\n", "\u2029")
    assert document.characterCount() - 1 == OffsetMap(text).units


@with_qt
@given(st.text(st.characters()))
def test_no_text_at_all_is_shifted_by_qt(text):
    assert document_of(text).toRawText() == display_text(text).replace("\n", "\u2029")


@pytest.mark.parametrize("raw", TEST_STRINGS)
def test_every_span_of_the_test_strings(raw):
    text, _ = clean(raw)
    document, offsets = document_of(text), OffsetMap(text)
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            assert selected(document, start, end, offsets) == text[start:end]


@pytest.mark.parametrize("place", ["{}بعد", "قبل{}بعد", "قبل{}"])
def test_every_character_of_the_first_plane(place):
    for code in range(0x10000):
        text = place.format(chr(code))
        shown = display_text(text)
        document = QTextDocument(shown)
        assert document.toRawText() == shown.replace("\n", "\u2029"), hex(code)
