"""The files that would be made: for whom, with how many articles, under which name."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from annotator.ui.language import number
from annotator.ui.panels.wording import file_text
from annotator.ui.plain import isolate, tooltip
from annotator.ui.team.handover.facts import FilePlan
from annotator.ui.team.table_rows import TableRows


class Column(IntEnum):
    """The columns of the preview."""

    PERSON = 0
    ARTICLES = 1
    WORDS = 2
    SHARED = 3
    FILE = 4


class PreviewModel(TableRows[FilePlan]):
    """One row for each file."""

    def __init__(self) -> None:
        super().__init__(Column, numbers=(Column.ARTICLES, Column.WORDS, Column.SHARED))

    def headings(self) -> Sequence[str]:
        return self.tr("For"), self.tr("Articles"), self.tr("Words"), self.tr("Of these to two"), self.tr("File")

    def tip(self, row: FilePlan, column: int) -> str:
        return tooltip(str(row.path)) if column == Column.FILE else super().tip(row, column)

    def words(self, row: FilePlan, column: int) -> str:
        words = {
            Column.PERSON: isolate(row.name),
            Column.ARTICLES: number(len(row.documents)),
            Column.WORDS: "…" if row.words is None else number(row.words),
            Column.SHARED: number(row.shared) if row.shared else "–",
            Column.FILE: file_text(row.path),
        }
        return words[Column(column)]
