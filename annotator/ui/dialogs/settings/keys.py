"""The page of the keys: the table of the help, where each can be bound anew."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.ui.dialogs.settings.parts import Page
from annotator.ui.help.shortcuts import ShortcutsPage
from annotator.ui.keys.bindings import bindings


class KeysPage(Page):
    """Holds the table; what is bound there holds at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ShortcutsPage()
        self.column.addWidget(self.table, 1)
        self.retranslate()

    def reset(self) -> None:
        bindings().reset(None)
        bindings().set_tab_leaves(leaves=False)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Keys"))
