"""The only bridge between the window and the project: asks the store thread, tells the views what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Annotator, Change, DocumentRow, LabelSet, Span
from annotator.core.project import Project
from annotator.core.project.annotating import initial_attributes, kept_attributes
from annotator.core.project.progress import Missing, missing_attributes
from annotator.core.project.project import ProjectInfo
from annotator.core.store.history import PastChange
from annotator.core.store.identity import IdPool
from annotator.ui.open_document import OpenDocument
from annotator.ui.work_thread import WorkThread

Verb = Callable[[Project], Change]


class Session(QObject):
    """One open project as the window sees it.

    A mark is shown as pending at once and as saved only when `changed` brings it back from the file. All signals are
    emitted in the window's thread.
    """

    opened = Signal(object)  # ProjectInfo
    open_failed = Signal(object, object)  # Path, KnownError
    closed = Signal()
    person_changed = Signal(object)  # Annotator | None
    people_changed = Signal(object)  # tuple[Annotator, ...]
    labels_changed = Signal(object)  # LabelSet
    rows_loaded = Signal(object)  # list[DocumentRow]
    counts_loaded = Signal(object)  # dict[document id, int]
    document_opened = Signal(object)  # OpenDocument | None
    marks_changed = Signal()
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
        self._waiting = 0
        self.info: ProjectInfo | None = None
        self.labels = LabelSet(())
        self.person: Annotator | None = None
        self.open_document: OpenDocument | None = None

    # --- the project -------------------------------------------------------------------------------------------

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
        self.document_opened.emit(None)
        self.person_changed.emit(None)
        self.opened.emit(info)

    def close(self) -> None:
        """Finish waiting acts and close the project; `closed` follows."""
        self._thread.submit(self._close_project, lambda _: self._on_closed(), self.failed.emit)

    def _on_closed(self) -> None:
        self.info, self.person, self.open_document = None, None, None
        self.closed.emit()

    def shut_down(self) -> None:
        """Finish waiting acts, close the project and end the thread; no signal follows."""
        self._thread.submit(self._close_project, lambda _: None, lambda _: None)
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

    # --- people and documents ----------------------------------------------------------------------------------

    def choose_person(self, person: Annotator) -> None:
        """Annotate as this person from now on and load the list with their progress."""
        self.person, self.open_document = person, None
        self.document_opened.emit(None)
        self.person_changed.emit(person)
        self.reload()

    def add_person(self, name: str, failed: Callable[[KnownError], None]) -> None:
        """Enter a new annotator and annotate as that person."""

        def done(answer: tuple[bytes, ProjectInfo]) -> None:
            self._take_info(answer[1])
            self.choose_person(next(person for person in answer[1].people if person.id == answer[0]))

        self.run(lambda project: (project.add_person(name), project.info()), done, failed)

    def reload(self) -> None:
        """Load the document list anew, the counts after it; call it after an import."""
        person = self.person.id if self.person else None
        self.run(lambda project: (project.info(), project.document_rows(person)), self._on_rows)
        self.run(lambda project: project.counts(person) if person else {}, self.counts_loaded.emit)
        self._ask_history()

    def _on_rows(self, answer: tuple[ProjectInfo, list[DocumentRow]]) -> None:
        self._take_info(answer[0])
        self.rows_loaded.emit(answer[1])

    def _take_info(self, info: ProjectInfo) -> None:
        self.info = info
        if info.labels != self.labels:
            self.labels = info.labels
            self.labels_changed.emit(info.labels)
        self.people_changed.emit(info.people)

    def show_document(self, document_id: bytes, then: Callable[[], None] | None = None) -> None:
        """Open a document with the person's marks; `document_opened` brings it, then `then` runs."""
        if self.person is None:
            return
        person = self.person.id

        def load(project: Project) -> OpenDocument:
            annotations = project.living_annotations(document_id, person)
            saved = {annotation.id: annotation for annotation in annotations}
            return OpenDocument(project.document(document_id), person, project.progress(document_id, person), saved)

        def done(opened: OpenDocument) -> None:
            self.open_document = opened
            self.document_opened.emit(opened)
            if then:
                then()

        self.run(load, done)

    # --- verbs on marks ----------------------------------------------------------------------------------------

    def annotate(self, span: Span, label_key: str) -> bytes | None:
        """Mark a span (code points) of the open document and give the new mark's id."""
        opened, label = self._writable(), self.labels.get(label_key)
        if opened is None or label is None:
            return None
        new = Annotation(
            id=self._ids.new(),
            document=opened.document.id,
            person=opened.person,
            start=span.start,
            end=span.end,
            label=label_key,
            attributes=initial_attributes(label),
        )
        self._act(new, lambda project: project.annotate(new.person, new.document, span, label_key, new.id))
        return new.id

    def relabel(self, annotation_id: bytes, label_key: str) -> None:
        """Give a mark another label."""
        with self._shown(annotation_id) as mark:
            label = self.labels[label_key]
            known = {attribute.key for attribute in label.attributes}
            links = {role: targets for role, targets in mark.links.items() if role in known}
            new = replace(mark, label=label_key, attributes=kept_attributes(mark, label), links=links)
            self._act(new, lambda project: project.relabel(annotation_id, label_key))

    def resize(self, annotation_id: bytes, span: Span) -> None:
        """Move the edges of a mark (code points)."""
        with self._shown(annotation_id) as mark:
            new = replace(mark, start=span.start, end=span.end)
            self._act(new, lambda project: project.resize(annotation_id, span))

    def remove(self, annotation_id: bytes) -> None:
        """Remove a mark; undo brings it back with its links."""
        with self._shown(annotation_id) as mark:
            self._act(replace(mark, deleted=True), lambda project: project.remove(annotation_id))

    def set_attribute(self, annotation_id: bytes, key: str, value: str | bool | None) -> None:
        """Set or take away a choice, flag or text."""
        with self._shown(annotation_id) as mark:
            rest = {name: old for name, old in mark.attributes.items() if name != key}
            new = replace(mark, attributes={**rest, key: value} if value else rest)
            self._act(new, lambda project: project.set_attribute(annotation_id, key, value))

    def set_links(self, annotation_id: bytes, role: str, targets: tuple[bytes, ...]) -> None:
        """Let a link attribute point to these marks."""
        with self._shown(annotation_id) as mark:
            attributes = {name: value for name, value in mark.attributes.items() if name != f"{role}_is"}
            new = replace(mark, attributes=attributes, links={**mark.links, role: targets})
            self._act(new, lambda project: project.set_links(annotation_id, role, targets))

    def set_unlinked(self, annotation_id: bytes, role: str, word: str | None) -> None:
        """Let a link attribute say `author` or `unstated` instead of pointing."""
        with self._shown(annotation_id) as mark:
            rest = {name: value for name, value in mark.attributes.items() if name != f"{role}_is"}
            links = {name: targets for name, targets in mark.links.items() if name != role}
            new = replace(mark, attributes={**rest, f"{role}_is": word} if word else rest, links=links)
            self._act(new, lambda project: project.set_unlinked(annotation_id, role, word))

    def set_note(self, annotation_id: bytes, note: str) -> None:
        """Set the note of a mark."""
        with self._shown(annotation_id) as mark:
            self._act(replace(mark, note=note), lambda project: project.set_note(annotation_id, note))

    def set_unsure(self, annotation_id: bytes, unsure: bool) -> None:
        """Say that the annotator is not sure, or take that back."""
        with self._shown(annotation_id) as mark:
            self._act(replace(mark, unsure=unsure), lambda project: project.set_unsure(annotation_id, unsure))

    def _writable(self) -> OpenDocument | None:
        opened = self.open_document
        if opened is not None and not opened.is_open:
            self.failed.emit(
                KnownError("This article is finished; reopen it to change its marks.", code="document.finished")
            )
            return None
        return opened

    @contextmanager
    def _shown(self, annotation_id: bytes) -> Iterator[Annotation]:
        opened = self._writable()
        mark = opened.get(annotation_id) if opened else None
        if mark is not None:
            yield mark

    def _act(self, shown: Annotation, verb: Verb) -> None:
        """Draw an act as pending, send it off, and settle or withdraw it when the answer comes."""
        opened = self.open_document
        assert opened is not None
        ticket = opened.pend(shown)
        self._send(verb, opened, ticket)
        self.marks_changed.emit()

    # --- verbs on the document and undo ------------------------------------------------------------------------

    def missing(self) -> list[Missing]:
        """List what finishing the open document still lacks."""
        opened = self.open_document
        return missing_attributes((mark for mark, _ in opened.shown()), self.labels) if opened else []

    def finish(self) -> None:
        """Finish the open document, or say by `finish_refused` what is missing."""
        opened = self._writable()
        if opened is None:
            return
        missing = self.missing()
        if missing:
            self.finish_refused.emit(missing)
            return
        person, document = opened.person, opened.document.id
        self._send(lambda project: project.finish(person, document), opened, None)

    def reopen(self) -> None:
        """Take a finished or skipped document up again."""
        if opened := self.open_document:
            person, document = opened.person, opened.document.id
            self._send(lambda project: project.reopen(person, document), opened, None)

    def skip(self, reason: str) -> None:
        """Leave the open document out with a reason."""
        if opened := self._writable():
            person, document = opened.person, opened.document.id
            self._send(lambda project: project.skip(person, document, reason), opened, None)

    def undo(self) -> None:
        """Take back the person's newest change; goes to its document first."""
        self._take_back(lambda project, person: project.can_undo(person), lambda project, person: project.undo(person))

    def redo(self) -> None:
        """Bring back what undo took; goes to its document first."""
        self._take_back(lambda project, person: project.can_redo(person), lambda project, person: project.redo(person))

    def _take_back(
        self,
        find: Callable[[Project, bytes], PastChange | None],
        verb: Callable[[Project, bytes], Change],
    ) -> None:
        if self.person is None:
            return
        person = self.person.id

        def apply() -> None:
            self._send(lambda project: verb(project, person), self.open_document, None)

        def found(past: PastChange | None) -> None:
            opened = self.open_document
            if past and past.document and (opened is None or opened.document.id != past.document):
                self.show_document(past.document, then=apply)
            else:
                apply()

        self.run(lambda project: find(project, person), found)

    def _send(self, verb: Verb, opened: OpenDocument | None, ticket: int | None) -> None:
        person = self.person.id if self.person else b""
        self._waiting += 1
        self.saving.emit(self._waiting)

        def work(project: Project) -> tuple[Change, PastChange | None, PastChange | None]:
            change = verb(project)
            return change, project.can_undo(person), project.can_redo(person)

        def done(answer: tuple[Change, PastChange | None, PastChange | None]) -> None:
            change, undo, redo = answer
            if opened and opened.document.id == change.document:
                opened.settle(ticket, change.annotations, change.progress)
            self._waiting -= 1
            if self._waiting:
                self.saving.emit(self._waiting)
            else:
                self.saved.emit(datetime.now().astimezone())
            self._show_again(opened)
            self.changed.emit(change)
            self.history_changed.emit(undo, redo)

        def failed(error: KnownError) -> None:
            if opened:
                opened.withdraw(ticket)
            self._waiting -= 1
            self.saving.emit(self._waiting)
            self._show_again(opened)
            self.failed.emit(error)

        self.run(work, done, failed)

    def _show_again(self, opened: OpenDocument | None) -> None:
        if opened is None:
            return
        if opened is self.open_document:
            self.marks_changed.emit()
        self.progress_changed.emit(opened.document.id, opened.progress, opened.count)

    def _ask_history(self) -> None:
        if self.person is None:
            self.history_changed.emit(None, None)
            return
        person = self.person.id
        self.run(
            lambda project: (project.can_undo(person), project.can_redo(person)),
            lambda answer: self.history_changed.emit(*answer),
        )
