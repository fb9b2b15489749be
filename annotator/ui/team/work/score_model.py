"""The lines of a score as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.core.agreement.result import Result
from annotator.ui.language import decimal, number
from annotator.ui.plain import isolate, own_tooltip
from annotator.ui.team.work.scores import ScoreRow

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_NOTHING, _F1 = "–", "F1"


class Column(IntEnum):
    """The columns of a score: what it is of, F1, precision, recall, and how many marks the person and gold have."""

    NAME = 0
    F1 = 1
    PRECISION = 2
    RECALL = 3
    MARKS = 4
    GOLD = 5


class ScoreModel(QAbstractTableModel):
    """One row for each label, or for each article."""

    def __init__(self, *, of_articles: bool) -> None:
        super().__init__()
        self._of_articles = of_articles
        self.rows: Sequence[ScoreRow] = ()

    def show(self, rows: Sequence[ScoreRow]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row(self, line: int) -> ScoreRow | None:
        """Give what stands on that line."""
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
        first = self.tr("Article") if self._of_articles else self.tr("Label")
        marks = (self.tr("Own marks"), self.tr("In gold"))
        return (first, _F1, self.tr("Precision"), self.tr("Recall"), *marks)[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = self._words(row, Column(index.column()))
            return words if role == Qt.ItemDataRole.DisplayRole else own_tooltip(words)
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _words(self, row: ScoreRow, column: Column) -> str:
        words = {
            Column.NAME: isolate(row.name, 120) if row.name else self.tr("All labels"),
            Column.F1: _value(row.f1),
            Column.PRECISION: _value(row.precision),
            Column.RECALL: _value(row.recall),
            Column.MARKS: number(row.precision.n),
            Column.GOLD: number(row.recall.n),
        }
        return words[column]


def _value(result: Result) -> str:
    return _NOTHING if result.value is None else decimal(result.value)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeading if column == Column.NAME else Qt.AlignmentFlag.AlignTrailing
    return side | Qt.AlignmentFlag.AlignVCenter
