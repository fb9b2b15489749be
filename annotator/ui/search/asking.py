"""From what the bar says to the places in the list, and on to what they are after each change of the project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import KnownError
from annotator.core.model import Change
from annotator.core.project.searching import FoundMark, Marked
from annotator.ui.keys.named import key_of
from annotator.ui.search.panel import SearchPanel
from annotator.ui.search.rows import Key
from annotator.ui.search.walking import Walking
from annotator.ui.sentences import sentence
from annotator.ui.session import Session
from annotator.ui.session.search_work import Portion, Question

_MOST_TICKED = 5_000  # at once: what is marked in one act shall be seen before


class Asking(QObject):
    """Asks the session and shows its answers in the panel; `told` says a short sentence."""

    told = Signal(str)

    def __init__(self, session: Session, panel: SearchPanel, walking: Walking) -> None:
        super().__init__(panel)
        self._session, self._panel, self._walking = session, panel, walking
        self._question: Question | None = None
        self.is_waiting = False  # the list still shows what was asked before
        self._still_to_tick = 0  # of the places that come
        self._kept: Key | None = None  # the line that stays the current one when the same is asked again
        searching = session.searching
        panel.bar.changed.connect(lambda _: self.ask())
        panel.advice_taken.connect(self._take_advice)
        panel.view.more_wanted.connect(searching.more)
        panel.view.all_ticked.connect(self._tick_more)
        searching.found.connect(self._show)
        searching.counted.connect(lambda *counts: panel.set_counts(counts))
        searching.advised.connect(self._advise)
        searching.failed.connect(self._fail)
        session.changed.connect(self._follow)

    # --- questions ---------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Look for what the bar says now."""
        person = self._session.person
        choices = self._panel.bar.choices
        question = choices.question(person.id if person else b"")
        self._question = question
        is_blank = question.is_empty and not choices.words.strip()  # of words without a letter the search says so
        if is_blank or person is None:
            self._session.searching.stop()
            self._begin(Portion((), ended=True))
            self._panel.set_counts(None)
            return
        self.is_waiting = True
        self._session.searching.ask(question)

    def ask_again(self) -> None:
        """Look for the same in a project that is another one now; the current line stays."""
        place = self._panel.model.place(self._panel.view.line)
        self._kept = place.key if place else None
        self.ask()

    def forget(self) -> None:
        """Another project comes, or none: nothing of this one stays."""
        self._question, self._kept, choices = None, None, self._panel.bar.choices
        self._panel.bar.use(replace(choices, words="", labels=None), quietly=True)
        self._begin(Portion((), ended=True))
        self._panel.set_counts(None)

    def _take_advice(self, question: Question) -> None:
        choices, query = self._panel.bar.choices, question.query
        labels = choices.labels if question.marked else None
        self._panel.bar.use(replace(choices, exact=query.exact, extent=query.extent, labels=labels))
        self._panel.focus_field()

    # --- answers -----------------------------------------------------------------------------------------------

    def _show(self, portion: Portion) -> None:
        if self.is_waiting:
            self._begin(portion)
        else:
            self._panel.model.add(portion.parts)
        if self._still_to_tick > 0:
            self._still_to_tick -= sum(len(part.hits) for part in portion.parts)
            self._panel.model.tick(range(self._panel.model.rowCount()), on=True)
        self._walking.go_on()

    def _begin(self, portion: Portion) -> None:
        panel, self.is_waiting, self._still_to_tick = self._panel, False, 0
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

    def _fail(self, error: KnownError) -> None:
        self._begin(Portion((), ended=True))
        self._panel.set_trouble(sentence(error))

    def _advise(self, looser: tuple[Question, ...]) -> None:
        if self._question is not None:
            self._panel.set_advice(self._question, looser)

    # --- the project changes -----------------------------------------------------------------------------------

    def _follow(self, change: Change) -> None:
        """Show the marks of the articles that an act touched as they are now."""
        touched = {annotation.document for annotation in change.annotations}
        self.refresh(touched & set(self._panel.model.documents) if not self._panel.isHidden() else ())

    def refresh(self, documents: Iterable[bytes]) -> None:
        """Show the marks that the user has in these articles now."""
        question, wanted = self._question, list(documents)
        if question is None or not wanted:
            return
        own = Marked(person=question.own)

        def show(found: list[tuple[bytes, list[FoundMark]]]) -> None:
            if self._question and self._question.own == question.own:
                for document, marks in found:
                    self._panel.model.set_marks(document, marks)

        self._session.searching.run(
            lambda search: [(document, search.marks(document, own)) for document in wanted], show, lambda _: None
        )
