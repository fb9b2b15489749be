"""How far a comparison is, in one line of the page, with Stop; nothing else has to wait for it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from annotator.ui.language import number
from annotator.ui.panels.panel import Panel, plain_label

_STEPS = 1000


class ProgressLine(Panel):
    """Shown from `begin` to `finish`; `stop_wanted` when the user has enough."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.bar, self.stop = plain_label("caption"), QProgressBar(), QPushButton()
        self._done, self._total, self._sharpening = 0, 0, False
        self.bar.setTextVisible(False)
        self.stop.setProperty("role", "link")
        self.stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.retranslate()
        self.hide()

    def begin(self, *, sharpening: bool = False) -> None:
        """Show that articles are being compared, or that the intervals of the figures are being worked out."""
        self._sharpening = sharpening
        self.progress(0, 0, "")
        self.show()

    @Slot(object, object, str)
    def progress(self, done: int, total: int, _what: str) -> None:
        """Show that `done` of `total` steps are behind; after the last article the figures are still to be reckoned."""
        self._done, self._total = done, total
        counting = 0 < done < total
        self.bar.setRange(0, _STEPS if counting else 0)
        self.bar.setValue(done * _STEPS // total if counting else 0)
        self._say()

    @Slot()
    def finish(self) -> None:
        """Show it no longer."""
        self.hide()

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self._say()

    def _say(self) -> None:
        if self._sharpening:
            self.words.setText(self.tr("Working out how sure the numbers are…"))
        elif 0 < self._done < self._total:
            words = self.tr("Comparing article {done} of {total}…")
            self.words.setText(words.format(done=number(self._done), total=number(self._total)))
        else:
            self.words.setText(self.tr("Working out the agreement…"))
        self.bar.setAccessibleName(self.words.text())
