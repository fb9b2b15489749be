"""The parts of the articles' section: search and chips over the table, the acts on chosen articles under it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.panels.chips import FilterChips
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.search_field import SearchField
from annotator.ui.plain import isolate
from annotator.ui.team.articles.chosen_line import ChosenLine
from annotator.ui.team.articles.view import ArticleView

translate = QCoreApplication.translate
TABLE, EMPTY, NOTHING = range(3)


class ArticleWidgets:
    """Builds the parts into their panel and gives them their words."""

    def __init__(self, panel: QWidget, view: ArticleView) -> None:
        self.view = view
        self.heading, self.bring_in = plain_label("title"), QPushButton()
        self.search, self.person, self.chips = SearchField(), QComboBox(), FilterChips()
        self.empty, self.nothing, self.pages = EmptyState(), EmptyState(), QStackedWidget()
        self.chosen = ChosenLine()
        self.assign, self.hand_over, self.more = QPushButton(), QPushButton(), QPushButton()
        for page in (view, self.empty, self.nothing):
            self.pages.addWidget(page)
        theme.set_icon(self.bring_in, "import", px=16)
        for button in (self.bring_in, self.assign, self.hand_over, self.more):
            button.setAutoDefault(False)
        self._lay_out(panel)

    def _lay_out(self, panel: QWidget) -> None:
        head, find, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch()
        head.addWidget(self.bring_in)
        find.setSpacing(8)
        find.addWidget(self.search, 3)
        find.addWidget(self.person, 1)
        foot.setSpacing(8)
        foot.addWidget(self.chosen, 1)
        for button in (self.assign, self.hand_over, self.more):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(24, 16, 24, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(find)
        layout.addWidget(self.chips)
        layout.addWidget(self.pages, 1)
        layout.addLayout(foot)

    def retranslate(self) -> None:
        """Put the fixed words in the language of the moment."""
        self.bring_in.setText(translate("TeamArticles", "Import…"))
        search = translate("TeamArticles", "Search titles and sources")
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self.person.setAccessibleName(translate("TeamArticles", "Whose articles"))
        self.view.setAccessibleName(translate("TeamArticles", "Articles"))
        self.assign.setText(translate("TeamArticles", "Assign to"))
        self.hand_over.setText(translate("TeamArticles", "Hand over…"))
        self.more.setText(translate("TeamArticles", "More"))
        self.empty.set_words(
            translate("TeamArticles", "No articles yet: drop files here or press Import."),
            translate("TeamArticles", "Import…"),
        )
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what was looked for in vain."""
        query = self.search.text().strip()
        sentence = (
            translate("TeamArticles", "Nothing found for “{query}”.").format(query=isolate(query))
            if query
            else translate("TeamArticles", "None here.")
        )
        self.nothing.set_words(sentence, translate("TeamArticles", "Show all articles"))

    def show_total(self, shown: int, total: int) -> None:
        """Say how many articles there are, and how many of them are shown."""
        words = translate("TeamArticles", "Articles")
        if total and shown < total:
            share = translate("TeamArticles", "{shown} of {total}").format(shown=number(shown), total=number(total))
            words = f"{words}  {share}"
        elif total:
            words = f"{words}  {number(total)}"
        self.heading.setText(words)
        for part in (self.search, self.person, self.chips, self.chosen, self.assign, self.hand_over, self.more):
            part.setVisible(total > 0)
