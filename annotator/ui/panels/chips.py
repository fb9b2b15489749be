"""A row of filter chips with counts, one of which is on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from annotator.ui.language import number
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.flow import FlowLayout


class Chip(NamedTuple):
    """What one chip shows."""

    key: str
    text: str
    total: int
    icon: QIcon | None = None


class FilterChips(QWidget):
    """Chips of which exactly one is chosen; the first stands for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self.current = ""

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips; the chosen one stays while it is among them, else the first one is chosen silently."""
        if list(self._buttons) != [chip.key for chip in chips]:
            self._rebuild([chip.key for chip in chips])
        for chip in chips:
            self._fill(self._buttons[chip.key], chip)
        if self.current not in self._buttons:
            self.current = chips[0].key if chips else ""
        if self.current in self._buttons:
            self._buttons[self.current].setChecked(True)
        self._keep_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_rows()

    def _keep_rows(self) -> None:
        """Ask for the height of all rows: a splitter looks at the least height alone and would cut the last row."""
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))

    def choose(self, key: str) -> None:
        """Turn one chip on as a click would."""
        if key in self._buttons and key != self.current:
            self._buttons[key].click()

    def button(self, key: str) -> QPushButton:
        """Give the button of one chip."""
        return self._buttons[key]

    def _rebuild(self, keys: Sequence[str]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {key: self._new_button(key) for key in keys}

    def _new_button(self, key: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "chip")
        button.setCheckable(True)
        button.setFocusPolicy(KEYBOARD_ONLY)
        button.clicked.connect(lambda: self._clicked(key))
        self._group.addButton(button)
        self._flow.addWidget(button)
        button.show()
        return button

    @staticmethod
    def _fill(button: QPushButton, chip: Chip) -> None:
        # The blank keeps the word off the icon: the style sheet leaves no room between them from right to left.
        text = f"{' ' if chip.icon else ''}{chip.text} {number(chip.total)}".replace("&", "&&")
        if button.text() != text:
            button.setText(text)
        icon = chip.icon or QIcon()
        if button.icon().cacheKey() != icon.cacheKey():
            button.setIcon(icon)

    def _clicked(self, key: str) -> None:
        if key != self.current:
            self.current = key
            self.chosen.emit(key)
