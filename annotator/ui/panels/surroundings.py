"""What the parts of the inspector know about the project and the open document, in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from annotator.core.model import Choice, Label, LabelSet
from annotator.ui import theme
from annotator.ui.panels.marks import Marks
from annotator.ui.panels.talk import Talk
from annotator.ui.panels.wording import name_of


def _no_quotation(_mark: bytes) -> str:
    return ""


def _nothing_assumed(_mark: bytes) -> Mapping[str, str | bool]:
    return {}


@dataclass
class Surroundings:
    """Labels in a language, the living marks, how to quote any mark (removed ones too), and what was said.

    `assumed` gives the values by attribute that a mark has not, and that other marks of its name have.
    """

    labels: LabelSet = field(default_factory=lambda: LabelSet(()))
    language: str = "ar"
    marks: Marks = field(default_factory=Marks)
    quotation: Callable[[bytes], str] = _no_quotation
    people: Mapping[bytes, str] = field(default_factory=dict)
    talk: Talk = field(default_factory=Talk)
    assumed: Callable[[bytes], Mapping[str, str | bool]] = _nothing_assumed

    def label(self, key: str) -> Label:
        """Give the label of that key; an unknown one looks quiet and is named by its key."""
        return self.labels.get(key) or Label(key, {})

    def name(self, thing: Label | Choice) -> str:
        """Give the name of a label or a choice in the language of the moment."""
        return name_of(thing.names, self.language, thing.key if isinstance(thing, Label) else thing.value)

    def label_name(self, key: str) -> str:
        """Give the name of the label of that key."""
        return self.name(self.label(key))

    def color(self, key: str) -> QColor:
        """Give the colour of the label of that key."""
        return theme.label_color(self.label(key))

    def quote(self, mark: bytes) -> str:
        """Give the quotation of a mark, "" when it is unknown."""
        row = self.marks.get(mark)
        return row.quotation if row else self.quotation(mark)
