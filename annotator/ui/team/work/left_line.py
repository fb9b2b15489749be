"""What nobody has yet, and which files are late."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from annotator.ui import language
from annotator.ui.panels.panel import plain_label


class LeftLine(QLabel):
    """A line of its own class: plural words belong to the class that says them, and the panel has heirs."""

    def __init__(self) -> None:
        super().__init__()
        plain_label("small", of=self)

    def tell(self, unassigned: int, total: int, late: int) -> None:
        """Say how many of all articles nobody was given, and how many files are late."""
        if not total:
            self.setText(self.tr("There are no articles yet."))
            return
        assigned = self.tr("Every article is assigned to somebody.")
        words = [self.tr("%n article(s) assigned to nobody", "", unassigned) if unassigned else assigned]
        if late:
            words.append(self.tr("%n file(s) late", "", late))
        self.setText(language.digits(" · ".join(words)))
