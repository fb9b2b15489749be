"""The field in which guidelines are written, in one language."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from annotator.ui import theme
from annotator.ui.panels.note_field import run

_ARABIC_PX, _LATIN_PX = 17, 14


class GuidelineEditor(QPlainTextEdit):
    """Tells the text as it is typed; NBSP and the like stay what they are."""

    typed = Signal(str)
    scrolled = Signal(float)  # how far down the text, 0 to 1

    def __init__(self, *, rtl: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "writing")
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        run(self, from_right=rtl)
        self.document().setDocumentMargin(16)
        self.setFont(theme.reading_font(_ARABIC_PX) if rtl else theme.ui_font(_LATIN_PX))
        self.textChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(self._tell_place)

    @property
    def text(self) -> str:
        """Give the text as it is written now."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show another text; one that is there already keeps its caret and its history."""
        if self.text != text:
            self._quiet = True
            self.setPlainText(text)
            self._quiet = False

    def write(self, text: str) -> None:
        """Put a text in the place of all that is written, as one step that undo takes back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def _tell(self) -> None:
        if not self._quiet:
            self.typed.emit(self.text)

    def _tell_place(self, value: int) -> None:
        if longest := self.verticalScrollBar().maximum():
            self.scrolled.emit(value / longest)
