"""What the lead does to chosen articles; each is one change that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

from annotator.core.model import Change, Progress
from annotator.core.project import Project
from annotator.core.store.articles import ArticleRow
from annotator.ui.session import Session

Deed: TypeAlias = Literal["lock", "unlock", "reopen_for"]


def assigned_counts(rows: Iterable[ArticleRow]) -> dict[bytes, int]:
    """Give how many of these articles each person was given."""
    counts: dict[bytes, int] = {}
    for row in rows:
        for part in row.parts:
            if part.assigned:
                counts[part.person] = counts.get(part.person, 0) + 1
    return counts


def concerned(rows: Iterable[ArticleRow], deed: Deed) -> dict[bytes, tuple[bytes, ...]]:
    """Give by person in which of these articles the deed would change something."""
    found: dict[bytes, list[bytes]] = {}
    for row in rows:
        for part in row.parts:
            if _changes(deed, part.progress):
                found.setdefault(part.person, []).append(row.id)
    return {person: tuple(documents) for person, documents in found.items()}


def _changes(deed: Deed, progress: Progress) -> bool:
    if deed == "unlock":
        return progress is Progress.LOCKED
    if deed == "lock":
        return progress is not Progress.LOCKED
    return progress in (Progress.FINISHED, Progress.SKIPPED)


Verb: TypeAlias = Callable[[Project, bytes], Change]


class ArticleActs:
    """Sends the lead's acts to the project; nothing is done while nobody acts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def assign(self, person: bytes, documents: Sequence[bytes]) -> None:
        """Give these articles to a person."""
        self._act(lambda project, acting: project.assign(acting, person, documents))

    def unassign(self, person: bytes, documents: Sequence[bytes]) -> None:
        """Take these articles from a person; the marks stay."""
        self._act(lambda project, acting: project.unassign(acting, person, documents))

    def do(self, deed: Deed, work: Mapping[bytes, Sequence[bytes]]) -> None:
        """Lock, unlock or reopen the articles of each person; some may be the lead's own, so these are read anew."""
        verbs: Mapping[Deed, Verb] = {
            "lock": lambda project, acting: project.lock(acting, work),
            "unlock": lambda project, acting: project.unlock(acting, work),
            "reopen_for": lambda project, acting: project.reopen_for(acting, work),
        }
        self._act(verbs[deed], lambda _: self._session.load_again())

    def _act(self, verb: Verb, done: Callable[[Change], None] | None = None) -> None:
        if (person := self._session.person) is not None:
            self._session.act(lambda project: verb(project, person.id), done)
