"""Opening a project: the file, the sample or a new one, and the question who is annotating."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator import paths, samples
from annotator.core.errors import KnownError
from annotator.core.exchange.labels_toml import default_label_set, read_label_set
from annotator.core.model import Annotator, LabelSet
from annotator.core.project.project import ProjectInfo
from annotator.ui import messages
from annotator.ui.dialogs.new_project import NewProject, NewProjectDialog
from annotator.ui.handed.arrival import Arrival, Meant
from annotator.ui.handed.naming import file_name_of
from annotator.ui.panels.people import PeopleDialog
from annotator.ui.project.arriving import Arriving
from annotator.ui.project.backup_folder import newest_for
from annotator.ui.project.handed_start import HandedStart
from annotator.ui.sentences import sentence
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.start_page import PROJECT_SUFFIX


class Opening(QObject):
    """Leads from a wish on the start page to an open project with a person.

    `leaving` comes before the project that is open gives way, and `may_leave` says whether it does. `is_elsewhere` may
    take a wish away, because another window has that project or is about to give it up.
    """

    leaving = Signal()
    take_back_wanted = Signal(list)  # of Path: returned files of the project that is open now

    def __init__(self, window: QWidget, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, session, settings
        self.is_elsewhere: Callable[[Path], bool] = lambda _: False
        self.may_leave: Callable[[], bool] = lambda: True
        self._wanted: Path | None = None  # asked for and not yet answered
        self._then: Callable[[], None] | None = None
        self._new_person = ""
        self._additions: Sequence[Path] = ()  # hand-overs that come into the work file that is being opened
        self.arriving, self.handed = Arriving(window, session, settings), HandedStart(window, session, settings)
        self._connect_arrivals()
        session.opened.connect(self._on_opened)
        session.open_failed.connect(self._on_failed)
        session.person_changed.connect(self._remember)

    # --- ways in -----------------------------------------------------------------------------------------------

    def open(self, path: Path | None) -> None:
        """Open this project, or ask for files."""
        if path is None:
            title, kinds = self.tr("Open project"), self.tr("Hashiya projects (*{suffix})")
            names, _ = QFileDialog.getOpenFileNames(
                self._window, title, str(Path.home()), kinds.format(suffix=PROJECT_SUFFIX)
            )
            self.open_all([Path(name) for name in names])
        elif not self.holds(path) and not self.is_elsewhere(path) and self.may_leave():
            self._wanted = path
            self.arriving.look([path])

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open files that were chosen together: those that belong together come into one."""
        if len(paths) == 1:
            self.open(paths[0])
        elif paths and self.may_leave():
            self.arriving.look(paths)

    def _connect_arrivals(self) -> None:
        self.arriving.plain.connect(self._load)
        self.arriving.open_wanted.connect(self.open_all)
        self.arriving.decided.connect(self._go_on)
        self.arriving.left.connect(self._forget)
        self.arriving.take_back_wanted.connect(self.take_back_wanted)
        self.arriving.add_wanted.connect(self.handed.add)

    def _load(self, path: Path) -> None:
        self._leave_for(path)
        self._session.open(path)

    def _go_on(self, found: Arrival, meant: Meant) -> None:
        """Do what was meant by opening a hand-over, or several files at once."""
        self._forget()
        if meant is Meant.OPEN:
            self._add_to(found.file.path, found.more if found.file.assignee else ())
        elif meant is Meant.WORK_FILE and found.work:
            self.open(found.work)
        elif meant is Meant.TAKE_BACK and found.main:
            self._with_project(found.main, lambda: self.take_back_wanted.emit(found.handed))
        elif meant is Meant.ADD and found.work:
            self._add_to(found.work, found.handed)

    def _with_project(self, project: Path, then: Callable[[], None]) -> None:
        """Do something in a project, which is opened for that if it is not open here."""
        if self.holds(project):
            then()
        elif self.is_elsewhere(project):
            self._tell_elsewhere()
        else:
            self._then = then
            self._load(project)

    def _add_to(self, work: Path, paths: Sequence[Path]) -> None:
        """Open a file, and take into it what these hand-overs hold."""
        if self.holds(work):
            if paths:
                self.handed.add(paths)
        elif self.is_elsewhere(work):
            if paths:
                self._tell_elsewhere()
        else:
            self._additions = paths
            self._load(work)

    def _tell_elsewhere(self) -> None:
        messages.inform(self._window, self.tr("It is open in another window: drop the file there."))

    def _forget(self) -> None:
        self._wanted, self._then, self._additions, self._new_person = None, None, (), ""

    def holds(self, path: Path) -> bool:
        """Say whether this window has the project in that file open, or is about to."""
        info = self._session.info
        ours = [*([info.path] if info else []), *([self._wanted] if self._wanted else [])]
        return any(os.path.realpath(own) == os.path.realpath(path) for own in ours)

    def _leave_for(self, path: Path) -> None:
        self.leaving.emit()
        self._wanted = path

    def sample(self) -> None:
        """Open the user's copy of the sample project, made now if there is none."""
        try:
            self.open(samples.sample_project())
        except KnownError as error:
            messages.error(self._window, error)

    def new(self, then: Callable[[], None] | None = None) -> None:
        """Ask for name and place of a new project and open it; `then` runs once somebody annotates in it."""
        dialog = NewProjectDialog(self._window)
        dialog.set_defaults(_home(), self._session.person.name if self._session.person else "")
        dialog.accepted.connect(lambda: self._create(dialog.choices(), then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _create(self, wish: NewProject, then: Callable[[], None] | None) -> None:
        try:
            labels = read_label_set(wish.labels) if wish.labels else _shipped_labels()
        except KnownError as error:
            messages.error(self._window, error)
            return
        if not self.may_leave():
            return
        self._then, self._new_person = then, wish.person
        self._leave_for(wish.path)
        self._session.create(wish.path, wish.name, labels)

    # --- answers -----------------------------------------------------------------------------------------------

    def _on_opened(self, info: ProjectInfo) -> None:
        self._wanted = None
        assignee = info.assignee.hex() if info.assignee else ""
        self._settings.remember(info.path, file_name_of(info), info.project_id, info.file_id, assignee)
        if info.assignee is not None:
            self._start_handed()
        elif self._new_person:
            name, self._new_person = self._new_person, ""
            self._session.add_person(name, self._tell)
        elif (person := self._known_person(info)) is not None:
            self._choose(person)
        else:
            self.ask_person()
        if self._then:
            then, self._then = self._then, None
            then()

    def _start_handed(self) -> None:
        additions, self._additions = self._additions, ()
        if additions:
            self.handed.add(additions)
        else:
            self.handed.start()

    def _known_person(self, info: ProjectInfo) -> Annotator | None:
        """Give who annotated in this file last, or the only one whom the sample has."""
        people = {person.id: person for person in info.people if person.kind == "person"}
        remembered = people.get(self._settings.person(bytes.fromhex(info.file_id)) or b"")
        if remembered is None and info.path == paths.user_data_dir() / "sample.hashiya":
            return next(iter(people.values()), None)
        return remembered

    def ask_person(self) -> None:
        """Ask «who is annotating» and go on as that person."""
        info = self._session.info
        if info is None:
            return
        if info.assignee is not None:
            self.handed.start()
            return
        if self._session.person is None:
            self._session.reload()  # the articles are there already behind the question
        remembered = self._session.person or self._known_person(info)
        dialog = PeopleDialog(self._window)
        dialog.set_people(info.people, remembered.id if remembered else None)
        people = {person.id: person for person in info.people}
        dialog.person_chosen.connect(lambda person: self._choose(people[person]))
        dialog.name_entered.connect(lambda name: self._session.add_person(name, self._tell))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, person: Annotator) -> None:
        self._session.choose_person(person)

    def _remember(self, person: Annotator | None) -> None:
        if person and self._session.info:
            self._settings.set_person(bytes.fromhex(self._session.info.file_id), person.id)

    def _on_failed(self, path: Path, error: KnownError) -> None:
        """Say why a file did not open; for a damaged one offer the newest backup."""
        self._forget()
        backup = newest_for(path) if error.code == "project.damaged" else None
        if backup is None:
            messages.error(self._window, error)
        elif messages.confirm(self._window, sentence(error), self.tr("Open the newest backup")):
            self.open(backup.path)

    def _tell(self, error: KnownError) -> None:
        messages.error(self._window, error)


def _shipped_labels() -> LabelSet:
    return default_label_set(paths.resource("labels", "default.toml"))


def _home() -> Path:
    """Give where people look for their files."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()
