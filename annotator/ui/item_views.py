"""Lists, trees and tables in the house style: rows of 32 px, whole rows chosen, headings at the reading side."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

ROW_PX = 32


class RowDelegate(QStyledItemDelegate):
    """Keeps rows at 32 px or more.

    The style sheet's own row height is lost when a view gets its rows before its parent: Qt then measures them once,
    before the sheet holds.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(0, ROW_PX))


def prepare(view: QAbstractItemView) -> None:
    """Give a list, tree or table the rows and the heading of the house."""
    view.setItemDelegate(RowDelegate(view))
    if isinstance(view, QTableView):
        _prepare_table(view)


def _prepare_table(table: QTableView) -> None:
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    heading = table.horizontalHeader()
    heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    heading.setHighlightSections(False)
    heading.setStretchLastSection(True)
