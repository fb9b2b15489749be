"""The one table of all keys: the window, the reader, the shortcut page and the tests read it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui import language
from annotator.ui.keys.command import Command, Gesture, Where
from annotator.ui.keys.reader_table import ALL_PLACES, FIELD, FIND, READER, READER_GESTURES, STRIP
from annotator.ui.keys.review_table import REVIEW
from annotator.ui.keys.search_table import SEARCH, SEARCH_GESTURES
from annotator.ui.keys.window_table import WINDOW

__all__ = ["COMMANDS", "GESTURES", "GROUPS", "Command", "Gesture", "Where", "command", "title"]

COMMANDS: tuple[Command, ...] = (*READER, *STRIP, *FIELD, *FIND, *ALL_PLACES, *SEARCH, *REVIEW, *WINDOW)
GESTURES: tuple[Gesture, ...] = (*READER_GESTURES, *SEARCH_GESTURES)
GROUPS = ("marking", "edges", "strip", "walking", "labels", "article", "search", "review", "view", "project")
_BY_ID = {entry.id: entry for entry in COMMANDS}


def command(command_id: str) -> Command:
    """Give the row of the table with that id; KeyError for a stranger."""
    return _BY_ID[command_id]


def title(command_id: str) -> str:
    """Give what the command does in the language of the moment."""
    words = QCoreApplication.translate("Actions", _BY_ID[command_id].text)
    return words.replace("{digit}", language.digits(command_id.rpartition(".")[2]))
