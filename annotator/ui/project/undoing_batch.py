"""Taking a batch back from the window: say what goes, make a backup, do it with progress and Stop."""

from __future__ import annotations

from annotator.core.model import Change
from annotator.core.store.batches import Batch
from annotator.ui import messages
from annotator.ui.project.backup_folder import chosen_folder, make_backup
from annotator.ui.project.lead_work import LeadWork
from annotator.ui.project.long_work import LongWork, Tick
from annotator.ui.session import Session
from annotator.ui.team.batches import words


class UndoingBatch(LeadWork):
    """Nothing is taken back before the user agreed; where others have built on it, a sentence says who."""

    def start(self, batch: Batch) -> None:
        """Ask whether this batch shall be taken back."""
        self.when_somebody(lambda: self._ask(batch))

    def _ask(self, batch: Batch) -> None:
        danger = batch.verb not in words.HARMLESS
        question, verb = words.question(batch), self.tr("Take it back")
        if messages.confirm(self._window, question, verb, detail=words.effect(batch), danger=danger):
            self._take_back(batch)

    def _take_back(self, batch: Batch) -> None:
        acting = self._session.person
        if acting is None:
            return
        work = LongWork(self._window, self.tr("Taking back"))
        work.start(
            self._session.submit,
            lambda tick: _taken_back(self._session, acting.id, batch, tick),
            lambda _: self._done(batch),
            self.tell,
        )

    def _done(self, batch: Batch) -> None:
        self._session.load_again()
        self._session.told.emit(self.tr("Taken back: {what}.").format(what=words.what(batch)))


def _taken_back(session: Session, acting: bytes, batch: Batch, tick: Tick) -> Change:
    project = session.project()
    tick(0, 0)
    return project.take_back_batch(
        acting, batch, backup=lambda: make_backup(project.path, chosen_folder(), "take-back"), progress=tick
    )
