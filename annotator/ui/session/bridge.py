"""The thread, the signals, and what is open: project, person, document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.errors import KnownError
from annotator.core.model import Annotator, Comment, Decision, DocumentRow, LabelSet
from annotator.core.project import Project
from annotator.core.project.project import ProjectInfo
from annotator.core.store.identity import IdPool
from annotator.ui.open_document import OpenDocument
from annotator.ui.work_thread import WorkThread

_IDLE_MS = 3_000


class Bridge(QObject):
    """Owns the store thread and tells the views what is open; all signals are emitted in the window's thread."""

    opened = Signal(object)  # ProjectInfo
    open_failed = Signal(object, object)  # Path, KnownError
    closed = Signal()
    person_changed = Signal(object)  # Annotator | None
    people_changed = Signal(object)  # tuple[Annotator, ...]
    labels_changed = Signal(object)  # LabelSet
    decisions_changed = Signal(object)  # tuple[Decision, ...]
    rows_loaded = Signal(object)  # list[DocumentRow]
    counts_loaded = Signal(object)  # dict[document id, int]
    document_opened = Signal(object)  # OpenDocument | None
    loaded_again = Signal()  # list and open document are as a merge left them
    drawn = Signal(object)  # tuple[Annotation, ...]: as an act leaves them that is not in the file yet
    marks_changed = Signal()
    comments_changed = Signal()
    progress_changed = Signal(object, object, int)  # document id, Progress, number of marks
    changed = Signal(object)  # Change
    saving = Signal(int)  # acts that wait for their COMMIT; 0 only after a failure, else `saved` comes
    saved = Signal(object)  # datetime; only when nothing waits any more
    failed = Signal(object)  # KnownError
    history_changed = Signal(object, object)  # what undo and redo would take: PastChange | None
    told = Signal(str)  # a short sentence for the user
    finish_refused = Signal(object)  # list[Missing]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = WorkThread("store", self)
        self._project: Project | None = None
        self._ids = IdPool()
        self._waiting, self._sent = 0, 0
        self.info: ProjectInfo | None = None
        self.labels = LabelSet(())
        self.decisions: tuple[Decision, ...] = ()
        self.person: Annotator | None = None
        self.open_document: OpenDocument | None = None
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._verify_rest)

    def open(self, path: Path) -> None:
        """Open a project file; the answer is `opened` or `open_failed`, and a failure keeps what was open."""
        self._thread.submit(
            lambda: self._swap(lambda: Project.open(path)),
            self._on_opened,
            lambda error: self.open_failed.emit(path, error),
        )

    def create(self, path: Path, name: str, labels: LabelSet) -> None:
        """Make a new project file and open it."""
        self._thread.submit(
            lambda: self._swap(lambda: Project.create(path, name, labels)),
            self._on_opened,
            lambda error: self.open_failed.emit(path, error),
        )

    def _swap(self, make: Callable[[], Project]) -> ProjectInfo:
        project = make()  # a failure here leaves the open project untouched
        if self._project:
            self._project.close()
        self._project = project
        return project.info()

    def _on_opened(self, info: ProjectInfo) -> None:
        self.info, self.labels = info, info.labels
        self.person, self.open_document = None, None
        self._take_decisions([])
        self.document_opened.emit(None)
        self.person_changed.emit(None)
        self.opened.emit(info)
        self._idle.start()

    def _verify_rest(self) -> None:
        """Look, in an idle moment, at what opening a very large file left out; an act that comes goes first."""
        if self.info is None:
            return
        if self._thread.waiting:
            self._idle.start()
            return
        self.run(
            lambda project: project.verify_slowly(lambda: self._thread.waiting > 1),
            lambda verified: None if verified else self._idle.start(),
        )

    def close(self) -> None:
        """Finish waiting acts and close the project; `closed` follows."""
        self._idle.stop()
        self._thread.submit(self._close_project, lambda _: self._on_closed(), self.failed.emit)

    def _on_closed(self) -> None:
        self.info, self.person, self.open_document = None, None, None
        self.closed.emit()

    def end(self) -> None:
        """Let the thread finish waiting acts, close the project and end by itself; no signal follows."""
        self._idle.stop()
        self._thread.submit(self._close_project, lambda _: None, lambda _: None)
        self._thread.end()

    @property
    def is_running(self) -> bool:
        """Say whether the store thread still has something to do, or waits for it."""
        return self._thread.isRunning()

    def shut_down(self) -> None:
        """Do what `end` says and wait for it."""
        self.end()
        self._thread.stop()

    def _close_project(self) -> None:
        if self._project:
            self._project.close()
            self._project = None

    def run(
        self,
        work: Callable[[Project], Any],
        done: Callable[[Any], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Run any work on the open project in the store thread."""
        self._thread.submit(lambda: work(self.project()), done, failed or self.failed.emit)

    def submit(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[KnownError], None]
    ) -> None:
        """Run long work in the store thread; it gets the project by `project`."""
        self._thread.submit(work, done, failed)

    def project(self) -> Project:
        """Give the open project; for work inside the store thread alone."""
        if self._project is None:
            raise KnownError("No project is open.", code="project.none")
        return self._project

    @property
    def waiting(self) -> int:
        """Count the acts that wait for their COMMIT."""
        return self._waiting

    def choose_person(self, person: Annotator) -> None:
        """Annotate as this person from now on and load the list with their progress."""
        self.person, self.open_document = person, None
        self.run(lambda project: setattr(project, "reviewer", person.id), lambda _: None)
        self.document_opened.emit(None)
        self.person_changed.emit(person)
        self.reload()

    def enter_person(
        self, name: str, then: Callable[[Annotator], None], failed: Callable[[KnownError], None] | None = None
    ) -> None:
        """Enter a new annotator; `then` gets that person."""

        def done(answer: tuple[bytes, ProjectInfo]) -> None:
            self._take_info(answer[1])
            then(next(person for person in answer[1].people if person.id == answer[0]))

        self.run(lambda project: (project.add_person(name), project.info()), done, failed)

    def add_person(self, name: str, failed: Callable[[KnownError], None]) -> None:
        """Enter a new annotator and annotate as that person."""
        self.enter_person(name, self.choose_person, failed)

    def reload(self) -> None:
        """Load the document list anew, the counts after it, and the decisions; call it after an import."""
        person = self.person.id if self.person else None
        self.run(lambda project: (project.info(), project.document_rows(person)), self._on_rows)
        self.run(lambda project: project.counts(person) if person else {}, self.counts_loaded.emit)
        self._load_decisions()
        self._ask_history()

    def load_again(self) -> None:
        """Load list and open document anew, after a merge has written what no view knows of; it may be gone."""
        if self.open_document is None:
            self.reload()
            self.loaded_again.emit()
        else:
            self.run(lambda project: project.document_ids(), self._load_with_open)

    def _load_with_open(self, documents: set[bytes]) -> None:
        opened = self.open_document
        if opened is not None and opened.document.id not in documents:
            self.open_document = opened = None
            self.document_opened.emit(None)
        self.reload()
        if opened is not None:
            self.show_document(opened.document.id, self.loaded_again.emit, opened.person)
        else:
            self.loaded_again.emit()

    def _load_decisions(self) -> None:
        self.run(lambda project: project.decisions(), self._take_decisions)

    def _take_decisions(self, decisions: list[Decision]) -> None:
        if tuple(decisions) != self.decisions:
            self.decisions = tuple(decisions)
            self.decisions_changed.emit(self.decisions)

    def _on_rows(self, answer: tuple[ProjectInfo, list[DocumentRow]]) -> None:
        self._take_info(answer[0])
        self.rows_loaded.emit(answer[1])

    def _take_info(self, info: ProjectInfo) -> None:
        self.info = info
        if info.labels != self.labels:
            self.labels = info.labels
            self.labels_changed.emit(info.labels)
        self.people_changed.emit(info.people)

    def show_document(
        self, document_id: bytes, then: Callable[[], None] | None = None, owner: bytes | None = None
    ) -> None:
        """Open a document with the person's marks, or with those of `owner`, such as gold.

        `document_opened` brings it, then `then` runs.
        """
        if self.person is None:
            return
        asking, sent = self.person, self._sent
        person = owner or asking.id

        def load(project: Project) -> OpenDocument:
            annotations = project.living_annotations(document_id, person)
            saved = {annotation.id: annotation for annotation in annotations}
            progress, reason = project.progress(document_id, person), project.skip_reason(document_id, person)
            comments = tuple(project.comments_beside(document_id, person, asking.id))
            return OpenDocument(project.document(document_id), person, progress, saved, reason, comments)

        def done(opened: OpenDocument) -> None:
            if self.person is None or self.person.id != asking.id:
                return  # somebody else is there by now: marks made here would be those of the one before
            old = self.open_document
            if old and self._sent > sent and (old.document.id, old.person) == (document_id, person):
                self.show_document(document_id, then, person)  # a mark was made meanwhile, which was not read
                return
            self.open_document = opened
            self.document_opened.emit(opened)
            if then:
                then()

        self.run(load, done)

    def _load_comments(self) -> None:
        """Read again what was said about the open document."""
        opened, reader = self.open_document, self.person
        if opened is None or reader is None:
            return

        def done(comments: list[Comment]) -> None:
            if opened is self.open_document:
                self._take_comments(opened, comments)

        document, owner = opened.document.id, opened.person
        self.run(lambda project: project.comments_beside(document, owner, reader.id), done)

    def _take_comments(self, opened: OpenDocument, comments: Iterable[Comment]) -> None:
        opened.set_comments(comments)
        self.comments_changed.emit()

    def _ask_history(self) -> None:
        if self.person is None:
            self.history_changed.emit(None, None)
            return
        person = self.person.id
        self.run(
            lambda project: (project.can_undo(person), project.can_redo(person)),
            lambda answer: self.history_changed.emit(*answer),
        )
