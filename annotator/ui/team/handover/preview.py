"""The files that would be made: for whom, with how many articles, under which name."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.ui.language import number
from annotator.ui.panels.wording import file_text
from annotator.ui.plain import isolate, own_tooltip, tooltip
from annotator.ui.team.handover.facts import FilePlan

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Column(IntEnum):
    """The columns of the preview."""

    PERSON = 0
    ARTICLES = 1
    WORDS = 2
    SHARED = 3
    FILE = 4


class PreviewModel(QAbstractTableModel):
    """One row for each file."""

    def __init__(self) -> None:
        super().__init__()
        self.plans: Sequence[FilePlan] = ()

    def show(self, plans: Sequence[FilePlan]) -> None:
        """Show these files."""
        self.beginResetModel()
        self.plans = plans
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.plans)

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
            self.tr("For"),
            self.tr("Articles"),
            self.tr("Words"),
            self.tr("Of these to two"),
            self.tr("File"),
        )
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.plans):
            return None
        plan, column = self.plans[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(plan, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(str(plan.path)) if column is Column.FILE else own_tooltip(self._words(plan, column))
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _words(self, plan: FilePlan, column: Column) -> str:
        words = {
            Column.PERSON: isolate(plan.name),
            Column.ARTICLES: number(len(plan.documents)),
            Column.WORDS: "…" if plan.words is None else number(plan.words),
            Column.SHARED: number(plan.shared) if plan.shared else "–",
            Column.FILE: file_text(plan.path),
        }
        return words[column]


def _alignment(column: int) -> Qt.AlignmentFlag:
    numbers = (Column.ARTICLES, Column.WORDS, Column.SHARED)
    side = Qt.AlignmentFlag.AlignTrailing if column in numbers else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
