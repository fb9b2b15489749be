"""Groups of marks as a Qt model, for the list of marks and for the choice of a link."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import Qt

from annotator.ui.panels.lines import LineModel
from annotator.ui.panels.marks import MarkGroup, first_place
from annotator.ui.plain import tooltip


class MarkModel(LineModel[MarkGroup]):
    """One line for each group."""

    def __init__(self) -> None:
        super().__init__()
        self.spoken: Callable[[MarkGroup], str] = lambda group: group.quotation

    def value(self, row: MarkGroup, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quotation
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return tooltip(row.quotation) if role == Qt.ItemDataRole.ToolTipRole else None

    def line_of(self, group: MarkGroup) -> int | None:
        """Give the line of a group, None when it is not shown; the groups must lie in the order of the text."""
        line = bisect_left(self._rows, first_place(group), key=first_place)
        return line if self.row(line) is group else None
