"""What can be done with the open article at the end of the bottom bar: skip it, finish it, or take it up again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from annotator.core.model import Progress
from annotator.ui import theme
from annotator.ui.keys.named import badge_of, with_key
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import Panel
from annotator.ui.plain import own_tooltip

WORKED_ON = (Progress.NEW, Progress.IN_PROGRESS)
_GAP = 8


class DocumentActs(Panel):
    """Offers what fits the progress of the article; words give way where the bar is narrow."""

    skip_requested = Signal()
    finish_requested = Signal()
    reopen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._skip_named = self._keys_named = True
        self.skip, self.finish, self.reopen = QToolButton(), QPushButton(), QPushButton()
        theme.set_role(self.finish, "primary")
        theme.set_icon(self.skip, "skip", px=16)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        for button in (self.skip, self.reopen, self.finish):
            button.setFocusPolicy(KEYBOARD_ONLY)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.skip.clicked.connect(self.skip_requested)
        self.finish.clicked.connect(self.finish_requested)
        self.reopen.clicked.connect(self.reopen_requested)
        self.set_progress(None)
        self.retranslate()

    def set_progress(self, progress: Progress | None) -> None:
        """Offer what can be done with an article that is so far; None: no article is open."""
        self.skip.setVisible(progress in WORKED_ON)
        self.finish.setVisible(progress is None or progress in WORKED_ON)
        self.finish.setEnabled(progress is not None)
        self.reopen.setVisible(progress in (Progress.FINISHED, Progress.SKIPPED))

    def set_named(self, *, skip: bool, keys: bool) -> None:
        """Say whether there is room for the word beside the sign of skipping, and for the keys of finishing."""
        if (skip, keys) != (self._skip_named, self._keys_named):
            self._skip_named, self._keys_named = skip, keys
            self._write()

    def retranslate(self) -> None:
        self.skip.setText(self.tr("Skip"))
        self.skip.setToolTip(own_tooltip(with_key(self.tr("Leave this article out, with a reason"), "document.skip")))
        self.skip.setAccessibleName(self.tr("Skip this article"))
        finish = self.tr("Finish this article and go to the next one")
        self.finish.setToolTip(own_tooltip(with_key(finish, "document.finish")))
        self.reopen.setText(self.tr("Reopen"))
        self.reopen.setToolTip(self.tr("Take this article up again to change its marks"))
        self._write()

    def _write(self) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.skip.setToolButtonStyle(beside if self._skip_named else alone)
        words, keys = self.tr("Finish"), badge_of("document.finish")
        self.finish.setText(f"{words}  {keys}" if self._keys_named and keys else words)
