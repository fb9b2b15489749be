"""A look at a hand-over before it is made: the files, or the articles in them with those who get them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.store.articles import ArticleRow
from annotator.ui.language import number
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.panel import Panel
from annotator.ui.plain import isolate
from annotator.ui.team.handover.facts import FilePlan
from annotator.ui.team.handover.given import Column, Given, GivenModel, given_articles
from annotator.ui.team.handover.preview import Column as FileColumn
from annotator.ui.team.handover.preview import PreviewModel
from annotator.ui.team.work.tables import RowTable

FILES, ARTICLES = "files", "articles"
_ALL, _SHARED = "", "shared"
_FILE_WIDTHS = {FileColumn.PERSON: 150, FileColumn.ARTICLES: 72, FileColumn.WORDS: 72, FileColumn.SHARED: 116}
_PEOPLE_PX, _WHOSE_PX = 260, 200


class PreviewPanel(Panel):
    """Shows files first; entering one shows its articles, and a box chooses whose are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: Sequence[FilePlan] = ()
        self._given: list[Given] = []
        self.choice, self.whose = {page: QRadioButton() for page in (FILES, ARTICLES)}, QuietCombo()
        self.model, self.given = PreviewModel(), GivenModel()
        self.files = RowTable(self.model, FileColumn.FILE, _FILE_WIDTHS)
        self.articles = RowTable(self.given, Column.TITLE, {Column.PEOPLE: _PEOPLE_PX})
        self.pages = QStackedWidget()
        self._lay_out()
        for page, button in self.choice.items():
            button.clicked.connect(lambda _=False, page=page: self.show_page(page))
        self.files.picked.connect(self._show_articles_of)
        self.whose.activated.connect(lambda _: self._filter())
        self.show_page(FILES)
        self.retranslate()

    def show_plans(self, rows: Sequence[ArticleRow], plans: Sequence[FilePlan]) -> None:
        """Show what would be made of these articles of the project."""
        self._plans, self._given = plans, given_articles(rows, plans)
        self.model.show(plans)
        self._offer(self._chosen)
        self._name_pages()

    def show_page(self, page: str) -> None:
        """Show the files, or the articles in them."""
        self.choice[page].setChecked(True)
        self.pages.setCurrentWidget(self.files if page == FILES else self.articles)
        self.whose.setVisible(page == ARTICLES)

    def retranslate(self) -> None:
        self._name_pages()
        self.files.setAccessibleName(self.tr("Files that will be made"))
        self.articles.setAccessibleName(self.tr("Articles in the files"))
        self.whose.setAccessibleName(self.tr("Whose articles"))
        for model in (self.model, self.given):
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, model.columnCount() - 1)
        self._offer(self._chosen)

    # --- inside ------------------------------------------------------------------------------------------------

    @property
    def _chosen(self) -> str:
        return self.whose.currentData() or _ALL

    def _name_pages(self) -> None:
        files, articles = number(len(self._plans)), number(len(self._given))
        self.choice[FILES].setText(self.tr("Files that will be made: {count}").format(count=files))
        self.choice[ARTICLES].setText(self.tr("Articles in them: {count}").format(count=articles))

    def _show_articles_of(self, line: int) -> None:
        self._offer(self._plans[line].person.hex())
        self.show_page(ARTICLES)
        self.articles.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, chosen: str) -> None:
        """Offer to show all articles, those for two people, or those of one person."""
        shared = sum(given.is_shared for given in self._given)
        options = [(_ALL, self.tr("All articles"))]
        if shared:
            options.append((_SHARED, self.tr("To two people: {count}").format(count=number(shared))))
        if len(self._plans) > 1:
            options += [(plan.person.hex(), isolate(plan.name)) for plan in self._plans]
        self.whose.set_options(options, chosen if chosen in dict(options) else _ALL)
        self._filter()

    def _filter(self) -> None:
        chosen = self._chosen
        self.given.show([given for given in self._given if _is_of(given, chosen)])

    def _lay_out(self) -> None:
        self.whose.setFixedWidth(_WHOSE_PX)
        policy = self.whose.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the tables keep their place
        self.whose.setSizePolicy(policy)
        for page in (self.files, self.articles):
            self.pages.addWidget(page)
        head = QHBoxLayout()
        head.setSpacing(16)
        for button in self.choice.values():
            head.addWidget(button)
        head.addStretch()
        head.addWidget(self.whose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.pages, 1)


def _is_of(given: Given, chosen: str) -> bool:
    if chosen in (_ALL, _SHARED):
        return given.is_shared or chosen == _ALL
    return any(plan.person.hex() == chosen for plan in given.plans)
