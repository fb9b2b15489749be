"""Editor of a free text: sent on Enter, on leaving the field, and before another mark is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.core.model import Annotation, Attribute
from annotator.ui.panels.attribute_editor import AttributeEditor
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.surroundings import Surroundings


class TextEditor(AttributeEditor):
    """One line; what is typed and not sent yet survives when the same mark is shown again."""

    def __init__(self, attribute: Attribute, around: Surroundings, intents: Intents) -> None:
        super().__init__(attribute, around, intents)
        self.line = _Line(self)
        self._sent = ""
        self.line.editingFinished.connect(self.commit)
        self.line.returnPressed.connect(intents.done)
        self.column.addWidget(self.line)

    def field(self) -> QWidget:
        return self.line

    def load(self, mark: Annotation) -> None:
        typing = self.mark is not None and self.mark.id == mark.id and self.line.text().strip() != self._sent
        if not typing:
            self._sent = str(mark.attributes.get(self.attribute.key) or "")
            self.line.setText(self._sent)

    def commit(self) -> None:
        text = self.line.text().strip()
        if text != self._sent and not self.read_only:
            self._sent = text
            self.send(text or None)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.line.setReadOnly(read_only)


class _Line(QLineEdit):
    """Escape goes back to the text and loses nothing."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__()
        self._editor = editor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._editor.commit()
            self._editor.intents.done.emit()
        else:
            super().keyPressEvent(event)
