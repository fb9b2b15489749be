"""A few choices side by side; in a narrow panel they stand in two rows or below each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import set_role
from annotator.ui.plain import tooltip

_GAP, _PAD = 4, 14


class SegmentRow(QWidget):
    """Buttons of which one or none is on; a click on the one that is on takes it back."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._buttons: dict[str, QToolButton] = {}
        self._columns = 0

    def set_options(self, options: Sequence[tuple[str, str]], value: str | None, assumed: str = "") -> None:
        """Offer these values with their words; `value` is the one that is on, `assumed` one that is thought to be."""
        if list(self._buttons) != [key for key, _ in options]:
            self._rebuild([key for key, _ in options])
        for key, text in options:
            self._buttons[key].setText(text.replace("&", "&&"))
            self._buttons[key].setToolTip(tooltip(text))
            self._buttons[key].setChecked(key == value)
            set_role(self._buttons[key], "segment-assumed" if key == assumed else "segment")
        self._arrange()

    def button(self, value: str) -> QToolButton:
        """Give the button of one value."""
        return self._buttons[value]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _rebuild(self, keys: Sequence[str]) -> None:
        for button in self._buttons.values():
            button.hide()
            self._grid.removeWidget(button)
            button.deleteLater()
        self._buttons = {key: self._new_button(key) for key in keys}
        self._columns = 0
        for before, after in pairwise(keys):
            QWidget.setTabOrder(self._buttons[before], self._buttons[after])

    def _new_button(self, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setFocusPolicy(KEYBOARD_ONLY)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda on: self.chosen.emit(key if on else None))
        return button

    def _arrange(self) -> None:
        """Use as many columns as the longest word allows: all in one row, or two rows, or one below the other."""
        count = len(self._buttons)
        widest = max((b.fontMetrics().horizontalAdvance(b.text()) for b in self._buttons.values()), default=0) + _PAD
        fits = max(1, (self.width() + _GAP) // (widest + _GAP))
        columns = next(n for n in (count, (count + 1) // 2, 1) if n <= max(fits, 1) or n == 1) if count else 0
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(count):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
