"""The section of the decisions: what was decided about names, searched, added to, changed and taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QStackedWidget, QTableView, QVBoxLayout, QWidget

from annotator.core.model import Change, Decision
from annotator.core.project import Project
from annotator.ui import item_views, theme
from annotator.ui.keys.named import with_fixed_key
from annotator.ui.panels import style
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.search_field import SearchField
from annotator.ui.plain import isolate
from annotator.ui.session import Session
from annotator.ui.team.decisions.dialog import DecisionDialog
from annotator.ui.team.decisions.table import KIND, LABEL, NAME, NOTE, WHEN, DecisionTable
from annotator.ui.team.section import Section

_WIDTHS = {NAME: 190, LABEL: 110, KIND: 130, WHEN: 130}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Table(QTableView):
    """Enter opens a row, Delete takes it away; the section takes both."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_ENTER, Qt.Key.Key_Delete):
            event.ignore()
        else:
            super().keyPressEvent(event)


class DecisionsSection(Section):
    """Each deed is one change at once; undo takes it back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.search, self.add, self.edit, self.drop = SearchField(), QPushButton(), QPushButton(), QPushButton()
        self.about = plain_label("muted", wrap=True)
        self.model, self.table = DecisionTable(), _Table()
        self.table.setModel(self.model)
        self.none, self.pages = EmptyState(), QStackedWidget()
        self.acts = {"find.open": self.search.setFocus}
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def enter(self) -> None:
        self._show()

    # --- showing -----------------------------------------------------------------------------------------------

    @property
    def current(self) -> Decision | None:
        """The decision that is chosen in the table."""
        return self.model.decision(self.table.currentIndex().row())

    def _show(self) -> None:
        here, line = self.current, self.table.currentIndex().row()
        self.model.set_decisions(self._session.decisions, self._session.labels)
        self._put_cursor(here, line)

    def _find(self) -> None:
        here = self.current
        self.model.find(self.search.text())
        self._put_cursor(here, 0)

    def _put_cursor(self, decision: Decision | None, line: int) -> None:
        """Stay on a decision, or go to this line where it is not shown any more."""
        found = self.model.line_of(decision.id) if decision else -1
        line = found if found >= 0 else min(max(line, 0), len(self.model.rows) - 1)
        self.table.setCurrentIndex(self.model.index(line, NAME))
        some = bool(self._session.decisions)
        self.pages.setCurrentIndex(0 if self.model.rows else 1)
        for part in (self.search, self.add, self.edit, self.drop):
            part.setVisible(some)
        for button in (self.edit, self.drop):
            button.setEnabled(bool(self.model.rows))
        self._show_none()

    def _show_none(self) -> None:
        if self._session.decisions:
            self.none.set_words(self.tr("Nothing found."))
        else:
            words = self.tr("Nothing is decided yet. Write down how a name is marked, so that everybody marks it so.")
            self.none.set_words(words, self.tr("New decision"))

    def retranslate(self) -> None:
        self.about.setText(self.tr("Annotators see a decision when they select its name in an article."))
        self.search.setPlaceholderText(self.tr("Search the decisions"))
        self.search.setAccessibleName(self.tr("Search the decisions"))
        self.table.setAccessibleName(self.tr("Decisions"))
        self.add.setText(self.tr("New decision"))
        self.edit.setText(self.tr("Change…"))
        self.edit.setToolTip(with_fixed_key(self.tr("Change this decision"), "Enter"))
        self.drop.setText(self.tr("Remove"))
        self.drop.setToolTip(with_fixed_key(self.tr("Remove this decision"), "Delete"))
        self._show()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, WHEN)

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.table.viewport().update()

    # --- deeds -------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._session.decisions_changed.connect(self._show)
        self._session.labels_changed.connect(self._show)
        self.search.textChanged.connect(self._find)
        self.search.moved.connect(self._step)
        self.search.returnPressed.connect(self.table.setFocus)
        self.none.clicked.connect(self.add.click)
        self.add.clicked.connect(lambda: self._open(None))
        self.edit.clicked.connect(lambda: self._open(self.current))
        self.drop.clicked.connect(self._drop)
        self.table.doubleClicked.connect(lambda _: self._open(self.current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_table = self.table.hasFocus() and self.current is not None
        if at_table and event.key() in _ENTER:
            self._open(self.current)
        elif at_table and event.key() == Qt.Key.Key_Delete:
            self._drop()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        line = min(max(self.table.currentIndex().row() + by, 0), len(self.model.rows) - 1)
        self.table.setCurrentIndex(self.model.index(line, NAME))

    def _open(self, decision: Decision | None) -> None:
        """Ask for what shall be decided."""
        if self._session.person is None:
            self.person_wanted.emit()
            return
        dialog = DecisionDialog(self, self._session.labels, self._session.decisions, decision)
        dialog.accepted.connect(lambda: self._decide(dialog, decision))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _decide(self, dialog: DecisionDialog, decision: Decision | None) -> None:
        wish, known = dialog.wish(), decision.id if decision else None
        self._act(lambda project, person: project.decide(person, *wish, known))

    def _drop(self) -> None:
        if (decision := self.current) is not None:
            self._act(lambda project, person: project.drop_decision(person, decision.id))
            words = self.tr("The decision about {name} is removed; undo brings it back.")
            self.told.emit(words.format(name=isolate(f"«{decision.name}»")))

    def _act(self, verb: Callable[[Project, bytes], Change]) -> None:
        person = self._session.person
        if person is None:
            self.person_wanted.emit()
        else:
            self._session.act(lambda project: verb(project, person.id))

    # --- look --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        item_views.prepare(self.table)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        theme.set_icon(self.add, "plus", px=16)
        theme.set_icon(self.drop, "trash", px=16)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        for button in (self.add, self.edit, self.drop):
            button.setAutoDefault(False)
            head.addWidget(button)
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.none)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.about)
        whole.addWidget(self.pages, 1)
