"""All labels at the caret: typing filters them, Enter takes one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.model import LabelSet
from annotator.ui.annotate.label_rows import HEIGHT, LabelDelegate, LabelModel
from annotator.ui.annotate.label_search import matching_labels
from annotator.ui.panels import style
from annotator.ui.panels.digit_keys import typed_digit
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.popup import Popup
from annotator.ui.panels.row_view import RowView
from annotator.ui.panels.search_field import SearchField
from annotator.ui.panels.surroundings import Surroundings

_ROWS, _WIDTH = 7, 400


class LabelPicker(Popup):
    """Tells the key of the label that was taken; Escape and a click beside it take none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = Surroundings()
        self.search, self.view, self.nothing = _Filter(), RowView(HEIGHT), plain_label("muted", wrap=True)
        self._model, self._delegate = LabelModel(self._around), LabelDelegate(self._around)
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.nothing)
        layout.addWidget(self.view, 1)
        self.setFixedWidth(_WIDTH)
        self.search.textChanged.connect(self._find)
        self.search.moved.connect(self._move)
        self.search.returnPressed.connect(lambda: self._pick(self.view.currentIndex().row()))
        self.search.digit_typed.connect(self._pick_digit)
        self.view.picked.connect(self._pick)
        self.view.entered.connect(self._point)

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Offer these labels with their names in that language."""
        self._around.labels, self._around.language = labels, language

    def open_at(self, area: QRect) -> None:
        """Open beside an area of the screen, such as the caret's, with all labels in use."""
        self._delegate.shades = style.shades()
        self.search.setPlaceholderText(self.tr("Search the labels"))
        self.search.setAccessibleName(self.tr("Search the labels"))
        self.view.setAccessibleName(self.tr("Labels"))
        self.nothing.setText(self.tr("No label has this name."))
        self.search.clear()
        self._find()
        self.view.setFixedHeight(HEIGHT * min(max(self._model.rowCount(), 1), _ROWS))
        self.open_beside(area)
        self.search.setFocus()

    def _find(self) -> None:
        found = matching_labels(self._around.labels.labels, self.search.text())
        self._model.reset(found)
        self.nothing.setVisible(not found)
        self._put_cursor(0)

    def _move(self, step: int) -> None:
        line = self.view.currentIndex().row() + step
        self._put_cursor(min(max(line, 0), self._model.rowCount() - 1))

    def _put_cursor(self, line: int) -> None:
        self.view.put_cursor(line)
        self._point(self.view.currentIndex())

    def _point(self, index: QModelIndex) -> None:
        self.view.put_cursor(index.row(), scroll=False)
        self._delegate.current = index.row()
        self.view.viewport().update()

    def _pick(self, line: int) -> None:
        label = self._model.label(line)
        if label:
            self.close()
            self.chosen.emit(label.key)

    def _pick_digit(self, digit: int) -> None:
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
