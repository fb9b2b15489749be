"""Exporting: what to write, a look at it, and afterwards where it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import language, theme
from annotator.ui.dialogs.export_done import ExportDone
from annotator.ui.dialogs.export_facts import ExportChoices, ExportPreview, ExportResult, ExportSet, pretty_line
from annotator.ui.dialogs.export_form import ExportForm
from annotator.ui.dialogs.parts import MARGINS, captioned, closing_row
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label, set_role
from annotator.ui.plain import plain

__all__ = ["ExportChoices", "ExportDialog", "ExportPreview", "ExportResult", "ExportSet"]


class ExportDialog(Dialog):
    """Asks for a preview by `choices_changed` and for the deed by `export_requested`; `set_result` ends it.

    The dialog stays open until the result is shown, so that a failure leaves the choices as they are.
    """

    choices_changed = Signal(object)  # ExportChoices
    export_requested = Signal(object)  # ExportChoices
    folder_requested = Signal(object)  # Path of the written file

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: ExportPreview | None = None
        self._asked: tuple[str, bool] | None = None
        self.heading, self.form = plain_label("title"), ExportForm()
        self.facts, self.line = plain_label("caption"), QPlainTextEdit()
        self.warnings = plain_label("error", wrap=True)
        self.summary = plain_label("small", wrap=True)
        self.cancel, self.go = QPushButton(), QPushButton()
        self.done_page, self.pages = ExportDone(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # Data

    def set_sets(self, sets: Sequence[ExportSet], chosen: str) -> None:
        """Offer these sets, one of them chosen, and ask for its preview."""
        self.form.set_sets(sets, chosen)
        self._change()

    def set_path(self, path: Path) -> None:
        """Propose that file."""
        self.form.set_path(path)

    def set_preview(self, preview: ExportPreview) -> None:
        """Show what the present choices would write."""
        self._preview = preview
        self.line.setPlainText(pretty_line(preview.first_line))
        self._tell()

    def set_busy(self, *, busy: bool) -> None:
        """Take no other wish while the export runs."""
        self.form.setEnabled(not busy)
        self.go.setEnabled(not busy and self._ready())

    def set_result(self, result: ExportResult) -> None:
        """Show what was written and where; nothing remains but to close."""
        self.set_busy(busy=False)
        self.done_page.show_result(result)
        self.pages.setCurrentWidget(self.done_page)
        self.done_page.close_button.setFocus()

    def choices(self) -> ExportChoices:
        """Give the choices as they are now."""
        return self.form.choices()

    # Words and colours

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.heading.setText(self.tr("Export the marks"))
        self.line.setAccessibleName(self.tr("The first line"))
        self.cancel.setText(self.tr("Cancel"))
        self._tell()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.line.setFont(theme.ui_font(13))

    # Inside

    def accept(self) -> None:
        """Ask for the export, if there is something to write and a place for it."""
        if self.pages.currentWidget() is self.done_page:
            super().accept()
        elif self._ready():
            self.export_requested.emit(self.choices())

    def _lay_out(self) -> None:
        self.line.setReadOnly(True)
        self.line.setTabChangesFocus(True)
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.line.setMinimumHeight(140)
        asking = QWidget()
        layout = QVBoxLayout(asking)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(self.form)
        layout.addLayout(captioned(self.facts, self.line), 1)
        layout.addWidget(self.warnings)
        layout.addLayout(closing_row(self.summary, self.cancel, self.go))
        self.pages.addWidget(asking)
        self.pages.addWidget(self.done_page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.resize(680, 520)

    def _connect(self) -> None:
        self.form.changed.connect(self._change)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.done_page.close_button.clicked.connect(self.accept)
        self.done_page.folder_wanted.connect(self.folder_requested)

    def _change(self) -> None:
        """Ask for another preview when set or state changed; the path alone changes nothing in it."""
        choices = self.choices()
        asked = (choices.set_name, choices.finished_only)
        if asked != self._asked:
            self._asked, self._preview = asked, None
            self.line.clear()
            self.choices_changed.emit(choices)
        self._tell()

    def _ready(self) -> bool:
        something = self._preview is not None and self._preview.documents > 0
        return something and not self.form.path_fault()

    def _tell(self) -> None:
        preview = self._preview
        self.facts.setText(self._facts(preview))
        warnings = [*(plain(warning) for warning in (preview.warnings if preview else ())), self.form.path_warning()]
        self.warnings.setText("\n".join(warning for warning in warnings if warning))
        self.warnings.setVisible(any(warnings))
        empty = preview is not None and preview.documents == 0
        fault = self._empty_words() if empty else self.form.path_fault()
        self.summary.setText(fault)
        set_role(self.summary, "missing" if fault else "small")
        self.go.setEnabled(self._ready())
        self.go.setText(self.tr("Export"))

    def _empty_words(self) -> str:
        if self.choices().finished_only:
            return self.tr(
                "No article with these marks is finished yet; with “All” the unfinished ones are written too."
            )
        return self.tr("There is nothing to write: nobody has worked on an article in this set.")

    def _facts(self, preview: ExportPreview | None) -> str:
        if preview is None:
            return self.tr("Counting…")
        documents = language.digits(self.tr("%n article(s)", "", preview.documents))
        spans = language.digits(self.tr("%n span(s)", "", preview.spans))
        return self.tr("{articles}, {spans}; the first line:").format(articles=documents, spans=spans)
