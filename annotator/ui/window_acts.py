"""What each command of the window does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from annotator.ui import settings, switches
from annotator.ui.panels.title_parts import PLACES
from annotator.ui.preferences import preferences

if TYPE_CHECKING:
    from annotator.ui.project_view import ProjectView

Acts = dict[str, Callable[[], None]]
# They act on the article that is open in the first place; another place takes some of them in its own way.
OF_THE_ARTICLE = (
    "document.finish",
    "document.next",
    "document.previous",
    "document.go",
    "find.open",
    "find.next",
    "find.previous",
    "pane.next",
    "pane.previous",
    "view.inspector",
    "view.list",
    "view.reading_only",
    "view.invisibles",
)
OF_PLACES = tuple(place.command for place in PLACES)
OF_THE_LEAD = ("project.hand_over", "project.take_back")
OF_THE_HANDED = ("project.hand_in",)
# They need an open project; all others work on the start page too.
NEEDS_PROJECT = (
    "project.close",
    "project.import",
    "project.export",
    "project.saved",
    "suggestions.page",
    "search.open",
    *OF_PLACES,
    *OF_THE_ARTICLE,
)


def window_acts(view: ProjectView) -> Acts:
    """Give what the commands of the window do, by their ids; a place may mean something of its own by them."""
    acts = {
        **_project_acts(view),
        **_article_acts(view),
        **_view_acts(view),
        **_place_acts(view),
        **_dialog_acts(view),
    }
    return {command: partial(view.places.act, command, act) for command, act in acts.items()}


def _place_acts(view: ProjectView) -> Acts:
    return {place.command: partial(view.places.go, place.id) for place in PLACES}


def _project_acts(view: ProjectView) -> Acts:
    return {
        "window.new": view.window_requested.emit,
        "project.open": lambda: view.opening.open(None),
        "project.new": view.opening.new,
        "project.close": view.close_project,
        "project.import": view.importing.choose,
        "project.export": view.exporting.start,
        "project.hand_over": view.handing_over.start,
        "project.take_back": view.taking_back.start,
        "project.hand_in": view.hand_in,
        "project.saved": view.tell_saved,
    }


def _article_acts(view: ProjectView) -> Acts:
    page = view.page
    return {
        "edit.undo": view.undo,
        "edit.redo": view.redo,
        "document.finish": page.finish,
        "document.next": lambda: page.go("document.next"),
        "document.previous": lambda: page.go("document.previous"),
        "document.go": page.columns.go_to_article,
        "find.open": page.open_find,
        "search.open": view.open_search,
        "find.next": lambda: page.find_again(False),
        "find.previous": lambda: page.find_again(True),
    }


def _view_acts(view: ProjectView) -> Acts:
    page, columns = view.page, view.page.columns

    def in_text(change: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            change()
            page.reader.setFocus()

        return act

    return {
        "pane.next": lambda: page.next_pane(False),
        "pane.previous": lambda: page.next_pane(True),
        "view.inspector": in_text(columns.toggle_inspector),
        "view.list": in_text(columns.toggle_list),
        "view.reading_only": in_text(lambda: columns.set_reading_only(not columns.reading_only)),
        "view.invisibles": page.toggle_invisibles,
        "view.larger": lambda: page.enlarge(1),
        "view.smaller": lambda: page.enlarge(-1),
        "view.normal": lambda: preferences().reset(settings.READING_SIZE),
        "view.theme": switches.other_theme,
        "view.language": switches.other_language,
    }


def _dialog_acts(view: ProjectView) -> Acts:
    dialogs = view.dialogs
    return {
        "suggestions.page": dialogs.show_suggestions,
        "settings.open": dialogs.show_settings,
        "help.open": dialogs.show_help,
        "help.keys": dialogs.show_keys,
        "about.open": dialogs.show_about,
    }
