"""How many suggestions the open article has, in the bottom bar; a click goes to the next one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui import language
from annotator.ui.keys.named import badge_of, with_key
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import Panel
from annotator.ui.plain import own_tooltip

_PADDING = 20
_USUAL = 88  # so many and fewer have the same room: an act changes the number, and the bar is not laid out anew


class SuggestionCount(Panel):
    """Hidden where there are none; `brief` leaves the word to the tooltip."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._brief = 0, False
        self.button = QPushButton()
        self.button.setProperty("role", "slot")
        self.button.setFocusPolicy(KEYBOARD_ONLY)
        self.button.clicked.connect(self.clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.hide()

    def set_count(self, count: int) -> None:
        """Say that there are so many."""
        if count == self._count:
            return
        widens = count > max(self._count, _USUAL)
        self._count = count
        self._tell()
        if widens:
            self._make_room()
        self.setVisible(count > 0)

    def set_brief(self, brief: bool) -> None:
        """Show the number alone, for narrow windows."""
        if brief != self._brief:
            self._brief = brief
            self.retranslate()

    def retranslate(self) -> None:
        self._tell()
        self._make_room()

    def _tell(self) -> None:
        self.button.setText(self._words(self._count) if self._count else "")
        whole = language.digits(self.tr("%n suggestion(s)", "", self._count))
        self.button.setAccessibleName(whole)
        hint = with_key(self.tr("Go to the next suggestion"), "mark.next")
        self.button.setToolTip(own_tooltip(f"{whole}\n{hint}"))

    def _words(self, count: int) -> str:
        words = language.number(count) if self._brief else language.digits(self.tr("%n suggestion(s)", "", count))
        return f"{words} {badge_of('mark.next')}".rstrip()

    def _make_room(self) -> None:
        metrics = self.button.fontMetrics()
        counts = (1, 2, 3, 11, _USUAL, self._count)
        widest = max(metrics.horizontalAdvance(self._words(count)) for count in counts)
        self.button.setFixedWidth(widest + _PADDING)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()  # only now the style sheet has given the words their font

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()
