"""Handing over from the window: choose, look, make the files with progress and Stop, tell what was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from annotator.core.errors import CancelledError, KnownError
from annotator.core.model import Annotator
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.store.identity import ORIGINAL_ID
from annotator.core.teamwork.handover import hand_over
from annotator.ui import settings
from annotator.ui.preferences import preferences
from annotator.ui.project.lead_work import LeadWork
from annotator.ui.project.long_work import LongWork, Tick, part_of
from annotator.ui.sentences import sentence
from annotator.ui.team.articles.counting import WordCounting
from annotator.ui.team.handover.dialog import HandOverDialog
from annotator.ui.team.handover.done import HandOverResult, MadeFile
from annotator.ui.team.handover.facts import FilePlan, HandOverFacts, Wish
from annotator.ui.team.work.new_person import NewPersonDialog


@dataclass(frozen=True, slots=True)
class _Made:
    """What became of the wish in the store thread."""

    files: Sequence[tuple[FilePlan, Path, KnownError | None]]
    stopped: bool = False


class HandingOver(LeadWork):
    """Leads from a wish to files for other people; each file is made with its record, or neither is."""

    def start(self, chosen: Sequence[bytes] = (), people: Sequence[bytes] = (), *, with_gold: bool = False) -> None:
        """Ask what to hand over; `chosen` are articles, `people` those for whom it shall be."""
        self.when_somebody(lambda: self._open(tuple(chosen), tuple(people), with_gold))

    def _open(self, chosen: tuple[bytes, ...], people: tuple[bytes, ...], with_gold: bool) -> None:
        dialog = HandOverDialog(self._window)
        dialog.form.gold.setChecked(with_gold)
        dialog.set_folder(self._folder())
        dialog.hand_over_wanted.connect(lambda wish, plans: self._make(dialog, wish, plans))
        dialog.new_person_wanted.connect(lambda: self._ask_for_person(dialog, chosen))
        dialog.folder_wanted.connect(_open_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._session.run(lambda project: _facts(project, chosen), lambda facts: self._offer(dialog, facts, people))

    def _offer(self, dialog: HandOverDialog, facts: HandOverFacts, people: Sequence[bytes]) -> None:
        if not dialog.is_open:
            return
        dialog.set_facts(facts, people)
        words: dict[bytes, int] = {}
        counting = WordCounting(self._session, dialog)
        counting.counted.connect(words.update)
        counting.done.connect(lambda: dialog.add_words(words))
        counting.start(facts.rows)

    def _folder(self) -> Path:
        """Give where files were made last, or where the project lies."""
        kept = Path(preferences().get(settings.HAND_OVER_FOLDER))
        info = self._session.info
        return kept if (kept.name and kept.is_dir()) or info is None else info.path.parent

    def _ask_for_person(self, dialog: HandOverDialog, chosen: tuple[bytes, ...]) -> None:
        people = self._session.info.people if self._session.info else ()
        asking = NewPersonDialog([person.name for person in people], dialog)
        asking.named.connect(
            lambda name: self._session.enter_person(name, lambda new: self._tick(dialog, chosen, new), self.tell)
        )
        asking.finished.connect(asking.deleteLater)
        asking.open()

    def _tick(self, dialog: HandOverDialog, chosen: tuple[bytes, ...], new: Annotator) -> None:
        """Offer somebody new, who is ticked at once."""
        ticked = (*dialog.wish().people, new.id)
        self._session.run(lambda project: _facts(project, chosen), lambda facts: self._offer(dialog, facts, ticked))

    def _make(self, dialog: HandOverDialog, wish: Wish, plans: Sequence[FilePlan]) -> None:
        acting = self._session.person
        if acting is None:
            return
        preferences().set(settings.HAND_OVER_FOLDER, str(wish.folder))
        dialog.set_busy(busy=True)
        work = LongWork(dialog, self.tr("Making the files"))
        work.ended.connect(lambda: dialog.set_busy(busy=False))
        work.start(
            self._session.submit,
            lambda tick: _make_files(self._session.project(), acting.id, wish, plans, tick),
            lambda made: self._done(dialog, wish, made),
            self.tell,
        )

    def _done(self, dialog: HandOverDialog, wish: Wish, made: _Made) -> None:
        self._session.reload()
        files = [
            MadeFile(plan.name, path, len(plan.documents), sentence(error) if error else "")
            for plan, path, error in made.files
        ]
        project = self._session.info.name if self._session.info else ""
        dialog.set_result(HandOverResult(project, files, wish.review, wish.due, made.stopped))


def _facts(project: Project, chosen: tuple[bytes, ...]) -> HandOverFacts:
    people = tuple(person for person in project.people() if person.kind == "person")
    return HandOverFacts(
        project=project.info().name,
        people=people,
        rows=project.articles(),
        chosen=chosen,
        unassigned=tuple(project.unassigned()),
        own={person.id: tuple(project.unfinished(person.id)) for person in people},
        reviewable={person.id: tuple(project.reviewable(person.id)) for person in people},
        calibratable={person.id: tuple(project.calibratable(person.id)) for person in people},
        next_number=max((made.number for made in project.hand_overs()), default=0) + 1,
    )


def _make_files(project: Project, acting: bytes, wish: Wish, plans: Sequence[FilePlan], tick: Tick) -> _Made:
    """Make one file after the other; a Stop keeps those that are made, and one that fails does not keep the others."""
    files: list[tuple[FilePlan, Path, KnownError | None]] = []
    for number, plan in enumerate(plans):
        path, step = _free(plan.path), part_of(tick, number, len(plans))
        start_from = ORIGINAL_ID if wish.begin_with_original else None
        wished = (wish.review, wish.with_gold, wish.with_original, start_from, wish.calibration)
        contents = Contents(plan.person, plan.documents, *wished)
        try:
            hand_over(project, path, contents, acting=acting, due=wish.due, progress=step)
            files.append((plan, path, None))
        except CancelledError:
            if not files:
                raise
            return _Made(files, stopped=True)
        except KnownError as error:
            files.append((plan, path, error))
    return _Made(files)


def _free(path: Path) -> Path:
    """Give a name that no file has yet: somebody may be working with the one that is there."""
    names = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return path if not path.exists() else next(name for name in names if not name.exists())


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
