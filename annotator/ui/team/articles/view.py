"""The table itself: many rows can be chosen, Enter opens one, Delete removes, typing goes to the search field."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.ui import item_views
from annotator.ui.panels.row_view import writes
from annotator.ui.team.articles.delegate import ArticleDelegate
from annotator.ui.team.articles.model import ArticleModel
from annotator.ui.team.articles.rows import Column

_WIDTHS = {Column.SOURCE: 110, Column.DATE: 92, Column.WORDS: 68, Column.PEOPLE: 220}


class ArticleView(QTableView):
    """`picked` tells the line that was entered or clicked twice; `sort_wanted` the column and whether it descends."""

    picked = Signal(int)
    typed = Signal(str)
    sort_wanted = Signal(object, bool)  # Column or None for the project's own order
    chosen = Signal()
    removed = Signal()

    def __init__(self, model: ArticleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item_views.prepare(self)
        self.delegate = ArticleDelegate(lambda: model.names)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setProperty("role", "rows")
        self._prepare_heading()
        self.doubleClicked.connect(lambda index: self.picked.emit(index.row()))
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell_chosen())
        self.selectionModel().currentChanged.connect(lambda *_: self._show_place())

    def _prepare_heading(self) -> None:
        heading = self.horizontalHeader()
        heading.setSectionsClickable(True)
        heading.setSortIndicatorShown(True)
        heading.setSortIndicatorClearable(True)
        heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heading.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        heading.setStretchLastSection(False)
        heading.setMinimumSectionSize(56)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        heading.sortIndicatorChanged.connect(self._ask_for_order)

    def _ask_for_order(self, section: int, order: Qt.SortOrder) -> None:
        column = None if section < 0 else Column(section)
        self.sort_wanted.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _tell_chosen(self) -> None:
        self.chosen.emit()

    def lines(self) -> list[int]:
        """Give the chosen lines, ascending."""
        areas = [*self.selectionModel().selection()]  # type: ignore[misc]
        return sorted({line for area in areas for line in range(area.top(), area.bottom() + 1)})

    def choose(self, lines: Collection[int]) -> None:
        """Choose these lines and no others; the keyboard goes to the first of them."""
        model, last = self.model(), len(Column) - 1
        selection = QItemSelection()
        for first, end in _runs(sorted(lines)):
            selection.select(model.index(first, 0), model.index(end, last))
        if lines:
            where = model.index(min(lines), 0)
            self.selectionModel().setCurrentIndex(where, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if index.isValid():
                self.picked.emit(index.row())
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif writes(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typing goes to the search field, not to Qt's own walk over all rows."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self._show_place()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_place()

    def _show_place(self) -> None:
        """Mark the line of the keyboard while the table has it."""
        self.delegate.line = self.currentIndex().row() if self.hasFocus() else -1
        self.viewport().update()


def _runs(lines: Iterable[int]) -> list[tuple[int, int]]:
    """Give ascending numbers as runs, each from its first to its last: 1 2 3 7 -> (1, 3) (7, 7)."""
    numbers = list(lines)
    if not numbers:
        return []
    breaks = [place for place, (before, after) in enumerate(pairwise(numbers), 1) if after != before + 1]
    starts, ends = [0, *breaks], [*breaks, len(numbers)]
    return [(numbers[start], numbers[end - 1]) for start, end in zip(starts, ends, strict=True)]
