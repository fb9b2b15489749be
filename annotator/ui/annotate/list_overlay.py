"""The list of articles laid over the text, for as long as an article is looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from annotator.ui import theme


class ListOverlay(QFrame):
    """Holds the list beside the rail; it goes on Esc, and when the keyboard goes elsewhere in the window."""

    opened = Signal(bool)
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme.set_role(self, "chrome")
        edge = QFrame()
        theme.set_role(edge, "post")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(edge)
        self._open = False
        self.hide()

    @property
    def is_open(self) -> bool:
        """Say whether the list lies over the text."""
        return self._open

    def take(self, part: QWidget) -> None:
        """Hold this widget from now on."""
        self._line.insertWidget(0, part, 1)
        part.show()

    def open(self) -> None:
        """Lay the list over the text."""
        if not self._open:
            self._open = True
            _application().focusChanged.connect(self._on_focus)
            self.show()
            self.raise_()
            self.opened.emit(True)

    def shut(self) -> None:
        """Take the list away; harmless when it is not open."""
        if self._open:
            self._open = False
            _application().focusChanged.disconnect(self._on_focus)
            self.hide()
            self.opened.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; a search field with words in it has taken the first one to empty itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close when another part of this window gets the keyboard; a dialog of its own leaves the list open."""
        if new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self.shut()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
