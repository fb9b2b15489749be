"""Every action of the window as data: the same table feeds buttons, tooltips and shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.ui.language import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the user can do anywhere in the window."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""


ACTIONS: tuple[Action, ...] = (
    Action("project.open", QT_TRANSLATE_NOOP("Actions", "Open project…"), ("Ctrl+O",), "open"),
    Action("project.new", QT_TRANSLATE_NOOP("Actions", "New project…"), ("Ctrl+N",), "new"),
    Action("project.close", QT_TRANSLATE_NOOP("Actions", "Close project"), ("Ctrl+W",), "close"),
    Action("project.import", QT_TRANSLATE_NOOP("Actions", "Import articles…"), ("Ctrl+I",), "import"),
    Action("project.export", QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+E",), "export"),
    Action("project.saved", QT_TRANSLATE_NOOP("Actions", "Is everything saved?"), ("Ctrl+S",)),
    Action("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "undo"),
    Action("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
    Action("document.finish", QT_TRANSLATE_NOOP("Actions", "Finish and next"), ("Ctrl+Return", "Ctrl+Enter"), "check"),
    Action("document.next", QT_TRANSLATE_NOOP("Actions", "Next article"), ("Ctrl+PgDown",), "next"),
    Action("document.previous", QT_TRANSLATE_NOOP("Actions", "Previous article"), ("Ctrl+PgUp",), "previous"),
    Action("document.go", QT_TRANSLATE_NOOP("Actions", "Go to an article"), ("Ctrl+K",), "search"),
    Action("view.inspector", QT_TRANSLATE_NOOP("Actions", "Show or hide the details"), ("F7",), "inspector"),
    Action("view.list", QT_TRANSLATE_NOOP("Actions", "Show or hide the articles"), ("F8",), "list"),
    Action("view.reading_only", QT_TRANSLATE_NOOP("Actions", "Reading only"), ("F9",)),
    Action("view.larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl+=", "Ctrl++")),
    Action("view.smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",)),
    Action("view.normal", QT_TRANSLATE_NOOP("Actions", "Normal text size"), ("Ctrl+0",)),
    Action("view.theme", QT_TRANSLATE_NOOP("Actions", "Light or dark"), (), "moon"),
    Action("view.language", QT_TRANSLATE_NOOP("Actions", "Arabic or English"), (), "language"),
)

# Scan codes of a PC keyboard for the letters that follow Ctrl in the table.
_LETTERS = {24: "O", 49: "N", 17: "W", 23: "I", 18: "E", 31: "S", 44: "Z", 21: "Y", 37: "K"}
_SCAN_CODE_SHIFT = {"xcb": 8, "wayland": 8, "windows": 0}


def title(action_id: str) -> str:
    """Give the translated text of an action."""
    text = next(action.text for action in ACTIONS if action.id == action_id)
    return QCoreApplication.translate("Actions", text)


class Actions(QObject):
    """The window's actions, made from the table; `run` maps ids to what they do."""

    def __init__(self, window: QWidget, run: Mapping[str, Callable[[], None]]) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for entry in ACTIONS:
            action = QAction(window)
            action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
            action.triggered.connect(run[entry.id])
            window.addAction(action)
            self._actions[entry.id] = action
        self._window = window
        window.installEventFilter(self)
        self.retranslate()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def retranslate(self) -> None:
        """Set all texts in the present language."""
        for entry in ACTIONS:
            self._actions[entry.id].setText(title(entry.id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl with a letter work on an Arabic layout, where Qt sees the Arabic letter and finds no shortcut."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            action = self._by_place(event)
            if action is not None:
                action.trigger()
                return True
        return super().eventFilter(watched, event)

    def _by_place(self, event: QKeyEvent) -> QAction | None:
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if event.modifiers() & ~shift != control or event.key() <= 0x7F:
            return None
        scan = event.nativeScanCode() - _SCAN_CODE_SHIFT.get(QGuiApplication.platformName(), 0)
        letter = _LETTERS.get(scan)
        if letter is None:
            return None
        wanted = QKeySequence(("Ctrl+Shift+" if event.modifiers() & shift else "Ctrl+") + letter)
        found = (action for action in self._actions.values() if wanted in action.shortcuts() and action.isEnabled())
        return next(found, None)
