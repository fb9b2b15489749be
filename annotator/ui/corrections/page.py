"""My corrections: each own mark that gold changed, with the reason; to read and to learn from, nothing to change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.agreement.report import Report, project_agreement
from annotator.core.project.reviewing import CorrectedDocument
from annotator.core.store.identity import GOLD_ID
from annotator.ui import item_views, language
from annotator.ui.corrections.rows import Row, rows, scores
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.wording import one_line
from annotator.ui.project.places import ANNOTATE, PlacePage
from annotator.ui.session import Session

_NOTHING, _TABLE = 0, 1
Index = QModelIndex | QPersistentModelIndex


class CorrectionModel(QAbstractTableModel):
    """The lines of the table: mine, gold, reason, article."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def put(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        row = self.rows[index.row()]
        return (row.mine, row.gold, row.reason, row.title)[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (self.tr("My mark"), self.tr("Gold"), self.tr("Reason"), self.tr("Article"))[section]


class CorrectionsPage(PlacePage):
    """A table, and below it the words around the chosen line with what the reviewers said."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found: Sequence[CorrectedDocument] = ()
        self._report: Report | None = None
        self.score = plain_label("muted", wrap=True)
        self.model, self.table = CorrectionModel(), QTableView()
        self.title, self.around, self.said = (
            plain_label("title"),
            plain_label(wrap=True),
            plain_label("muted", wrap=True),
        )
        self.show_it, self.empty = QPushButton(), EmptyState()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_row())
        self.table.doubleClicked.connect(lambda _: self._go())
        self.show_it.clicked.connect(self._go)
        session.labels_changed.connect(lambda _: self._show())
        self.retranslate()

    def enter(self) -> None:
        """Read what gold has now."""
        person = self._session.person
        if person is not None:
            ids = {person.id, GOLD_ID}
            self._session.run(
                lambda project: (
                    project.corrections(person.id),
                    project_agreement(project.path, ids, with_intervals=False),
                ),
                lambda answer: self._take(*answer),
            )

    def _take(self, found: list[CorrectedDocument], report: Report) -> None:
        self._found, self._report = found, report
        self._show()
        self.table.setFocus()

    def _show(self) -> None:
        self.model.put(rows(self._found, self._session.labels))
        count = len(self.model.rows)
        words = self.tr("%n correction(s)", "", count)
        settled = self.tr("%n settled article(s)", "", sum(one.is_settled for one in self._found))
        self.title.setText(language.digits(f"{words} · {settled}"))
        self.score.setText(self._score())
        self.score.setVisible(bool(self.score.text()))
        self.pages.setCurrentIndex(_TABLE if count else _NOTHING)
        if count:
            self.table.setCurrentIndex(self.model.index(0, 0))  # selectRow() finds no column from right to left
        self._show_row()

    def _score(self) -> str:
        """Say how many of the marks on settled articles are as gold has them, in all and by label."""
        found = scores(self._report, self._session.labels) if self._report else []
        words = " · ".join(f"{name} {language.decimal(value)}" for name, value in found)
        return self.tr("Marks exactly as in gold (F1): {scores}").format(scores=words) if words else ""

    def _show_row(self) -> None:
        row = self._row()
        self.around.setText(one_line(row.around) if row else "")
        self.said.setText(row.said if row else "")
        self.said.setVisible(bool(row and row.said))
        self.show_it.setEnabled(row is not None)

    def _row(self) -> Row | None:
        place = self.table.currentIndex().row()
        return self.model.rows[place] if 0 <= place < len(self.model.rows) else None

    def _go(self) -> None:
        """Show the place in the article."""
        row = self._row()
        if row is not None:
            self._session.show_document(row.document.id, lambda: self.mark_wanted.emit(row.place.start))
            self.place_wanted.emit(ANNOTATE)

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        item_views.prepare(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        heading = self.table.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heading.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.score)
        column.addWidget(self.table, 1)
        for part in (self.around, self.said):
            column.addWidget(part)
        column.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeading)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def retranslate(self) -> None:
        self.show_it.setText(self.tr("Show in the article"))
        self.table.setAccessibleName(self.tr("My corrections"))
        self.empty.set_words(self.tr("Nothing was corrected: gold has your marks as they are."))
        self._show()
