"""The articles of a hand-over: which will go to whom, and which of them to two people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from annotator.core.store.articles import ArticleRow
from annotator.ui.plain import isolate, plain, tooltip
from annotator.ui.team.handover.facts import FilePlan
from annotator.ui.team.table_rows import TableRows


@dataclass(frozen=True, slots=True)
class Given:
    """An article and those who will get it.

    Who had it before, and what became of it there, is no part of this: an article goes out blind, and so it is shown.
    """

    title: str
    plans: tuple[FilePlan, ...]

    @property
    def is_shared(self) -> bool:
        """Say whether it goes to more than one person."""
        return len(self.plans) > 1


def given_articles(rows: Iterable[ArticleRow], plans: Iterable[FilePlan]) -> list[Given]:
    """Give the articles of these files in the order of the project."""
    whose: dict[bytes, list[FilePlan]] = {}
    for plan in plans:
        for document in plan.documents:
            whose.setdefault(document, []).append(plan)
    return [Given(row.title, tuple(whose[row.id])) for row in rows if row.id in whose]


class Column(IntEnum):
    """The columns of the articles."""

    TITLE = 0
    PEOPLE = 1


class GivenModel(TableRows[Given]):
    """One row for each article."""

    def __init__(self) -> None:
        super().__init__(Column)

    def headings(self) -> Sequence[str]:
        return self.tr("Article"), self.tr("For")

    def words(self, row: Given, column: int) -> str:
        if column == Column.TITLE:
            return plain(row.title)
        return " · ".join(isolate(plan.name) for plan in row.plans)

    def tip(self, row: Given, column: int) -> str:
        return tooltip(row.title) if column == Column.TITLE else super().tip(row, column)
