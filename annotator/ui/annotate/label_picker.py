"""All labels at the caret: typing filters them, Enter takes one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.core.model import Label, LabelSet
from annotator.ui.annotate.label_rows import LabelDelegate, LabelModel
from annotator.ui.annotate.label_search import matching_labels
from annotator.ui.panels.digit_keys import typed_digit
from annotator.ui.panels.filtered_popup import FilteredPopup
from annotator.ui.panels.search_field import SearchField
from annotator.ui.panels.surroundings import Surroundings

_WIDTH = 400


class LabelPicker(FilteredPopup):
    """Tells the key of the label that was taken; Escape and a click beside it take none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        around, search = Surroundings(), _Filter()
        rows = LabelDelegate(around)
        super().__init__(parent, search, LabelModel(around), rows)
        self._around, self.rows_for = around, self._matching
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(_WIDTH)
        search.digit_typed.connect(self._take_digit)
        self.taken.connect(lambda label: self.chosen.emit(label.key))
        self.pointed.connect(rows.set_current)

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Offer these labels with their names in that language."""
        self._around.labels, self._around.language = labels, language

    def open_at(self, area: QRect) -> None:
        """Open beside an area of the screen, such as the caret's, with all labels in use."""
        self.nothing.setText(self.tr("No label has this name."))
        self.begin(self.tr("Search the labels"), self.tr("Labels"))
        self.open_beside(area)
        self.search.setFocus()

    def _matching(self, query: str) -> Sequence[Label]:
        return matching_labels(self._around.labels.labels, query)

    def _take_digit(self, digit: int) -> None:
        label = self._around.labels.by_digit(digit)
        if label:
            self.close()
            self.chosen.emit(label.key)


class _Filter(SearchField):
    """Escape leaves at once, with words in the field too; a digit in the empty field takes its label."""

    digit_typed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = None if self.text() else typed_digit(event)
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the popup closes with it
        elif digit:
            self.digit_typed.emit(digit)
        else:
            super().keyPressEvent(event)
