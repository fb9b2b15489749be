"""What the row at the top is made of: the table of its places and buttons, and their words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from annotator.ui import theme


class Place(NamedTuple):
    """A place of the window and the command that leads there."""

    id: str
    command: str


class TitleAction(NamedTuple):
    """Something that can be done anywhere; `worded` shows its name beside the icon."""

    id: str
    icon: str
    command: str = ""
    worded: bool = False


# With one place there is nowhere to go: the row shows no places until there are several.
PLACES = (
    Place("annotate", "place.annotate"),
    Place("review", "place.review"),
    Place("corrections", "place.corrections"),
    Place("team", "place.team"),
    Place("overview", "place.overview"),
)
GROUPS = (
    (
        TitleAction("hand_in", "send", "project.hand_in", worded=True),
        TitleAction("import", "import", "project.import", worded=True),
        TitleAction("export", "export", "project.export", worded=True),
    ),
    (
        TitleAction("find", "search", "find.open"),
        TitleAction("undo", "undo", "edit.undo"),
        TitleAction("redo", "redo", "edit.redo"),
    ),
    (
        TitleAction("theme", "moon", "view.theme"),
        TitleAction("language", "", "view.language"),
        TitleAction("menu", "more"),
    ),
)
BUTTONS = {action.id: action for group in GROUPS for action in group}


def names() -> dict[str, str]:
    """Give the names of places and buttons in the language of the moment."""
    translate = QCoreApplication.translate
    return {
        "annotate": translate("TitleRow", "Annotate"),
        "review": translate("TitleRow", "Review"),
        "corrections": translate("TitleRow", "My corrections"),
        "team": translate("TitleRow", "Team"),
        "hand_in": translate("TitleRow", "Hand in"),
        "overview": translate("TitleRow", "Overview"),
        "import": translate("TitleRow", "Import"),
        "export": translate("TitleRow", "Export"),
        "find": translate("TitleRow", "Find"),
        "undo": translate("TitleRow", "Undo"),
        "redo": translate("TitleRow", "Redo"),
        "theme": translate("TitleRow", "Light or dark"),
        "language": translate("TitleRow", "Language"),
        "menu": translate("TitleRow", "Menu"),
    }


def tips() -> dict[str, str]:
    """Say what each button does, without its keys."""
    translate = QCoreApplication.translate
    return {
        "hand_in": translate("TitleRow", "Write a copy of your work for the project lead"),
        "import": translate("TitleRow", "Bring articles into the project"),
        "export": translate("TitleRow", "Write the marks to a file"),
        "find": translate("TitleRow", "Find in the article"),
        "undo": translate("TitleRow", "Nothing to undo"),
        "redo": translate("TitleRow", "Nothing to redo"),
        "theme": translate("TitleRow", "Change between light and dark"),
        "language": translate("TitleRow", "Arabic or English"),
        "menu": translate("TitleRow", "Windows and projects, view, settings, help"),
    }


def new_post() -> QFrame:
    """Give an upright line between two groups."""
    line = QFrame()
    theme.set_role(line, "post")
    line.setFixedHeight(20)
    return line
