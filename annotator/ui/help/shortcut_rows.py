"""The lines of the shortcut page: the table of keys by what it is about, and the search in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.caps import caps
from annotator.ui.keys.chosen import can_be_bound
from annotator.ui.keys.commands import COMMANDS, GESTURES, GROUPS, title
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels.folding import fold

_GROUP_NAMES = {
    "marking": QT_TRANSLATE_NOOP("Shortcuts", "Marks"),
    "edges": QT_TRANSLATE_NOOP("Shortcuts", "Edges and cuts"),
    "strip": QT_TRANSLATE_NOOP("Shortcuts", "Stance"),
    "walking": QT_TRANSLATE_NOOP("Shortcuts", "Reading and selecting"),
    "labels": QT_TRANSLATE_NOOP("Shortcuts", "Labels"),
    "article": QT_TRANSLATE_NOOP("Shortcuts", "Article"),
    "search": QT_TRANSLATE_NOOP("Shortcuts", "Search in the project"),
    "review": QT_TRANSLATE_NOOP("Shortcuts", "Review"),
    "view": QT_TRANSLATE_NOOP("Shortcuts", "View"),
    "project": QT_TRANSLATE_NOOP("Shortcuts", "Project and program"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a heading, a command with its keys, or what the mouse does; `command` is empty where none is."""

    text: str
    chords: tuple[str, ...] = ()
    mouse: str = ""
    command: str = ""
    heading: bool = False
    fixed: bool = False


def rows(query: str = "") -> list[Row]:
    """Give the lines that have all words of the query, under the headings of their groups."""
    found: list[Row] = []
    for group in GROUPS:
        heading = QCoreApplication.translate("Shortcuts", _GROUP_NAMES[group])
        lines = [row for row in _rows_of(group) if not query.strip() or _matches(row, query.strip())]
        if lines:
            found += [Row(heading, heading=True), *lines]
    return found


def _rows_of(group: str) -> list[Row]:
    keys = bindings()
    commands = [
        Row(title(entry.id), keys.keys_of(entry.id), command=entry.id, fixed=not can_be_bound(entry))
        for entry in COMMANDS
        if entry.group == group
    ]
    gestures = [
        Row(_translated(entry.text), entry.keys, _translated(entry.mouse), fixed=True)
        for entry in GESTURES
        if entry.group == group
    ]
    return commands + gestures


def _matches(row: Row, query: str) -> bool:
    """Say whether the row is meant: by the cap of a key if that is all that was typed, else by all words."""
    if len(query) == 1:
        return query.upper() in {cap.upper() for chord in row.chords for pair in caps(chord) for cap in pair}
    spoken = fold(" ".join([row.text, row.mouse, *row.chords, *(chord.replace("+", " ") for chord in row.chords)]))
    return all(word in spoken for word in fold(query).split())


def _translated(text: str) -> str:
    return QCoreApplication.translate("Actions", text) if text else ""
