"""The place of the reviewer: articles that were finished, the text with the lanes of one case, and the case itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.model import Annotator, DocumentRow, LabelSet, Progress, Span
from annotator.core.project.reviewing import ReviewedDocument
from annotator.core.review.case import Case
from annotator.core.store.identity import GOLD_ID
from annotator.ui import theme
from annotator.ui.annotate.columns import Columns
from annotator.ui.annotate.heading import Heading
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.annotate.strip.naming import name
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.panel import plain_label
from annotator.ui.plain import isolate
from annotator.ui.preferences import preferences
from annotator.ui.project.places import ANNOTATE, PlacePage
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.review_reader import ReviewReader
from annotator.ui.review.case_panel import CasePanel, popup_over
from annotator.ui.review.desk import ReviewDesk, shuffled
from annotator.ui.review.lane_faces import Faces
from annotator.ui.review.menus import ChoiceMenu, reasons
from annotator.ui.review.queue import Show
from annotator.ui.session import Session

_NOTHING, _ARTICLE = 0, 1
_GOLD = "gold"  # in the filter: one set alone beside gold


class ReviewPage(PlacePage):
    """Ties the views to the desk: keys and clicks become acts, and what the desk holds is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.desk = ReviewDesk(session, self)
        self.list, self.panel, self.heading = DocumentList(), CasePanel(), Heading()
        self.reader = ReviewReader(reader_style(LabelSet(()), closed=False))
        self.empty = plain_label("empty", wrap=True)
        self._names: dict[bytes, str] = {}
        self._shown: tuple[bytes, Progress] | None = None
        self._filtered: str | None = None  # what another place wants to be shown here
        self._lay_out()
        self._connect()
        self.acts = self._window_acts()
        self.retranslate()

    def _lay_out(self) -> None:
        article = QWidget()
        theme.set_role(article, "paper")
        column = QVBoxLayout(article)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.reader, 1)
        self.columns = Columns(self.list, article, self.panel)
        self.pages = QStackedWidget()
        self.pages.addWidget(_centred(self.empty))
        self.pages.addWidget(self.columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def _connect(self) -> None:
        desk, panel = self.desk, self.panel
        desk.rows_loaded.connect(self._show_rows)
        desk.document_opened.connect(self._show_document)
        desk.cases_changed.connect(self._show_case)
        desk.told.connect(self.notice.tell)
        self._session.people_changed.connect(self._take_people)
        self._session.labels_changed.connect(lambda _: self._restyle())
        self._session.opened.connect(lambda _: self._restyle())
        self.list.document_chosen.connect(desk.open)
        self.columns.text_wanted.connect(self.reader.setFocus)
        self.reader.key_action.connect(self._do)
        self.reader.place_chosen.connect(desk.go_to_place)
        self.heading.reopen_requested.connect(desk.reopen)
        panel.taken.connect(lambda lane: self._and_back(lambda: desk.take(lane)))
        panel.command.connect(self._do)
        panel.shown.connect(lambda _: self._choose())
        panel.filter.activated.connect(lambda _: self._choose())
        panel.commented.connect(desk.comment)
        panel.names_wanted.connect(desk.show_names)
        panel.text_wanted.connect(self.reader.setFocus)
        theme.notifier.changed.connect(self._restyle)
        preferences().changed.connect(self._follow)

    def _window_acts(self) -> dict[str, Callable[[], None]]:
        return {
            "document.finish": self.desk.finish,
            "document.next": lambda: self._step_document(1),
            "document.previous": lambda: self._step_document(-1),
            "document.go": self.columns.go_to_article,
            "edit.undo": lambda: self._session.undo(follow=False),
            "edit.redo": lambda: self._session.redo(follow=False),
            "view.inspector": self.columns.toggle_inspector,
            "view.list": self.columns.toggle_list,
            "view.reading_only": lambda: self.columns.set_reading_only(not self.columns.reading_only),
        }

    # --- as a place --------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Show the documents and cases as they are now."""
        info, opened = self._session.info, self._session.open_document
        if opened and opened.person == GOLD_ID:
            self._session.show_document(opened.document.id)  # the annotator's place shows one's own marks again
        self._take_people(info.people if info else ())
        self.desk.load()
        self.reader.setFocus()

    def leave(self) -> None:
        """A half written comment is sent: it would be lost otherwise."""
        self.panel.send()

    def show_cases(self, label: str | None, people: Sequence[bytes], document: bytes | None) -> None:
        """Show the cases of a label and of one annotator, in a document or where the reviewer is.

        Of an annotator and gold only that set is shown beside it.
        """
        if GOLD_ID in people and document is not None:
            self._filtered = f"label:{label}" if label else f"{_GOLD}:{people[0].hex()}"
            self._show_alone(document, people[0])
            return
        one = people[0] if len(people) == 1 else None
        self._filtered = f"label:{label}" if label else f"person:{one.hex()}" if one else ""
        if document is None or (self.desk.reviewed and self.desk.reviewed.document.id == document):
            self._use_filter()
        else:
            self.desk.open(document)

    def _show_alone(self, document: bytes, person: bytes | None) -> None:
        """Hold one set against gold, or show all sets again; what is filtered is used once the cases are there."""
        desk = self.desk
        if desk.reviewed and desk.reviewed.document.id == document and desk.alone == person:
            self._use_filter()
        else:
            desk.open(document, person)

    def _use_filter(self) -> None:
        """Show what another place asked for, once the cases are there."""
        wanted, self._filtered = self._filtered, None
        place = self.panel.filter.findData(wanted) if wanted is not None else -1
        if place >= 0:
            self.panel.filter.setCurrentIndex(place)
            self.panel.chips.choose(Show.ALL.value)
            self._choose()

    # --- keys and clicks ---------------------------------------------------------------------------------------

    def _do(self, command: str) -> None:
        kind, _, rest = command.removeprefix("review.").partition(".")
        desk = self.desk
        acts: dict[str, Callable[[], None]] = {
            "take": lambda: desk.take(int(rest)),
            "rest": lambda: desk.take_rest(int(rest)),
            "none": desk.reject,
            "accept": desk.accept,
            "reject": lambda: self._ask_reason(desk.reject),
            "reason": lambda: self._ask_reason(self._set_reason),
            "edit": self._edit,
            "later": desk.later,
            "next": lambda: desk.step(1),
            "previous": lambda: desk.step(-1),
            "agreed": desk.accept_agreed,
            "proclitics": desk.settle_proclitics,
            "prefill": self._ask_strategy,
            "comment": self.panel.field.setFocus,
            "decide": desk.decide,
            "finish": desk.reopen if desk.is_settled else desk.finish,
        }
        acts[kind]()
        if kind not in ("comment", "edit"):
            self.reader.setFocus()

    def _and_back(self, act: Callable[[], None]) -> None:
        act()
        self.reader.setFocus()

    def _ask_reason(self, then: Callable[[str], None]) -> None:
        menu = ChoiceMenu(reasons(), self)
        menu.chosen.connect(then)
        popup_over(menu, self.panel.buttons["review.reason"])

    def _set_reason(self, reason: str) -> None:
        self.desk.reason = reason
        self.panel.set_reason(reason)

    def _ask_strategy(self) -> None:
        choices = [("agree", self.tr("What all have")), ("majority", self.tr("What most have, two at least"))]
        reviewed = self.desk.reviewed
        names = self._shown_names()
        if reviewed and names is not None:
            choices += [(person.hex(), self.tr("All of {name}").format(name=names[person])) for person in reviewed.sets]
        menu = ChoiceMenu(choices, self)
        menu.chosen.connect(self.desk.prefill)
        popup_over(menu, self.panel.buttons["review.prefill"])

    def _edit(self) -> None:
        """Edit gold by hand with all the keys of the annotator; the band over the text leads back."""
        reviewed, case = self.desk.reviewed, self.desk.case
        if reviewed is None or self.desk.is_settled:
            return

        def show() -> None:
            self.place_wanted.emit(ANNOTATE)
            self.mark_wanted.emit(case.place.start if case else 0)

        self._session.show_document(reviewed.document.id, show, GOLD_ID)

    def _step_document(self, by: int) -> None:
        here = self.desk.reviewed.document.id if self.desk.reviewed else None
        wanted = self.list.next_after(here) if by > 0 else self.list.previous_before(here)
        if wanted is None or wanted == here:
            self.notice.tell(self.tr("There is no other article in the list."))
        else:
            self.desk.open(wanted)

    def _choose(self) -> None:
        chosen = str(self.panel.filter.currentData() or "")
        kind, _, wanted = chosen.partition(":")
        alone = bytes.fromhex(wanted) if kind == _GOLD else self.desk.alone if kind == "label" else None
        if alone != self.desk.alone and self.desk.reviewed:
            self._filtered = chosen
            self._show_alone(self.desk.reviewed.document.id, alone)
            return
        label, person = wanted if kind == "label" else None, bytes.fromhex(wanted) if kind == "person" else None
        self.desk.queue.choose(Show(self.panel.chips.current), label, person)
        self._show_case()
        self.reader.setFocus()

    # --- what is shown -----------------------------------------------------------------------------------------

    def _take_people(self, people: tuple[Annotator, ...]) -> None:
        self._names = {person.id: person.name for person in people}
        if info := self._session.info:
            self.panel.set_names(shown=info.names_shown, offered=info.assignee is None)
        if self.desk.review:
            self._show_case()

    def _shown_names(self) -> dict[bytes, str] | None:
        """Give the names of annotators once the article is settled; before, a reviewer judges marks and not people.

        The lead may show them always.
        """
        info = self._session.info
        shown = self.desk.is_settled or self.desk.is_calibration or (info and info.names_shown)
        return self._names if shown else None

    def _show_rows(self, rows: list[DocumentRow]) -> None:
        self.list.set_rows(rows)
        self.list.set_counts({row.id: row.count for row in rows})
        self.pages.setCurrentIndex(_ARTICLE if rows or self.desk.alone else _NOTHING)

    def _show_document(self) -> None:
        reviewed = self.desk.reviewed
        document = reviewed.document if reviewed else None
        self.reader.load(document.text if document else "")
        self.list.set_current(document.id if document else None)
        self.panel.set_reason("")
        self._offer_filters()
        self._use_filter()

    def _offer_filters(self) -> None:
        """Offer the labels, and the annotators of the open document by the names that they have here."""
        reviewed, review = self.desk.reviewed, self.desk.review
        choices = [("", self.tr("All labels, all annotators"))]
        choices += [(f"label:{label.key}", name(label)) for label in self._session.labels.labels]
        if reviewed and review:
            faces = Faces(reviewed.document.text, self._session.labels, review, self._shown_names())
            people = shuffled(reviewed.document.id, reviewed.sets)
            if not self.desk.alone:
                choices += [(f"person:{one.hex()}", faces.who_of(people, one)) for one in people]
            choices += self._against_gold(reviewed)
        self.panel.set_filters(choices)

    def _against_gold(self, reviewed: ReviewedDocument) -> list[tuple[str, str]]:
        """Offer to hold one set against gold, of those whose names are shown."""
        names = self._shown_names()
        people = {*reviewed.sets, *reviewed.calibrations} if names is not None else set()
        return [
            (f"{_GOLD}:{one.hex()}", self.tr("{name} against gold").format(name=isolate(name, 40)))
            for one, name in (names or {}).items()
            if one in people
        ]

    def _show_case(self) -> None:
        reviewed, review, queue = self.desk.reviewed, self.desk.review, self.desk.queue
        if reviewed is None or review is None:
            return
        self._show_progress(reviewed)
        faces = Faces(reviewed.document.text, self._session.labels, review, self._shown_names())
        case = queue.case
        self.panel.show_case(
            case, faces.rows(case) if case else (), (queue.number(), len(queue.shown())), queue.counts()
        )
        self.panel.set_progress(reviewed.progress)
        self.panel.set_reason(self.desk.reason)
        self._show_comments(reviewed, case, faces)
        self._draw(case, faces)

    def _show_comments(self, reviewed: ReviewedDocument, case: Case | None, faces: Faces) -> None:
        whole = Span(0, len(reviewed.document.text))
        about = [one for one in reviewed.comments if one.span == whole or (case and _is_about(one.span, case))]
        self.panel.show_comments(about, self._speakers(reviewed, faces), whole)

    def _speakers(self, reviewed: ReviewedDocument, faces: Faces) -> dict[bytes, str]:
        """Name who commented: annotators as they are called beside their marks, oneself by name."""
        people, me = shuffled(reviewed.document.id, reviewed.sets), self._session.person
        return {**self._names, **{one: faces.who_of(people, one) for one in people if not me or one != me.id}}

    def _show_progress(self, reviewed: ReviewedDocument) -> None:
        """Show how far gold of the document is; from case to case that stays as it is."""
        shown = (reviewed.document.id, reviewed.progress)
        if shown != self._shown:
            self._shown = shown
            self.heading.show_document(reviewed.document, reviewed.progress)
            self.list.update_row(reviewed.document.id, progress=reviewed.progress)

    def _draw(self, case: Case | None, faces: Faces) -> None:
        reviewed, queue = self.desk.reviewed, self.desk.queue
        assert reviewed is not None
        here = {row.id for row in case.gold} if case else set()
        self.reader.set_marks(
            ShownMark(row.id, row.start, row.end, row.label) for row in reviewed.gold if row.id not in here
        )
        waiting = [one.place.start for one in queue.open_cases() if one is not case]
        if case:
            self.reader.set_lanes(faces.lanes(case), case.place, waiting)
            self.reader.show_place()
        else:
            self.reader.set_lanes((), Span(0, 0), waiting)

    def _follow(self, _key: str) -> None:
        self._restyle()

    def _restyle(self) -> None:
        closed = self.desk.is_settled
        self.reader.set_style(reader_style(self._session.labels, closed=closed))
        if self.desk.review:
            self._show_case()

    def retranslate(self) -> None:
        self.empty.setText(
            self.tr(
                "Nothing to review yet.\nArticles come here when an annotator has finished them: "
                "take back the files that you handed over, or finish an article yourself."
            )
        )
        self._restyle()


def _is_about(place: Span, case: Case) -> bool:
    return place.start < case.place.end and case.place.start < place.end


def _centred(label: QLabel) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(64, 64, 64, 64)
    row.addStretch(1)
    row.addWidget(label, 2)
    row.addStretch(1)
    return page
