"""The first look: three questions of a lead, each with a short answer and a sentence under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.wording import led

_FIGURE_PX = 22


class Answer(NamedTuple):
    """A question, its answer, and a sentence about it."""

    question: str
    answer: str
    remark: str


class Tiles(QWidget):
    """Answers side by side, all of the same width."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.tiles = [Tile() for _ in range(count)]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for tile in self.tiles:
            row.addWidget(tile, 1)

    def set_answers(self, answers: Sequence[Answer]) -> None:
        """Give these answers."""
        for tile, answer in zip(self.tiles, answers, strict=True):
            tile.set_answer(answer)


class Tile(QWidget):
    """One question with its answer."""

    def __init__(self) -> None:
        super().__init__()
        self.question, self.answer = plain_label("caption"), plain_label("figure")
        self.remark = plain_label("small", wrap=True)
        theme.set_role(self, "card")
        font = theme.ui_font(_FIGURE_PX)
        font.setBold(True)
        self.answer.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(2)
        for label in (self.question, self.answer, self.remark):
            column.addWidget(label)
        column.addStretch()

    def set_answer(self, answer: Answer) -> None:
        """Show this answer."""
        self.question.setText(answer.question)
        self.answer.setText(led(answer.answer))  # a name of the other direction stands at the same side
        self.remark.setText(answer.remark)
