"""The parts of the document list: heading with progress, search, chips, and the three pages under them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.language import number
from annotator.ui.panels.chips import FilterChips
from annotator.ui.panels.document_delegate import HEIGHT
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.row_view import RowView
from annotator.ui.panels.search_field import SearchField
from annotator.ui.plain import isolate

translate = QCoreApplication.translate
LIST, EMPTY, NOTHING = range(3)
_SIDE = 12


class DocumentWidgets:
    """Builds the parts into their panel and gives them their words."""

    def __init__(self, panel: QWidget) -> None:
        self.heading, self.share = plain_label("title"), plain_label("small")
        self.bar = QProgressBar()
        self.bar.setProperty("role", "saved")
        self.bar.setTextVisible(False)
        self.search, self.chips, self.view = SearchField(), FilterChips(), RowView(HEIGHT)
        self.empty, self.nothing = EmptyState(), EmptyState()
        self.pages = QStackedWidget()
        for page in (self.view, self.empty, self.nothing):
            self.pages.addWidget(page)
        self._lay_out(panel)

    def _lay_out(self, panel: QWidget) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch()
        head.addWidget(self.share, 0, Qt.AlignmentFlag.AlignVCenter)
        top = QVBoxLayout()
        top.setContentsMargins(_SIDE, 12, _SIDE, 8)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.bar)
        top.addSpacing(2)
        top.addWidget(self.search)
        top.addWidget(self.chips)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)

    def retranslate(self) -> None:
        """Put the fixed words in the language of the moment."""
        self.heading.setText(translate("DocumentList", "Articles"))
        self.search.setPlaceholderText(translate("DocumentList", "Search the articles"))
        self.search.setAccessibleName(translate("DocumentList", "Search the articles"))
        self.view.setAccessibleName(translate("DocumentList", "Articles"))
        self.empty.set_words(
            translate("DocumentList", "No articles yet: drop files here or press Import."),
            translate("DocumentList", "Import…"),
        )
        self.show_nothing()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many documents are finished, in words and as a bar."""
        self.share.setText(_share(done, total) if total else "")
        for part in (self.bar, self.search, self.chips):
            part.setVisible(total > 0)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.bar.setAccessibleName(share_words(done, total))
        self.bar.setToolTip(share_words(done, total))

    def show_nothing(self) -> None:
        """Say what was looked for in vain."""
        query = self.search.text().strip()
        sentence = (
            translate("DocumentList", "Nothing found for “{query}”.").format(query=isolate(query))
            if query
            else translate("DocumentList", "None here.")
        )
        self.nothing.set_words(sentence, translate("DocumentList", "Show all articles"))


def share_words(done: int, total: int) -> str:
    """Say how many documents are finished."""
    return translate("DocumentList", "Finished: {share}").format(share=_share(done, total))


def _share(done: int, total: int) -> str:
    return translate("DocumentList", "{done} of {total}").format(done=number(done), total=number(total))
