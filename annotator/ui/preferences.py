"""How this user likes to read and to save: the settings that an open window follows while they change."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.ui.settings import Setting, Settings

T = TypeVar("T")


class Preferences(QObject):
    """Reads and writes settings and says which one changed, so that all windows and an open dialog agree.

    Language, digits and theme have ways of their own: see `annotator.ui.appearance`.
    """

    changed = Signal(str)  # the key of the setting, such as settings.READING_SIZE.key

    def get(self, setting: Setting[T]) -> T:
        """Give the value of a setting, or its default."""
        return Settings().get(setting)

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep the value of a setting and tell everyone who follows it; the value that it has tells nobody."""
        if value != self.get(setting):
            Settings().set(setting, value)
            self.changed.emit(setting.key)

    def reset(self, *settings: Setting[Any]) -> None:
        """Give these settings their defaults again."""
        for setting in settings:
            self.set(setting, setting.default)


@cache
def preferences() -> Preferences:
    """Give the one object of this process."""
    return Preferences()
