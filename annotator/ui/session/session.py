"""The session: all that the views may ask of a project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.model import Change
from annotator.core.project import Project
from annotator.core.project.progress import Missing, missing_attributes, with_remembered
from annotator.core.store.history import PastAct, PastChange
from annotator.ui.session.answers import AnswerVerbs, proposal_of
from annotator.ui.session.assuming import Assuming
from annotator.ui.session.searching import Searching

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion


class Session(AnswerVerbs):
    """One open project as the window sees it.

    A mark is shown as pending at once and as saved only when `changed` brings it back from the file.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.assuming = Assuming(self, self.suggesting)
        self.searching = Searching(self)

    def end(self) -> None:
        """Let the threads finish what they have, close the project and end by themselves; no signal follows."""
        self.suggesting.end()
        self.searching.end()
        super().end()

    @property
    def is_running(self) -> bool:
        """Say whether one of the threads still has something to do, or waits for it."""
        return super().is_running or self.suggesting.is_running or self.searching.is_running

    def shut_down(self) -> None:
        """Do what `end` says and wait for it."""
        super().shut_down()
        self.suggesting.shut_down()
        self.searching.shut_down()

    def missing(self) -> list[Missing]:
        """List what finishing the open document still lacks."""
        opened, assumed = self.open_document, self.assuming.all()
        shown = [with_remembered(mark, assumed, self.labels) for mark, _ in opened.shown()] if opened else []
        return missing_attributes(shown, self.labels)

    def finish(self, left_alone: Sequence[Suggestion] = ()) -> None:
        """Finish the open document, or say by `finish_refused` what is missing.

        Suggestions that were `left_alone` on the screen are refused by the same act.
        """
        opened = self._writable()
        if opened is None:
            return
        missing = self.missing()
        if missing:
            self.finish_refused.emit(missing)
            return
        person, document, assumed = opened.person, opened.document.id, self.assuming.all()
        proposals = [proposal_of(one) for one in left_alone]
        self._send(lambda project: project.finish(person, document, proposals, assumed), opened, None)

    def reopen(self) -> None:
        """Take a finished or skipped document up again."""
        if opened := self.open_document:
            person, document = opened.person, opened.document.id
            self._send(lambda project: project.reopen(person, document), opened, None)

    def skip(self, reason: str) -> None:
        """Leave the open document out, with one of `core.project.progress.SKIP_REASONS`."""
        if opened := self._writable():
            person, document = opened.person, opened.document.id
            self._send(lambda project: project.skip(person, document, reason), opened, None)

    def history_of(self, annotation_id: bytes, done: Callable[[list[PastAct]], None]) -> None:
        """Ask what was done to a mark; `done` gets the acts, the newest first."""
        self.run(lambda project: project.history_of(annotation_id), done)

    def undo(self, *, follow: bool = True) -> None:
        """Take back the person's newest change; goes to its document first, unless `follow` is off."""
        self._take_back(
            lambda project, person: project.can_undo(person), lambda project, person: project.undo(person), follow
        )

    def redo(self, *, follow: bool = True) -> None:
        """Bring back what undo took; goes to its document first, unless `follow` is off."""
        self._take_back(
            lambda project, person: project.can_redo(person), lambda project, person: project.redo(person), follow
        )

    def _take_back(
        self,
        find: Callable[[Project, bytes], PastChange | None],
        verb: Callable[[Project, bytes], Change],
        follow: bool,
    ) -> None:
        if self.person is None:
            return
        person = self.person.id

        def apply() -> None:
            self._send(lambda project: verb(project, person), self.open_document, None)

        def found(past: PastChange | None) -> None:
            opened = self.open_document
            if follow and past and past.document and (opened is None or opened.document.id != past.document):
                self.show_document(past.document, then=apply)
            else:
                apply()

        self.run(lambda project: find(project, person), found)
