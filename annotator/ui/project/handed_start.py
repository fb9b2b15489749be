"""The start of a hand-over in the window: whose it is and how far it is, and a later one that is added to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.core.errors import KnownError
from annotator.core.project import Project
from annotator.core.store.received import Received
from annotator.core.teamwork.merging import merge, plan_merge
from annotator.core.teamwork.plan import MergePlan
from annotator.ui import language, messages
from annotator.ui.handed.facts import HandedFacts, handed_facts
from annotator.ui.handed.start_dialog import StartDialog
from annotator.ui.project.backup_folder import chosen_folder, make_backup
from annotator.ui.project.long_work import LongWork, Tick
from annotator.ui.session import Session
from annotator.ui.settings import Settings


class HandedStart(QObject):
    """Works on the hand-over that is open; nobody but its person annotates in it."""

    def __init__(self, window: QWidget, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, session, settings

    def start(self, news: str = "") -> None:
        """Say how far the work is, and ask the first time who is there; `news` is what came since."""
        if self._session.person is None:
            self._session.reload()  # the articles are there already behind the question
        self._session.run(handed_facts, lambda facts: self._show(facts, news))

    def _show(self, facts: HandedFacts, news: str) -> None:
        dialog = StartDialog(facts, asks=not self._is_known(), news=news, parent=self._window)
        dialog.agreed.connect(self._choose)
        dialog.refused.connect(self._session.close)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _is_known(self) -> bool:
        info = self._session.info
        return info is not None and self._settings.person(bytes.fromhex(info.file_id)) == info.assignee

    def _choose(self) -> None:
        info = self._session.info
        person = next((one for one in info.people if one.id == info.assignee), None) if info else None
        if person is not None and person != self._session.person:
            self._session.choose_person(person)

    def add(self, path: Path) -> None:
        """Take what the project lead handed over since into the file that is open."""
        work = LongWork(self._window, self.tr("Adding to your work file"))
        work.stopped.connect(self.start)
        work.start(
            self._session.submit,
            lambda tick: _added(self._session.project(), path, tick),
            self._added,
            self._not_added,
        )

    def _added(self, plan: MergePlan) -> None:
        self._session.load_again()
        self.start(self._news(plan))

    def _not_added(self, error: KnownError) -> None:
        messages.error(self._window, error)
        self.start()

    def _news(self, plan: MergePlan) -> str:
        """Say what came in, as far as it matters to the person."""
        new = {kind: tally.applied for kind, tally in plan.kinds.items()}
        words = [
            language.digits(self.tr("%n new article(s)", "", plan.kinds["documents"].new))
            if "documents" in new
            else "",
            self.tr("the guidelines have changed") if new.get("project") else "",
            self.tr("the labels have changed") if new.get("labels") or new.get("attributes") else "",
            self.tr("there are corrections of your marks") if new.get("gold_annotations") else "",
        ]
        told = " · ".join(word for word in words if word)
        return told or self.tr("There was nothing new in that file.")


def _added(project: Project, path: Path, tick: Tick) -> MergePlan:
    """Merge a second hand-over into the work file, after a backup of it."""
    assignee = project.info().assignee
    assert assignee is not None
    with Received.open(path, progress=tick) as received:
        plan = plan_merge(project, received)
        return merge(
            project,
            received,
            plan,
            acting=assignee,
            backup=lambda: make_backup(project.path, chosen_folder(), "merge"),
            progress=tick,
        ).plan
