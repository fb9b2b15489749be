"""The widgets of one choice: its names, its value, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from annotator.core.model import Choice
from annotator.ui import theme
from annotator.ui.language import LANGUAGES
from annotator.ui.team.draft_field import lead_to_draft
from annotator.ui.team.labels.key_field import KeyLine

VALUE = "value"
_VALUE_PX, _BUTTON_PX, _LONGEST = 132, 28, 80
_DIRECTIONS = {"ar": Qt.LayoutDirection.RightToLeft}


class ChoiceLine:
    """Widgets that stand in one row of a grid; whoever made them sets them there and listens to them."""

    def __init__(self) -> None:
        self.names: dict[str, QLineEdit] = {spoken: QLineEdit() for spoken in LANGUAGES}
        self.value = KeyLine()
        for spoken, field in self.names.items():
            field.setMaxLength(_LONGEST)
            lead_to_draft(field)
            field.setLayoutDirection(_DIRECTIONS.get(spoken, Qt.LayoutDirection.LeftToRight))
        self.value.setMinimumWidth(_VALUE_PX)
        self.up, self.down, self.drop = QToolButton(), QToolButton(), QToolButton()
        for button, icon in ((self.up, "up"), (self.down, "down")):
            theme.set_icon(button, icon, px=16)
        for button in (self.up, self.down, self.drop):
            button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def fields(self) -> dict[str, QLineEdit]:
        """The fields by what they hold: names by language, and the value."""
        return {**self.names, VALUE: self.value}

    def show_choice(self, choice: Choice, taken: Collection[str], *, new: bool) -> None:
        """Show a choice; its value can be typed while it is new, and nothing when it is retired."""
        for spoken, field in self.names.items():
            if field.text().strip() != choice.names.get(spoken, "").strip():
                field.setText(choice.names.get(spoken, ""))
        self.value.show_key(choice.value, taken, new=new)
        for field in self.fields.values():
            field.setEnabled(not choice.retired)
        theme.set_icon(self.drop, "undo" if choice.retired else "trash", px=16)
