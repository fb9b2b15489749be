"""The page of the annotator: articles, text and details side by side, the labels below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.model import Annotator, DocumentRow, LabelSet, Progress
from annotator.ui import language, settings, theme
from annotator.ui.annotate.closing import Closing
from annotator.ui.annotate.columns import Columns
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.annotate.finding import Finding
from annotator.ui.annotate.heading import Heading
from annotator.ui.annotate.links import Links
from annotator.ui.annotate.marking import Marking
from annotator.ui.annotate.notice import Notice
from annotator.ui.annotate.panes import give_keyboard, pane_after
from annotator.ui.annotate.popups import Popups
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.annotate.shown_marks import draw_all, draw_touched
from annotator.ui.open_document import OpenDocument
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.label_bar import LabelBar
from annotator.ui.plain import plain
from annotator.ui.preferences import preferences
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session
from annotator.ui.settings import Place

_DETAILS_MS = 16


class AnnotatePage(QWidget):
    """Ties the views to the session; the views know nothing of each other."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list, self.inspector, self.bar, self.heading = DocumentList(), Inspector(), LabelBar(), Heading()
        self._style = reader_style(LabelSet(()), closed=False)
        self.reader = Reader(self._style)
        self.notice = Notice(self.reader)
        self.marking = Marking(session, self.reader, self)
        self.closing = Closing(session, self)
        self.links = Links(session, self.reader, self.inspector, self.marking, self)
        self.find_bar = FindBar()
        self.finding = Finding(self.reader, self.find_bar, self)
        self.popups = Popups(session, self.reader, self.marking, self)
        self._state: object = ()  # what `_show_state` showed last
        self._place: Place | None = None  # where reading shall go on, while that document is not open yet
        # The details follow after the text is painted: the eye is on the text, and many marks make a long list. So an
        # act is mostly saved when they come, and they are made once.
        self._details_later = QTimer(self, singleShot=True, interval=_DETAILS_MS)
        self._details_later.timeout.connect(self._show_details)
        self._lay_out()
        self._connect_session()
        self._connect_views()
        self._connect_acts()
        self.reader.installEventFilter(self)
        theme.notifier.changed.connect(self._restyle)
        preferences().changed.connect(self._follow)
        self._follow(settings.INVISIBLES.key)
        self._show_document(None)

    def _lay_out(self) -> None:
        self._middle = QWidget()
        theme.set_role(self._middle, "paper")
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.find_bar)
        column.addWidget(self.reader, 1)
        self.columns = Columns(self.list, self._middle, self.inspector)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.columns, 1)
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

    def _use_labels(self, labels: LabelSet) -> None:
        self.bar.set_labels(labels, language.current())
        self.inspector.set_labels(labels, language.current())
        self.find_bar.set_labels(labels)
        self._restyle()

    def _show_rows(self, rows: list[DocumentRow]) -> None:
        self.list.set_rows(rows)
        if self._session.open_document is None and rows:
            self._session.show_document(self._first(rows))

    def _first(self, rows: list[DocumentRow]) -> bytes:
        """Give the document to begin with: where reading stopped, else one in progress, else the first new one."""
        known = {row.id for row in rows}
        if self._place and self._place.document in known:
            return self._place.document
        started = next((row.id for row in rows if row.progress is Progress.IN_PROGRESS), None)
        return started or self.list.next_after(None) or rows[0].id

    def _show_person(self, person: Annotator | None) -> None:
        self.bar.set_person(plain(person.name, 40) if person else "")

    def _show_document(self, opened: OpenDocument | None) -> None:
        document = opened.document if opened else None
        self.links.strip.close()
        self.reader.load(document.text if document else "")
        self.reader.setAccessibleName(plain(document.title, 120) if document else self.tr("No article is open"))
        self.reader.setEnabled(document is not None)
        self.list.set_current(document.id if document else None)
        self._show_state(opened)
        self.inspector.set_mark(None, self._quotation)
        draw_all(self._session, self.reader)
        self.finding.show_document()
        self._details_later.start()
        if document:
            self._return_to_place(document.id)
            self.reader.setFocus()

    def _return_to_place(self, document: bytes) -> None:
        place, self._place = self._place, None
        if place and place.document == document:
            self.reader.set_caret(min(place.caret, len(self.reader.text)))

    def _show_state(self, opened: OpenDocument | None) -> None:
        """Show how far the document is; an act that leaves that as it was costs nothing."""
        state = (opened.document, opened.progress, opened.reason) if opened else None
        if state == self._state:
            return
        self._state = state
        progress = opened.progress if opened else Progress.NEW
        closed = opened is None or not opened.is_open
        self.heading.show_document(opened.document if opened else None, progress, opened.reason if opened else "")
        self.bar.set_progress(progress if opened else None)
        self.inspector.set_read_only(closed)
        self.reader.set_marking(allowed=not closed)
        self.find_bar.set_marking(allowed=not closed)
        theme.set_role(self._middle, "chrome" if opened and closed else "paper")
        self._restyle()

    def _show_marks(self) -> None:
        draw_touched(self._session, self.reader)
        self.links.draw()
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

    # --- from the views ----------------------------------------------------------------------------------------

    def _connect_views(self) -> None:
        session, inspector, bar = self._session, self.inspector, self.bar
        self.list.document_chosen.connect(self._choose_document)
        self.columns.step_requested.connect(self.go)
        self.columns.text_wanted.connect(self.reader.setFocus)
        inspector.relabel.connect(session.relabel)
        inspector.attribute_changed.connect(session.set_attribute)
        inspector.links_changed.connect(session.set_links)
        inspector.unlinked_changed.connect(session.set_unlinked)
        inspector.note_changed.connect(session.set_note)
        inspector.unsure_changed.connect(session.set_unsure)
        inspector.remove.connect(lambda _: self._remove())
        inspector.mark_chosen.connect(lambda mark: self.marking.go_to(mark, scroll=True))
        inspector.mark_pointed.connect(self.reader.set_pointed)
        inspector.history_wanted.connect(self._show_history)
        inspector.done.connect(self.reader.setFocus)
        bar.label_chosen.connect(self._use_label)
        bar.finish_requested.connect(self.finish)
        bar.skip_requested.connect(lambda: self.popups.skip(bar.skip))
        bar.reopen_requested.connect(session.reopen)
        self.heading.reopen_requested.connect(session.reopen)
        self.reader.set_word_rule(self.marking.word_rule)
        self.reader.menu_wanted.connect(self.popups.fill_menu)

    def _connect_acts(self) -> None:
        """Tie together what works on the text: each says a sentence, some ask the page for more."""
        for teller in (self.marking, self.links, self.closing, self.finding, self.popups):
            teller.told.connect(self.notice.tell)
        self.marking.wanted.connect(self._on_key)
        self.links.current_changed.connect(self._details_later.start)
        self.finding.mark_wanted.connect(self.marking.use_digit)
        self.closing.done.connect(lambda: self.go("document.next"))
        self.closing.gap_found.connect(self._show_gap)
        self.popups.skipped.connect(self.closing.skip)
        self.popups.history_wanted.connect(self._show_history)
        self._actions = {
            **self.links.actions,
            "label.all": self.popups.all_labels,
            "mark.comment": self._write_note,
            "document.next": lambda: self.go("document.next"),
            "document.previous": lambda: self.go("document.previous"),
            "document.skip": lambda: self.popups.skip(self.bar.skip),
            "view.tags": self.toggle_tags,
            "enter": self.closing.reopen,
            "escape": self._step_back,
        }

    def _on_key(self, action: str) -> None:
        if action in self._actions:
            self._actions[action]()

    def _step_back(self) -> None:
        """Leave the nearest thing that can be left: one step for each press of Escape."""
        steps = (
            self.links.close_strip,
            self.links.stop_pick,
            self.marking.leave_selection,
            self.marking.leave_current,
            self.finding.close_if_open,
        )
        for leave in steps:
            if leave():
                return

    def _write_note(self) -> None:
        if self.reader.current_mark() is None:
            self.notice.tell(self.tr("No mark is chosen: click one, or press Tab."))
            return
        self._open_details()
        self.inspector.focus_note()

    def _open_details(self) -> None:
        """Show the details of the current mark now, also where they were hidden."""
        if not self.inspector.isVisibleTo(self):
            self.columns.toggle_inspector()
        self._show_details()

    def _show_history(self, mark: bytes) -> None:
        opened = self._session.open_document
        if opened:
            self._open_details()
            self._session.history_of(mark, lambda acts: self.inspector.show_history(mark, acts, opened.document.text))

    def _choose_document(self, document: bytes) -> None:
        if self._session.person is None:
            self.bar.person_requested.emit()  # marks need somebody whose they are
            return
        self.inspector.commit()
        self._session.show_document(document)

    def _use_label(self, key: str) -> None:
        if not self.links.strip.take_label(key):
            self.marking.use_label(key)
        self.reader.setFocus()

    def _remove(self) -> None:
        self.marking.remove_current()
        self.reader.setFocus()

    def _show_gap(self, mark: bytes) -> None:
        """Go to the first gap that hinders finishing, with the strip open on it."""
        self.marking.go_to(mark, scroll=True)
        self.links.strip.open_if_missing(mark)
        self.reader.setFocus()

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
        self.closing.finish()

    def open_find(self) -> None:
        """Open the bar that finds words in the article."""
        self.finding.open()

    def find_again(self, backward: bool) -> None:
        """Go to the next or the previous hit."""
        self.finding.again(backward=backward)

    def next_pane(self, backward: bool) -> None:
        """Give the keyboard to the next pane, or the one before, and say which it is."""
        panes = [self.reader if part is self._middle else part for part in self.columns.shown_parts()]
        pane = pane_after([*panes, self.bar], backward=backward)
        if pane is not None:
            give_keyboard(pane)

    def enlarge(self, by: int) -> None:
        """Make the letters of the article larger, or smaller, by so many pixels."""
        sizes = settings.READING_PX_RANGE
        px = preferences().get(settings.READING_SIZE) + by
        preferences().set(settings.READING_SIZE, max(sizes.start, min(sizes.stop - 1, px)))

    def toggle_tags(self) -> None:
        """Show name tags over all marks, or over the one that is pointed at."""
        always = preferences().get(settings.TAGS) == "always"
        preferences().set(settings.TAGS, "pointing" if always else "always")

    def toggle_invisibles(self) -> None:
        """Show characters that cannot be seen, or no longer."""
        preferences().set(settings.INVISIBLES, not preferences().get(settings.INVISIBLES))

    def place(self) -> Place | None:
        """Give where reading stands: document and caret."""
        opened = self._session.open_document
        return Place(opened.document.id, self.reader.caret_offset()) if opened else None

    def restore_place(self, place: Place | None) -> None:
        """Begin there when the list of articles comes, if the document is still in it."""
        self._place = place

    # --- look and language -------------------------------------------------------------------------------------

    def _follow(self, key: str) -> None:
        if key == settings.INVISIBLES.key:
            self.reader.set_invisibles(shown=preferences().get(settings.INVISIBLES))
        self._restyle()

    def _restyle(self) -> None:
        opened = self._session.open_document
        closed = bool(opened and not opened.is_open)
        style = reader_style(self._session.labels, closed=closed)
        if style != self._style:  # a style that is set measures all lines anew
            self._style = style
            self.reader.set_style(style)
            self.links.draw()  # the colours of links come with them

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._use_labels(self._session.labels)
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.reader and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.bar.set_keys_active(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)
