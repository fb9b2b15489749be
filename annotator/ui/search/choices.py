"""What the user chose for the search in the project, and the question that it makes. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from annotator.core.project.searching import Marked
from annotator.core.store.identity import GOLD_ID
from annotator.core.text.query import Extent, Query
from annotator.ui.session.search_work import Question

Whose: TypeAlias = Literal["own", "all", "gold"]
WHOSE: tuple[Whose, ...] = get_args(Whose)


@dataclass(frozen=True, slots=True)
class Choices:
    """Words and how they are meant; `labels` of None is the whole text, an empty set any mark.

    `whose` marks are meant: one's own, everybody's, or gold.
    """

    words: str = ""
    exact: bool = False
    extent: Extent = Extent.PART
    labels: frozenset[str] | None = None
    whose: Whose = "own"

    def question(self, own: bytes) -> Question:
        """Give what is asked by the person with that id."""
        people: dict[Whose, bytes | None] = {"own": own, "all": None, "gold": GOLD_ID}
        marked = None if self.labels is None else Marked(self.labels, people[self.whose])
        return Question(Query(self.words, self.exact, self.extent), marked, own)
