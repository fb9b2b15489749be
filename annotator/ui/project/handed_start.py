"""The start of a hand-over in the window: whose it is and how far it is, and a later one that is added to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.core.errors import CancelledError, KnownError
from annotator.core.project import Project
from annotator.core.store.received import Received
from annotator.core.teamwork.merging import merge, plan_merge
from annotator.core.teamwork.plan import MergePlan
from annotator.ui import language, messages
from annotator.ui.handed.facts import HandedFacts, handed_facts
from annotator.ui.handed.start_dialog import StartDialog
from annotator.ui.panels.wording import file_text, led
from annotator.ui.project.backup_folder import chosen_folder, make_backup
from annotator.ui.project.long_work import LongWork, Tick, once, part_of
from annotator.ui.sentences import sentence
from annotator.ui.session import Session
from annotator.ui.settings import Settings

_SHOWN = 4  # files that were not added, with their reasons


@dataclass(frozen=True, slots=True)
class _Added:
    """What became of the files in the store thread: those that came in by their plans, and why others did not."""

    plans: Sequence[MergePlan]
    refused: Sequence[tuple[Path, KnownError]]


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

    def add(self, paths: Sequence[Path]) -> None:
        """Take what the project lead handed over since into the file that is open, one file after the other."""
        work = LongWork(self._window, self.tr("Adding to your work file"))
        work.stopped.connect(self.start)
        work.start(
            self._session.submit,
            lambda tick: _add(self._session.project(), paths, tick),
            self._tell,
            self._not_added,
        )

    def _tell(self, added: _Added) -> None:
        if added.plans:
            self._session.load_again()
        if added.refused:
            self._tell_refused(added)
        self.start(self._news(added.plans) if added.plans else "")

    def _tell_refused(self, added: _Added) -> None:
        """Say why files were not added; with others it is said which."""
        if not added.plans and len(added.refused) == 1:
            messages.error(self._window, added.refused[0][1])
            return
        count = language.digits(self.tr("%n file(s) were not added.", "", len(added.refused)))
        lines = [led(f"{file_text(path)}: {sentence(error)}") for path, error in added.refused[:_SHOWN]]
        messages.inform(self._window, count, "\n".join(lines))

    def _not_added(self, error: KnownError) -> None:
        messages.error(self._window, error)
        self.start()

    def _news(self, plans: Sequence[MergePlan]) -> str:
        """Say what came in, as far as it matters to the person."""
        new: Counter[str] = Counter()
        for plan in plans:
            new.update({kind: tally.applied for kind, tally in plan.kinds.items()})
        articles = sum(plan.kinds["documents"].new for plan in plans if "documents" in plan.kinds)
        words = [
            language.digits(self.tr("%n new article(s)", "", articles)) if articles else "",
            self.tr("the guidelines have changed") if new.get("project") else "",
            self.tr("the labels have changed") if new.get("labels") or new.get("attributes") else "",
            self.tr("there are corrections of your marks") if new.get("gold_annotations") else "",
        ]
        told = " · ".join(word for word in words if word)
        return told or self.tr("There was nothing new in that file.")


def _add(project: Project, paths: Sequence[Path], tick: Tick) -> _Added:
    """Merge further hand-overs into the work file, after a backup of it.

    A Stop keeps those that are in, and one that fails does not keep the others.
    """
    backup = once(lambda: make_backup(project.path, chosen_folder(), "merge"))
    plans: list[MergePlan] = []
    refused: list[tuple[Path, KnownError]] = []
    for number, path in enumerate(paths):
        try:
            plans.append(_merged(project, path, backup, part_of(tick, number, len(paths))))
        except CancelledError:
            if not plans:
                raise
            break
        except KnownError as error:
            refused.append((path, error))
    return _Added(plans, refused)


def _merged(project: Project, path: Path, backup: Callable[[], None], tick: Tick) -> MergePlan:
    assignee = project.info().assignee
    assert assignee is not None
    with Received.open(path, progress=tick) as received:
        plan = plan_merge(project, received)
        return merge(project, received, plan, acting=assignee, backup=backup, progress=tick).plan
