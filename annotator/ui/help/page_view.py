"""The page of guidelines: a column of readable width in the middle, which scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.ui.help.markdown import blocks
from annotator.ui.help.page_look import PageLook
from annotator.ui.help.page_text import PageWriter

_LONGEST = 200_000  # code points; more than any guidelines, and what a stranger's file may cost at most
_MEASURE, _LEAST_MARGIN, _TOP = 640, 28, 28


class PageView(QTextEdit):
    """Shows a Markdown text that can be read and copied, and neither changed nor followed anywhere."""

    sections_changed = Signal(object)  # list of headings

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._rtl, self._places = "", False, [0]
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "page")

    def show_text(self, text: str, *, rtl: bool) -> None:
        """Show this text from its beginning; `rtl` when its language runs from right to left."""
        self.change_text(text, rtl=rtl)
        self.verticalScrollBar().setValue(0)

    def change_text(self, text: str, *, rtl: bool) -> None:
        """Show this text at the same height, for one that is being written."""
        self._text, self._rtl = text if len(text) <= _LONGEST else text[:_LONGEST] + "…", rtl
        self.restyle()

    def restyle(self) -> None:
        """Write the page again in the colours of the moment."""
        place = self.verticalScrollBar().value()
        writer = PageWriter(self.document(), PageLook(rtl=self._rtl))
        writer.write(blocks(self._text))
        self._set_measure()
        self.setTextCursor(QTextCursor(self.document()))  # writing took the view's own cursor to the end
        self._places = [block for _, block in writer.sections]
        self.sections_changed.emit([heading for heading, _ in writer.sections])
        self.verticalScrollBar().setValue(place)

    def go_to(self, section: int) -> None:
        """Scroll until the heading with that number stands at the top."""
        block = self.document().findBlockByNumber(self._places[section])
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - _TOP // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_measure()
        super().resizeEvent(event)

    def _set_measure(self) -> None:
        """Keep the column at the measure; what is left over stays empty at both sides."""
        side = max((self.viewport().width() - _MEASURE) // 2, _LEAST_MARGIN)
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        if look.leftMargin() != side or look.topMargin() != _TOP:
            look.setMargin(side)
            look.setTopMargin(_TOP)
            look.setBottomMargin(_TOP)
            frame.setFrameFormat(look)
