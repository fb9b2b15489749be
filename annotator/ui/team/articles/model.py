"""The articles as a Qt model: all rows, of which some are shown in some order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt

from annotator.core.store.articles import ArticleRow
from annotator.ui import language
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.plain import isolate, tooltip
from annotator.ui.team.articles.rows import Articles, Column, people_order
from annotator.ui.team.table_rows import TableRows


class ArticleModel(TableRows[ArticleRow]):
    """A window on the rows: `shown` holds their places in the order of the table."""

    def __init__(self, articles: Articles) -> None:
        super().__init__(Column, numbers=(Column.WORDS,))
        self._articles = articles
        self.shown: list[int] = []
        self.names: Mapping[bytes, str] = {}

    def show_places(self, shown: list[int]) -> None:
        """Show these places."""
        self.shown = shown
        self.show(self._found())

    def refresh(self) -> None:
        self.rows = self._found()
        super().refresh()

    def _found(self) -> list[ArticleRow]:
        return [self._articles.rows[place] for place in self.shown]

    def headings(self) -> Sequence[str]:
        return self.tr("Title"), self.tr("Source"), self.tr("Date"), self.tr("Words"), self.tr("Who works on it")

    def tip(self, row: ArticleRow, column: int) -> str:
        return tooltip(row.title) if column == Column.TITLE else super().tip(row, column)

    def look(self, row: ArticleRow, column: int, role: int) -> object:
        return self.words(row, column) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def words(self, row: ArticleRow, column: int) -> str:
        if column == Column.TITLE:
            return row.title
        if column == Column.PEOPLE:
            return self._people(row)
        if column == Column.WORDS:
            count = self._articles.words.get(row.id)
            return "" if count is None else language.number(count)
        text = row.source if column == Column.SOURCE else row.published
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
