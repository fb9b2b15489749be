"""A few values with names in both languages: the choices of an attribute, or the words that stand for a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Choice
from annotator.ui import language, theme
from annotator.ui.language import LANGUAGES
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.team.labels.choice_line import VALUE, ChoiceLine
from annotator.ui.team.labels.draft import moved
from annotator.ui.team.labels.naming import followed, key_from
from annotator.ui.team.labels.words import name


class ChoicesEditor(Panel):
    """Tells all choices when one of them was typed in, moved, added or taken away.

    `known` are the values that the file has. While marks use the attribute, those are retired and not deleted.
    """

    changed = Signal(object)  # tuple[Choice, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()
        self._known: frozenset[str] = frozenset()
        self._in_use, self._words = False, ("", "")
        self.caption, self.add = plain_label("caption"), QPushButton()
        self.lines: list[ChoiceLine] = []
        self._heads: dict[str, QLabel] = {part: plain_label("caption") for part in (*LANGUAGES, VALUE)}
        self._grid = QGridLayout()
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.retranslate()

    def set_words(self, caption: str, add: str) -> None:
        """Say what these values are, and what adding one is called."""
        self._words = (caption, add)
        self.retranslate()

    def show_choices(self, choices: Sequence[Choice], known: Sequence[Choice], *, in_use: bool) -> None:
        """Show these choices; the field that is typed in keeps its caret."""
        self.choices, self._in_use = tuple(choices), in_use
        self._known = frozenset(choice.value for choice in known)
        while len(self.lines) > len(choices):
            self._drop_line()
        while len(self.lines) < len(choices):
            self._add_line()
        for place, (line, choice) in enumerate(zip(self.lines, choices, strict=True)):
            line.show_choice(choice, self._taken(place), new=choice.value not in self._known)
        for head in self._heads.values():
            head.setVisible(bool(choices))
        self.retranslate()

    def retranslate(self) -> None:
        self.caption.setText(self._words[0])
        self.add.setText(self._words[1])
        heads = {"ar": self.tr("in Arabic"), "en": self.tr("in English"), VALUE: self.tr("in exported files")}
        for part, words in heads.items():
            self._heads[part].setText(words)
        for place, (line, choice) in enumerate(zip(self.lines, self.choices, strict=True)):
            for part, field in line.fields.items():
                field.setAccessibleName(f"{name(choice)}: {heads[part]}")
            line.up.setEnabled(place > 0)
            line.down.setEnabled(place < len(self.lines) - 1)
            drop = self.tr("Offer again") if choice.retired else self._deed(choice)
            for button, words in ((line.up, self.tr("Move up")), (line.down, self.tr("Move down")), (line.drop, drop)):
                button.setToolTip(words)
                button.setAccessibleName(f"{words}: {name(choice)}")

    def _deed(self, choice: Choice) -> str:
        return self.tr("Retire") if self._is_kept(choice) else self.tr("Delete")

    def _is_kept(self, choice: Choice) -> bool:
        return self._in_use and choice.value in self._known

    # --- edits -------------------------------------------------------------------------------------------------

    def _tell(self, choices: Sequence[Choice]) -> None:
        self.changed.emit(tuple(choices))

    def _put(self, place: int, choice: Choice) -> None:
        self._tell([*self.choices[:place], choice, *self.choices[place + 1 :]])

    def _rename(self, place: int, spoken: str, text: str) -> None:
        choice = self.choices[place]
        names = {key: words for key, words in {**choice.names, spoken: text.strip()}.items() if words}
        value = choice.value
        if value not in self._known:
            value = followed(value, choice.names, names, self._taken(place), VALUE)
        self._put(place, replace(choice, names=names, value=value))

    def _taken(self, place: int) -> set[str]:
        return {choice.value for number, choice in enumerate(self.choices) if number != place}

    def _add(self) -> None:
        names: Mapping[str, str] = {}
        self._tell([*self.choices, Choice(key_from(names, self._taken(-1), VALUE), names)])
        if self.lines:
            self.lines[-1].names[language.current()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, place: int) -> None:
        """Delete a choice, retire it where marks may have it, or take a retired one up again."""
        choice = self.choices[place]
        if choice.retired or self._is_kept(choice):
            self._put(place, replace(choice, retired=not choice.retired))
        else:
            self._tell([*self.choices[:place], *self.choices[place + 1 :]])

    # --- look --------------------------------------------------------------------------------------------------

    def _add_line(self) -> None:
        line, place = ChoiceLine(), len(self.lines)
        self.lines.append(line)
        for column, field in enumerate(line.fields.values()):
            self._grid.addWidget(field, place + 1, column)
            field.show()  # now, so that it can take the keyboard
        for spoken, field in line.names.items():
            field.textEdited.connect(lambda text, spoken=spoken: self._rename(place, spoken, text))
        line.value.key_typed.connect(lambda key: self._put(place, replace(self.choices[place], value=key)))
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (line.up, line.down, line.drop):
            buttons.addWidget(button)
        self._grid.addLayout(buttons, place + 1, len(line.fields))
        line.up.clicked.connect(lambda: self._tell(moved(self.choices, place, -1)))
        line.down.clicked.connect(lambda: self._tell(moved(self.choices, place, 1)))
        line.drop.clicked.connect(lambda: self._take_away(place))

    def _drop_line(self) -> None:
        line = self.lines.pop()
        for widget in (*line.fields.values(), line.up, line.down, line.drop):
            widget.hide()
            widget.deleteLater()
        item = self._grid.itemAtPosition(len(self.lines) + 1, len(line.fields))
        if item is not None:
            self._grid.removeItem(item)

    def _lay_out(self) -> None:
        theme.set_icon(self.add, "plus", "accent", 16)
        self.add.setProperty("role", "link")
        self.add.setAutoDefault(False)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        for column, (part, head) in enumerate(self._heads.items()):
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 2 if part in LANGUAGES else 1)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch()
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(3)
        column_.addWidget(self.caption)
        column_.addLayout(self._grid)
        column_.addLayout(below)
