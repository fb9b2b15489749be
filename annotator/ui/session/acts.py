"""One act on its way: pending on the screen, sent to the store thread, settled or withdrawn when the answer comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Change
from annotator.core.project import Project
from annotator.core.store.history import PastChange
from annotator.ui.open_document import OpenDocument
from annotator.ui.session.bridge import Bridge

Verb = Callable[[Project], Change]
_Answer = tuple[Change, PastChange | None, PastChange | None]
_OF_LABELS = frozenset({"labels", "attributes", "project"})
_OF_SETS = frozenset({"annotations", "sets"})


class Acts(Bridge):
    """How every verb travels; the verbs themselves build on this."""

    def _writable(self) -> OpenDocument | None:
        opened = self.open_document
        if opened is not None and not opened.is_open:
            self.failed.emit(
                KnownError("This article is finished; reopen it to change its marks.", code="document.finished")
            )
            return None
        return opened

    def _shown(self, annotation_id: bytes) -> Annotation | None:
        """Give a mark as shown; None when it went meanwhile or its document is closed."""
        opened = self._writable()
        return opened.get(annotation_id) if opened else None

    def _act(self, verb: Verb, *shown: Annotation) -> None:
        """Draw an act as pending, send it off, and settle or withdraw it when the answer comes."""
        opened = self.open_document
        assert opened is not None
        ticket = opened.pend(*shown)
        self._send(verb, opened, ticket)
        self.drawn.emit(shown)
        self.marks_changed.emit()

    def act(self, verb: Verb, done: Callable[[Change], None] | None = None) -> None:
        """Run a verb that draws nothing before it is in the file; `changed` follows, then `done`."""
        self._send(verb, self.open_document, None, done)

    def _send(
        self,
        verb: Verb,
        opened: OpenDocument | None,
        ticket: int | None,
        then: Callable[[Change], None] | None = None,
        refused: Callable[[], None] | None = None,
    ) -> None:
        person = self.person.id if self.person else b""
        self._waiting, self._sent = self._waiting + 1, self._sent + 1
        self.saving.emit(self._waiting)

        def work(project: Project) -> _Answer:
            change = verb(project)
            if change.document is None and opened:  # of several articles the open one may be one
                change = replace(change, progress=project.progress(opened.document.id, opened.person))
            return change, project.can_undo(person), project.can_redo(person)

        def done(answer: _Answer) -> None:
            change, undo, redo = answer
            if opened:
                _settle(opened, ticket, change)
            self._settle_newer(opened, change)
            self._waiting -= 1
            if self._waiting:
                self.saving.emit(self._waiting)
            else:
                self.saved.emit(datetime.now().astimezone())
            self._show_again(opened)
            touched = {edit.table for edit in change.edits}
            if touched & _OF_LABELS:
                self.run(lambda project: project.info(), self._take_info)
            if "documents" in touched:
                self.load_again()  # articles were removed or came back
            elif touched & _OF_SETS and self._is_elsewhere(opened, change):
                self.reload()
            if "decisions" in touched:
                self._load_decisions()
            if "comments" in touched:
                self._load_comments()
            self.changed.emit(change)
            self.history_changed.emit(undo, redo)
            if then:
                then(change)

        def failed(error: KnownError) -> None:
            if opened:
                opened.withdraw(ticket)
            self._waiting -= 1
            self.saving.emit(self._waiting)
            self._show_again(opened)
            if refused:
                refused()
            self.failed.emit(error)

        self.run(work, done, failed)

    def _is_elsewhere(self, opened: OpenDocument | None, change: Change) -> bool:
        """Say whether an act touched the person's own work in several articles, or in one that was not open."""
        if change.document is None:
            return True
        is_own = self.person is not None and change.owner == self.person.id
        return is_own and (opened is None or change.document != opened.document.id)

    def _settle_newer(self, opened: OpenDocument | None, change: Change) -> None:
        """Take over an act in a document that was read before it was in the file, and has come since it was sent."""
        newer = self.open_document
        if newer is not None and newer is not opened:
            _settle(newer, None, change if change.document else replace(change, progress=None))
            self.marks_changed.emit()

    def _show_again(self, opened: OpenDocument | None) -> None:
        if opened is None:
            return
        if opened is self.open_document:
            self.marks_changed.emit()
        if self.person and opened.person == self.person.id:  # the list shows one's own work, and not gold
            self.progress_changed.emit(opened.document.id, opened.progress, opened.count)


def _settle(opened: OpenDocument, ticket: int | None, change: Change) -> None:
    """Take over what an act left of the open document, which may be one of several that it touched."""
    here = [annotation for annotation in change.annotations if annotation.document == opened.document.id]
    if opened.person == change.owner and (here or change.document == opened.document.id):
        opened.settle(ticket, here, change.progress, change.reason)
    else:
        opened.withdraw(ticket)
