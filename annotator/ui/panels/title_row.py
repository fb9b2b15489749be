"""The row at the top: places, the project's name, and what can be done anywhere."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.ui import language, theme
from annotator.ui.panels import style
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.name_line import NameLine
from annotator.ui.panels.panel import Panel
from annotator.ui.plain import plain, tooltip

HEIGHT = 40
_NAME_PX = 240  # room for the project's name before words give way to icons


class Place(NamedTuple):
    """A place of the window and its key."""

    id: str
    key: str


class TitleAction(NamedTuple):
    """Something that can be done anywhere; `worded` shows its name beside the icon."""

    id: str
    icon: str
    worded: bool = False


PLACES = (Place("annotate", "Ctrl+1"),)
GROUPS = (
    (TitleAction("import", "import", worded=True), TitleAction("export", "export", worded=True)),
    (TitleAction("undo", "undo"), TitleAction("redo", "redo")),
    (TitleAction("theme", "moon"), TitleAction("language", "")),
)
_KEYS = {"undo": "Ctrl+Z", "redo": "Ctrl+Y"}
_NEEDS_PROJECT = ("import", "export")
_OTHER = {"ar": "En", "en": "ع"}


class TitleRow(Panel):
    """Built from the places and groups above; it tells ids."""

    triggered = Signal(str)
    place_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: dict[str, QToolButton] = {}
        self.actions_: dict[str, QToolButton] = {}
        self._past: dict[str, str | None] = {"undo": None, "redo": None}
        self._group = QButtonGroup(self)
        self.name = NameLine()
        self.setFixedHeight(HEIGHT)
        self._lay_out()
        self.set_project("")
        self.restyle()
        self.retranslate()

    # Data

    def set_project(self, name: str) -> None:
        """Show the name of the open project; "" for none, when nothing can come in or go out."""
        self.name.set_text(name)
        for key in _NEEDS_PROJECT:
            self.actions_[key].setEnabled(bool(name))

    def set_place(self, place: str) -> None:
        """Show which place is open."""
        self.places[place].setChecked(True)

    def set_undo(self, what: str | None) -> None:
        """Say in the tooltip what undo would take back; None when there is nothing."""
        self._set_past("undo", what)

    def set_redo(self, what: str | None) -> None:
        """Say in the tooltip what redo would bring back; None when there is nothing."""
        self._set_past("redo", what)

    # Words and colours

    def retranslate(self) -> None:
        for place in PLACES:
            name = self._names()[place.id]
            self.places[place.id].setText(name)
            self.places[place.id].setToolTip(f"{name} ({place.key})")
        for key, button in self.actions_.items():
            button.setText(self._names()[key])
            button.setAccessibleName(self._names()[key])
            button.setToolTip(self._tips()[key])
        self.actions_["language"].setText(_OTHER[language.current()])
        for key, what in self._past.items():
            self._set_past(key, what)
        self._fold_up()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        theme.set_icon(self.actions_["theme"], "sun" if theme.palette().dark else "moon")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_up()

    # Inside

    def _fold_up(self) -> None:
        """Leave the words beside the icons out where they would not fit."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for how in (beside, alone):
            for action in (action for group in GROUPS for action in group if action.worded):
                self.actions_[action.id].setToolButtonStyle(how)
            if self._leading.sizeHint().width() + self._trailing.sizeHint().width() + _NAME_PX <= self.width():
                return

    def _lay_out(self) -> None:
        leading, trailing = self._leading, self._trailing = QWidget(), QWidget()
        for side in (leading, trailing):
            side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._add_places(leading)
        self._add_actions(trailing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(leading, 1)
        layout.addWidget(self.name)
        layout.addWidget(trailing, 1)

    def _add_places(self, side: QWidget) -> None:
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place in PLACES:
            button = QToolButton()
            button.setProperty("role", "place")
            button.setCheckable(True)
            button.setFocusPolicy(KEYBOARD_ONLY)
            button.clicked.connect(lambda _=False, key=place.id: self.place_chosen.emit(key))
            self._group.addButton(button)
            self.places[place.id] = button
            row.addWidget(button)
        self.places[PLACES[0].id].setChecked(True)
        row.addStretch()

    def _add_actions(self, side: QWidget) -> None:
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addStretch()
        for place, group in enumerate(GROUPS):
            if place:
                row.addSpacing(4)
                row.addWidget(_post())
                row.addSpacing(4)
            for action in group:
                row.addWidget(self._new_button(action))

    def _new_button(self, action: TitleAction) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(KEYBOARD_ONLY)
        if action.icon:
            theme.set_icon(button, action.icon)
        button.clicked.connect(lambda: self.triggered.emit(action.id))
        self.actions_[action.id] = button
        return button

    def _set_past(self, key: str, what: str | None) -> None:
        self._past[key] = what
        button = self.actions_[key]
        button.setEnabled(what is not None)
        words = self._tips()[key]
        if what is not None:
            past = self.tr("Undo: {what}") if key == "undo" else self.tr("Redo: {what}")
            words = tooltip(f"{past.format(what=plain(what))} ({_KEYS[key]})")
        button.setToolTip(words)

    def _names(self) -> dict[str, str]:
        return {
            "annotate": self.tr("Annotate"),
            "import": self.tr("Import"),
            "export": self.tr("Export"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "theme": self.tr("Light or dark"),
            "language": self.tr("Language"),
        }

    def _tips(self) -> dict[str, str]:
        return {
            "import": self.tr("Bring articles into the project"),
            "export": self.tr("Write the marks to a file (Ctrl+E)"),
            "undo": self.tr("Nothing to undo"),
            "redo": self.tr("Nothing to redo"),
            "theme": self.tr("Change between light and dark"),
            "language": self.tr("Arabic or English"),
        }


def _post() -> QFrame:
    line = QFrame()
    theme.set_role(line, "post")
    line.setFixedHeight(20)
    return line
