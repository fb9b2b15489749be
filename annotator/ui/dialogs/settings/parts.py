"""What the pages of the settings are made of: the page itself, and a choice between a few values."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.preferences import preferences

MARGINS = (24, 20, 24, 16)
_CAPTION_PX, _CONTROL_PX = 150, 32


class Page(Panel):
    """One page of the settings: it shows what holds now, follows it, and can put its settings back to the defaults."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = plain_label("title")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*MARGINS)
        self.column.setSpacing(12)
        self.column.addWidget(self.title)
        preferences().changed.connect(self.show_values)

    def show_values(self) -> None:
        """Show what the settings say now."""

    def reset(self) -> None:
        """Put the settings of this page back to their defaults."""


class Choice(QWidget):
    """A few values side by side, of which one holds; `chosen` tells which one the user took."""

    chosen = Signal(object)

    def __init__(self, buttons: Mapping[str, QRadioButton], parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self.buttons = dict(buttons)
        self._group = QButtonGroup(self)
        row = FlowLayout(self, gap)
        for value, button in self.buttons.items():
            self._group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))

    def set_value(self, value: str) -> None:
        """Show that this value holds."""
        self.buttons[value].setChecked(True)

    def set_words(self, name: str, words: Mapping[str, str]) -> None:
        """Name the choice for screen readers, and its values for everyone."""
        for value, text in words.items():
            self.buttons[value].setText(text)
            self.buttons[value].setAccessibleName(f"{name}: {text}")


def words_choice(*values: str) -> Choice:
    """Give a choice between values that are words."""
    return Choice({value: QRadioButton() for value in values})


def add_row(grid: QGridLayout, caption: QLabel, control: QWidget) -> None:
    """Set a caption before its control, both on the first line of what may be several."""
    row = grid.rowCount()
    caption.setMinimumHeight(_CONTROL_PX)
    caption.setWordWrap(True)
    grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(control, row, 1)
    grid.setColumnMinimumWidth(0, _CAPTION_PX)
    grid.setColumnStretch(1, 1)
