"""What the project decided about the words that are selected or marked; nothing where it decided nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.core.model import Decision, LabelSet
from annotator.ui import theme
from annotator.ui.panels.decision_words import decision_words, note_words
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import tooltip

_MOST, _ICON_PX = 3, 18


class DecisionNote(Panel):
    """Each decision with its note below, in a tinted frame; the whole note is in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decisions: Sequence[Decision] = ()
        self._labels = LabelSet(())
        self.icon, self.caption = QLabel(), plain_label("caption")
        self.lines = [plain_label("decision", wrap=True) for _ in range(_MOST)]
        self._lay_out()
        self.restyle()
        self.show_decisions((), self._labels)

    def show_decisions(self, decisions: Sequence[Decision], labels: LabelSet) -> None:
        """Show what was decided about these words."""
        self._decisions, self._labels = tuple(decisions[:_MOST]), labels
        self.setVisible(bool(decisions))
        self.retranslate()

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Decision of the project"))
        for line in self.lines:
            line.hide()
        for line, decision in zip(self.lines, self._decisions, strict=False):
            line.setText("\n".join(filter(None, (decision_words(decision, self._labels), note_words(decision)))))
            line.setToolTip(tooltip(decision.note))
            line.show()

    def restyle(self) -> None:
        self.icon.setPixmap(theme.icon("decision", "accent", _ICON_PX).pixmap(_ICON_PX, _ICON_PX))

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("role", "decision")
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.caption, *self.lines):
            words.addWidget(part)
        row = QHBoxLayout(frame)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 0)
        outer.addWidget(frame)
