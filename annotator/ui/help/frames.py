"""What stands apart on a page of guidelines: full examples in a tinted frame, and tables."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QTextCursor, QTextFrameFormat, QTextLength, QTextTable, QTextTableFormat

from annotator.ui import theme
from annotator.ui.help.markdown import Block
from annotator.ui.palette import mix

_ABOVE, _BELOW, _PADDING, _CELL_PADDING = 6, 14, 16, 6


def insert_frame(cursor: QTextCursor) -> QTextCursor:
    """Insert a tinted frame and give the cursor inside it."""
    colors = theme.palette()
    look = QTextFrameFormat()
    look.setBackground(QColor(mix(colors.paper, colors.accent, 0.07)))
    look.setPadding(_PADDING)
    look.setTopMargin(_ABOVE)
    look.setBottomMargin(_BELOW)
    return cursor.insertFrame(look).firstCursorPosition()


def insert_table(cursor: QTextCursor, block: Block, direction: Qt.LayoutDirection) -> QTextTable:
    """Insert an empty table of the size of the block; its first column is at the leading edge."""
    look = QTextTableFormat()
    look.setLayoutDirection(direction)
    look.setCellPadding(_CELL_PADDING)
    look.setCellSpacing(0)
    look.setBorderCollapse(True)
    look.setBorder(1)
    look.setBorderBrush(QBrush(QColor(theme.palette().hairline)))
    look.setTopMargin(_ABOVE)
    look.setBottomMargin(_BELOW)
    look.setHeaderRowCount(1)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return cursor.insertTable(len(block.rows), len(block.rows[0]), look)
