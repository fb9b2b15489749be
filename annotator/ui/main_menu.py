"""The menu of the window, made from the table of keys: what is done seldom, each entry with its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui import theme
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.caps import shown
from annotator.ui.keys.commands import command, title

GROUPS = (
    ("window.new", "project.open", "project.new", "project.close"),
    ("project.hand_over", "project.take_back", "project.hand_in"),
    ("find.open", "search.open", "view.tags", "view.invisibles", "view.reading_only"),
    ("suggestions.page", "settings.open", "help.keys", "help.open", "about.open"),
)
# Of the project lead, or of those who got a file: shown to whom they belong.
_OF_A_ROLE = frozenset({"project.hand_over", "project.take_back", "project.hand_in"})
CHECKED = frozenset({"view.tags", "view.invisibles", "view.reading_only"})
# Left and right of a box, so that it stands under the icons and its words under theirs; a style sheet does not mirror.
_BOXES = {
    Qt.LayoutDirection.LeftToRight: "margin: 0 -3px 0 9px;",
    Qt.LayoutDirection.RightToLeft: "margin: 0 9px 0 -3px;",
}
_ICONS = {"window.new": "window", "help.keys": "keyboard", "help.open": "help"}


class MainMenu(QMenu):
    """Tells the command that was chosen; words, keys and states are set anew each time it opens."""

    chosen = Signal(str)

    def __init__(
        self, enabled: Callable[[str], bool], checked: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._enabled, self._checked = enabled, checked
        self.entries: dict[str, QAction] = {}
        for number, group in enumerate(GROUPS):
            if number:
                self.addSeparator()
            for command_id in group:
                self._add(command_id)
        self.aboutToShow.connect(self._refresh)

    def _add(self, command_id: str) -> None:
        entry = self.addAction("")
        entry.setCheckable(command_id in CHECKED)
        entry.triggered.connect(lambda: self.chosen.emit(command_id))
        icon = _ICONS.get(command_id) or command(command_id).icon
        if icon and command_id not in CHECKED:
            theme.set_icon(entry, icon, "muted")
        self.entries[command_id] = entry

    def _refresh(self) -> None:
        self.setStyleSheet(f"QMenu::indicator {{ {_BOXES[self.layoutDirection()]} }}")
        for command_id, entry in self.entries.items():
            entry.setText(_words(command_id))
            entry.setEnabled(self._enabled(command_id))
            entry.setVisible(command_id not in _OF_A_ROLE or entry.isEnabled())
            if command_id in CHECKED:
                entry.setChecked(self._checked(command_id))


def _words(command_id: str) -> str:
    """Give what the entry says, and after a tabulator its keys, which the menu sets at its other edge."""
    # As a state that is on or off; the table says what the key does.
    tags = command_id == "view.tags"
    words = QCoreApplication.translate("MainMenu", "Name tags only on pointing") if tags else title(command_id)
    keys = bindings().keys_of(command_id)
    return f"{words}\t{shown(keys[0])}" if keys else words
