"""The section of the articles: what the project says about them, and what the lead does with those that are chosen."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from annotator.core.model import Annotator
from annotator.core.store.articles import ArticleRow
from annotator.ui.project.handing_over import HandingOver
from annotator.ui.project.importing import Importing
from annotator.ui.project.places import ANNOTATE
from annotator.ui.project.removing import Removing
from annotator.ui.session import Session
from annotator.ui.team.articles.acts import ArticleActs, Deed
from annotator.ui.team.articles.counting import WordCounting
from annotator.ui.team.articles.panel import ArticlesPanel
from annotator.ui.team.articles.rows import Stage
from annotator.ui.team.following import Following
from annotator.ui.team.work.new_person import NewPersonDialog


class ArticlesSection(ArticlesPanel):
    """Reads the articles anew after every change and sends acts to the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lead = ArticleActs(session)
        self._following, self._counting = Following(self, session), WordCounting(session, self)
        self._handing: HandingOver | None = None
        self._removing: Removing | None = None
        self.acts = {"find.open": self.focus_search}
        self._connect_acts()
        session.opened.connect(lambda _: self._begin())

    def enter(self) -> None:
        self._following.look()

    def show_part(self, part: object) -> None:
        """Show the articles of a person by id, or with None those that nobody has."""
        if isinstance(part, bytes):
            self.show_person(part)
        else:
            self.show_person(None, Stage.UNASSIGNED)

    def _begin(self) -> None:
        """Show nothing of the project before."""
        self._counting.stop()
        self.set_rows(())
        self.articles.words.clear()
        self.show_person(None)

    def _connect_acts(self) -> None:
        self._following.due.connect(self._read)
        self._counting.counted.connect(self._take_words)
        self._counting.done.connect(self.sort_again)
        self.import_wanted.connect(lambda: Importing(self.window(), self._session).choose())
        self.article_wanted.connect(self._open_article)
        self.hand_over_wanted.connect(self._start_handing)
        self.assign_wanted.connect(self._assign)
        self.deed_wanted.connect(self._do)
        self.remove_wanted.connect(self._start_removing)
        self.new_person_wanted.connect(self._ask_for_person)

    def _read(self) -> None:
        self._session.run(lambda project: (project.people(), project.articles()), self._take)

    def _take(self, answer: tuple[list[Annotator], list[ArticleRow]]) -> None:
        people, rows = answer
        self.set_people(people)
        self.set_rows(rows)
        self._counting.start(self.articles.uncounted())

    def _take_words(self, words: dict[bytes, int]) -> None:
        self.articles.words.update(words)
        self.show_words()

    def _open_article(self, document: bytes) -> None:
        if self._is_somebody():
            self._session.show_document(document)
            self.place_wanted.emit(ANNOTATE)

    def _start_handing(self, chosen: tuple[bytes, ...]) -> None:
        if self._handing is None:
            self._handing = HandingOver(self.window(), self._session)
            self._handing.person_wanted.connect(self.person_wanted)
        self._handing.start(chosen)

    def _assign(self, person: bytes, given: bool, documents: tuple[bytes, ...]) -> None:
        if self._is_somebody():
            (self._lead.assign if given else self._lead.unassign)(person, documents)

    def _do(self, deed: str, work: dict[bytes, tuple[bytes, ...]]) -> None:
        if self._is_somebody():
            self._lead.do(cast(Deed, deed), work)

    def _start_removing(self, documents: tuple[bytes, ...]) -> None:
        if self._removing is None:
            self._removing = Removing(self.window(), self._session)
            self._removing.person_wanted.connect(self.person_wanted)
        self._removing.start(documents)

    def _ask_for_person(self, documents: tuple[bytes, ...]) -> None:
        """Enter somebody new, who gets these articles."""
        if not self._is_somebody():
            return
        dialog = NewPersonDialog(self.model.names.values(), self.window())
        dialog.named.connect(
            lambda name: self._session.enter_person(name, lambda person: self._lead.assign(person.id, documents))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _is_somebody(self) -> bool:
        """Say whether somebody is there whose acts these are, and ask if not."""
        if self._session.person is None:
            self.person_wanted.emit()
        return self._session.person is not None
