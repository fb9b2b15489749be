"""One comment: who said it and when, the words it is about where no mark has them, and what its writer can do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.wording import is_rtl, led
from annotator.ui.plain import isolate, own_tooltip

_LONGEST = 4_000  # code points of a line


@dataclass(frozen=True, slots=True)
class CommentLine:
    """What an entry shows; `about` are words that lead to their place, `own` lets the reader change it."""

    head: str
    text: str
    about: str = ""
    own: bool = False


class CommentEntry(QWidget):
    """Tells what was clicked; the keyboard stays where it is unless it came here by itself."""

    place_wanted = Signal()
    reword_wanted = Signal()
    removed = Signal()

    def __init__(self, line: CommentLine) -> None:
        super().__init__()
        self.head, self.words = plain_label("caption", wrap=True), plain_label(wrap=True)
        self.about, self.reword, self.remove = QPushButton(), QToolButton(), QToolButton()
        self.head.setText(led(line.head))
        self.words.setText(_running(line.text))
        self.about.setText(line.about.replace("&", "&&"))
        self._lay_out(line)

    def _lay_out(self, line: CommentLine) -> None:
        self.about.setProperty("role", "link")
        self.about.setFocusPolicy(KEYBOARD_ONLY)
        self.about.clicked.connect(self.place_wanted)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.head, 1)
        for button, icon, told in (
            (self.reword, "edit", self.reword_wanted),
            (self.remove, "trash", self.removed),
        ):
            button.setProperty("role", "cross")
            button.setFocusPolicy(KEYBOARD_ONLY)
            button.clicked.connect(told)
            theme.set_icon(button, icon, "muted", 16)
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.words)
        # Not before they have their place: a widget without one would be shown as a window.
        self.about.setVisible(bool(line.about))
        self.reword.setVisible(line.own)
        self.remove.setVisible(line.own)
        self._name()

    def _name(self) -> None:
        """Say what the two buttons do, which have no words."""
        for button, words in (
            (self.reword, self.tr("Edit this comment")),
            (self.remove, self.tr("Take this comment back")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(own_tooltip(words))


def _running(text: str) -> str:
    """Give what a person wrote so that it runs its own way, from its own side, whatever the interface does."""
    mark = "\u200f" if is_rtl(text) else "\u200e"
    return "\n".join(mark + isolate(line, _LONGEST) for line in text.splitlines())
