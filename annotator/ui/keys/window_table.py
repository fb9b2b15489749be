"""The keys that work anywhere in the window, as in keys.md; N and P only while the text has the keyboard."""

from __future__ import annotations

from annotator.ui.keys.command import Command, Where
from annotator.ui.language import QT_TRANSLATE_NOOP


def _window(command: str, text: str, *keys: str, group: str, icon: str = "", repeats: bool = False) -> Command:
    return Command(command, text, keys, Where.WINDOW, group, icon, repeats)


def _project(command: str, text: str, *keys: str, icon: str = "") -> Command:
    return _window(command, text, *keys, group="project", icon=icon)


def _article(command: str, text: str, *keys: str, icon: str = "", repeats: bool = False) -> Command:
    return _window(command, text, *keys, group="article", icon=icon, repeats=repeats)


def _view(command: str, text: str, *keys: str, icon: str = "", repeats: bool = False) -> Command:
    return _window(command, text, *keys, group="view", icon=icon, repeats=repeats)


WINDOW: tuple[Command, ...] = (
    _article("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", icon="undo", repeats=True),
    _article("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Y", "Ctrl+Shift+Z", icon="redo", repeats=True),
    _article("document.finish", QT_TRANSLATE_NOOP("Actions", "Finish and next"), "Ctrl+Enter", icon="check"),
    _article("document.next", QT_TRANSLATE_NOOP("Actions", "Next article"), "N", "Ctrl+PgDown", icon="next"),
    _article("document.previous", QT_TRANSLATE_NOOP("Actions", "Previous article"), "P", "Ctrl+PgUp", icon="previous"),
    _article("document.go", QT_TRANSLATE_NOOP("Actions", "Go to an article"), "Ctrl+K", icon="search"),
    _article("find.open", QT_TRANSLATE_NOOP("Actions", "Find in the article"), "Ctrl+F", icon="search"),
    _article("find.next", QT_TRANSLATE_NOOP("Actions", "Next hit"), "F3", repeats=True),
    _article("find.previous", QT_TRANSLATE_NOOP("Actions", "Previous hit"), "Shift+F3", repeats=True),
    _window("search.open", QT_TRANSLATE_NOOP("Actions", "Search the project"), "F4", group="search", icon="search"),
    _view("place.annotate", QT_TRANSLATE_NOOP("Actions", "Go to the text"), "Ctrl+1"),
    _view("place.review", QT_TRANSLATE_NOOP("Actions", "Go to the review"), "Ctrl+2"),
    _view("place.corrections", QT_TRANSLATE_NOOP("Actions", "Go to my corrections")),
    _view("place.team", QT_TRANSLATE_NOOP("Actions", "Go to the team"), "Ctrl+3"),
    _view("place.overview", QT_TRANSLATE_NOOP("Actions", "Go to the overview"), "Ctrl+4", icon="overview"),
    _view("pane.next", QT_TRANSLATE_NOOP("Actions", "Next pane"), "F6"),
    _view("pane.previous", QT_TRANSLATE_NOOP("Actions", "Previous pane"), "Shift+F6"),
    _view("view.inspector", QT_TRANSLATE_NOOP("Actions", "Show or hide the details"), "F7", icon="inspector"),
    _view("view.list", QT_TRANSLATE_NOOP("Actions", "Show or hide the articles"), "F8", icon="list"),
    _view("view.reading_only", QT_TRANSLATE_NOOP("Actions", "Reading only"), "F9"),
    _view("view.larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl+=", "Ctrl+Shift+=", repeats=True),
    _view("view.smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+-", repeats=True),
    _view("view.normal", QT_TRANSLATE_NOOP("Actions", "Normal text size"), "Ctrl+0"),
    _view("view.invisibles", QT_TRANSLATE_NOOP("Actions", "Show invisible characters"), "Ctrl+Shift+I"),
    _view("view.theme", QT_TRANSLATE_NOOP("Actions", "Light or dark"), icon="moon"),
    _view("view.language", QT_TRANSLATE_NOOP("Actions", "Arabic or English"), icon="language"),
    _project("project.open", QT_TRANSLATE_NOOP("Actions", "Open project…"), "Ctrl+O", icon="open"),
    _project("project.new", QT_TRANSLATE_NOOP("Actions", "New project…"), "Ctrl+N", icon="new"),
    _project("project.close", QT_TRANSLATE_NOOP("Actions", "Close project"), "Ctrl+W", icon="close"),
    _project("project.import", QT_TRANSLATE_NOOP("Actions", "Import articles…"), "Ctrl+I", icon="import"),
    _project("project.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "Ctrl+E", icon="export"),
    _project("project.hand_over", QT_TRANSLATE_NOOP("Actions", "Hand work over…"), icon="send"),
    _project("project.take_back", QT_TRANSLATE_NOOP("Actions", "Take back…"), icon="receive"),
    _project("project.hand_in", QT_TRANSLATE_NOOP("Actions", "Hand in…"), icon="send"),
    _project("project.saved", QT_TRANSLATE_NOOP("Actions", "Is everything saved?"), "Ctrl+S"),
    _project("window.new", QT_TRANSLATE_NOOP("Actions", "New window"), "Ctrl+Shift+N"),
    _project("suggestions.page", QT_TRANSLATE_NOOP("Actions", "Suggestions…"), icon="suggest"),
    _project("settings.open", QT_TRANSLATE_NOOP("Actions", "Settings"), "Ctrl+,", icon="settings"),
    _project("help.open", QT_TRANSLATE_NOOP("Actions", "Guidelines and help"), "F1", icon="book"),
    _project("help.keys", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "Ctrl+/"),
    _project("about.open", QT_TRANSLATE_NOOP("Actions", "About Hashiya"), icon="info"),
)
