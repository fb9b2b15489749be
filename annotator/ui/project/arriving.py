"""Project files that are opened or dropped: a hand-over may be meant for a project that is on this machine already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.errors import KnownError
from annotator.core.project.project import ProjectInfo
from annotator.core.store.glance import glance
from annotator.ui import messages
from annotator.ui.handed.arrival import Arrival, Left, Meant, arrival
from annotator.ui.handed.arrival_dialog import ArrivalDialog
from annotator.ui.handed.arrival_words import left_words
from annotator.ui.handed.several import Looked, gathered, left_reason
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.start_page import PROJECT_SUFFIX


class Arriving(QObject):
    """Looks at files without opening them, and asks where more than one thing may be meant."""

    decided = Signal(object, object)  # Arrival, Meant
    plain = Signal(object)  # Path of a file that was looked at and is simply opened
    open_wanted = Signal(list)  # of Path: files that were dropped and belong to another window or none
    left = Signal()  # the user would rather not
    take_back_wanted = Signal(list)  # of Path: hand-overs of the project that is open
    add_wanted = Signal(list)  # of Path: hand-overs for the work file that is open

    def __init__(self, window: QWidget, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, session, settings

    def look(self, paths: Sequence[Path]) -> None:
        """Find out what opening these files means; the answer is `decided`, `plain` or `left`."""
        self._glance(paths, self._decide, lambda _: self.plain.emit(paths[0]))

    def drop(self, paths: Sequence[Path]) -> None:
        """Take files that were dropped on the open project."""
        self._glance(paths, self._sort, self._session.failed.emit)

    def _glance(
        self,
        paths: Sequence[Path],
        then: Callable[[Sequence[Looked]], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        self._session.submit(lambda: [(path, glance(path)) for path in paths], then, failed)

    def _decide(self, looked: Sequence[Looked]) -> None:
        """Ask what is meant, unless it is clear; of several files it is said what becomes of them."""
        path, file = looked[0]
        recent, several = self._settings.recent(), len(looked) > 1
        found = gathered(looked, recent) if several else arrival(file, recent) if file else None
        if found is None:
            self.plain.emit(path)
            self._tell_left([(path, Left.ALONE) for path, _ in looked[1:]])
        elif not several and found.ways == (Meant.OPEN,):
            self.plain.emit(path)
        else:
            self._ask(found)

    def _ask(self, found: Arrival) -> None:
        dialog = ArrivalDialog(found, self._window)
        dialog.chosen.connect(lambda meant: self.decided.emit(found, meant))
        dialog.rejected.connect(self.left)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _sort(self, looked: Sequence[Looked]) -> None:
        info = self._session.info
        taken = _taken(info, looked) if info else []
        if info is None or not taken:
            self.open_wanted.emit([path for path, _ in looked])
            return
        (self.take_back_wanted if info.assignee is None else self.add_wanted).emit(taken)
        person = info.assignee.hex() if info.assignee else ""
        others = [(path, file) for path, file in looked if path not in taken]
        self._tell_left([(path, left_reason(file, info.project_id, person)) for path, file in others])

    def _tell_left(self, left: Sequence[tuple[Path, Left]]) -> None:
        if left:
            messages.inform(self._window, left_words(left))


def _taken(info: ProjectInfo, looked: Sequence[Looked]) -> list[Path]:
    """Give the files that have a place in the open project: what it handed over, in a work file what is for its person.

    What cannot be told from outside goes along with those that come back.
    """
    own = [file for _, file in looked if file and file.assignee and file.project_id == info.project_id]
    if info.assignee is not None:
        return [file.path for file in own if file.assignee == info.assignee.hex() and file.file_id != info.file_id]
    strangers = [path for path, file in looked if file is None and path.suffix.lower() == PROJECT_SUFFIX]
    return [*(file.path for file in own), *strangers] if own else []
