"""One label in the window of the suggestions: wanted or not, and why it is or is not suggested."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from annotator.ui import language
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.wording import name_of
from annotator.ui.suggestion_page.facts import LabelFacts
from annotator.ui.suggestion_page.words import standing_words

_NAME_PX = 150


class LabelSwitch(QWidget):
    """A box with the label's sample and name, and beside it a sentence; `wanted` tells the key and the wish."""

    wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.box, self.why = QCheckBox(), plain_label("caption", wrap=True)
        self.box.setMinimumWidth(_NAME_PX)
        self.box.clicked.connect(lambda on: self.wanted.emit(self.key, on))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.box)
        row.addWidget(self.why, 1)

    def show_facts(self, facts: LabelFacts) -> None:
        """Show this label."""
        self.key = facts.label.key
        self.box.setIcon(sample_icon(facts.label))
        self.box.setText(name_of(facts.label.names, language.current(), self.key).replace("&", "&&"))
        self.box.setChecked(facts.wanted)
        self.why.setText(standing_words(facts))
        self.box.setAccessibleDescription(self.why.text())
