"""The quiet line over the article: where it comes from, when, how long; and what its state means."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.core.model import Document, Progress
from annotator.core.text.words import count_words
from annotator.ui import language, theme
from annotator.ui.panels.panel import Panel
from annotator.ui.plain import isolate, plain

_LONGEST_COUNTED = 100_000  # code points; counting the words of more would hold up opening


class Heading(Panel):
    """Says source, date and words of a document on one line in the middle, and whether it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._progress = Progress.NEW
        self._facts = QLabel()
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._facts, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 8, 32, 8)
        layout.addWidget(self._facts)

    def show_document(self, document: Document | None, progress: Progress) -> None:
        """Show the facts of a document and its progress."""
        self._document, self._progress = document, progress
        self.retranslate()

    def retranslate(self) -> None:
        states = {
            Progress.FINISHED: self.tr("Finished: Enter reopens it"),
            Progress.SKIPPED: self.tr("Skipped: Enter reopens it"),
            Progress.LOCKED: self.tr("Locked by the project lead"),
        }
        state = states.get(self._progress)
        self._facts.setText(" · ".join([*self._fact_words(), *([state] if state else [])]))

    def _fact_words(self) -> list[str]:
        if self._document is None:
            return []
        facts = [isolate(plain(str(value), 60)) for value in _origin(self._document.meta) if value]
        if len(self._document.text) <= _LONGEST_COUNTED:
            facts.append(language.digits(self.tr("%n word(s)", "", count_words(self._document.text))))
        return facts


def _origin(meta: Mapping[str, object]) -> tuple[object, object]:
    return meta.get("source"), meta.get("published")
