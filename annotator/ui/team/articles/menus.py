"""The menus over chosen articles: to whom they are assigned, and for whom they are locked or reopened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu

from annotator.core.model import Annotator
from annotator.core.store.articles import ArticleRow
from annotator.ui import theme
from annotator.ui.keys.caps import shown
from annotator.ui.language import number
from annotator.ui.plain import isolate
from annotator.ui.team.articles.acts import Deed, assigned_counts, concerned

translate = QCoreApplication.translate


class AssignMenu(QMenu):
    """Everyone with a tick who has all of the chosen articles; a choice gives them, or takes them back."""

    toggled_for = Signal(bytes, bool)  # person, whether the articles are given
    new_person_wanted = Signal()

    def fill(self, people: Sequence[Annotator], rows: Sequence[ArticleRow]) -> None:
        """Show who has how many of these articles."""
        self.clear()
        counts = assigned_counts(rows)
        for person in people:
            count = counts.get(person.id, 0)
            entry = self.addAction(_words(person, count, len(rows)))
            entry.setCheckable(True)
            entry.setChecked(count == len(rows))
            entry.triggered.connect(lambda given, one=person.id: self.toggled_for.emit(one, given))
        if people:
            self.addSeparator()
        new = self.addAction(translate("TeamArticles", "New person…"))
        new.triggered.connect(self.new_person_wanted)


def _words(person: Annotator, count: int, total: int) -> str:
    name = isolate(person.name).replace("&", "&&")
    if not 0 < count < total:
        return name
    some = translate("TeamArticles", "{name} ({count} of {total})")
    return some.format(name=name, count=number(count), total=number(total))


class MoreMenu(QMenu):
    """Lock, unlock and reopen, each for everyone whom it concerns or for one person; and remove."""

    wanted = Signal(str, object)  # Deed, dict[person, documents]
    open_wanted = Signal()
    hand_over_wanted = Signal()
    remove_wanted = Signal()

    def fill(self, names: Mapping[bytes, str], rows: Sequence[ArticleRow], assigning: AssignMenu | None = None) -> None:
        """Offer what can be done to these articles; with a menu of assigning all of it, as beside the table."""
        self.clear()
        first = self.addAction(translate("TeamArticles", "Open in the text"))
        first.setEnabled(len(rows) == 1)
        first.triggered.connect(self.open_wanted)
        if assigning is not None:
            assigning.setTitle(translate("TeamArticles", "Assign to"))
            self.addMenu(assigning)
            self.addAction(translate("TeamArticles", "Hand over…")).triggered.connect(self.hand_over_wanted)
        self.addSeparator()
        self._add("lock", translate("TeamArticles", "Lock for"), names, rows)
        self._add("unlock", translate("TeamArticles", "Unlock for"), names, rows)
        self._add("reopen_for", translate("TeamArticles", "Reopen for"), names, rows)
        self.addSeparator()
        # Its key is the table's own: a shortcut of the menu would be heard everywhere in the window.
        words = translate("TeamArticles", "Remove from the project…")
        self.addAction(theme.icon("trash"), f"{words}\t{shown('Delete')}").triggered.connect(self.remove_wanted)

    def _add(self, deed: Deed, words: str, names: Mapping[bytes, str], rows: Sequence[ArticleRow]) -> None:
        work = concerned(rows, deed)
        menu = self.addMenu(words)
        menu.setEnabled(bool(work))
        if len(work) > 1:
            everyone = menu.addAction(translate("TeamArticles", "Everyone"))
            everyone.triggered.connect(lambda: self.wanted.emit(deed, work))
            menu.addSeparator()
        for person, documents in work.items():
            entry = menu.addAction(_counted(names.get(person, "?"), len(documents), len(rows)))
            entry.triggered.connect(lambda _=False, one=person, these=documents: self.wanted.emit(deed, {one: these}))


def _counted(name: str, count: int, total: int) -> str:
    shown = isolate(name).replace("&", "&&")
    return shown if count == total else f"{shown}  {number(count)}"
