"""The names that are known, to be looked through: by label, and by a few letters."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.model import Label
from annotator.core.suggest.knowledge import KnownName
from annotator.ui import language
from annotator.ui.language import digits, number
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.folding import fold
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.search_field import SearchField
from annotator.ui.panels.wording import name_of, one_line
from annotator.ui.plain import plain
from annotator.ui.suggestion_page.facts import Facts
from annotator.ui.team.table_rows import TableRows
from annotator.ui.team.work.tables import RowTable

_LONGEST = 120


class Column(IntEnum):
    """The columns of the names."""

    NAME = 0
    LABEL = 1
    MARKED = 2
    PLACES = 3


class NamesModel(TableRows[KnownName]):
    """One row for each name and label."""

    def __init__(self) -> None:
        super().__init__(Column, numbers=(Column.MARKED, Column.PLACES))
        self._labels: dict[str, Label] = {}

    def use_labels(self, labels: Sequence[Label]) -> None:
        """Name and draw labels as these."""
        self._labels = {label.key: label for label in labels}

    def headings(self) -> Sequence[str]:
        return self.tr("Name"), self.tr("Label"), self.tr("Marked"), self.tr("of places")

    def words(self, row: KnownName, column: int) -> str:
        if column == Column.NAME:
            return plain(one_line(row.words), _LONGEST)
        if column == Column.LABEL:
            label = self._labels.get(row.label)
            return name_of(label.names if label else {}, language.current(), row.label)
        return number(row.marked if column == Column.MARKED else row.places)

    def look(self, row: KnownName, column: int, role: int) -> object:
        label = self._labels.get(row.label)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.LABEL and label:
            return sample_icon(label)
        return None


class NamesPanel(Panel):
    """A field to search in, a label to choose, and the names below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search, self.label, self.count = SearchField(), QuietCombo(), plain_label("caption")
        self.model = NamesModel()
        self.table = RowTable(self.model, Column.NAME, {Column.LABEL: 140, Column.MARKED: 90, Column.PLACES: 90})
        self.empty, self.pages = EmptyState(), QStackedWidget()
        self._facts = Facts()
        self._lay_out()
        self.search.textChanged.connect(lambda _: self._filter())
        self.search.moved.connect(self._walk)
        self.label.activated.connect(lambda _: self._filter())
        self.retranslate()

    def show_facts(self, facts: Facts) -> None:
        """Show these names; what is searched for stays."""
        same = facts.knowledge.names == self._facts.knowledge.names and facts.labels == self._facts.labels
        self._facts = facts
        if not same or not self.label.count():
            self._show()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search in the names"))
        self.search.setAccessibleName(self.tr("Search in the names"))
        self.label.setAccessibleName(self.tr("Label"))
        self.table.setAccessibleName(self.tr("Known names"))
        self.empty.set_words(self.tr("No name is known yet: each one that you mark is, from that moment on."))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._show()

    def restyle(self) -> None:
        self.model.refresh()

    def _show(self) -> None:
        names = self._facts.knowledge.names
        self.model.use_labels([one.label for one in self._facts.labels])
        options = [("", self.tr("All labels ({count})").format(count=number(len(names))))]
        for one in self._facts.labels:
            if one.names:
                name = name_of(one.label.names, language.current(), one.label.key)
                options.append((one.label.key, f"{name} ({number(one.names)})"))
        chosen = self.label.currentData() or ""
        self.label.set_options(options, chosen if chosen in dict(options) else "")
        self.pages.setCurrentIndex(0 if names else 1)
        self._filter()

    def _filter(self) -> None:
        wanted, label = fold(self.search.text().strip()), self.label.currentData() or ""
        found = [
            one
            for one in self._facts.knowledge.names
            if (not label or one.label == label) and wanted in _folded(one.words)
        ]
        self.model.show(found)
        self.count.setText(digits(self.tr("%n name(s)", "", len(found))))

    def _walk(self, step: int) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            here = self.table.line()
            line = max(0, min(last, here + step if here >= 0 else 0))
            self.table.setCurrentIndex(self.model.index(line, 0))  # selectRow() finds no column from right to left

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, 2)
        head.addWidget(self.label, 1)
        head.addWidget(self.count)
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        for page in (names, self.empty):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)


@cache
def _folded(words: str) -> str:
    return fold(words)
