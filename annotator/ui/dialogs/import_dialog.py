"""What would come in, shown before anything is written: files, their beginnings, spans and unknown labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import item_views, language
from annotator.ui.dialogs.import_detail import ImportDetail
from annotator.ui.dialogs.import_facts import FilePreview, ImportChoices, ImportState, Obstacle
from annotator.ui.dialogs.import_spans import ImportSpans
from annotator.ui.dialogs.import_table import NAME, STATE, ImportTable
from annotator.ui.dialogs.parts import MARGINS, closing_row
from annotator.ui.panels import style
from annotator.ui.panels.drops import dropped_files
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import Dialog, plain_label, set_role

__all__ = ["FilePreview", "ImportChoices", "ImportDialog"]


class ImportDialog(Dialog):
    """Gets previews and gives choices; reading files and importing are not its business.

    After `files_added` and `encoding_changed` it waits for `set_previews` or `update_preview`.
    """

    files_added = Signal(list)
    encoding_changed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ImportState()
        self._table = ImportTable(self._state)
        self.heading, self.add = plain_label("title"), QPushButton()
        self.table, self.detail, self.spans = QTableView(), ImportDetail(), ImportSpans()
        self.files, self.none = QStackedWidget(), EmptyState()
        self.leave_out_all = QPushButton()
        self.summary = plain_label("small", wrap=True)
        self.cancel, self.go = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.restyle()
        self.retranslate()

    # Data

    def set_sets(self, names: Sequence[str]) -> None:
        """Offer the names of sets that spans may go to, beside `original`."""
        self.spans.set_sets(names)

    def set_previews(self, previews: Iterable[FilePreview]) -> None:
        """Show these files; the first one with a problem is chosen, else the first one."""
        self._state.set_previews(previews)
        self._table.reset()
        trouble = next((n for n, preview in enumerate(self._state.previews) if preview.problem), 0)
        # Not selectRow(): from right to left it looks for the first column beyond the edge and finds none.
        self.table.setCurrentIndex(self._table.index(trouble, NAME))
        self._refresh()
        (self.table if self._state.obstacle() else self.go).setFocus()

    def update_preview(self, preview: FilePreview) -> None:
        """Show one file as it was read anew, with another encoding."""
        if self._state.update(preview) is not None:
            self._table.refresh()
            self._refresh()

    def choices(self) -> ImportChoices:
        """Give what to import and how."""
        return self._state.choices()

    # Words and colours

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import articles"))
        self.heading.setText(self.tr("Import articles"))
        self.add.setText(self.tr("Add files…"))
        self.table.setAccessibleName(self.tr("Files"))
        self.none.set_words(self.tr("Drop files with articles here, or press “Add files…”."))
        self.leave_out_all.setText(self.tr("Leave out all files with a problem"))
        self.cancel.setText(self.tr("Cancel"))
        self._table.headerDataChanged.emit(self.table.horizontalHeader().orientation(), NAME, STATE)
        self._refresh()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        if self._table.rowCount():
            self._table.refresh()

    # What the user does

    def accept(self) -> None:
        """Close with the choices, if nothing keeps the import from beginning."""
        if self._state.obstacle() is None:
            super().accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_added.emit(dropped_files(event.mimeData()))

    def _lay_out(self) -> None:
        item_views.prepare(self.table)
        self.table.setModel(self._table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setMinimumHeight(item_views.ROW_PX * 4)
        heading = self.table.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heading.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        heading.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        for button in (self.add, self.leave_out_all):
            button.setAutoDefault(False)
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addStretch()
        top.addWidget(self.leave_out_all)
        top.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(12)
        layout.addLayout(top)
        self.files.addWidget(self.table)
        self.files.addWidget(self.none)
        layout.addWidget(self.files, 2)
        layout.addWidget(self.detail, 3)
        layout.addWidget(self.spans)
        layout.addLayout(closing_row(self.summary, self.cancel, self.go))
        self.resize(820, 560)

    def _connect(self) -> None:
        self.add.clicked.connect(self._ask_for_files)
        self.leave_out_all.clicked.connect(self._leave_out_all)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.detail.encoding_chosen.connect(self._choose_encoding)
        self.detail.title_typed.connect(self._type_title)
        self.detail.left_out.connect(self._leave_out)
        self.spans.changed.connect(self._choose_spans)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)

    def _ask_for_files(self) -> None:
        kinds = self.tr("Articles (*.txt *.jsonl *.json);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose articles"), "", kinds)
        if names:
            self.files_added.emit([Path(name) for name in names])

    def _current(self) -> FilePreview | None:
        row = self.table.currentIndex().row()
        return self._state.previews[row] if 0 <= row < len(self._state.previews) else None

    def _choose_encoding(self, encoding: str) -> None:
        preview = self._current()
        if preview is not None:
            self._state.encodings[preview.path] = encoding
            self.encoding_changed.emit(preview.path, encoding)

    def _type_title(self, title: str) -> None:
        preview = self._current()
        if preview is not None:
            self._state.titles[preview.path] = title

    def _leave_out(self, out: bool) -> None:
        preview = self._current()
        if preview is not None:
            (self._state.left_out.add if out else self._state.left_out.discard)(preview.path)
            self._table.refresh()
            self._refresh()

    def _leave_out_all(self) -> None:
        self._state.left_out.update(preview.path for preview in self._state.with_problem())
        self._table.refresh()
        self._refresh()

    def _choose_spans(self) -> None:
        self._state.set_name, self._state.add_labels = self.spans.set_name, self.spans.adds_labels
        self._tell()

    # Showing

    def _refresh(self) -> None:
        self.spans.show_facts(self._state.spans, self._state.unknown_labels())
        self.files.setCurrentWidget(self.table if self._state.previews else self.none)
        self.leave_out_all.setVisible(len(self._state.with_problem()) > 1)
        self._show_detail()
        self._tell()

    def _show_detail(self) -> None:
        preview = self._current()
        if preview is None:
            self.detail.show_file(None)
            return
        state = self._state
        encoding, title = state.encodings.get(preview.path, ""), state.titles.get(preview.path, "")
        self.detail.show_file(preview, encoding=encoding, title=title, out=preview.path in state.left_out)

    def _tell(self) -> None:
        """Say on the button what will happen, or beside it why it cannot."""
        obstacle = self._state.obstacle()
        self.go.setEnabled(obstacle is None)
        self.go.setText(language.digits(self.tr("Import %n article(s)", "", self._state.articles)))
        self.summary.setText(self._obstacle_words(obstacle) if obstacle else self._summary_words())
        told = obstacle in (Obstacle.PROBLEM, Obstacle.LABELS, Obstacle.SET_NAME)
        set_role(self.summary, "missing" if told else "small")

    def _summary_words(self) -> str:
        state = self._state
        words = [language.digits(self.tr("%n span(s)", "", state.spans))] if state.spans else []
        if state.duplicates:
            words.append(language.digits(self.tr("%n article(s) in the project already", "", state.duplicates)))
        if state.left_out:
            words.append(language.digits(self.tr("%n file(s) left out", "", len(state.left_out))))
        return " · ".join(words)

    def _obstacle_words(self, obstacle: Obstacle) -> str:
        words = {
            Obstacle.NOTHING: self.tr("Nothing to import yet."),
            Obstacle.PROBLEM: self.tr("A file cannot be read: choose another encoding, or leave it out."),
            Obstacle.LABELS: self.tr("Some labels are unknown: add them, or leave their files out."),
            Obstacle.SET_NAME: self.tr("Name the set that the spans go to."),
        }
        return words[obstacle]
