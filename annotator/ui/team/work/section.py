"""The section of people and work: what the project says about them, and the ways to hand over and take back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from annotator.core.agreement.report import Report, project_agreement
from annotator.core.model import Annotator, HandOver
from annotator.core.project import Project
from annotator.core.store.articles import ArticleRow
from annotator.core.store.identity import GOLD_ID
from annotator.ui.annotate.strip.naming import name
from annotator.ui.project.handing_over import HandingOver
from annotator.ui.project.taking_back import TakingBack
from annotator.ui.session import Session
from annotator.ui.team.following import Following
from annotator.ui.team.work.new_person import NewPersonDialog
from annotator.ui.team.work.panel import WorkPanel
from annotator.ui.team.work.rows import batch_rows, unassigned, work_rows
from annotator.ui.team.work.score_dialog import ScoreDialog
from annotator.ui.team.work.scores import Calibration, calibration_of

_Scored = dict[bytes, tuple[tuple[bytes, ...], Report]]  # a calibration's documents and report, by file id
_Answer = tuple[list[Annotator], list[ArticleRow], list[HandOver], _Scored]


class WorkSection(WorkPanel):
    """Reads people, articles and hand-overs anew after every change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._people: list[Annotator] = []
        self._calibrations: dict[bytes, Calibration] = {}
        self._following = Following(self, session)
        self._following.due.connect(self._read)
        self.new_person_wanted.connect(self._ask_for_person)
        self.hand_over_wanted.connect(self._hand_over)
        self._handing: HandingOver | None = None
        self._taking: TakingBack | None = None
        self.take_back_wanted.connect(self._take_back)
        self.score_wanted.connect(self._show_score)
        self.gold_teaches_wanted.connect(self._let_gold_teach)
        for changed in (session.opened, session.people_changed):
            changed.connect(lambda _: self._show_gold())
        self.articles_wanted.connect(lambda person: self.section_wanted.emit("articles", person))

    def enter(self) -> None:
        self._following.look()

    def _read(self) -> None:
        self._session.run(_ask, self._take)

    def _take(self, answer: _Answer) -> None:
        self._people, articles, made, scored = answer
        self._calibrations = self._scores(made, scored)
        scores = {file_id: found.score for file_id, found in self._calibrations.items()}
        batches = batch_rows(made, self._people, date.today().isoformat(), scores)
        people = work_rows(self._people, articles, batches)
        self.show_work(people, batches, unassigned(articles), len(articles))

    def _scores(self, made: Sequence[HandOver], scored: _Scored) -> dict[bytes, Calibration]:
        names = {person.id: person.name for person in self._people}
        return {
            one.id: calibration_of(one, names.get(one.person, "?"), *scored[one.id], name)
            for one in made
            if one.id in scored
        }

    def _show_score(self, file_id: bytes) -> None:
        found = self._calibrations[file_id]
        dialog, person = ScoreDialog(found, self.window()), found.made.person
        dialog.cases_wanted.connect(lambda label, document: self.cases_wanted.emit(label, (person, GOLD_ID), document))
        dialog.corrections_wanted.connect(lambda: self._correct(found))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _correct(self, found: Calibration) -> None:
        """Hand the same articles over again, with gold."""
        self._hand_work().start(found.documents, (found.made.person,), with_gold=True)

    def _show_gold(self) -> None:
        info = self._session.info
        self.gold_teaches.setChecked(info is not None and info.gold_teaches)

    def _let_gold_teach(self, allowed: bool) -> None:
        person = self._session.person
        if person is None:
            self._show_gold()
            self.person_wanted.emit()
            return
        self._session.act(lambda project: project.let_gold_teach(person.id, allowed=allowed))

    def _ask_for_person(self) -> None:
        dialog = NewPersonDialog([person.name for person in self._people], self.window())
        dialog.named.connect(lambda name: self._session.enter_person(name, lambda _: None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _hand_over(self, person: bytes | None) -> None:
        self._hand_work().start(people=(person,) if person else ())

    def _hand_work(self) -> HandingOver:
        if self._handing is None:
            self._handing = HandingOver(self.window(), self._session)
            self._handing.person_wanted.connect(self.person_wanted)
        return self._handing

    def _take_back(self) -> None:
        if self._taking is None:
            self._taking = TakingBack(self.window(), self._session)
            self._taking.person_wanted.connect(self.person_wanted)
        self._taking.start()


def _ask(project: Project) -> _Answer:
    made, calibrations = project.hand_overs(), project.calibrations()
    scored = {
        one.id: (calibrations[one.id], _report(project, one.person, calibrations[one.id]))
        for one in made
        if one.id in calibrations and one.returned is not None
    }
    return project.people(), project.articles(), made, scored


def _report(project: Project, person: bytes, documents: tuple[bytes, ...]) -> Report:
    return project_agreement(project.path, {person}, documents=documents, with_intervals=False)
