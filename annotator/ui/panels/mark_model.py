"""Groups of marks as a Qt model, for the list of marks and for the choice of a link."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, Qt

from annotator.ui.panels.document_model import ROOT, Index
from annotator.ui.panels.marks import MarkGroup, first_place
from annotator.ui.plain import tooltip


class MarkModel(QAbstractListModel):
    """One line for each group."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: Sequence[MarkGroup] = ()
        self.spoken: Callable[[MarkGroup], str] = lambda group: group.quotation

    def reset(self, groups: Sequence[MarkGroup]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        group = self.group(index.row())
        if group is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return group.quotation
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(group)
        return tooltip(group.quotation) if role == Qt.ItemDataRole.ToolTipRole else None

    def group(self, line: int) -> MarkGroup | None:
        """Give the group on that line."""
        return self._groups[line] if 0 <= line < len(self._groups) else None

    def line_of(self, group: MarkGroup) -> int | None:
        """Give the line of a group, None when it is not shown; the groups must lie in the order of the text."""
        line = bisect_left(self._groups, first_place(group), key=first_place)
        return line if self.group(line) is group else None
