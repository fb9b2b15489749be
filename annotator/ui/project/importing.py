"""Importing from the window: choose files, look at what they hold, then bring them in with progress and Stop."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.core.errors import KnownError
from annotator.core.exchange.preview import FileFacts, preview_file
from annotator.core.exchange.project_files import article_files, read_articles
from annotator.core.project.importing import ImportResult
from annotator.ui import language, messages
from annotator.ui.dialogs.import_dialog import FilePreview, ImportChoices, ImportDialog
from annotator.ui.project.long_work import LongWork, Tick
from annotator.ui.sentences import sentence
from annotator.ui.session import Session


class Importing(QObject):
    """Leads from files to articles in the project; nothing is written before the user agreed."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._files: list[Path] = []

    def choose(self) -> None:
        """Ask for files and go on with them."""
        kinds = self.tr("Articles (*.txt *.jsonl *.json);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import articles"), str(Path.home()), kinds)
        if names:
            self.start([Path(name) for name in names])

    def start(self, paths: Iterable[Path]) -> None:
        """Show what these files hold, in a dialog that leads to the import."""
        if self._session.info is None:
            return
        self._files = article_files(paths)
        dialog = ImportDialog(self._window)
        dialog.set_sets([person.name for person in self._session.info.people if person.kind == "person"])
        dialog.files_added.connect(lambda more: self._add(dialog, more))
        dialog.encoding_changed.connect(lambda path, encoding: self._read_anew(dialog, path, encoding))
        dialog.accepted.connect(lambda: self._import(dialog.choices()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._look(dialog)

    def _add(self, dialog: ImportDialog, paths: Iterable[Path]) -> None:
        self._files += [path for path in article_files(paths) if path not in self._files]
        self._look(dialog)

    def _look(self, dialog: ImportDialog) -> None:
        """Read all files and show what is in them; Stop closes the dialog."""
        files = list(self._files)
        labels = {label.key for label in self._session.labels.labels}
        work = LongWork(dialog, self.tr("Looking into the files"))
        work.stopped.connect(dialog.reject)

        def look(tick: Tick) -> list[FileFacts]:
            known = self._session.project().document_ids()
            return [preview_file(path, None, known, labels, tick) for path in files]

        work.start(
            self._session.submit,
            look,
            lambda facts: dialog.set_previews([_preview(found) for found in facts]),
            lambda error: messages.error(self._window, error),
        )

    def _read_anew(self, dialog: ImportDialog, path: Path, encoding: str) -> None:
        labels = {label.key for label in self._session.labels.labels}
        self._session.run(
            lambda project: preview_file(path, encoding, project.document_ids(), labels),
            lambda facts: _update(dialog, facts),
        )

    def _import(self, choices: ImportChoices) -> None:
        work = LongWork(self._window, self.tr("Importing articles"))

        def bring_in(tick: Tick) -> ImportResult:
            articles = read_articles(choices.paths, choices.encodings, tick, choices.titles)
            return self._session.project().import_articles(
                articles, set_name=choices.set_name, add_labels=choices.add_labels
            )

        work.start(self._session.submit, bring_in, self._done, lambda error: messages.error(self._window, error))

    def _done(self, result: ImportResult) -> None:
        self._session.reload()
        counts = result.counts
        words = [
            self.tr("%n article(s) added", "", counts.documents),
            self.tr("%n known already", "", counts.known_documents) if counts.known_documents else "",
            self.tr("%n span(s) added", "", counts.annotations) if counts.annotations else "",
        ]
        self._session.told.emit(language.digits(" · ".join(word for word in words if word)))


def _update(dialog: ImportDialog, facts: FileFacts) -> None:
    if dialog.is_open:
        dialog.update_preview(_preview(facts))


def _preview(facts: FileFacts) -> FilePreview:
    return FilePreview(
        path=facts.path,
        kind="text" if facts.path.suffix.lower() in (".txt", ".text") else "jsonl",
        articles=facts.articles,
        spans=facts.spans,
        encoding=facts.encoding,
        first_lines=facts.first_lines,
        problem=_problem(facts.error),
        unknown_labels=facts.unknown_labels,
        duplicates=facts.duplicates,
        title=facts.title,
    )


def _problem(error: KnownError | None) -> str:
    return sentence(error) if error else ""
