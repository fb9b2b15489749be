"""The hand-overs as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotator.ui import theme
from annotator.ui.language import decimal, number
from annotator.ui.panels.when import day, day_of
from annotator.ui.plain import isolate, own_tooltip
from annotator.ui.team.work.rows import BatchRow, Where

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
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


_NUMBERS = (Column.NUMBER, Column.ARTICLES, Column.SCORE)


class BatchModel(QAbstractTableModel):
    """One row for each file that was made for somebody, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[BatchRow] = ()

    def show(self, rows: Sequence[BatchRow]) -> None:
        """Show these hand-overs."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def refresh(self) -> None:
        """Show the same rows in other colours or words."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, Column.WHERE))

    def row(self, line: int) -> BatchRow | None:
        """Give the hand-over on that line."""
        return self.rows[line] if 0 <= line < len(self.rows) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("No."),
            self.tr("For"),
            self.tr("What for"),
            self.tr("Articles"),
            self.tr("Made"),
            self.tr("Due"),
            self.tr("Score"),
            self.tr("Where it is"),
        )
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return own_tooltip(self._words(row, column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if column is Column.WHERE and role == Qt.ItemDataRole.DecorationRole:
            return theme.icon(*_SIGNS[row.where], _ICON_PX)
        if column is Column.WHERE and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.palette().error if row.where is Where.LATE else theme.palette().text)
        return None

    def _words(self, row: BatchRow, column: Column) -> str:
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
        return words[column]

    def _purpose(self, row: BatchRow) -> str:
        if row.made.calibration:
            return self.tr("calibration")
        return self.tr("reviewing") if row.made.review else self.tr("annotating")

    def _where(self, row: BatchRow) -> str:
        if row.where is Where.BACK and row.made.returned is not None:
            return self.tr("taken back {day}").format(day=day(row.made.returned))
        return self.tr("late") if row.where is Where.LATE else self.tr("handed over")


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column in _NUMBERS else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
