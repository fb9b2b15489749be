"""Removing articles from the window: tell what goes with them, make a backup, take them out."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.core.project import Project
from annotator.core.store.removal import Removal
from annotator.ui import language, messages
from annotator.ui.plain import isolate
from annotator.ui.project.backup_folder import chosen_folder, make_backup
from annotator.ui.project.lead_work import LeadWork
from annotator.ui.project.long_work import LongWork, Tick

_SHOWN_NAMES = 6


class Removing(LeadWork):
    """Nothing goes before the user agreed to exactly what will go."""

    def start(self, documents: Sequence[bytes]) -> None:
        """Ask whether these articles shall go, with all that was done in them."""
        self.when_somebody(
            lambda: self._session.run(
                lambda project: project.removal(documents), lambda found: self._ask(documents, found), self.tell
            )
        )

    def _ask(self, documents: Sequence[bytes], found: Removal) -> None:
        if not found.documents:
            return
        question = language.digits(self.tr("Remove %n article(s) from the project?", "", found.documents))
        if messages.confirm(self._window, question, self.tr("Remove"), detail=self._detail(found), danger=True):
            self._remove(documents, found)

    def _detail(self, found: Removal) -> str:
        """Say what goes with the articles, what may still come back for them, and how they come back."""
        told = []
        if found.marks:
            marks = language.digits(self.tr("%n mark(s) go with them.", "", found.marks))
            told.append(f"{marks} {self._names(found.people)}".rstrip())
        if found.handed:
            handed = self.tr(
                "Handed over and not back yet: {names}. What comes back in these articles is not taken in."
            )
            told.append(handed.format(names=self._listed(found.handed)))
        told.append(
            self.tr("A backup is made first. Undo brings them back, and so does importing the same text again.")
        )
        return "\n\n".join(told)

    def _names(self, people: Sequence[str]) -> str:
        return self.tr("Made by: {names}.").format(names=self._listed(people)) if people else ""

    def _listed(self, people: Sequence[str]) -> str:
        names = self.tr(", ").join(isolate(name) for name in people[:_SHOWN_NAMES])
        return f"{names} …" if len(people) > _SHOWN_NAMES else names

    def _remove(self, documents: Sequence[bytes], agreed: Removal) -> None:
        acting = self._session.person
        if acting is None:
            return

        def work(tick: Tick) -> None:
            project: Project = self._session.project()
            tick(0, 0)
            project.remove_documents(
                acting.id, documents, agreed, backup=lambda: make_backup(project.path, chosen_folder(), "remove")
            )

        long_work = LongWork(self._window, self.tr("Removing articles"))
        long_work.start(self._session.submit, work, lambda _: self._done(agreed.documents), self.tell)

    def _done(self, count: int) -> None:
        self._session.load_again()
        self._session.told.emit(language.digits(self.tr("%n article(s) removed; undo brings them back.", "", count)))
