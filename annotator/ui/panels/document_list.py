"""The list of articles beside the reader: progress, search, filter chips, and 100,000 rows without a stall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from annotator.core.model import DocumentRow, Progress
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.chips import Chip
from annotator.ui.panels.document_delegate import DocumentDelegate
from annotator.ui.panels.document_model import DocumentModel
from annotator.ui.panels.document_rows import DONE, DocumentRows
from annotator.ui.panels.document_search import DocumentSearch
from annotator.ui.panels.document_widgets import EMPTY, LIST, NOTHING, DocumentWidgets
from annotator.ui.panels.drops import dropped_files
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.plain import plain

_STATES = {
    "all": frozenset[Progress](),
    "new": frozenset({Progress.NEW}),
    "in_progress": frozenset({Progress.IN_PROGRESS}),
    "finished": DONE,
    "skipped": frozenset({Progress.SKIPPED}),
}


class DocumentList(Panel):
    """All documents of the project for one annotator; it only shows and tells what was asked for."""

    document_chosen = Signal(bytes)
    import_requested = Signal()
    files_dropped = Signal(list)
    counted = Signal(int, int)  # how many documents are done, and how many there are
    current_shown = Signal(object, int)  # the document in the reader or None, and its line here, -1 for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self.search, self.model = DocumentRows(), DocumentSearch(self), DocumentModel()
        self._delegate = DocumentDelegate(self._rows.marks_of)
        self.model.spoken = self._spoken
        self._chooses = False
        self.widgets = DocumentWidgets(self)
        self.widgets.view.setModel(self.model)
        self.widgets.view.setItemDelegate(self._delegate)
        self._connect()
        self.setAcceptDrops(True)
        self.restyle()
        self.retranslate()

    # Data

    def set_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Show these documents in this order; the search and the chosen state stay."""
        self._rows.set(rows)
        self.search.set_rows(self._rows.rows)
        self.model.reset(self._rows.rows, [])
        self._count()
        self._search()

    def update_row(self, document: bytes, *, progress: Progress | None = None, count: int | None = None) -> None:
        """Show another state or count of marks of one document; an unknown one is ignored."""
        place = self._rows.place(document)
        if place is None:
            return
        progressed, recounted = self._rows.update(place, progress, count)
        if progressed:
            self._count()
        if progressed or recounted:
            self._refresh(place)

    def set_counts(self, counts: Mapping[bytes, int]) -> None:
        """Show the counts of marks of many documents; those not named have none."""
        self._rows.set_marks(counts)
        self.widgets.view.viewport().update()

    def set_current(self, document: bytes | None) -> None:
        """Highlight the document that the reader shows and scroll to it."""
        before, self._delegate.current = self._delegate.current, document
        for changed in (before, document):
            place = self._rows.place(changed)
            if place is not None:
                self._refresh(place)
        self._show_current()

    def next_after(self, document: bytes | None, unfinished: bool = True) -> bytes | None:
        """Give the next of the shown documents; for an unfinished one the search goes on from the beginning."""
        return self._rows.next_after(document, self.model.shown, unfinished=unfinished)

    def previous_before(self, document: bytes | None) -> bytes | None:
        """Give the document before that one among the shown ones."""
        return self._rows.previous_before(document, self.model.shown)

    # Words and colours

    def retranslate(self) -> None:
        self.widgets.retranslate()
        self._show_counts()
        self._show_page()
        self.widgets.view.viewport().update()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self._delegate.shades = style.shades()
        self.widgets.view.viewport().update()

    # What the user does

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.widgets.search.setFocus()
        self.widgets.search.selectAll()

    @property
    def shows_all(self) -> bool:
        """Say whether nothing is left out by a search or a state."""
        return not self.widgets.search.text().strip() and self.widgets.chips.current in ("", "all")

    def show_all(self) -> None:
        """Take back search and chosen state."""
        self.widgets.search.clear()
        self.widgets.chips.choose("all")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))

    def _connect(self) -> None:
        self.search.found.connect(self._show_found)
        widgets = self.widgets
        widgets.search.textChanged.connect(self._search)
        widgets.search.returnPressed.connect(self._choose_first)
        widgets.search.moved.connect(self._enter_list)
        widgets.chips.chosen.connect(self._search)
        widgets.view.picked.connect(self._choose)
        widgets.view.typed.connect(self._type_on)
        widgets.nothing.clicked.connect(self.show_all)
        widgets.empty.clicked.connect(self.import_requested)

    def _choose(self, line: int) -> None:
        row = self.model.row(line)
        if row is not None:
            self.document_chosen.emit(row.id)

    def _choose_first(self) -> None:
        """Choose the first document found, now or as soon as there is one."""
        found = self.search.places
        self._chooses = not found
        if found:
            self.document_chosen.emit(self._rows.rows[found[0]].id)

    def _enter_list(self, step: int) -> None:
        """Go from the search field down into the list; there is nothing above it."""
        if step < 0:
            return
        self.widgets.view.setFocus()
        if not self.widgets.view.currentIndex().isValid():
            self.widgets.view.put_cursor(0)

    def _type_on(self, text: str) -> None:
        self.widgets.search.setFocus()
        self.widgets.search.insert(text)

    # Searching

    def _search(self) -> None:
        self._chooses = False
        self.search.start(self.widgets.search.text(), _STATES[self.widgets.chips.current or "all"])

    def _show_found(self, found: list[int]) -> None:
        self.model.reset(self._rows.rows, found)
        self._show_page()
        self._show_current()
        if self._chooses and found:
            self._choose_first()

    def _refresh(self, place: int) -> None:
        """Show one row as it is now; the document in the reader stays in sight although it was filtered out."""
        if not self.search.done:
            self._search()
            return
        current = self._rows.rows[place].id == self._delegate.current
        self.model.refresh(place, wanted=current or self.search.accepts(place))
        self._show_page()

    # Showing

    def _spoken(self, row: DocumentRow) -> str:
        """Say one row to a screen reader."""
        words = self.tr("{title}, {state}, marks: {count}")
        return words.format(
            title=plain(row.title), state=progress_name(row.progress), count=number(self._rows.marks_of(row))
        )

    def _show_current(self) -> None:
        place = self._rows.place(self._delegate.current)
        line = None if place is None else self.model.line_of(place)
        if line is not None:
            self.widgets.view.put_cursor(line)
        self.widgets.view.viewport().update()
        self.current_shown.emit(self._delegate.current, -1 if line is None else line)

    def _show_page(self) -> None:
        if not self._rows.rows:
            self.widgets.pages.setCurrentIndex(EMPTY)
        elif self.model.shown or not self.search.done:
            self.widgets.pages.setCurrentIndex(LIST)
        else:
            self.widgets.show_nothing()
            self.widgets.pages.setCurrentIndex(NOTHING)

    def _count(self) -> None:
        self._show_counts()
        self.counted.emit(self._rows.done, len(self._rows.rows))

    def _show_counts(self) -> None:
        counts, total = self._rows.counts, len(self._rows.rows)
        self.widgets.show_progress(self._rows.done, total)
        chips = [Chip("all", self.tr("All"), total)]
        for key in ("new", "in_progress", "finished", "skipped"):
            count = sum(counts[state] for state in _STATES[key])
            if count or key != "skipped":
                chips.append(Chip(key, progress_name(Progress(key)), count))
        self.widgets.chips.set_chips(chips)
