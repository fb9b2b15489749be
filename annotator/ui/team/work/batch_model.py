"""The hand-overs as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from annotator.ui import theme
from annotator.ui.language import decimal, number
from annotator.ui.panels.when import day, day_of
from annotator.ui.plain import isolate
from annotator.ui.team.table_rows import TableRows
from annotator.ui.team.work.rows import BatchRow, Where

_ICON_PX = 16
_SIGNS = {Where.HANDED: ("send", "muted"), Where.LATE: ("clock", "error"), Where.BACK: ("check", "saved")}


class Column(IntEnum):
    """The columns of the hand-overs."""

    NUMBER = 0
    PERSON = 1
    PURPOSE = 2
    ARTICLES = 3
    MADE = 4
    DUE = 5
    SCORE = 6
    WHERE = 7


class BatchModel(TableRows[BatchRow]):
    """One row for each file that was made for somebody, the newest first."""

    def __init__(self) -> None:
        super().__init__(Column, numbers=(Column.NUMBER, Column.ARTICLES, Column.SCORE))

    def headings(self) -> Sequence[str]:
        return (
            self.tr("No."),
            self.tr("For"),
            self.tr("What for"),
            self.tr("Articles"),
            self.tr("Made"),
            self.tr("Due"),
            self.tr("Score"),
            self.tr("Where it is"),
        )

    def look(self, row: BatchRow, column: int, role: int) -> object:
        if column == Column.WHERE and role == Qt.ItemDataRole.DecorationRole:
            return theme.icon(*_SIGNS[row.where], _ICON_PX)
        if column == Column.WHERE and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.palette().error if row.where is Where.LATE else theme.palette().text)
        return None

    def words(self, row: BatchRow, column: int) -> str:
        made = row.made
        words = {
            Column.NUMBER: number(made.number),
            Column.PERSON: isolate(row.name),
            Column.PURPOSE: self._purpose(row),
            Column.ARTICLES: number(made.documents),
            Column.MADE: day(made.made),
            Column.DUE: day_of(made.due) if made.due else "–",
            Column.SCORE: "" if row.score is None else decimal(row.score),
            Column.WHERE: self._where(row),
        }
        return words[Column(column)]

    def _purpose(self, row: BatchRow) -> str:
        if row.made.calibration:
            return self.tr("calibration")
        return self.tr("reviewing") if row.made.review else self.tr("annotating")

    def _where(self, row: BatchRow) -> str:
        if row.where is Where.BACK and row.made.returned is not None:
            return self.tr("taken back {day}").format(day=day(row.made.returned))
        return self.tr("late") if row.where is Where.LATE else self.tr("handed over")
