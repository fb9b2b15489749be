"""The articles as a Qt model: all rows, of which some are shown in some order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.core.store.articles import ArticleRow
from annotator.ui import language
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.plain import isolate, own_tooltip, tooltip
from annotator.ui.team.articles.rows import Articles, Column, people_order

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class ArticleModel(QAbstractTableModel):
    """A window on the rows: `shown` holds their places in the order of the table."""

    def __init__(self, articles: Articles) -> None:
        super().__init__()
        self._articles = articles
        self.shown: list[int] = []
        self.names: Mapping[bytes, str] = {}

    def show(self, shown: list[int]) -> None:
        """Show these places."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def refresh(self) -> None:
        """Show the same places as they are now."""
        if self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, Column.PEOPLE))

    def row(self, line: int) -> ArticleRow | None:
        """Give the article on that line of the table."""
        return self._articles.rows[self.shown[line]] if 0 <= line < len(self.shown) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Title"), self.tr("Source"), self.tr("Date"), self.tr("Words"), self.tr("Who works on it"))
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.title) if column is Column.TITLE else own_tooltip(self._words(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row, column)
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _words(self, row: ArticleRow, column: Column) -> str:
        if column is Column.TITLE:
            return row.title
        if column is Column.PEOPLE:
            return self._people(row)
        if column is Column.WORDS:
            count = self._articles.words.get(row.id)
            return "" if count is None else language.number(count)
        text = row.source if column is Column.SOURCE else row.published
        return isolate(text, 80) if text else ""

    def _people(self, row: ArticleRow) -> str:
        """Say in words what the signs show."""
        parts = (
            self.tr("{name}: {state}").format(
                name=isolate(self.names.get(part.person, "?")), state=progress_name(part.progress)
            )
            for part in people_order(row.parts)
        )
        return "\n".join(parts)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column == Column.WORDS else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
