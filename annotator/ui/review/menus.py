"""The short lists of review: reasons with a digit for each, and the ways to fill gold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.model import Reason
from annotator.ui.language import number
from annotator.ui.panels.digit_keys import typed_digit
from annotator.ui.review.words import reason_name


class ChoiceMenu(QMenu):
    """Chosen with a digit, the arrows and Enter, or the mouse; Escape leaves all as it is."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[QAction] = []
        for place, (key, words) in enumerate(choices, 1):
            action = QAction(f"{number(place)}  {words}".replace("&", "&&"), self)
            action.triggered.connect(lambda _=False, wanted=key: self.chosen.emit(wanted))
            self.addAction(action)
            self.lines.append(action)
        self.aboutToShow.connect(lambda: self.setActiveAction(self.lines[0]))
        self.aboutToHide.connect(self.deleteLater)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event)
        if digit and digit <= len(self.lines):
            self.close()
            self.lines[digit - 1].trigger()
        else:
            super().keyPressEvent(event)


def reasons() -> list[tuple[str, str]]:
    """Give the reasons of a verdict with their names, in the order of their digits."""
    return [(reason.value, reason_name(reason)) for reason in Reason]
