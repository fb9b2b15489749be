"""The lead's articles: searched, sorted and filtered; those that are chosen are assigned and handed over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.core.model import Annotator
from annotator.core.store.articles import ArticleRow
from annotator.ui.panels import style
from annotator.ui.panels.chips import Chip
from annotator.ui.plain import isolate
from annotator.ui.team.articles.menus import AssignMenu, MoreMenu
from annotator.ui.team.articles.model import ArticleModel
from annotator.ui.team.articles.rows import Articles, Column, Stage, Wanted
from annotator.ui.team.articles.view import ArticleView
from annotator.ui.team.articles.widgets import EMPTY, NOTHING, TABLE, ArticleWidgets
from annotator.ui.team.section import Section

_ALL = "all"


class ArticlesPanel(Section):
    """Shows what it is given and tells what was asked for; it neither reads nor writes the project."""

    import_wanted = Signal()
    article_wanted = Signal(bytes)
    hand_over_wanted = Signal(object)  # tuple of document ids
    assign_wanted = Signal(bytes, bool, object)  # person, given or taken, documents
    deed_wanted = Signal(str, object)  # Deed, dict[person, documents]
    remove_wanted = Signal(object)  # tuple of document ids
    new_person_wanted = Signal(object)  # documents that the new person shall get

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles, self._wanted = Articles(), Wanted()
        self._people: tuple[Annotator, ...] = ()
        self.model = ArticleModel(self._articles)
        self.view = ArticleView(self.model)
        self.widgets = ArticleWidgets(self, self.view)
        self.assign_menu, self.more_menu = AssignMenu(self), MoreMenu(self)
        self._connect()
        self.restyle()
        self.retranslate()
        self._show_all()

    # Data

    def set_people(self, people: Sequence[Annotator]) -> None:
        """Take the people whom articles may be assigned to; sets that are no persons are left out."""
        self._people = tuple(person for person in people if person.kind == "person")
        self.model.names = {person.id: person.name for person in self._people}
        self._fill_people()
        self._show()

    def set_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Show these articles; what was looked for and chosen stays as far as it is there."""
        kept = self._chosen_ids()
        self._articles.set(rows)
        self._show(kept)

    @property
    def articles(self) -> Articles:
        """The rows with their counts of words."""
        return self._articles

    def show_words(self) -> None:
        """Show the counts of words that came in the meantime."""
        self.view.viewport().update()
        self._tell_chosen()

    def sort_again(self) -> None:
        """Sort anew when the words are counted, if it is them that the order goes by."""
        if self._wanted.column is Column.WORDS:
            self._show()

    def show_person(self, person: bytes | None, stage: Stage | None = None) -> None:
        """Show the articles of a person, of one stage or of all."""
        self._wanted = Wanted(stage=stage, person=person)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.widgets.search.clear()
        self._fill_people()
        self._show()

    def chosen(self) -> list[ArticleRow]:
        """Give the chosen articles in the order of the table."""
        return [row for line in self.view.lines() if (row := self.model.row(line))]

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.widgets.search.setFocus()
        self.widgets.search.selectAll()

    # Words and colours

    def retranslate(self) -> None:
        self.widgets.retranslate()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._fill_people()
        self._show_all()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.view.delegate.shades = style.shades()
        self.view.viewport().update()

    # What the user does

    def _connect(self) -> None:
        widgets, view = self.widgets, self.view
        widgets.search.textChanged.connect(lambda text: self._want(query=text))
        widgets.search.moved.connect(lambda _: view.setFocus())
        widgets.person.activated.connect(lambda: self._want(person=widgets.person.currentData()))
        widgets.chips.chosen.connect(lambda key: self._want(stage=None if key == _ALL else Stage(key)))
        view.sort_wanted.connect(lambda column, down: self._want(column=column, descending=down))
        view.typed.connect(self._type)
        view.picked.connect(self._open)
        view.chosen.connect(self._tell_chosen)
        view.customContextMenuRequested.connect(self._open_menu)
        for button in (widgets.bring_in, widgets.empty.button):
            button.clicked.connect(self.import_wanted)
        widgets.nothing.clicked.connect(lambda: self.show_person(None))
        widgets.hand_over.clicked.connect(self._hand_over)
        self.more_menu.hand_over_wanted.connect(self._hand_over)
        for removal in (view.removed, self.more_menu.remove_wanted):
            removal.connect(self._remove)
        widgets.assign.clicked.connect(lambda: self._open_under(self.assign_menu, widgets.assign))
        widgets.more.clicked.connect(lambda: self._open_under(self.more_menu, widgets.more))
        self.assign_menu.toggled_for.connect(
            lambda person, given: self.assign_wanted.emit(person, given, self._chosen_ids())
        )
        self.assign_menu.new_person_wanted.connect(lambda: self.new_person_wanted.emit(self._chosen_ids()))
        self.more_menu.wanted.connect(self.deed_wanted)
        self.more_menu.open_wanted.connect(lambda: self._open(self.view.lines()[0]))

    def _want(self, **changes: object) -> None:
        self._wanted = replace(self._wanted, **changes)  # type: ignore[arg-type]
        self._show()

    def _type(self, text: str) -> None:
        self.widgets.search.setFocus()
        self.widgets.search.insert(text)

    def _open(self, line: int) -> None:
        if row := self.model.row(line):
            self.article_wanted.emit(row.id)

    def _open_under(self, menu: AssignMenu | MoreMenu, button: QPushButton) -> None:
        self._fill_menus()
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _open_menu(self, where: QPoint) -> None:
        if self.view.lines():
            self._fill_menus(whole=True)
            self.more_menu.popup(self.view.viewport().mapToGlobal(where))

    def _fill_menus(self, *, whole: bool = False) -> None:
        rows = self.chosen()
        self.assign_menu.fill(self._people, rows)
        self.more_menu.fill(self.model.names, rows, self.assign_menu if whole else None)

    def _hand_over(self) -> None:
        self.hand_over_wanted.emit(self._chosen_ids())

    def _remove(self) -> None:
        if chosen := self._chosen_ids():
            self.remove_wanted.emit(chosen)

    def _chosen_ids(self) -> tuple[bytes, ...]:
        return tuple(row.id for row in self.chosen())

    # Showing

    def _show(self, chosen: Collection[bytes] | None = None) -> None:
        """Show what is wanted; chosen articles (those that are, if not given) stay chosen while they are shown."""
        shown = self._articles.shown(self._wanted)
        kept = set(self._chosen_ids() if chosen is None else chosen)
        lines = [line for line, place in enumerate(shown) if self._articles.rows[place].id in kept]
        if shown != self.model.shown:
            self.model.show_places(shown)
        self.model.refresh()
        if lines != self.view.lines():
            self.view.choose(lines)
        self._show_all()

    def _show_all(self) -> None:
        total, shown = len(self._articles.rows), self.model.rowCount()
        self.widgets.pages.setCurrentIndex(TABLE if shown else NOTHING if total else EMPTY)
        self.widgets.show_total(shown, total)
        self.widgets.show_nothing()
        self._show_chips()
        self._tell_chosen()

    def _show_chips(self) -> None:
        counts = self._articles.stages(self._wanted.person)
        self.widgets.chips.set_chips(
            [
                Chip(_ALL, self.tr("All"), counts.total()),
                Chip(Stage.UNASSIGNED, self.tr("Unassigned"), counts[Stage.UNASSIGNED]),
                Chip(Stage.ASSIGNED, self.tr("Assigned"), counts[Stage.ASSIGNED]),
                Chip(Stage.FINISHED, self.tr("Finished"), counts[Stage.FINISHED]),
            ]
        )
        self.widgets.chips.choose(self._wanted.stage or _ALL)

    def _fill_people(self) -> None:
        box = self.widgets.person
        box.clear()
        box.addItem(self.tr("Everyone's"), None)
        for person in self._people:
            box.addItem(isolate(person.name), person.id)
        box.setCurrentIndex(max(0, box.findData(self._wanted.person)))

    def _tell_chosen(self) -> None:
        rows, words = self.chosen(), self._articles.words
        for button in (self.widgets.assign, self.widgets.hand_over, self.widgets.more):
            button.setEnabled(bool(rows))
        counted = all(row.id in words for row in rows)
        self.widgets.chosen.tell(len(rows), sum(words[row.id] for row in rows) if counted else None)
