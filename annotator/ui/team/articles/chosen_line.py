"""How many articles are chosen and how long they are; before any, how they are chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from annotator.ui import language
from annotator.ui.panels.panel import plain_label


class ChosenLine(QLabel):
    """A line of its own class: plural words belong to the class that says them, and the panel has heirs."""

    def __init__(self) -> None:
        super().__init__()
        plain_label("small", of=self)

    def tell(self, articles: int, words: int | None) -> None:
        """Say it; words are None while they are not counted."""
        if not articles:
            self.setText(self.tr("Choose one article or several, to assign them or hand them over."))
            return
        told = [self.tr("%n article(s) chosen", "", articles)]
        if words is not None:
            told.append(self.tr("%n word(s)", "", words))
        self.setText(language.digits(" · ".join(told)))
