"""The calm band over a closed article: what its state is and what there is to do about it."""

from __future__ import annotations

from string import Template
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.core.model import Progress
from annotator.ui import theme
from annotator.ui.annotate.skip_reasons import reason_name
from annotator.ui.keys.named import key_of
from annotator.ui.palette import mix
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import Panel, plain_label

_ICON_PX = 16
_SHEET = Template("""
QFrame[role="band"] { background: $ground; border: 1px solid $line; border-radius: 6px; }
QPushButton[role="act"] { background: transparent; border: 1px solid transparent; color: $accent; min-width: 0;
    padding: 0 7px; min-height: 26px; text-decoration: underline; }
QPushButton[role="act"]:hover { background: $hover; }
QPushButton[role="act"]:focus { border: 2px solid $accent; padding: 0 6px; min-height: 24px; }
""")


class _Look(NamedTuple):
    icon: str
    color: str


_LOOKS = {
    Progress.FINISHED: _Look("check", "saved"),
    Progress.SKIPPED: _Look("skip", "muted"),
    Progress.LOCKED: _Look("lock", "muted"),
}


class StateBand(Panel):
    """Shown for finished, skipped and locked articles alone."""

    reopen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress, self._reason = Progress.NEW, ""
        self._frame, self.sign, self.words, self.act = QFrame(), QLabel(), plain_label(), QPushButton()
        self._frame.setProperty("role", "band")
        self.act.setProperty("role", "act")
        self.act.setFocusPolicy(KEYBOARD_ONLY)
        self.act.setCursor(Qt.CursorShape.PointingHandCursor)
        self.act.clicked.connect(self.reopen_requested)
        self._lay_out()
        self.restyle()
        self.set_state(Progress.NEW)

    def set_state(self, progress: Progress, reason: str = "") -> None:
        """Show the state of an article; `reason` says why it was skipped."""
        self._progress, self._reason = progress, reason
        self.setVisible(progress in _LOOKS)
        self.retranslate()
        self._show_sign()

    def retranslate(self) -> None:
        words = {
            Progress.FINISHED: self.tr("Finished"),
            Progress.SKIPPED: self.tr("Skipped"),
            Progress.LOCKED: self.tr("Locked: ask the project lead to open it"),
        }
        if self._progress is Progress.SKIPPED and self._reason:
            words[Progress.SKIPPED] = self.tr("Skipped: {reason}").format(reason=reason_name(self._reason))
        self.words.setText(words.get(self._progress, ""))
        self.act.setText(self.tr("{key} reopens it").format(key=key_of("enter")))
        self.act.setToolTip(self.tr("Take this article up again to change its marks"))
        self.act.setVisible(self._progress in (Progress.FINISHED, Progress.SKIPPED))

    def restyle(self) -> None:
        p = theme.palette()
        colors = {"ground": mix(p.chrome, p.accent, 0.09), "line": p.hairline, "accent": p.accent, "hover": p.hover}
        self.setStyleSheet(_SHEET.substitute(colors))
        self._show_sign()

    def _show_sign(self) -> None:
        look = _LOOKS.get(self._progress)
        if look:
            size = QSize(_ICON_PX, _ICON_PX)
            self.sign.setPixmap(theme.icon(look.icon, look.color, _ICON_PX).pixmap(size, self.devicePixelRatio()))

    def _lay_out(self) -> None:
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(12, 3, 8, 3)
        inside.setSpacing(8)
        inside.addWidget(self.sign)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch()
        layout.addWidget(self._frame)
        layout.addStretch()
