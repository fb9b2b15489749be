"""The chords of one command beside each other, each with a cross that takes it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.ui import theme
from annotator.ui.help.keycaps import KeyCaps
from annotator.ui.keys.caps import shown
from annotator.ui.panels.flow import FlowLayout

_CROSS = 28


class KeyChips(QWidget):
    """Tells the chord whose cross was pressed."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, 6)

    def show_chords(self, chords: tuple[str, ...]) -> None:
        """Show these chords instead of the ones before."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for chord in chords:
            self._row.addWidget(self._chip(chord))

    @property
    def is_empty(self) -> bool:
        """Say whether there is no chord."""
        return self._row.count() == 0

    def _chip(self, chord: str) -> QFrame:
        chip, cross = QFrame(), QToolButton()
        cross.setProperty("role", "cross")
        theme.set_icon(cross, "close", "muted", 12)
        cross.setFixedSize(_CROSS, _CROSS)
        cross.setToolTip(self.tr("Take these keys away"))
        cross.setAccessibleName(self.tr("Take {keys} away").format(keys=shown(chord)))
        cross.clicked.connect(lambda: self.removed.emit(chord))
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(KeyCaps(chord))
        row.addWidget(cross)
        return chip
