"""The button that says where is searched: in the whole text, or inside marks of some labels."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from annotator.core.model import LabelSet
from annotator.ui import language
from annotator.ui.language import number
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import isolate, tooltip

_WIDEST = 220
_TICK = "\t✓"  # at the other edge of the menu


class ScopeButton(QPushButton):
    """Opens the labels, of which several may be on; `chosen` gives their keys, None for the whole text."""

    chosen = Signal(object)  # frozenset[str] | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels: frozenset[str] | None = None
        self._label_set = LabelSet(())
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setFocusPolicy(KEYBOARD_ONLY)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._menu = _StayingMenu(self)
        self.clicked.connect(self._open)
        self._menu.aboutToHide.connect(lambda: self.setChecked(self.labels is not None))

    def set_label_set(self, labels: LabelSet) -> None:
        """Offer the labels of the project."""
        self._label_set = labels
        known = {label.key for label in labels.labels}
        if self.labels and not self.labels <= known:
            self._choose(self.labels & known or None)
        self.write()

    def set_labels(self, labels: frozenset[str] | None) -> None:
        """Show this choice; nobody is told."""
        self.labels = labels
        self.write()

    def write(self) -> None:
        """Say what is chosen in the language of the moment."""
        if self.labels is None:
            words = self.tr("In all the text")
        elif not self.labels:
            words = self.tr("Inside any mark")
        else:
            comma = "، " if language.is_rtl() else ", "
            names = comma.join(isolate(self._name(key)) for key in self._in_order(self.labels))
            words = self.tr("Inside: {labels}").format(labels=names)
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST - 40).replace("&", "&&"))
        self.setToolTip(tooltip(words))
        self.setAccessibleName(self.tr("Where to search: {where}").format(where=words))
        self.setChecked(self.labels is not None)

    def _name(self, key: str) -> str:
        label = self._label_set.get(key)
        return name_of(label.names if label else {}, language.current(), key)

    def _in_order(self, labels: frozenset[str]) -> list[str]:
        return [label.key for label in self._label_set.labels if label.key in labels]

    # --- the menu ----------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self.setChecked(self.labels is not None)
        self._menu.clear()
        self._add(self.tr("In all the text"), self.labels is None, lambda: self._choose(None))
        self._add(self.tr("Inside any mark"), self.labels == frozenset(), lambda: self._choose(frozenset()))
        self._menu.addSeparator()
        for label in self._label_set.labels:
            name = self._name(label.key)
            words = f"{number(label.digit)}  {name}" if label.digit else name
            action = self._add(words, label.key in (self.labels or ()), partial(self._toggle, label.key))
            action.setIcon(sample_icon(label))  # in the place of Qt's own box
            action.setData(label.digit)
            action.toggled.connect(partial(_write_tick, action, words))
            _write_tick(action, words, action.isChecked())
        corner = self.rect().bottomRight() if self.isRightToLeft() else self.rect().bottomLeft()
        self._menu.popup(self.mapToGlobal(corner))

    def _add(self, words: str, on: bool, act: Callable[[], None]) -> QAction:
        action = self._menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(act)
        return action

    def _toggle(self, key: str) -> None:
        labels = (self.labels or frozenset()) ^ {key}
        self._choose(labels or None)

    def _choose(self, labels: frozenset[str] | None) -> None:
        self.labels = labels
        self.write()
        for action in self._menu.actions()[:2]:
            action.setChecked(False)
        self.chosen.emit(labels)


def _write_tick(action: QAction, words: str, on: bool) -> None:
    action.setText(f"{words}{_TICK if on else ''}".replace("&", "&&"))


class _StayingMenu(QMenu):
    """Stays open while several entries are ticked, with the mouse, with Space or with their digits."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable() and action.data() is not None:
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action, text = self.activeAction(), event.text()
        if text.isdecimal() and text != "0":
            for one in self.actions():
                if one.data() == int(text):
                    one.trigger()
        elif event.key() == Qt.Key.Key_Space and action is not None and action.data() is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)
