"""The places of the window: the page of the annotator, and others that are made when they are first visited."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.core.project.project import ProjectInfo
from annotator.ui.annotate.notice import Notice
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.title_parts import PLACES
from annotator.ui.session import Session

ANNOTATE, REVIEW = "annotate", "review"


class PlacePage(Panel):
    """A place beside the articles; `acts` are the commands of the window that mean something of their own here.

    `acts_changed` says that they are others now, `person_wanted` that an act needs somebody whose it is.
    `cases_wanted` asks for the cases behind a number: of a label (its key), people (their ids; none stands for all) and
    a document (its id), where None stands for all labels and all documents.
    """

    place_wanted = Signal(str)
    mark_wanted = Signal(int)  # the offset of a place in the article that is open
    person_wanted = Signal()
    acts_changed = Signal()
    command_wanted = Signal(str)
    cases_wanted = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.acts: Mapping[str, Callable[[], None]] = {}
        self.notice = Notice(self)

    def enter(self) -> None:
        """Show what is so now; called each time the place is entered."""

    def may_leave(self) -> bool:
        """Ask what shall become of what is not saved; False when the user would rather stay."""
        return True

    def leave(self) -> None:
        """Take over what is half written; called before another place, or another project, comes."""

    def past(self, undo: str | None, redo: str | None) -> tuple[str | None, str | None]:
        """Give what undo and redo mean here, by name, None for nothing; in the project they mean what is given."""
        return undo, redo

    def show_cases(self, label: str | None, people: Sequence[bytes], document: bytes | None) -> None:
        """Show these cases as far as they can be seen here; see `cases_wanted`."""

    def end(self) -> None:
        """Let what works beside the window end by itself; called when the window has closed."""

    @property
    def is_running(self) -> bool:
        """Say whether something still works beside the window."""
        return False

    def stop(self) -> None:
        """Do what `end` says and wait for it."""


def _overview(session: Session) -> PlacePage:
    from annotator.ui.overview.page import OverviewPage

    return OverviewPage(session)


def _review(session: Session) -> PlacePage:
    from annotator.ui.review.page import ReviewPage

    return ReviewPage(session)


def _corrections(session: Session) -> PlacePage:
    from annotator.ui.corrections.page import CorrectionsPage

    return CorrectionsPage(session)


def _team(session: Session) -> PlacePage:
    from annotator.ui.team.page import TeamPage

    return TeamPage(session)


# How each place but the first is made; its modules are loaded only then.
MAKERS: dict[str, Callable[[Session], PlacePage]] = {
    "review": _review,
    "corrections": _corrections,
    "team": _team,
    "overview": _overview,
}


def places_of(info: ProjectInfo) -> tuple[str, ...]:
    """Give the places that the person of a file needs.

    Of a hand-over these are the articles, review if it is for that, else one's corrections once there is gold.
    """
    if info.assignee is None:
        return tuple(place.id for place in PLACES if place.id != "corrections")
    others = {"review"} if info.review else {"corrections"} if info.has_gold else set()
    return tuple(place.id for place in PLACES if place.id in {ANNOTATE, *others})


class Places(QStackedWidget):
    """Shows one place at a time; `changed` tells its id, also when other commands mean something in it now."""

    changed = Signal(str)
    person_wanted = Signal()
    command_wanted = Signal(str)

    def __init__(self, session: Session, page: AnnotatePage) -> None:
        super().__init__()
        self._session, self._page = session, page
        self._made: dict[str, PlacePage] = {}
        self.current = ANNOTATE
        self.available: tuple[str, ...] = (ANNOTATE,)
        self.addWidget(page)
        page.gold_left.connect(lambda: self.go("review"))
        session.opened.connect(self._open)
        session.closed.connect(lambda: self._show(ANNOTATE))

    def _open(self, info: ProjectInfo) -> None:
        self.available = places_of(info)
        self._show(ANNOTATE)

    def go(self, place: str) -> None:
        """Go to a place, if the open project has it and nothing holds the user where he is."""
        if place in self.available and (place == self.current or self.may_leave()):
            self._show(place)
        else:
            self.changed.emit(self.current)  # who asked for the other one may show it already
        if self.current == ANNOTATE:
            self._page.reader.setFocus()

    def _show(self, place: str) -> None:
        if place != self.current:
            self.commit()
            self.current = place
            self.setCurrentWidget(self._page if place == ANNOTATE else self._page_of(place))
            self.changed.emit(place)
        if place != ANNOTATE:
            self._page_of(place).enter()

    def _page_of(self, place: str) -> PlacePage:
        if place not in self._made:
            made = self._made[place] = MAKERS[place](self._session)
            made.place_wanted.connect(self.go)
            made.mark_wanted.connect(self._page.show_place)
            made.person_wanted.connect(self.person_wanted)
            made.acts_changed.connect(lambda: self.changed.emit(self.current))
            made.command_wanted.connect(self.command_wanted)
            made.cases_wanted.connect(self._show_cases)
            self.addWidget(made)
        return self._made[place]

    def _show_cases(self, label: str | None, people: Sequence[bytes], document: bytes | None) -> None:
        if REVIEW in self.available:
            self.go(REVIEW)
            self._page_of(REVIEW).show_cases(label, people, document)

    def may_leave(self) -> bool:
        """Say whether the place that is shown may be left; it may ask the user about that."""
        return self.current == ANNOTATE or self._page_of(self.current).may_leave()

    def commit(self) -> None:
        """Take over what is half written in the place that is shown."""
        if self.current != ANNOTATE:
            self._page_of(self.current).leave()

    def takes(self, command: str) -> bool:
        """Say whether the place that is shown does something of its own for a command of the window."""
        return self.current != ANNOTATE and command in self._page_of(self.current).acts

    def past(self, undo: str | None, redo: str | None) -> tuple[str | None, str | None]:
        """Give what undo and redo mean in the place that is shown; in the project they mean what is given."""
        return (undo, redo) if self.current == ANNOTATE else self._page_of(self.current).past(undo, redo)

    def act(self, command: str, otherwise: Callable[[], None]) -> None:
        """Do what a command means in the place that is shown."""
        if self.takes(command):
            self._page_of(self.current).acts[command]()
        else:
            otherwise()

    def tell(self, sentence: str) -> None:
        """Show a short sentence in the place that is shown."""
        notice = self._page.notice if self.current == ANNOTATE else self._page_of(self.current).notice
        notice.tell(sentence)

    def end(self) -> None:
        """Let what the places do beside the window end by itself."""
        for page in self._made.values():
            page.end()

    @property
    def is_running(self) -> bool:
        """Say whether a place still works beside the window."""
        return any(page.is_running for page in self._made.values())

    def stop(self) -> None:
        """Do what `end` says and wait for it."""
        for page in self._made.values():
            page.stop()
