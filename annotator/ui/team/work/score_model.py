"""The lines of a score as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from annotator.core.agreement.result import Result
from annotator.ui.language import decimal, number
from annotator.ui.plain import isolate
from annotator.ui.team.table_rows import TableRows
from annotator.ui.team.work.scores import ScoreRow

_NOTHING, _F1 = "–", "F1"


class Column(IntEnum):
    """The columns of a score: what it is of, F1, precision, recall, and how many marks the person and gold have."""

    NAME = 0
    F1 = 1
    PRECISION = 2
    RECALL = 3
    MARKS = 4
    GOLD = 5


class ScoreModel(TableRows[ScoreRow]):
    """One row for each label, or for each article."""

    def __init__(self, *, of_articles: bool) -> None:
        super().__init__(Column, numbers=[column for column in Column if column is not Column.NAME])
        self._of_articles = of_articles

    def headings(self) -> Sequence[str]:
        first = self.tr("Article") if self._of_articles else self.tr("Label")
        return first, _F1, self.tr("Precision"), self.tr("Recall"), self.tr("Own marks"), self.tr("In gold")

    def words(self, row: ScoreRow, column: int) -> str:
        words = {
            Column.NAME: isolate(row.name, 120) if row.name else self.tr("All labels"),
            Column.F1: _value(row.f1),
            Column.PRECISION: _value(row.precision),
            Column.RECALL: _value(row.recall),
            Column.MARKS: number(row.precision.n),
            Column.GOLD: number(row.recall.n),
        }
        return words[Column(column)]


def _value(result: Result) -> str:
    return _NOTHING if result.value is None else decimal(result.value)
