"""How often something is used, and beside it what taking it away would mean: retiring or deleting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui import language, theme
from annotator.ui.panels.panel import Panel, plain_label


class UseLine(Panel):
    """One line under the heading of a label or an attribute."""

    dropped = Signal()
    restored = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.drop, self.restore = plain_label("caption", wrap=True), QPushButton(), QPushButton()
        self._uses, self._retired, self._counted = 0, False, True
        theme.set_icon(self.drop, "trash", "accent", 16)
        theme.set_icon(self.restore, "undo", "accent", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for button in (self.drop, self.restore):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            row.addWidget(button)
        self.drop.clicked.connect(self.dropped)
        self.restore.clicked.connect(self.restored)

    def show_use(self, uses: int, *, retired: bool, counted: bool) -> None:
        """Show how many marks use it; `counted` says that they are counted already."""
        self._uses, self._retired, self._counted = uses, retired, counted
        self.drop.setVisible(not retired)
        self.drop.setEnabled(counted)
        self.restore.setVisible(retired)
        self.retranslate()

    def retranslate(self) -> None:
        self.drop.setText(self.deed())
        self.restore.setText(self.tr("Offer again"))
        self.words.setText(self._sentence())

    def deed(self) -> str:
        """Give what taking it away is called."""
        return self.tr("Retire") if self._uses else self.tr("Delete")

    def _sentence(self) -> str:
        if not self._counted:
            return self.tr("Counting the marks…")
        if self._retired:
            return self.tr("Retired: the marks that have it keep it, and it is offered no more.")
        if self._uses:
            return language.digits(
                self.tr("In use %n time(s): it can be retired, and the marks keep it.", "", self._uses)
            )
        return self.tr("No mark uses it: it can be deleted.")
