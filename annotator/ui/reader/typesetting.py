"""Makes the Qt document of an article: right to left, evenly pitched lines, and no character formats inside a word."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from annotator.ui.reader.looks import Looks

_LONGEST_HEADLINE = 140
_EMPTY_LINE = 0.8
_BELOW_PARAGRAPH = 0.4
_ENDS_SENTENCE = ".؟?!…:؛"


def has_headline(text: str) -> bool:
    """Say whether the first paragraph reads like a headline: short, no sentence, and an article follows."""
    first, _, rest = text.partition("\n")
    first = first.strip()
    return 0 < len(first) <= _LONGEST_HEADLINE and first[-1] not in _ENDS_SENTENCE and len(rest) > 2 * len(first)


def make_document(shown: str, looks: Looks, parent: QObject) -> QTextDocument:
    """Make the document of a display text; nothing is laid out until it is shown.

    Formats are set before an editor sees the document: afterwards each would lay out the whole of it.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(looks.style.reading_font)
    document.setDocumentMargin(looks.style.margin)
    document.setDefaultCursorMoveStyle(Qt.CursorMoveStyle.LogicalMoveStyle)
    option = document.defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_block_format(looks.em, looks.style.line_pitch))
    cursor.insertText(shown)
    _shrink_empty_lines(document, _block_format(looks.em, _EMPTY_LINE, below=0))
    if has_headline(shown):
        _raise_headline(document, looks)
    if document.toRawText() != shown.replace("\n", "\u2029"):
        raise AssertionError("Qt changed the text: marks would be drawn in wrong places")
    return document


def _block_format(em: float, pitch: float, *, below: float = _BELOW_PARAGRAPH) -> QTextBlockFormat:
    """Set lines at a fixed pitch: a fallback font with a taller ascent must not push them apart."""
    form = QTextBlockFormat()
    form.setLineHeight(round(em * pitch), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setBottomMargin(round(em * below))
    return form


def _shrink_empty_lines(document: QTextDocument, form: QTextBlockFormat) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        if block.length() == 1:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
        block = block.next()
    cursor.endEditBlock()


def _raise_headline(document: QTextDocument, looks: Looks) -> None:
    """Set the first paragraph larger, as a whole: a format inside a line would break its joined letters."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    font = QFont(looks.style.reading_font)
    font.setPixelSize(round(looks.heading_em))
    font.setBold(True)
    form = QTextCharFormat()
    form.setFont(font)
    cursor.setCharFormat(form)
    cursor.setBlockFormat(_block_format(looks.heading_em, looks.style.line_pitch))
