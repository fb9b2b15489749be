"""What the page shows of the session: articles, text and details side by side, the labels below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.model import Annotator, DocumentRow, LabelSet, Progress
from annotator.core.store.identity import GOLD_ID
from annotator.ui import language, settings, theme
from annotator.ui.annotate.answer_offers import AnswerOffers
from annotator.ui.annotate.answering import Answering
from annotator.ui.annotate.closing import Closing
from annotator.ui.annotate.decided import Decided
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.annotate.finding import Finding
from annotator.ui.annotate.floors import Floors
from annotator.ui.annotate.gold_band import GoldBand
from annotator.ui.annotate.heading import Heading
from annotator.ui.annotate.links import Links
from annotator.ui.annotate.marking import Marking
from annotator.ui.annotate.notice import Notice
from annotator.ui.annotate.popups import Popups
from annotator.ui.annotate.project_words import ProjectWords
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.annotate.repeating import Repeating
from annotator.ui.annotate.seen import Seen
from annotator.ui.annotate.shown_marks import ShownSuggestions, draw_all, draw_touched
from annotator.ui.annotate.spoken import talk_of
from annotator.ui.annotate.tag_all.tag_all import TagAll
from annotator.ui.keys.bindings import bindings
from annotator.ui.open_document import OpenDocument
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.label_bar import LabelBar
from annotator.ui.plain import plain
from annotator.ui.preferences import preferences
from annotator.ui.project.reading_place import Place
from annotator.ui.reader.widget import Reader
from annotator.ui.search.project_search import ProjectSearch
from annotator.ui.session import Session

_DETAILS_MS = 16


class ShownPage(QWidget):
    """The views of the page, kept as the session says; they know nothing of each other."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list, self.inspector, self.bar, self.heading = DocumentList(), Inspector(), LabelBar(), Heading()
        self._style = reader_style(LabelSet(()), closed=False)
        self.reader = Reader(self._style)
        self.notice = Notice(self.reader)
        self.marking = Marking(session, self.reader, self)
        self.answering = Answering(session, self.reader, self.marking, self)
        self._shown_suggestions = ShownSuggestions(session, self.reader)
        self.seen = Seen(session, self.reader, self)
        self.closing = Closing(session, self.seen, self)
        self.links = Links(session, self.reader, self.inspector, self.marking, self)
        self.find_bar, self.gold_band = FindBar(), GoldBand()
        over = (self.gold_band, self.heading, self.find_bar)
        self._floors = Floors(self.list, over, self.reader, self.inspector)
        self.columns, self._middle = self._floors.columns, self._floors.middle
        self.finding = Finding(self.reader, self.find_bar, self)
        self.offers = AnswerOffers(session, self.reader, self.answering, self)
        self.popups = Popups(session, self.reader, self.marking, self.offers, self)
        self.tag_all = TagAll(session, self.reader, self.marking, self._floors.put_under_text, self)
        self.repeating = Repeating(session, self.reader, self)
        self.search = ProjectSearch(session, self.reader, self._open_article, self)
        self._state: object = ()  # what `_show_state` showed last
        self._progress: object = ()  # and of that, how far the document was
        self._place: Place | None = None  # where reading shall go on, while that document is not open yet
        # The details follow after the text is painted: the eye is on the text, and many marks make a long list. So an
        # act is mostly saved when they come, and they are made once.
        self._details_later = QTimer(self, singleShot=True, interval=_DETAILS_MS)
        self._details_later.timeout.connect(self._show_details)
        self._lay_out()
        self._connect_session()
        self.decided = Decided(session, self.reader, self.inspector, self)
        self.words = ProjectWords(session, self._take_words, self)
        self.reader.installEventFilter(self)
        theme.notifier.changed.connect(self._restyle)
        preferences().changed.connect(self._follow)
        bindings().changed.connect(self._restyle)  # the bar beside a selection has the keys of the labels
        self._follow(settings.INVISIBLES.key)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._floors, 1)
        layout.addWidget(self.bar)
        self.search.made.connect(self._floors.place_search)

    def _take_words(self, counts: Mapping[str, int]) -> None:
        self.reader.words.set_project(counts)
        self.search.word_counts = counts

    def _open_article(self, document: bytes, then: Callable[[], None]) -> None:
        """Open an article with what is half written taken over before."""
        self.inspector.commit()
        self._session.show_document(document, then)

    # --- from the session --------------------------------------------------------------------------------------

    def _connect_session(self) -> None:
        session = self._session
        session.labels_changed.connect(self._use_labels)
        session.opened.connect(lambda info: self._use_labels(info.labels))
        session.rows_loaded.connect(self._show_rows)
        session.counts_loaded.connect(self.list.set_counts)
        session.people_changed.connect(self._use_people)
        session.person_changed.connect(self._show_person)
        session.document_opened.connect(self._show_document)
        session.marks_changed.connect(self._show_marks)
        session.suggesting.changed.connect(self._show_suggestions)
        session.comments_changed.connect(self._show_comments)
        session.assuming.changed.connect(self._show_assumed)
        self.inspector.set_assumed(session.assuming.of)
        session.progress_changed.connect(self._show_progress)
        session.saving.connect(self.bar.set_saving)
        session.saved.connect(self.bar.set_saved)

    def _use_people(self, people: tuple[Annotator, ...]) -> None:
        self.inspector.set_people({person.id: person.name for person in people})
        self.inspector.set_talk(talk_of(self._session))

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
        self.gold_band.setVisible(self.edits_gold)
        self._show_state(opened)
        self.inspector.set_talk(talk_of(self._session))
        self.inspector.set_mark(None, self._quotation)
        self.inspector.show_suggestion(None)
        draw_all(self._session, self.reader)
        self.finding.show_document()
        self._details_later.start()
        if document:
            self._return_to_place(document.id)
            self.reader.setFocus()
            self._session.suggesting.expect(self.list.next_after(document.id))

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
        progress = opened.progress if opened else None
        self.heading.show_document(
            opened.document if opened else None, progress or Progress.NEW, opened.reason if opened else ""
        )
        if progress != self._progress:
            self._progress = progress
            self._show_progress_of(opened)

    def _show_progress_of(self, opened: OpenDocument | None) -> None:
        """Offer what may be done with a document that is so far; the next document is mostly as far as this one."""
        closed = opened is None or not opened.is_open
        self.bar.set_progress(opened.progress if opened else None)
        self.inspector.set_read_only(closed)
        self.reader.set_marking(allowed=not closed)
        self.find_bar.set_marking(allowed=not closed)
        theme.set_role(self._middle, "chrome" if opened and closed else "paper")
        self._restyle()

    def _show_marks(self) -> None:
        draw_touched(self._session, self.reader)
        self.links.draw()
        self._details_later.start()

    def _show_suggestions(self) -> None:
        self._shown_suggestions.draw()
        self.bar.set_suggestions(len(self._session.suggesting.suggestions))
        self.inspector.show_suggestion(self.answering.face())

    def _show_assumed(self) -> None:
        self.links.strip.follow()
        self._details_later.start()

    def _show_comments(self) -> None:
        draw_touched(self._session, self.reader)
        self.inspector.set_talk(talk_of(self._session))

    def _show_details(self) -> None:
        opened = self._session.open_document
        shown = opened.shown() if opened else []
        self.inspector.set_marks(
            (annotation, opened.text_of(annotation), pending) for annotation, pending in shown if opened
        )
        current = self.reader.current_mark()
        self.inspector.set_mark(opened.get(current) if opened and current else None, self._quotation)
        self.inspector.show_suggestion(self.answering.face())
        self.decided.refresh()

    def _quotation(self, annotation_id: bytes) -> str:
        opened = self._session.open_document
        mark = opened.get(annotation_id) or opened.saved.get(annotation_id) if opened else None
        return opened.text_of(mark) if opened and mark else ""

    def _show_progress(self, document: bytes, progress: Progress, count: int) -> None:
        self.list.update_row(document, progress=progress, count=count)
        opened = self._session.open_document
        if opened and opened.document.id == document:
            self._show_state(opened)

    @property
    def edits_gold(self) -> bool:
        """Tell whether the open set is gold, which a reviewer edits by hand."""
        opened = self._session.open_document
        return opened is not None and opened.person == GOLD_ID

    # --- where reading stands ---------------------------------------------------------------------------------

    def place(self) -> Place | None:
        """Give where reading stands: document and caret."""
        opened = self._session.open_document
        return Place(opened.document.id, self.reader.caret_offset()) if opened else None

    def show_place(self, offset: int) -> None:
        """Put the caret at an offset of the open article and show it."""
        self.reader.set_caret(min(offset, len(self.reader.text)))
        self.reader.show_offset(offset)

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
