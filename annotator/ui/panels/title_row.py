"""The row at the top: the project's name, what can be done anywhere, and the places once there are several."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QSpacerItem, QToolButton, QWidget

from annotator.ui import language, theme
from annotator.ui.panels import style
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.name_line import NameLine
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.title_parts import BUTTONS, GROUPS, PLACES, TitleAction, names, new_post, tips
from annotator.ui.plain import own_tooltip, plain

HEIGHT = 40
_NAME_INDENT = 4  # a name that comes first stands over the headings below it
_NAME_PX = 240  # room for the project's name before words give way to icons
_NEEDS_PROJECT = ("import", "export", "find")
_OF_THE_HANDED, _OF_THE_PROJECT = ("hand_in",), ("import", "export")
_OTHER = {"ar": "En", "en": "ع"}


class TitleRow(Panel):
    """Built from the places and groups of `title_parts`; it tells their ids."""

    triggered = Signal(str)
    place_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: dict[str, QToolButton] = {}
        self.actions_: dict[str, QToolButton] = {}
        self._past: dict[str, str | None] = {}
        self._keys: Mapping[str, str] = {}
        self._group = QButtonGroup(self)
        self.name = NameLine()
        self.setFixedHeight(HEIGHT)
        self._lay_out()
        self.set_places([PLACES[0].id])
        self.set_handed(False)
        self.set_project("")
        self.set_undo(None)
        self.set_redo(None)
        self.restyle()
        self.retranslate()

    # Data

    def set_project(self, name: str) -> None:
        """Show the name of the open project; "" for none, when nothing can come in or go out."""
        self.name.set_text(name)
        for key in _NEEDS_PROJECT:
            self.actions_[key].setEnabled(bool(name))

    def set_places(self, places: Collection[str]) -> None:
        """Offer these places; a lone one leads nowhere and is not shown."""
        for key, button in self.places.items():
            button.setVisible(key in places)
        several = len(places) > 1
        self._leading.setVisible(several)
        self._indent.changeSize(0 if several else _NAME_INDENT, 0)
        self._fold_up()

    def set_handed(self, handed: bool) -> None:
        """Say whether the open file was handed over: then it is handed in, and nothing else goes in or out."""
        for keys, shown in ((_OF_THE_HANDED, handed), (_OF_THE_PROJECT, not handed)):
            for key in keys:
                self.actions_[key].setVisible(shown)
        self._fold_up()

    def set_place(self, place: str) -> None:
        """Say which place is shown."""
        self.places[place].setChecked(True)

    def set_enabled(self, key: str, enabled: bool) -> None:
        """Say whether something can be done in the place that is shown."""
        self.actions_[key].setEnabled(enabled)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Name the keys in the tooltips: by command, as they are shown."""
        self._keys = keys
        self._show_tips()

    def set_menu(self, menu: QMenu) -> None:
        """Let the last button open this menu."""
        self.actions_["menu"].setMenu(menu)
        self.actions_["menu"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def set_undo(self, what: str | None) -> None:
        """Say in the tooltip what undo would take back; None when there is nothing."""
        self._set_past("undo", what)

    def set_redo(self, what: str | None) -> None:
        """Say in the tooltip what redo would bring back; None when there is nothing."""
        self._set_past("redo", what)

    # Words and colours

    def retranslate(self) -> None:
        words = names()
        for key, button in (*self.places.items(), *self.actions_.items()):
            button.setText(words[key])
            button.setAccessibleName(words[key])
        self.actions_["language"].setText(_OTHER[language.current()])
        self._show_tips()
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
            for action in (action for action in BUTTONS.values() if action.worded):
                self.actions_[action.id].setToolButtonStyle(how)
            taken = self._leading.sizeHint().width() if self._leading.isVisibleTo(self) else 0
            if taken + self._trailing.sizeHint().width() + _NAME_PX <= self.width():
                return

    def _lay_out(self) -> None:
        leading, trailing = self._leading, self._trailing = QWidget(), QWidget()
        for side in (leading, trailing):
            side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._add_places(leading)
        self._add_actions(trailing)
        self._indent = QSpacerItem(0, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(leading, 1)
        layout.addSpacerItem(self._indent)
        layout.addWidget(self.name)
        layout.addWidget(trailing, 1)
        font = QFont(self.name.font())
        font.setWeight(QFont.Weight.Medium)
        self.name.setFont(font)

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
                row.addWidget(new_post())
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
        if key in self._past and self._past[key] == what:
            return
        self._past[key] = what
        self.actions_[key].setEnabled(what is not None)
        self._show_tips()

    def _show_tips(self) -> None:
        """Say what each button does, with its keys; of undo and redo, what they would do now."""
        words = tips()
        for key, what in self._past.items():
            if what is not None:
                past = self.tr("Undo: {what}") if key == "undo" else self.tr("Redo: {what}")
                words[key] = past.format(what=plain(what))
        for place in PLACES:
            self.places[place.id].setToolTip(self._with_keys(names()[place.id], place.command))
        for key, button in self.actions_.items():
            button.setToolTip(self._with_keys(words[key], BUTTONS[key].command))

    def _with_keys(self, words: str, command: str) -> str:
        keys = self._keys.get(command, "")
        return own_tooltip(f"{words} ({keys})" if keys else words)
