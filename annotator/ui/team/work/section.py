"""The section of people and work: what the project says about them, and the ways to hand over and take back."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from annotator.core.model import Annotator, HandOver
from annotator.core.project import Project
from annotator.core.store.articles import ArticleRow
from annotator.ui.project.handing_over import HandingOver
from annotator.ui.project.taking_back import TakingBack
from annotator.ui.session import Session
from annotator.ui.team.following import Following
from annotator.ui.team.work.new_person import NewPersonDialog
from annotator.ui.team.work.panel import WorkPanel
from annotator.ui.team.work.rows import batch_rows, unassigned, work_rows

_Answer = tuple[list[Annotator], list[ArticleRow], list[HandOver]]


class WorkSection(WorkPanel):
    """Reads people, articles and hand-overs anew after every change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._people: list[Annotator] = []
        self._following = Following(self, session)
        self._following.due.connect(self._read)
        self.new_person_wanted.connect(self._ask_for_person)
        self.hand_over_wanted.connect(self._hand_over)
        self._handing: HandingOver | None = None
        self._taking: TakingBack | None = None
        self.take_back_wanted.connect(self._take_back)
        self.articles_wanted.connect(lambda person: self.section_wanted.emit("articles", person))

    def enter(self) -> None:
        self._following.look()

    def _read(self) -> None:
        self._session.run(_ask, self._take)

    def _take(self, answer: _Answer) -> None:
        self._people, articles, made = answer
        batches = batch_rows(made, self._people, date.today().isoformat())
        people = work_rows(self._people, articles, batches)
        self.show_work(people, batches, unassigned(articles), len(articles))

    def _ask_for_person(self) -> None:
        dialog = NewPersonDialog([person.name for person in self._people], self.window())
        dialog.named.connect(lambda name: self._session.enter_person(name, lambda _: None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _hand_over(self, person: bytes | None) -> None:
        if self._handing is None:
            self._handing = HandingOver(self.window(), self._session)
            self._handing.person_wanted.connect(self.person_wanted)
        self._handing.start(people=(person,) if person else ())

    def _take_back(self) -> None:
        if self._taking is None:
            self._taking = TakingBack(self.window(), self._session)
            self._taking.person_wanted.connect(self.person_wanted)
        self._taking.start()


def _ask(project: Project) -> _Answer:
    return project.people(), project.articles(), project.hand_overs()
