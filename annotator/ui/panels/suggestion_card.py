"""The current suggestion in the details: its words, its label, why it is made, and the answers to it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.core.model import Label
from annotator.ui import language, theme
from annotator.ui.keys.named import with_key
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.quotation import Quotation
from annotator.ui.panels.wording import led, name_of, quoted
from annotator.ui.plain import isolate, own_tooltip

ACCEPT, REFUSE = "suggestion.accept", "mark.remove"
ACCEPT_ALL, REFUSE_ALL = "suggestion.accept_all", "suggestion.refuse_all"
_ICON_PX = 18
_LONGEST = 60  # code points of the name that a short form belongs to


@dataclass(frozen=True, slots=True)
class SuggestionFace:
    """What is shown of a suggestion; `group` is how many of the document have the same name and label.

    The `source` proposed it: the model with a `probability`, the dictionary because the name was `marked` so often of
    all its `places`, or because it is a part of the name `whole`.
    """

    quotation: str
    label: Label
    group: int
    source: str
    probability: float
    marked: int
    places: int
    whole: str = ""


class SuggestionCard(Panel):
    """Says by `answered` which command was clicked."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: SuggestionFace | None = None
        self.caption, self.quotation = plain_label("caption"), Quotation()
        self.sample, self.label, self.why = QLabel(), plain_label("section"), plain_label("empty", wrap=True)
        self.buttons = {command: QPushButton() for command in (ACCEPT, REFUSE, ACCEPT_ALL, REFUSE_ALL)}
        theme.set_role(self.buttons[ACCEPT], "primary")
        for command in (ACCEPT_ALL, REFUSE_ALL):
            self.buttons[command].setProperty("role", "link")
        for command, button in self.buttons.items():
            button.setFocusPolicy(KEYBOARD_ONLY)
            button.clicked.connect(lambda _=False, command=command: self.answered.emit(command))
        self._lay_out()
        self.hide()
        self.retranslate()

    def show_suggestion(self, face: SuggestionFace | None) -> None:
        """Show this suggestion, or nothing."""
        if face == self._face:
            return
        self._face = face
        self._show()

    def _show(self) -> None:
        face = self._face
        self.setVisible(face is not None)
        if face is not None:
            self.quotation.set_quotation(face.quotation, theme.label_color(face.label))
            self.sample.setPixmap(sample_icon(face.label, _ICON_PX).pixmap(_ICON_PX, _ICON_PX))
            for command in (ACCEPT_ALL, REFUSE_ALL):
                self.buttons[command].setVisible(face.group > 1)
            self.retranslate()

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Suggestion"))
        face = self._face
        if face is None:
            return
        name, count = name_of(face.label.names, language.current(), face.label.key), language.number(face.group)
        self.label.setText(name)
        why = self._why(face)
        self.why.setText(led(why))
        words = self.tr("Suggestion: {label} {words}. {why}")
        self.setAccessibleName(words.format(label=isolate(name), words=quoted(face.quotation), why=why))
        texts = {
            ACCEPT: self.tr("Accept"),
            REFUSE: self.tr("Refuse"),
            ACCEPT_ALL: self.tr("Accept all {count}").format(count=count),
            REFUSE_ALL: self.tr("Refuse all {count}").format(count=count),
        }
        for command, text in texts.items():
            keyed = with_key(text, command)
            self.buttons[command].setText(keyed if command in (ACCEPT, REFUSE) else text)
            self.buttons[command].setToolTip(own_tooltip(keyed))

    def _why(self, face: SuggestionFace) -> str:
        """Say how often the name was marked, what the model thinks of it, or to which name it belongs."""
        if face.source == "model":
            probability = language.digits(f"{face.probability:.2f}")
            return self.tr("The model: {probability}").format(probability=probability)
        if face.source == "part" and face.whole:
            return self.tr("Part of {words}").format(words=quoted(face.whole, _LONGEST))
        if face.marked == face.places:
            return language.digits(self.tr("Marked each time so far (%n)", "", face.places))
        words = language.digits(self.tr("Marked {marked} of %n time(s)", "", face.places))
        return words.format(marked=language.number(face.marked))

    def restyle(self) -> None:
        self._show()

    def _lay_out(self) -> None:
        named = QHBoxLayout()
        named.setSpacing(6)
        named.addWidget(self.sample)
        named.addWidget(self.label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.caption)
        column.addWidget(self.quotation)
        column.addLayout(named)
        column.addWidget(self.why)
        for commands in ((ACCEPT, REFUSE), (ACCEPT_ALL, REFUSE_ALL)):
            answers = FlowLayout(spacing=8)
            for command in commands:
                answers.addWidget(self.buttons[command])
            column.addLayout(answers)
