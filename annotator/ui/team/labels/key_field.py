"""The key of something: what exported files call it. It can be typed while it is new, and never changes later."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.core.model import IS
from annotator.core.text.keys import KEY_LENGTH, key_fault
from annotator.ui.panels.panel import Panel, plain_label, set_role


class KeyLine(QLineEdit):
    """Tells a key only when it can be one; what cannot is marked, and gives way when the field is left."""

    key_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._taken = "", frozenset[str]()
        self.setMaxLength(KEY_LENGTH)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.textEdited.connect(self._take)
        self.editingFinished.connect(lambda: self._show(self._key))

    def show_key(self, key: str, taken: Collection[str], *, new: bool) -> None:
        """Show a key, to be typed when it is new; `taken` are those of its neighbours."""
        self._key, self._taken = key, frozenset(taken)
        self.setReadOnly(not new)
        if self._typed() != key:
            self._show(key)

    @property
    def is_good(self) -> bool:
        """Say whether what is typed can be the key."""
        typed = self._typed()
        return key_fault(typed) is None and typed not in self._taken and not typed.endswith(IS)

    def _typed(self) -> str:
        return unicodedata.normalize("NFC", self.text().strip())

    def _take(self) -> None:
        set_role(self, "" if self.is_good else "error")
        if self.is_good:
            self.key_typed.emit(self._typed())

    def _show(self, key: str) -> None:
        self.setText(key)
        set_role(self, "")


class KeyField(Panel):
    """A key with its caption, and with a hint as long as it can be typed."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.field, self.hint = plain_label("caption"), KeyLine(), plain_label("caption", wrap=True)
        self.field.key_typed.connect(self.changed)
        self.field.textChanged.connect(self.retranslate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.caption, self.field, self.hint):
            column.addWidget(part)
        column.addStretch()
        self.retranslate()

    def show_key(self, key: str, taken: Collection[str], *, new: bool) -> None:
        """Show a key, to be typed when it is new; `taken` are those of its neighbours."""
        self.field.show_key(key, taken, new=new)
        self.hint.setVisible(new)
        self.retranslate()

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Name in exported files"))
        self.field.setAccessibleName(self.tr("Name in exported files"))
        good = self.field.is_good
        usual, bad = self.tr("It cannot change once it is saved."), self.tr("It is empty, or another one is called so.")
        self.hint.setText(usual if good else bad)
        set_role(self.hint, "caption" if good else "small-error")
