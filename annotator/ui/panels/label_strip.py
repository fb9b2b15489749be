"""The buttons of all labels in a row; those that do not fit are in a menu at its end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QToolButton, QWidget

from annotator.core.model import Label, LabelSet
from annotator.ui import theme
from annotator.ui.keys.named import label_badge
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.label_button import HEIGHT, LabelButton
from annotator.ui.panels.label_sample import sample_icon

_GAP, _MORE = 4, 30


class LabelStrip(QWidget):
    """Tells the key of the label that was clicked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[LabelButton] = []
        self._hidden: list[LabelButton] = []
        self.active = True
        self.more = QToolButton(self)
        self.more.setFocusPolicy(KEYBOARD_ONLY)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.set_icon(self.more, "more")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self.menu)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_labels(self, labels: LabelSet, name: Callable[[Label], str]) -> None:
        """Show a button for each label in use."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._new_button(label, name(label)) for label in labels.labels if not label.retired]
        self.updateGeometry()
        self._arrange()

    def set_keys_active(self, active: bool) -> None:
        """Show the keys as ones that work now, or in grey."""
        self.active = active
        for button in self.buttons:
            button.set_keys_active(active)

    def show_keys(self) -> None:
        """Show the keys of the moment."""
        for button in self.buttons:
            button.set_key(label_badge(button.label.digit))
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(sum(b.sizeHint().width() + _GAP for b in self.buttons), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_MORE, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _new_button(self, label: Label, name: str) -> LabelButton:
        button = LabelButton(label, name, label_badge(label.digit), self)
        button.set_keys_active(self.active)
        button.clicked.connect(lambda: self.chosen.emit(label.key))
        return button

    def _arrange(self) -> None:
        """Place the buttons from the leading edge on, as many as fit."""
        fits = self._count_fitting()
        self._hidden = self.buttons[fits:]
        x = 0
        for place, button in enumerate(self.buttons):
            button.setVisible(place < fits)
            width = button.sizeHint().width()
            button.setGeometry(self._turned(QRect(x, 0, width, HEIGHT)))
            x += width + _GAP if place < fits else 0
        self.more.setVisible(bool(self._hidden))
        self.more.setGeometry(self._turned(QRect(x, 0, _MORE, HEIGHT)))

    def _count_fitting(self) -> int:
        widths = [button.sizeHint().width() + _GAP for button in self.buttons]
        if sum(widths) - _GAP <= self.width():
            return len(widths)
        return sum(sum(widths[: n + 1]) + _MORE <= self.width() for n in range(len(widths)))

    def _fill_menu(self) -> None:
        self.menu.clear()
        for button in self._hidden:
            words = f"{button.key}  {button.text()}" if button.key else button.text()
            action = QAction(sample_icon(button.label), words.replace("&", "&&"), self.menu)
            action.triggered.connect(lambda _=False, key=button.label.key: self.chosen.emit(key))
            action.setEnabled(self.isEnabled())
            self.menu.addAction(action)

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
