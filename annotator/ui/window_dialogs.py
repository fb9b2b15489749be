"""The dialogs that stand beside the work, such as settings and help; each once, and gone with the window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import LabelSet
from annotator.ui.session import Session

_OF_PROJECT = ("help", "about", "suggestions")


class WindowDialogs(QObject):
    """Opens each of them when it is first asked for, and loads only then what it needs."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.open: dict[str, QDialog] = {}
        for changed in (session.opened, session.closed):
            changed.connect(lambda *_: self._close(*_OF_PROJECT))

    def show_settings(self) -> None:
        """Open the settings."""
        from annotator.ui.dialogs.settings import SettingsDialog

        if not self._is_open("settings"):
            dialog = SettingsDialog(self._window, project=self._session.info is not None)
            dialog.suggestions_wanted.connect(self.show_suggestions)
            self._show("settings", dialog)

    def show_suggestions(self) -> None:
        """Open what the suggestions know, how good they are, and what is wanted of them."""
        from annotator.ui.suggestion_page.dialog import SuggestionsDialog

        if not self._is_open("suggestions"):
            self._show("suggestions", SuggestionsDialog(self._session, self._window))

    def show_keys(self) -> None:
        """Open the page of the keys."""
        from annotator.ui.help.shortcuts import ShortcutsDialog

        if not self._is_open("keys"):
            self._show("keys", ShortcutsDialog(self._window))

    def show_help(self) -> None:
        """Open the guidelines of the project; before any, those that a new project begins with."""
        from annotator.ui.help.help_dialog import HelpDialog

        if not self._is_open("help"):
            dialog = HelpDialog(self._window, self._labels())
            dialog.keys_requested.connect(self.show_keys)
            self._session.labels_changed.connect(dialog.show_labels)
            self._show("help", dialog)

    def show_about(self) -> None:
        """Say what runs here, with versions, licences and places."""
        from annotator.ui.dialogs.about import AboutDialog

        if not self._is_open("about"):
            info = self._session.info
            self._show("about", AboutDialog(self._window, info.path if info else None))

    def close_all(self) -> None:
        """Close those that are open."""
        self._close(*self.open)

    def _labels(self) -> LabelSet:
        if self._session.info is not None:
            return self._session.labels
        return default_label_set(paths.resource("labels", "default.toml"))

    def _is_open(self, kind: str) -> bool:
        """Say whether it stands there, and bring it to the front if so."""
        if dialog := self.open.get(kind):
            dialog.raise_()
            dialog.activateWindow()
        return kind in self.open

    def _show(self, kind: str, dialog: QDialog) -> None:
        self.open[kind] = dialog
        dialog.finished.connect(lambda: self.open.pop(kind).deleteLater())
        dialog.show()

    def _close(self, *kinds: str) -> None:
        for dialog in [self.open[kind] for kind in kinds if kind in self.open]:
            dialog.close()
