"""The page of the annotator: articles, text and details side by side, the labels below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.core.model import Annotator, DocumentRow, LabelSet, Progress
from annotator.core.project.progress import Missing
from annotator.ui import language, theme
from annotator.ui.annotate.heading import Heading
from annotator.ui.annotate.marking import Marking
from annotator.ui.annotate.notice import Notice
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.open_document import OpenDocument
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.label_bar import LabelBar
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import isolate, plain
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

_LIST_PX, _READER_PX, _INSPECTOR_PX = 264, 720, 280
_SMALLEST_PX, _LARGEST_PX = 16, 36
_DETAILS_MS = 16


class AnnotatePage(QWidget):
    """Ties the views to the session; the views know nothing of each other."""

    reading_px_changed = Signal(int)

    def __init__(self, session: Session, reading_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.reading_px = reading_px
        self.list, self.inspector, self.bar, self.heading = DocumentList(), Inspector(), LabelBar(), Heading()
        self._style = reader_style(LabelSet(()), reading_px, closed=False)
        self.reader = Reader(self._style)
        self.notice = Notice(self.reader)
        self.marking = Marking(session, self.reader, self)
        self._state: object = ()  # what `_show_state` showed last
        # The details follow after the text is painted: the eye is on the text, and many marks make a long list. So an
        # act is mostly saved when they come, and they are made once.
        self._details_later = QTimer(self, singleShot=True, interval=_DETAILS_MS)
        self._details_later.timeout.connect(self._show_details)
        self._go_on_after: bytes | None = None
        self._picking_for: bytes | None = None
        self._lay_out()
        self._connect_session()
        self._connect_views()
        self.reader.installEventFilter(self)
        theme.notifier.changed.connect(self._restyle)
        self._show_document(None)

    def _lay_out(self) -> None:
        middle = QWidget()
        theme.set_role(middle, "paper")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.reader, 1)
        self._middle = middle
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget, size in ((self.list, _LIST_PX), (middle, _READER_PX), (self.inspector, _INSPECTOR_PX)):
            self.splitter.addWidget(widget)
            widget.resize(size, widget.height())
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        self.splitter.setSizes([_LIST_PX, _READER_PX, _INSPECTOR_PX])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.bar)

    # --- from the session --------------------------------------------------------------------------------------

    def _connect_session(self) -> None:
        session = self._session
        session.labels_changed.connect(self._use_labels)
        session.opened.connect(lambda info: self._use_labels(info.labels))
        session.rows_loaded.connect(self._show_rows)
        session.counts_loaded.connect(self.list.set_counts)
        session.people_changed.connect(
            lambda people: self.inspector.set_people({person.id: person.name for person in people})
        )
        session.person_changed.connect(self._show_person)
        session.document_opened.connect(self._show_document)
        session.marks_changed.connect(self._show_marks)
        session.progress_changed.connect(self._show_progress)
        session.saving.connect(self.bar.set_saving)
        session.saved.connect(self.bar.set_saved)
        session.told.connect(self.notice.tell)
        session.finish_refused.connect(self._show_missing)

    def _use_labels(self, labels: LabelSet) -> None:
        self.bar.set_labels(labels, language.current())
        self.inspector.set_labels(labels, language.current())
        self._restyle()

    def _show_rows(self, rows: list[DocumentRow]) -> None:
        self.list.set_rows(rows)
        if self._session.open_document is None and rows:
            first = next((row.id for row in rows if row.progress is Progress.IN_PROGRESS), None)
            self._session.show_document(first or self.list.next_after(None) or rows[0].id)

    def _show_person(self, person: Annotator | None) -> None:
        self.bar.set_person(plain(person.name, 40) if person else "")

    def _show_document(self, opened: OpenDocument | None) -> None:
        document = opened.document if opened else None
        self.reader.load(document.text if document else "")
        self.reader.setAccessibleName(plain(document.title, 120) if document else self.tr("No article is open"))
        self.reader.setEnabled(document is not None)
        self.list.set_current(document.id if document else None)
        self._show_state(opened)
        self.inspector.set_mark(None, self._quotation)
        self.marking.draw_all()
        self._details_later.start()
        if document:
            self.reader.setFocus()

    def _show_state(self, opened: OpenDocument | None) -> None:
        """Show how far the document is; an act that leaves that as it was costs nothing."""
        state = (opened.document, opened.progress) if opened else None
        if state == self._state:
            return
        self._state = state
        progress = opened.progress if opened else Progress.NEW
        closed = bool(opened and not opened.is_open)
        self.heading.show_document(opened.document if opened else None, progress)
        self.bar.set_progress(progress if opened else None)
        self.inspector.set_read_only(opened is None or closed)
        self.reader.set_marking(allowed=opened is not None and not closed)
        theme.set_role(self._middle, "chrome" if closed else "paper")
        self._restyle()

    def _show_marks(self) -> None:
        self.marking.draw()
        self._details_later.start()

    def _show_details(self) -> None:
        opened = self._session.open_document
        shown = opened.shown() if opened else []
        self.inspector.set_marks(
            (annotation, opened.text_of(annotation), pending) for annotation, pending in shown if opened
        )
        current = self.reader.current_mark()
        self.inspector.set_mark(opened.get(current) if opened and current else None, self._quotation)

    def _quotation(self, annotation_id: bytes) -> str:
        opened = self._session.open_document
        mark = opened.get(annotation_id) or opened.saved.get(annotation_id) if opened else None
        return opened.text_of(mark) if opened and mark else ""

    def _show_progress(self, document: bytes, progress: Progress, count: int) -> None:
        self.list.update_row(document, progress=progress, count=count)
        opened = self._session.open_document
        if opened and opened.document.id == document:
            self._show_state(opened)
            if self._go_on_after == document and not opened.is_open:
                self._go_on_after = None
                self.go("document.next")

    def _show_missing(self, missing: list[Missing]) -> None:
        """Say what finishing lacks, and go to the first gap."""
        self._go_on_after = None
        self.marking.go_to(missing[0].annotation, scroll=True)
        self._show_details()
        self.notice.tell(self._missing_words(missing))
        self.inspector.focus_missing()

    def _missing_words(self, missing: list[Missing]) -> str:
        counts: dict[tuple[str, str], int] = {}
        for gap in missing:
            counts[gap.label, gap.attribute] = counts.get((gap.label, gap.attribute), 0) + 1
        parts = []
        for (key, attribute_key), count in counts.items():
            label = self._session.labels[key]
            attribute = label.attribute(attribute_key)
            label_name = isolate(name_of(label.names, language.current(), key))
            names = attribute.names if attribute else {}
            attribute_name = isolate(name_of(names, language.current(), attribute_key))
            words = self.tr("{count} {label} without {attribute}")
            parts.append(words.format(count=language.number(count), label=label_name, attribute=attribute_name))
        return self.tr("Missing: {list}").format(list=" · ".join(parts))

    # --- from the views ----------------------------------------------------------------------------------------

    def _connect_views(self) -> None:
        session, inspector = self._session, self.inspector
        self.list.document_chosen.connect(self._choose_document)
        inspector.relabel.connect(session.relabel)
        inspector.attribute_changed.connect(session.set_attribute)
        inspector.links_changed.connect(session.set_links)
        inspector.unlinked_changed.connect(session.set_unlinked)
        inspector.note_changed.connect(session.set_note)
        inspector.unsure_changed.connect(session.set_unsure)
        inspector.remove.connect(lambda _: self._remove())
        inspector.mark_chosen.connect(lambda mark: self.marking.go_to(mark, scroll=True))
        inspector.done.connect(self.reader.setFocus)
        inspector.pick_started.connect(lambda mark, _: self._start_pick(mark))
        self.marking.first_escape = self._stop_pick
        self.bar.label_chosen.connect(self._use_label)
        self.bar.finish_requested.connect(self.finish)
        self.bar.reopen_requested.connect(session.reopen)
        self.marking.current_changed.connect(self._current_changed)
        self.marking.told.connect(self.notice.tell)
        self.marking.document_wanted.connect(self.go)

    def _choose_document(self, document: bytes) -> None:
        if self._session.person is None:
            self.bar.person_requested.emit()  # marks need somebody whose they are
            return
        self.inspector.commit()
        self._session.show_document(document)

    def _use_label(self, key: str) -> None:
        self.marking.use_label(key)
        self.reader.setFocus()

    def _remove(self) -> None:
        self.marking.remove_current()
        self.reader.setFocus()

    def _current_changed(self, mark: bytes | None) -> None:
        if mark is not None and self.inspector.picking:
            self._pick(mark)
        else:
            self._details_later.start()

    def _pick(self, target: bytes) -> None:
        """Link the mark whose link is being chosen to the one that was clicked, and stay on the former."""
        source = self._picking_for
        if not self.inspector.take_pick(target):
            self.notice.tell(self.tr("This link cannot point to a mark with that label."))
        self.marking.go_to(source, quiet=True)

    def _start_pick(self, mark: bytes) -> None:
        self._picking_for = mark
        self.notice.tell(self.tr("Click the mark in the text; Escape stops."))
        self.reader.setFocus()

    def _stop_pick(self) -> bool:
        """Stop waiting for a click; tells whether there was one to wait for."""
        picking = self.inspector.picking
        self.inspector.stop_picking()
        return picking

    # --- acts of the window ------------------------------------------------------------------------------------

    def go(self, action: str) -> None:
        """Open the next unfinished or the previous article of the list."""
        opened = self._session.open_document
        here = opened.document.id if opened else None
        wanted = self.list.next_after(here) if action == "document.next" else self.list.previous_before(here)
        if wanted is None or wanted == here:
            self.notice.tell(self.tr("There is no other article in the list."))
            return
        self._choose_document(wanted)

    def finish(self) -> None:
        """Finish the open document and go on to the next, or say what is missing."""
        self.inspector.commit()
        opened = self._session.open_document
        if opened is None:
            return
        if not opened.is_open:
            self.go("document.next")
            return
        self._go_on_after = opened.document.id
        self._session.finish()

    def set_reading_px(self, px: int) -> None:
        """Set the size of the article's letters, 16 to 36 px."""
        self.reading_px = max(_SMALLEST_PX, min(_LARGEST_PX, px))
        self._restyle()
        self.reading_px_changed.emit(self.reading_px)

    def toggle(self, part: QWidget) -> None:
        """Show or hide a side panel; the keyboard goes back to the text."""
        part.setVisible(not part.isVisible())
        self.reader.setFocus()

    def set_reading_only(self, only: bool) -> None:
        """Leave the page alone, or bring the panels back."""
        for part in (self.list, self.inspector):
            part.setVisible(not only)
        self.reader.setFocus()

    # --- look and language -------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        opened = self._session.open_document
        closed = bool(opened and not opened.is_open)
        style = reader_style(self._session.labels, self.reading_px, closed=closed)
        if style != self._style:  # a style that is set measures all lines anew
            self._style = style
            self.reader.set_style(style)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._use_labels(self._session.labels)
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.reader and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.bar.set_keys_active(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)
