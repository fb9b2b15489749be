"""Exporting from the window: choose, look, write with progress, tell what was written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from annotator.core.errors import KnownError
from annotator.core.exchange.export_report import ExportReport
from annotator.core.exchange.manifest import manifest_path
from annotator.core.exchange.project_files import (
    ExportChoice,
    export_project,
    exportable_sets,
    preview_export,
)
from annotator.core.exchange.project_files import ExportPreview as Preview
from annotator.ui import language, messages
from annotator.ui.dialogs.export_dialog import ExportChoices, ExportDialog, ExportPreview, ExportResult, ExportSet
from annotator.ui.dialogs.export_facts import ALL_SETS
from annotator.ui.project.long_work import LongWork
from annotator.ui.session import Session
from annotator.ui.work_thread import WorkThread


class Exporting(QObject):
    """Runs beside the annotator's work, in a thread and on a connection of its own."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._thread = WorkThread("export", self)

    def start(self) -> None:
        """Ask what to export and where, and write it."""
        info = self._session.info
        if info is None:
            return
        dialog = ExportDialog(self._window)
        dialog.set_path(info.path.with_suffix(".jsonl"))
        dialog.choices_changed.connect(lambda choices: self._look(dialog, info.path, choices))
        dialog.export_requested.connect(lambda choices: self._write(dialog, info.path, choices))
        dialog.folder_requested.connect(_open_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        # After the acts that wait in the store thread, so that the counts hold what is on the screen.
        self._session.run(
            lambda _: exportable_sets(info.path),
            lambda sets: self._offer(dialog, sets),
            self._tell,
        )

    def _offer(self, dialog: ExportDialog, sets: list[tuple[str, int]]) -> None:
        if not dialog.is_open:
            return
        names = [name for name, _ in sets]
        person = self._session.person.name if self._session.person else ""
        chosen = next((name for name in ("gold", person) if name in names), ALL_SETS)
        total = sum(count for _, count in sets)
        dialog.set_sets([*(ExportSet(*found) for found in sets), ExportSet(ALL_SETS, total)], chosen)

    def _look(self, dialog: ExportDialog, project: Path, choices: ExportChoices) -> None:
        self._thread.submit(
            lambda: preview_export(project, _choice(choices)),
            lambda found: self._show(dialog, found),
            self._tell,
        )

    def _show(self, dialog: ExportDialog, found: Preview) -> None:
        if dialog.is_open:
            dialog.set_preview(self._preview(found))

    def _preview(self, found: Preview) -> ExportPreview:
        warnings: tuple[str, ...] = ()
        if found.dropped_links:
            words = self.tr("%n link(s) to removed marks will be left out.", "", found.dropped_links)
            warnings = (language.digits(words),)
        return ExportPreview(found.sets, found.spans, found.first_line, warnings)

    def _write(self, dialog: ExportDialog, project: Path, choices: ExportChoices) -> None:
        dialog.set_busy(busy=True)
        work = LongWork(dialog, self.tr("Exporting"))
        work.ended.connect(lambda: dialog.set_busy(busy=False))
        work.start(
            self._thread.submit,
            lambda tick: export_project(project, choices.path, _choice(choices), tick),
            lambda report: dialog.set_result(_result(choices.path, report)),
            self._tell,
        )

    def _tell(self, error: KnownError) -> None:
        messages.error(self._window, error)

    def end(self) -> None:
        """Let the thread end by itself when what it writes is written."""
        self._thread.end()

    @property
    def is_running(self) -> bool:
        """Say whether something is being written, or awaited."""
        return self._thread.isRunning()

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._thread.stop()


def _choice(choices: ExportChoices) -> ExportChoice:
    return ExportChoice(choices.set_name, "finished" if choices.finished_only else None)


def _result(path: Path, report: ExportReport) -> ExportResult:
    return ExportResult(path, manifest_path(path), report.documents, report.spans)


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
