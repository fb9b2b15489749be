"""What all painted lists share: a model of one line for each thing, and lines of one height that paint themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.panels import style

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_FEW = 16  # lines; to tell more of them one by one costs more than to show all anew


class HasRows(Protocol[Row_co]):
    """A model that knows what is on a line."""

    def row(self, line: int, /) -> Row_co | None:
        """Give what is on that line, None past the end."""


class LineModel(QAbstractListModel, Generic[Row]):
    """One line for each row; what a view asks about it is said by `value`."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()

    def reset(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def update(self, rows: Sequence[Row]) -> None:
        """Show these rows, most of which are shown already: only the lines that hold another one are told."""
        changed = [line for line, (old, new) in enumerate(zip(self._rows, rows, strict=False)) if old is not new]
        if len(rows) != len(self._rows) or len(changed) > _FEW:
            self.reset(rows)
            return
        self._rows = rows
        for line in changed:
            self.dataChanged.emit(self.index(line), self.index(line))

    def row(self, line: int) -> Row | None:
        """Give the row on that line."""
        return self._rows[line] if 0 <= line < len(self._rows) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        return None if row is None else self.value(row, role)

    def value(self, row: Row, role: int) -> object:
        """Give what a row is to a view in that role, None for nothing."""


class LineDelegate(QStyledItemDelegate, Generic[Row]):
    """Paints lines of one height in the colours of `shades`; `paint_row` says how."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.height, self.shades = height, style.shades()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self.height, self.height)  # a view gives all lines its own width

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = cast("HasRows[Row]", index.model()).row(index.row())
        if row is not None:
            painter.save()
            self.paint_row(painter, option, row, index.row())
            painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, line: int) -> None:
        """Paint the row that stands on that line."""
