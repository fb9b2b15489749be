"""The keys of the list of places that a search in the project found, as in keys.md."""

from __future__ import annotations

from annotator.ui.keys.command import Command, Gesture, Where
from annotator.ui.language import QT_TRANSLATE_NOOP


def _search(command: str, text: str, *keys: str) -> Command:
    return Command(command, text, keys, Where.SEARCH, "search", fixed=True)


SEARCH: tuple[Command, ...] = (
    _search("search.go", QT_TRANSLATE_NOOP("Actions", "Among the places: go to the place"), "Enter"),
    _search("search.tick", QT_TRANSLATE_NOOP("Actions", "Among the places: tick this one"), "Space"),
    _search("search.tick_all", QT_TRANSLATE_NOOP("Actions", "Among the places: tick all that are shown"), "Ctrl+A"),
    _search("search.mark", QT_TRANSLATE_NOOP("Actions", "Among the places: mark the ticked ones"), *"123456789"),
    _search(
        "search.remove",
        QT_TRANSLATE_NOOP("Actions", "Among the places: remove the marks of the ticked ones"),
        *("Delete", "Backspace"),
    ),
    _search("search.leave", QT_TRANSLATE_NOOP("Actions", "Among the places: tick none, then close"), "Escape"),
)

SEARCH_GESTURES: tuple[Gesture, ...] = (
    Gesture(
        QT_TRANSLATE_NOOP("Actions", "Among the places: tick several in a row"), "search", ("Shift+Up", "Shift+Down")
    ),
)
