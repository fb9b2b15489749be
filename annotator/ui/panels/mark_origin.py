"""The last line on a mark: who made it and when, whether it is in the file, and the way to its history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from annotator.core.model import PRE_ANNOTATION, Annotation
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import Panel, plain_label, set_role
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.when import moment
from annotator.ui.panels.wording import led
from annotator.ui.plain import isolate


class MarkOrigin(Panel):
    """Says «saved» of a mark only when it was told so."""

    history_wanted = Signal(bytes)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._mark: Annotation | None = None
        self.who, self.state, self.history = plain_label("state", wrap=True), plain_label("state"), QPushButton()
        self.history.setProperty("role", "link")
        self.history.setFocusPolicy(KEYBOARD_ONLY)
        self.history.clicked.connect(self._ask)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.who, 0, 0)
        layout.addWidget(self.state, 0, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.history, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeading)

    def show_mark(self, mark: Annotation | None) -> None:
        """Show where this mark comes from; None when no mark is shown."""
        self._mark = mark
        self.retranslate()

    def retranslate(self) -> None:
        self.history.setText(self.tr("History of this mark"))
        if self._mark is None:
            return
        mark, people = self._mark, self._around.people
        row = self._around.marks.get(mark.id)
        pending = row is not None and row.pending
        parts = [isolate(people[mark.person])] if mark.person in people else []
        parts += [moment(mark.stamp)] if mark.stamp else []
        parts += [self.tr("came with the file")] if mark.origin == PRE_ANNOTATION else []
        self.who.setText(led(" · ".join(parts)))
        self.state.setText(self.tr("saving…") if pending else self.tr("saved"))
        set_role(self.state, "state" if pending else "state-saved")

    def _ask(self) -> None:
        if self._mark is not None:
            self.history_wanted.emit(self._mark.id)
