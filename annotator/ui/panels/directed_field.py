"""A line to type in that begins where the interface begins, while its words run their own way."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.panels.wording import is_rtl

_THIN_SPACE = "\u2009"


class DirectedField(QLineEdit):
    """Qt lets the first letter decide for the side and for the order: «GPU موسكو» would run from the left.

    The lists below such a field do the same: each line stands at the leading edge, and one with Arabic in it runs from
    the right.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._turn)
        self._turn()

    def setPlaceholderText(self, text: str) -> None:
        """Show these words in the empty field; a thin space keeps the caret off an alef at their beginning."""
        super().setPlaceholderText(f"{_THIN_SPACE}{text}" if text else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()

    def _turn(self) -> None:
        mirrored = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        # The order of the words is no property of a line edit; it obeys the keys by which users turn it on Windows.
        from_right = runs_from_right(self.text(), mirrored=mirrored)
        key = Qt.Key.Key_Direction_R if from_right else Qt.Key.Key_Direction_L
        QLineEdit.keyPressEvent(self, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def runs_from_right(text: str, *, mirrored: bool) -> bool:
    """Say whether a query runs from right to left: with Arabic in it; without any letter as the interface does."""
    return is_rtl(text) or (mirrored and not any(unicodedata.bidirectional(letter) == "L" for letter in text))
