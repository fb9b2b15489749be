"""The decisions of the project as a table that is searched and sorted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotator.core.model import Decision, LabelSet
from annotator.ui import theme
from annotator.ui.panels.decision_words import label_words, value_words
from annotator.ui.panels.folding import fold
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.when import moment
from annotator.ui.plain import plain, tooltip

NAME, LABEL, KIND, NOTE, WHEN = range(5)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LONGEST_NOTE = 200


class _Row(NamedTuple):
    decision: Decision
    words: tuple[str, ...]  # what the columns show
    folded: str

    def matches(self, query: Iterable[str]) -> bool:
        return all(word in self.folded for word in query)


class DecisionTable(QAbstractTableModel):
    """One row for each decision that the search leaves."""

    def __init__(self) -> None:
        super().__init__()
        self._labels = LabelSet(())
        self._all: list[_Row] = []
        self._query: Sequence[str] = ()
        self._sorted = (NAME, Qt.SortOrder.AscendingOrder)
        self.rows: list[_Row] = []

    def set_decisions(self, decisions: Iterable[Decision], labels: LabelSet) -> None:
        """Show these decisions, or the same ones in another language."""
        self._labels = labels
        self._all = [_row(decision, labels) for decision in decisions]
        self._show()

    def find(self, query: str) -> None:
        """Show only the decisions with all words of the query in name, label, kind or note."""
        self._query = fold(query).split()
        self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by what a column shows, the last one by time."""
        self._sorted = (column, order)
        self._show()

    def decision(self, line: int) -> Decision | None:
        """Give the decision on a line."""
        return self.rows[line].decision if 0 <= line < len(self.rows) else None

    def line_of(self, decision: bytes) -> int:
        """Give the line of a decision, -1 when it is not shown."""
        return next((line for line, row in enumerate(self.rows) if row.decision.id == decision), -1)

    def _show(self) -> None:
        column, order = self._sorted
        self.beginResetModel()
        found = [row for row in self._all if row.matches(self._query)]
        if column == WHEN:
            found.sort(key=lambda row: row.decision.stamp)
        else:
            found.sort(key=lambda row: fold(row.words[column]))
        self.rows = found if order == Qt.SortOrder.AscendingOrder else found[::-1]
        self.endResetModel()

    # --- for the view ------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else WHEN + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Label"), self.tr("Kind"), self.tr("Note"), self.tr("When"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.decision.note if column == NOTE else row.words[column])
        if role == Qt.ItemDataRole.DecorationRole and column == LABEL:
            label = self._labels.get(row.decision.label)
            return sample_icon(label) if label else None
        if role == Qt.ItemDataRole.ForegroundRole and column in (NOTE, WHEN):
            return QColor(theme.palette().muted)
        return None


def _row(decision: Decision, labels: LabelSet) -> _Row:
    label, values = label_words(decision, labels), value_words(decision, labels)
    words = (plain(decision.name), label, values, plain(decision.note, _LONGEST_NOTE), moment(decision.stamp))
    return _Row(decision, words, fold(" ".join((decision.name, label, values, decision.note))))
