"""Taking back from the window: look into the returned files, show what they bring, then take them in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import CancelledError, KnownError
from annotator.core.project import Project
from annotator.core.store.received import Received
from annotator.core.teamwork.merging import merge, plan_merge
from annotator.core.teamwork.plan import MergePlan
from annotator.ui.project.backup_folder import chosen_folder, make_backup
from annotator.ui.project.lead_work import LeadWork
from annotator.ui.project.long_work import LongWork, Tick, once, part_of
from annotator.ui.team.takeback.dialog import TakeBackDialog
from annotator.ui.team.takeback.facts import Returned, TakenIn

_LOOK_SHARE = 2  # looking into a file and planning take about as long each; so do planning and writing


@dataclass(frozen=True, slots=True)
class _Taken:
    """What became of the files in the store thread."""

    files: Sequence[TakenIn]
    stopped: bool = False


class TakingBack(LeadWork):
    """Leads from returned files to their marks in the project; nothing is written before the user agreed."""

    def start(self, paths: Iterable[Path] = ()) -> None:
        """Show what these files bring, in a dialog that takes more of them."""
        files = list(dict.fromkeys(paths))
        self.when_somebody(lambda: self._open(files))

    def _open(self, paths: Sequence[Path]) -> None:
        dialog = TakeBackDialog(self._window)
        dialog.set_people(self._session.info.people if self._session.info else ())
        dialog.files_added.connect(lambda more: self._add(dialog, more))
        dialog.answered.connect(lambda file: self._look(dialog, [file]))
        dialog.take_in_wanted.connect(lambda files: self._take_in(dialog, files))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        if paths:
            self._add(dialog, paths)

    def _add(self, dialog: TakeBackDialog, paths: Iterable[Path]) -> None:
        known = {file.path for file in dialog.files}
        new = [Returned(path) for path in dict.fromkeys(paths) if path not in known]
        if new:
            self._look(dialog, new)

    def _look(self, dialog: TakeBackDialog, files: Sequence[Returned]) -> None:
        """Make the plans of these files and show them beside the others."""
        work = LongWork(dialog, self.tr("Looking into the files"))
        work.start(
            self._session.submit,
            lambda tick: [_looked(self._session.project(), file, step) for file, step in _steps(files, tick)],
            dialog.take_files,
            self.tell,
        )

    def _take_in(self, dialog: TakeBackDialog, files: Sequence[Returned]) -> None:
        acting = self._session.person
        if acting is None:
            return
        dialog.set_busy(busy=True)
        work = LongWork(dialog, self.tr("Taking in"))
        work.ended.connect(lambda: dialog.set_busy(busy=False))
        work.start(
            self._session.submit,
            lambda tick: _take_in(self._session.project(), acting.id, files, tick),
            lambda taken: self._done(dialog, taken),
            self.tell,
        )

    def _done(self, dialog: TakeBackDialog, taken: _Taken) -> None:
        self._session.load_again()
        dialog.set_result(taken.files, stopped=taken.stopped)


def _steps(files: Sequence[Returned], tick: Tick) -> Iterable[tuple[Returned, Tick]]:
    """Give each file with the progress of its own part of the work."""
    for number, file in enumerate(files):
        yield file, part_of(tick, number, len(files))


def _half(step: Tick, second: int) -> Tick:
    """Give the progress of the first or the second half of a file's work."""
    return lambda done, total: step(second * max(total, 1) + done, _LOOK_SHARE * max(total, 1))


def _looked(project: Project, file: Returned, step: Tick) -> Returned:
    """Give a file with its plan, or with the reason why there is none."""
    try:
        with Received.open(file.path, progress=_half(step, 0)) as received:
            return file.planned(
                plan_merge(
                    project,
                    received,
                    person=file.person,
                    same_person=file.same_person,
                    progress=_half(step, 1),
                )
            )
    except CancelledError:
        raise
    except KnownError as error:
        return file.refused(error)


def _take_in(project: Project, acting: bytes, files: Sequence[Returned], tick: Tick) -> _Taken:
    """Take in one file after the other; a Stop keeps those that are in, and one that fails does not keep the others."""
    backup = once(lambda: make_backup(project.path, chosen_folder(), "merge"))
    taken: list[TakenIn] = []
    for file, step in _steps(files, tick):
        try:
            taken.append(TakenIn(file.path, _merged(project, acting, file, backup, step)))
        except CancelledError:
            if not taken:
                raise
            return _Taken(taken, stopped=True)
        except KnownError as error:
            taken.append(TakenIn(file.path, error=error))
    return _Taken(taken)


def _merged(project: Project, acting: bytes, file: Returned, backup: Callable[[], object], step: Tick) -> MergePlan:
    """Take in one file by a plan that is made anew: the files before it may have brought a part of it."""
    with Received.open(file.path, progress=lambda done, total: step(done, 3 * max(total, 1))) as received:
        plan = plan_merge(project, received, person=file.person, same_person=file.same_person)
        merged = merge(
            project,
            received,
            plan,
            acting=acting,
            backup=backup,
            same_person=file.same_person,
            progress=_half(step, 1),
        )
    return merged.plan
