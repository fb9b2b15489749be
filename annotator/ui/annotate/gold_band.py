"""The amber band over the text while a reviewer edits gold by hand."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from annotator.ui import theme
from annotator.ui.keys.named import with_key
from annotator.ui.palette import mix
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import Panel, plain_label

_SHEET = Template("""
QFrame[role="gold"] { background: $ground; border: none; border-bottom: 2px solid $gold; }
QPushButton[role="act"] { background: transparent; border: 1px solid transparent; color: $accent; min-width: 0;
    padding: 0 7px; min-height: 26px; text-decoration: underline; }
QPushButton[role="act"]:hover { background: $hover; }
QPushButton[role="act"]:focus { border: 2px solid $accent; padding: 0 6px; min-height: 24px; }
""")


class GoldBand(Panel):
    """Says whose set this is, and leads back to the review."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self.words, self.act = QFrame(), plain_label(), QPushButton()
        self._frame.setProperty("role", "gold")
        self.act.setProperty("role", "act")
        self.act.setFocusPolicy(KEYBOARD_ONLY)
        self.act.setCursor(Qt.CursorShape.PointingHandCursor)
        self.act.clicked.connect(self.left)
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(16, 3, 12, 3)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self.hide()
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        self.words.setText(self.tr("You are editing gold: every change counts for the project."))
        self.act.setText(with_key(self.tr("Back to the review"), "escape"))

    def restyle(self) -> None:
        p = theme.palette()
        colors = {"ground": mix(p.chrome, p.gold, 0.16), "gold": p.gold, "accent": p.accent, "hover": p.hover}
        self.setStyleSheet(_SHEET.substitute(colors))
