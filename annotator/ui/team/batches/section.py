"""The section of the batches: what came, went and changed by the many, each to be taken back by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.store.batches import Batch
from annotator.ui import theme
from annotator.ui.panels import style
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import plain_label
from annotator.ui.project.undoing_batch import UndoingBatch
from annotator.ui.session import Session
from annotator.ui.team.batches.model import BatchesModel, Column
from annotator.ui.team.following import Following
from annotator.ui.team.section import Section
from annotator.ui.team.work.tables import RowTable

_WIDTHS = {Column.COUNT: 176, Column.PERSON: 92, Column.WHEN: 114, Column.STATE: 196}
_TABLE, _NOTHING = range(2)


class BatchesSection(Section):
    """Reads the batches anew after every change; the chosen one is taken back after a question."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.heading, self.about = plain_label("title"), plain_label("muted", wrap=True)
        self.take_back = QPushButton()
        self.model = BatchesModel()
        self.table = RowTable(self.model, Column.WHAT, _WIDTHS)
        self.nothing, self.pages = EmptyState(), QStackedWidget()
        self._undoing: UndoingBatch | None = None
        self._following = Following(self, session)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def enter(self) -> None:
        self._following.look()

    # --- showing -----------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._session.run(lambda project: project.batches(), self._show)

    def _show(self, rows: list[Batch]) -> None:
        line = self.table.line()
        here = self.model.row(line)
        self.model.show(rows)
        found = self.model.line_of(here)
        self.table.setCurrentIndex(self.model.index(found if found >= 0 else min(max(line, 0), len(rows) - 1), 0))
        self.pages.setCurrentIndex(_TABLE if rows else _NOTHING)
        self._offer()

    def _offer(self) -> None:
        row = self.model.row(self.table.line())
        self.take_back.setEnabled(row is not None and row.taken is None)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Batches"))
        self.about.setText(
            self.tr(
                "Imports, hand-overs, taken-in files and other changes of many things at once. "
                "Each can be taken back as a whole while nobody has built on it."
            )
        )
        self.take_back.setText(self.tr("Take this back…"))
        self.table.setAccessibleName(self.tr("Batches"))
        self.nothing.set_words(self.tr("Nothing was imported, handed over or taken in yet."))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)
        self.model.refresh()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.model.refresh()

    # --- deeds -------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._following.due.connect(self._read)
        self._session.opened.connect(lambda _: self._show([]))
        self.table.moved.connect(lambda _: self._offer())
        self.table.picked.connect(lambda _: self._take_back())
        self.take_back.clicked.connect(self._take_back)

    def _take_back(self) -> None:
        batch = self.model.row(self.table.line())
        if batch is None or batch.taken is not None:
            return
        if self._undoing is None:
            self._undoing = UndoingBatch(self.window(), self._session)
            self._undoing.person_wanted.connect(self.person_wanted)
        self._undoing.start(batch)

    # --- look --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme.set_icon(self.take_back, "undo", px=16)
        self.take_back.setAutoDefault(False)
        for page in (self.table, self.nothing):
            self.pages.addWidget(page)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addStretch()
        head.addWidget(self.take_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.about)
        layout.addWidget(self.pages, 1)
