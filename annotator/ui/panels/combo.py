"""A combo box that a turning wheel does not change and that leaves the keyboard in the reader after a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY


class QuietCombo(QComboBox):
    """Options with a value each; it may be narrower than its longest word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(KEYBOARD_ONLY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._options: list[tuple[str, str]] = []

    def set_options(self, options: Sequence[tuple[str, str]], value: str) -> None:
        """Offer these values with their words; `value` is the one that is shown."""
        if self._options != list(options):
            self._options = list(options)
            self.clear()
            for key, text in options:
                self.addItem(text, key)
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
