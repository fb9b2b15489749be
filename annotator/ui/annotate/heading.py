"""The quiet line over the article: where it comes from, when, how long; under it, what being closed means."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.model import Document, Progress
from annotator.core.text.words import count_words
from annotator.ui import language
from annotator.ui.annotate.state_band import StateBand
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import isolate, plain

_LONGEST_COUNTED = 100_000  # code points; counting the words of more would hold up opening


class Heading(Panel):
    """Says source, date and words of a document on one line in the middle, and in a band that it is closed."""

    reopen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._facts, self.band = plain_label("muted"), StateBand()
        self._facts.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.band.reopen_requested.connect(self.reopen_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 8, 32, 8)
        layout.setSpacing(8)
        layout.addWidget(self._facts)
        layout.addWidget(self.band)

    def show_document(self, document: Document | None, progress: Progress, reason: str = "") -> None:
        """Show the facts of a document and its progress; `reason` says why it was skipped."""
        self._document = document
        self.band.set_state(progress, reason)
        self.retranslate()

    def retranslate(self) -> None:
        self._facts.setText(" · ".join(self._fact_words()))

    def _fact_words(self) -> list[str]:
        if self._document is None:
            return []
        facts = [isolate(plain(str(value), 60)) for value in _origin(self._document.meta) if value]
        if len(self._document.text) <= _LONGEST_COUNTED:
            facts.append(language.digits(self.tr("%n word(s)", "", count_words(self._document.text))))
        return facts


def _origin(meta: Mapping[str, object]) -> tuple[object, object]:
    return meta.get("source"), meta.get("published")
