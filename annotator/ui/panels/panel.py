"""The two bases of all panels and dialogs: they follow the language, the keys and the colours of the moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from shiboken6 import isValid

from annotator.ui import theme
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.fields import edit_in_field
from annotator.ui.room import room, within
from annotator.ui.wrapped_label import WrappedLabel


class Panel(QWidget):
    """A view that is told by `retranslate` when the language or a key changes, and by `restyle` when the theme does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.notifier.changed.connect(self.restyle)
        bindings().changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Put all words of this view in the language of the moment, with the keys of the moment in them."""

    def restyle(self) -> None:
        """Put all colours of this view in the theme of the moment."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Dialog(QDialog):
    """The same for dialogs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.notifier.changed.connect(self.restyle)

    @property
    def is_open(self) -> bool:
        """Say whether it still stands there: an answer from a thread may come later than Escape."""
        return isValid(self) and self.isVisible()

    def retranslate(self) -> None:
        """Put all words of this dialog in the language of the moment."""

    def restyle(self) -> None:
        """Put all colours of this dialog in the theme of the moment."""

    def showEvent(self, event: QShowEvent) -> None:
        self.resize(within(self.size(), room()))
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not edit_in_field(self.focusWidget(), event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def plain_label(role: str = "", *, wrap: bool = False, of: QLabel | None = None) -> QLabel:
    """Give a label, a new one or that one, that shows plain text only; `role` is its part in the style sheet."""
    label = of or (WrappedLabel() if wrap else QLabel())
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setProperty("role", role)
    return label


def set_role(widget: QWidget, role: str) -> None:
    """Change a widget's part in the style sheet if it is another one; to do it always would cost a repaint."""
    if widget.property("role") != role:
        theme.set_role(widget, role)
