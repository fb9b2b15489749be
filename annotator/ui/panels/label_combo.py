"""The label of a mark: a list to open, or the label's digit while it has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.core.model import Label
from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.surroundings import Surroundings


class LabelCombo(QuietCombo):
    """Offers the labels in use with digit, sample and name; a retired one only on a mark that has it."""

    chosen = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._label = ""
        self._drawn: object = None
        self.activated.connect(lambda: self._choose(self.currentData()))
        self.view().installEventFilter(self)

    def show_label(self, key: str) -> None:
        """Show the label of the current mark."""
        self._label = key
        labels = [label for label in self._around.labels.labels if not label.retired or label.key == key]
        if key not in [label.key for label in labels]:
            labels.append(self._around.label(key))
        self.set_options([(label.key, self._words(label)) for label in labels], key)
        if self._drawn != (self._options, theme.palette().name):
            self._drawn = (self._options, theme.palette().name)
            for place, label in enumerate(labels):
                self.setItemIcon(place, sample_icon(label))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_digit(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take digits in the open list too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._take_digit(event):
            self.hidePopup()
            return True
        return super().eventFilter(watched, event)

    def _take_digit(self, event: QKeyEvent) -> bool:
        text = event.text()
        label = self._around.labels.by_digit(int(text)) if text.isdecimal() and text != "0" else None
        if label:
            self._choose(label.key)
        return label is not None

    def _choose(self, key: str) -> None:
        if key != self._label:
            self.chosen.emit(key)

    def _words(self, label: Label) -> str:
        name = self._around.name(label)
        if label.retired or self._around.labels.get(label.key) is None:
            return self.tr("{name} (retired)").format(name=name)
        return f"{number(label.digit)}  {name}" if label.digit else name
