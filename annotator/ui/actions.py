"""The window's actions, made from the table of keys: buttons, menus and shortcuts all lead to the same object."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.chord import chord_of, is_bare, sequences
from annotator.ui.keys.commands import COMMANDS, Where, title
from annotator.ui.keys.fields import edit_in_field

# A shortcut of Qt would go before the field that has the keyboard; these come here when no field wanted them.
_OF_FIELDS_TOO = frozenset({"edit.undo", "edit.redo"})


class Actions(QObject):
    """One action for each command of the window; `run` maps ids to what they do."""

    def __init__(self, window: QWidget, run: Mapping[str, Callable[[], None]]) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for entry in COMMANDS:
            if entry.where is Where.WINDOW:
                action = QAction(window)
                action.setAutoRepeat(entry.repeats)
                action.triggered.connect(run[entry.id])
                window.addAction(action)
                self._actions[entry.id] = action
        window.installEventFilter(self)
        bindings().changed.connect(self._bind)
        self._bind()
        self.retranslate()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def retranslate(self) -> None:
        """Set all texts in the present language."""
        for action_id, action in self._actions.items():
            action.setText(title(action_id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that no widget wanted and that Qt's shortcuts do not know on an Arabic layout."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return edit_in_field(QApplication.focusWidget(), event) or self._trigger(event)
        return super().eventFilter(watched, event)

    def _trigger(self, event: QKeyEvent) -> bool:
        chord = chord_of(event, QGuiApplication.platformName()) or ""
        action = self._actions.get(bindings().command_of(chord, Where.WINDOW) or "")
        if action is None or not action.isEnabled():
            return False
        if action.autoRepeat() or not event.isAutoRepeat():
            action.trigger()
        return True

    def _bind(self) -> None:
        for action_id, action in self._actions.items():
            chords = [chord for chord in bindings().keys_of(action_id) if not is_bare(chord)]
            known = [] if action_id in _OF_FIELDS_TOO else [each for chord in chords for each in sequences(chord)]
            action.setShortcuts(known)
