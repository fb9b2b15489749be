"""Blocks of guidelines as a document: every word is inserted as plain text, the look is given by formats alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from annotator.ui.help.frames import insert_frame, insert_table
from annotator.ui.help.markdown import Block, runs
from annotator.ui.help.page_look import PageLook, item_list
from annotator.ui.plain import FIRST_STRONG_ISOLATE, POP_ISOLATE, plain

_LONGEST = 8_000  # code points of one block
_INDENT = 26
_HEADINGS = {1: (27, 0, 12), 2: (19, 30, 8), 3: (16, 20, 6)}  # level: pixels, room above, room below
_LOWER = (15, 14, 4)
_QUOTED = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»")
_BRACKETS = re.compile(r"([\[\]])")


class PageWriter:
    """Writes blocks into a document; `sections` are the headings of the second level with their block numbers."""

    def __init__(self, document: QTextDocument, look: PageLook) -> None:
        self.sections: list[tuple[str, int]] = []
        self._look, self._document = look, document
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(look.body)
        document.setIndentWidth(_INDENT)
        option = QTextOption()
        option.setTextDirection(look.direction)
        document.setDefaultTextOption(option)
        self._cursor = QTextCursor(document)
        self._waiting = True  # an empty block is there: the document comes with one, and a frame leaves one below it

    def write(self, blocks: list[Block]) -> None:
        """Write all blocks."""
        writers = {
            "heading": self._write_heading,
            "paragraph": self._write_paragraph,
            "item": self._write_item,
            "quote": self._write_quote,
            "table": self._write_table,
        }
        for block in blocks:
            writers[block.kind](block)

    # --- kinds of blocks ---------------------------------------------------------------------------------------

    def _write_heading(self, block: Block) -> None:
        pixels, above, below = _HEADINGS.get(block.level, _LOWER)
        shape = self._look.shape(block.text, above=above if self._cursor.blockNumber() else 0, below=below)
        shape.setHeadingLevel(block.level)
        self._begin(shape)
        text = plain(block.text.replace("**", ""), 300)
        if block.level == 2:
            self.sections.append((text, self._cursor.blockNumber()))
        self._insert(text, self._look.heading(pixels, "accent" if block.level == 2 else "text"))

    def _write_paragraph(self, block: Block) -> None:
        self._begin(self._look.shape(block.text, above=0, below=10))
        self._insert_runs(block.text)

    def _write_item(self, block: Block) -> None:
        self._begin(self._look.shape(block.text, above=0, below=6))
        self._cursor.createList(item_list(block))
        self._cursor.setBlockCharFormat(self._look.bullet())
        self._insert_runs(block.text)

    def _write_quote(self, block: Block) -> None:
        self._cursor = insert_frame(self._cursor)
        self._cursor.setBlockFormat(self._look.shape(block.text, above=0, below=0))
        self._insert_runs(block.text)
        self._leave()

    def _write_table(self, block: Block) -> None:
        table = insert_table(self._cursor, block, self._look.direction)
        for line, row in enumerate(block.rows):
            for column, text in enumerate(row):
                self._cursor = table.cellAt(line, column).firstCursorPosition()
                self._cursor.setBlockFormat(self._look.shape(text, above=0, below=0))
                self._insert_runs(text, bold=line == 0)
        self._leave()

    def _begin(self, shape: QTextBlockFormat) -> None:
        if self._waiting:
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)
            if (items := self._cursor.currentList()) is not None:
                items.remove(self._cursor.block())
        self._waiting = False

    def _leave(self) -> None:
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._waiting = True

    # --- words -------------------------------------------------------------------------------------------------

    def _insert_runs(self, text: str, *, bold: bool = False) -> None:
        for run in runs(_isolated(plain(text, _LONGEST))):
            look = self._look.words()
            look.setFontWeight(QFont.Weight.Bold if bold or run.bold else QFont.Weight.Normal)
            look.setFontItalic(run.slanted)
            self._insert(run.text, look)

    def _insert(self, text: str, look: QTextCharFormat) -> None:
        """Insert words; what stands in square brackets, a mark in an example, is tinted."""
        for words, depth in _marked(text):
            part = QTextCharFormat(look)
            if depth:
                part.setBackground(QColor(self._look.tint(depth)))
            self._cursor.insertText(words, part)


def _isolated(text: str) -> str:
    """Wrap each quotation, so that two Arabic ones beside each other keep their order in an English sentence."""
    return _QUOTED.sub(lambda found: FIRST_STRONG_ISOLATE + found[0] + POP_ISOLATE, text)


def _marked(text: str) -> Iterator[tuple[str, int]]:
    """Give the text in pieces, with how many brackets each stands in; brackets without a mate mean nothing."""
    depth, pieces = 0, []
    for piece in _BRACKETS.split(text):
        depth += piece == "["
        pieces.append((piece, depth))
        depth -= piece == "]"
        if depth < 0:
            break
    if depth:
        yield text, 0
    else:
        yield from ((piece, level) for piece, level in pieces if piece)
