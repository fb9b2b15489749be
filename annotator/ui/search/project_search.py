"""The search in the whole project: ties the panel to the session and to the text, made when it is first opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.errors import KnownError
from annotator.core.model import Change, DocumentRow, Progress
from annotator.core.project.searching import FoundMark, Marked
from annotator.ui.keys.named import key_of
from annotator.ui.reader.widget import Reader
from annotator.ui.search.acting import Acting
from annotator.ui.search.panel import SearchPanel
from annotator.ui.search.rows import Key
from annotator.ui.search.walking import OpenArticle, Walking
from annotator.ui.sentences import sentence
from annotator.ui.session import Session
from annotator.ui.session.search_work import Portion, Question

_LONGEST_QUERY = 200
_MOST_TICKED = 5_000  # at once: what is marked in one act shall be seen before


class _Parts(NamedTuple):
    panel: SearchPanel
    walking: Walking
    acting: Acting


class ProjectSearch(QObject):
    """Opens and closes the panel and keeps its list as the project is.

    `made` gives the panel to whoever places it. `word_counts` holds those of the project, as they become known.
    """

    told = Signal(str)
    made = Signal(QWidget)
    text_wanted = Signal()

    def __init__(self, session: Session, reader: Reader, open_article: OpenArticle, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._reader, self._open_article = session, reader, open_article
        self.word_counts: Mapping[str, int] = {}
        self._rows: Sequence[DocumentRow] = ()
        self._progress: dict[bytes, Progress] | None = None
        self._documents: frozenset[bytes] = frozenset()
        self._question: Question | None = None
        self._is_fresh = False  # the places of the question are not shown yet
        self._still_to_tick = 0  # of the places that come
        self._kept: Key | None = None  # the line that stays the current one when the same is asked again
        session.rows_loaded.connect(self._take_rows)
        session.progress_changed.connect(self._take_progress)

    @cached_property
    def _parts(self) -> _Parts:
        """The panel, and what walks and acts from it."""
        panel = SearchPanel(self._progress_of)
        panel.hide()
        panel.set_labels(self._session.labels)
        self.made.emit(panel)
        walking = Walking(self._session, self._reader, panel, self._open_article)
        acting = Acting(self._session, panel, self._progress_of, lambda: self.word_counts)
        self._connect(panel)
        walking.arrived.connect(panel.set_number)
        acting.told.connect(self.told)
        return _Parts(panel, walking, acting)

    @property
    def panel(self) -> SearchPanel:
        """The panel, made when it is first asked for."""
        return self._parts.panel

    @property
    def _walking(self) -> Walking:
        return self._parts.walking

    @property
    def _is_made(self) -> bool:
        return "_parts" in self.__dict__

    def _connect(self, panel: SearchPanel) -> None:
        session, searching = self._session, self._session.searching
        panel.closed.connect(self.close)
        panel.bar.changed.connect(lambda _: self._ask())
        panel.advice_taken.connect(self._take_advice)
        panel.view.more_wanted.connect(searching.more)
        panel.view.all_ticked.connect(self._tick_more)
        searching.found.connect(self._show)
        searching.counted.connect(self._count)
        searching.advised.connect(self._advise)
        searching.failed.connect(self._fail)
        session.changed.connect(self._follow)
        session.labels_changed.connect(panel.set_labels)
        session.opened.connect(lambda _: self._forget())
        session.closed.connect(self._forget)
        session.person_changed.connect(lambda _: self._ask_again())

    # --- asked by the page -------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Say whether the panel is there."""
        return self._is_made and not self.panel.isHidden()

    @property
    def is_waiting(self) -> bool:
        """Say whether the list still shows what was asked before."""
        return self._is_fresh

    @property
    def has_keyboard(self) -> bool:
        """Say whether the keyboard is in the panel."""
        return self.is_open and self.panel.has_keyboard

    def open(self, words: str = "") -> None:
        """Open the panel with these words, else with those that are selected, else as it was left.

        When it is open already, the keyboard goes to the list, on the line where it was, and from there to the field.
        """
        words = words or self._selected_words()
        was_open, in_list = self.is_open, self.is_open and self.panel.view.hasFocus()
        if not was_open:
            self._show_panel()
        if words and words != self.panel.bar.choices.words:
            self.panel.bar.use(replace(self.panel.bar.choices, words=words))
            self.panel.focus_field()
        elif not was_open:
            self._ask()
            self.panel.focus_field()
        elif in_list:
            self.panel.focus_field()
        else:
            self.panel.focus_list()

    def again(self, *, backward: bool) -> None:
        """Go to the next or the previous place; without any, to the field."""
        if self.panel.model.rowCount():
            self._walking.again(backward=backward)
        else:
            self.panel.focus_field()

    def close_if_open(self) -> bool:
        """Close the panel; tell whether it was open."""
        was_open = self.is_open
        if was_open:
            self.close()
        return was_open

    def close(self) -> None:
        """Close the panel and go back to the text; what was looked for stays for the next time."""
        self._session.searching.stop()
        self.panel.hide()
        self.text_wanted.emit()

    def _show_panel(self) -> None:
        panel, info = self.panel, self._session.info
        panel.bar.set_handed(info is not None and info.assignee is not None)
        self._documents = frozenset(row.id for row in self._rows)
        panel.show()

    def _selected_words(self) -> str:
        """Give what is selected in the text if it is one line that was not selected by going to a place."""
        span = self._reader.selected_span()
        if span is None or (self._is_made and span == self._walking.selected):
            return ""
        words = self._reader.text[span.start : span.end]
        return words if len(words) <= _LONGEST_QUERY and len(words.splitlines()) == 1 else ""

    # --- questions and answers ---------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Look for what the bar says now."""
        person = self._session.person
        question = self.panel.bar.choices.question(person.id if person else b"")
        self._question = question
        if question.is_empty or person is None:
            self._session.searching.stop()
            self._begin(Portion((), ended=True))
            self.panel.set_counts(None)
            return
        self._is_fresh = True
        self._session.searching.ask(question)

    def _ask_again(self) -> None:
        """Look for the same in a project that is another one now; the current line stays."""
        if self.is_open:
            place = self.panel.model.place(self.panel.view.line)
            self._kept = place.key if place else None
            self._ask()

    def _show(self, portion: Portion) -> None:
        if self._is_fresh:
            self._begin(portion)
        else:
            self.panel.model.add(portion.parts)
        if self._still_to_tick > 0:
            self._still_to_tick -= sum(len(part.hits) for part in portion.parts)
            self.panel.model.tick(range(self.panel.model.rowCount()), on=True)
        self._walking.go_on()

    def _begin(self, portion: Portion) -> None:
        panel, self._is_fresh, self._still_to_tick = self.panel, False, 0
        panel.delegate.needs_marks = self._question is not None and self._question.marked is not None
        panel.model.begin(self._question.own if self._question else b"", portion.parts)
        self._walking.begin()
        panel.set_number(0)
        line = panel.model.line_of(self._kept) if self._kept else None
        self._kept = None
        if line is None:
            panel.view.go_to_first()
        else:
            panel.view.go_to_line(line)

    def _tick_more(self, again: bool) -> None:
        """Say that there are more places than those that are ticked now; take them in when that was wished again."""
        if self._session.searching.has_all:
            return
        if again:
            self._still_to_tick = _MOST_TICKED
            self._session.searching.more(_MOST_TICKED)
        else:
            words = self.tr("Those that are shown are ticked. {key} again takes more.")
            self.told.emit(words.format(key=key_of("search.tick_all")))

    def _count(self, places: int, documents: int, ended: bool) -> None:
        self.panel.set_counts((places, documents, ended))

    def _fail(self, error: KnownError) -> None:
        self._begin(Portion((), ended=True))
        self.panel.set_trouble(sentence(error))

    def _advise(self, looser: tuple[Question, ...]) -> None:
        if self._question is not None:
            self.panel.set_advice(self._question, looser)

    def _take_advice(self, question: Question) -> None:
        choices, query = self.panel.bar.choices, question.query
        labels = choices.labels if question.marked else None
        self.panel.bar.use(replace(choices, exact=query.exact, extent=query.extent, labels=labels))
        self.panel.focus_field()

    # --- the project changes -----------------------------------------------------------------------------------

    def _follow(self, change: Change) -> None:
        """Show the marks of the articles that an act touched as they are now."""
        touched = {annotation.document for annotation in change.annotations}
        self._refresh(touched & set(self.panel.model.documents) if self.is_open else ())

    def _refresh(self, documents: Iterable[bytes]) -> None:
        question, wanted = self._question, list(documents)
        if question is None or not wanted:
            return
        own = Marked(person=question.own)

        def show(found: list[tuple[bytes, list[FoundMark]]]) -> None:
            if self._question and self._question.own == question.own:
                for document, marks in found:
                    self.panel.model.set_marks(document, marks)

        self._session.searching.run(
            lambda search: [(document, search.marks(document, own)) for document in wanted], show, lambda _: None
        )

    def _take_rows(self, rows: Sequence[DocumentRow]) -> None:
        self._rows, self._progress = rows, None
        if not self.is_open:
            return
        documents = frozenset(row.id for row in rows)
        if documents != self._documents:
            self._documents = documents
            self._ask_again()
        else:
            self._refresh(self.panel.model.documents)

    def _take_progress(self, document: bytes, progress: Progress, _count: int) -> None:
        if self._progress is not None:
            self._progress[document] = progress
        if self.is_open:
            self.panel.model.repaint(document)

    def _progress_of(self, document: bytes) -> Progress:
        """Give how far the user is with a document."""
        if self._progress is None:
            self._progress = {row.id: row.progress for row in self._rows}
        return self._progress.get(document, Progress.NEW)

    def _forget(self) -> None:
        """Another project comes, or none: nothing of this one stays."""
        self._question, self._kept = None, None
        self.panel.set_labels(self._session.labels)
        choices = self.panel.bar.choices
        self.panel.bar.use(replace(choices, words="", labels=None), quietly=True)
        self._begin(Portion((), ended=True))
        self.panel.set_counts(None)
        self.panel.hide()
