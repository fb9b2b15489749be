"""The small bar beside a selection made with the mouse: the labels with their digit keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.plain import own_tooltip
from annotator.ui.reader.bar_button import BarButton, LabelButton
from annotator.ui.reader.floating_bar import FloatingBar
from annotator.ui.reader.style import ReaderStyle


class SelectionBar(FloatingBar):
    """Offers the labels that have a digit."""

    label_chosen = Signal(str)
    all_places_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selection_bar")
        self.retranslate()

    def set_style(self, style: ReaderStyle) -> None:
        """Make the buttons of the labels that have a digit, in their order; the next selection shows them."""
        numbered = sorted(((label.digit, key) for key, label in style.labels.items() if label.digit))
        self._set_buttons([self._button(key, style) for _, key in numbered], style)

    def _button(self, key: str, style: ReaderStyle) -> BarButton:
        button = LabelButton(style.label(key), style, self)
        button.setObjectName(f"label.{key}")
        button.clicked.connect(lambda: (self.all_places_wanted if button.with_shift else self.label_chosen).emit(key))
        button.setToolTip(own_tooltip(self.tr("Shift and click: all places of the words")))
        return button

    def retranslate(self) -> None:
        """Set the words of the present language."""
        self.setAccessibleName(self.tr("Labels for the selection"))
        for button in self._buttons:
            button.setToolTip(own_tooltip(self.tr("Shift and click: all places of the words")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
