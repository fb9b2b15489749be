"""The note on a mark: a few lines that are never lost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from annotator.ui.panels.directed_field import runs_from_right

_FEWEST, _MOST = 2, 5
_SIDE, _WAY = Qt.AlignmentFlag, Qt.LayoutDirection
_FROM_RIGHT = _SIDE.AlignRight | _SIDE.AlignAbsolute, _WAY.RightToLeft
_FROM_LEFT = _SIDE.AlignLeft | _SIDE.AlignAbsolute, _WAY.LeftToRight
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """Sent on leaving the field, on Ctrl+Enter or Escape, and before another mark is shown."""

    changed = Signal(str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sent = ""
        self.setProperty("role", "note")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._turn)
        self._turn()

    def show_note(self, note: str, *, same: bool) -> None:
        """Show a note; what is typed and not sent yet survives when it is the `same` mark's."""
        if same and self.toPlainText() != self._sent:
            return
        self._sent = note
        if self.toPlainText() != note:
            self.setPlainText(note)

    def commit(self) -> None:
        """Send what was typed and not sent yet."""
        note = self.toPlainText()
        if note != self._sent and not self.isReadOnly():
            self._sent = note
            self.changed.emit(note)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that end the note from the window's shortcuts: Ctrl+Enter would finish the article."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if ends(event):
            self.commit()
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def sizeHint(self) -> QSize:
        lines = min(max(int(self.document().size().height()), _FEWEST), _MOST)
        height = QFontMetrics(self.font()).lineSpacing() * lines
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        return QSize(160, height + margins + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _turn(self) -> None:
        """Let words run their own way from their own side, and an empty field begin where the interface does."""
        run(self, from_right=runs_from_right(self.toPlainText(), mirrored=self.isRightToLeft()))

    def _grow(self) -> None:
        self.updateGeometry()


def run(field: QPlainTextEdit, *, from_right: bool) -> None:
    """Let the words run from that side and stand there: of itself such a field leaves all words at the left."""
    side, direction = _FROM_RIGHT if from_right else _FROM_LEFT
    option = field.document().defaultTextOption()
    if (option.alignment(), option.textDirection()) != (side, direction):
        option.setAlignment(side)
        option.setTextDirection(direction)
        field.document().setDefaultTextOption(option)


def ends(event: QKeyEvent) -> bool:
    """Say whether the key leaves a field of several lines: Ctrl+Enter or Escape."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and control)
