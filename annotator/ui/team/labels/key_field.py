"""The key of something: what exported files call it. It can be typed while it is new, and never changes later."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.core.text.keys import KEY_LENGTH
from annotator.ui.panels.panel import Panel, plain_label


class KeyField(Panel):
    """Tells what was typed, in the composed form; whether that can be a key is judged elsewhere."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.field, self.hint = plain_label("caption"), QLineEdit(), plain_label("caption", wrap=True)
        self.field.setMaxLength(KEY_LENGTH)
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.textEdited.connect(lambda text: self.changed.emit(unicodedata.normalize("NFC", text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.caption, self.field, self.hint):
            column.addWidget(part)
        column.addStretch()
        self.retranslate()

    def show_key(self, key: str, *, new: bool) -> None:
        """Show a key, to be typed when it is new."""
        if self.field.text().strip() != key:
            self.field.setText(key)
        self.field.setReadOnly(not new)
        self.hint.setVisible(new)

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Name in exported files"))
        self.field.setAccessibleName(self.tr("Name in exported files"))
        self.hint.setText(self.tr("It cannot change once it is saved."))
