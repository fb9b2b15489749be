"""The search in the whole project: ties the panel to the session and to the text, made when it is first opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.model import DocumentRow, Progress
from annotator.ui.reader.widget import Reader
from annotator.ui.search.acting import Acting
from annotator.ui.search.asking import Asking
from annotator.ui.search.panel import SearchPanel
from annotator.ui.search.walking import OpenArticle, Walking
from annotator.ui.session import Session

_LONGEST_QUERY = 200


class _Parts(NamedTuple):
    panel: SearchPanel
    walking: Walking
    acting: Acting
    asking: Asking


class ProjectSearch(QObject):
    """Opens and closes the panel and keeps its list as the project is.

    `made` gives the panel to whoever places it. `word_counts` holds those of the project, as they become known.
    """

    told = Signal(str)
    made = Signal(QWidget)
    text_wanted = Signal()

    def __init__(self, session: Session, reader: Reader, open_article: OpenArticle, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._reader, self._open_article = session, reader, open_article
        self.word_counts: Mapping[str, int] = {}
        self._rows: Sequence[DocumentRow] = ()
        self._progress: dict[bytes, Progress] | None = None
        self._documents: frozenset[bytes] = frozenset()
        session.rows_loaded.connect(self._take_rows)
        session.progress_changed.connect(self._take_progress)

    @cached_property
    def _parts(self) -> _Parts:
        """The panel, and what walks and acts from it."""
        panel = SearchPanel(self._progress_of)
        panel.hide()
        panel.set_labels(self._session.labels)
        self.made.emit(panel)
        walking = Walking(self._session, self._reader, panel, self._open_article)
        acting = Acting(self._session, panel, self._progress_of, lambda: self.word_counts)
        asking = Asking(self._session, panel, walking)
        walking.arrived.connect(panel.set_number)
        for teller in (acting, asking):
            teller.told.connect(self.told)
        self._connect(panel)
        return _Parts(panel, walking, acting, asking)

    @property
    def panel(self) -> SearchPanel:
        """The panel, made when it is first asked for."""
        return self._parts.panel

    @property
    def _walking(self) -> Walking:
        return self._parts.walking

    @property
    def _is_made(self) -> bool:
        return "_parts" in self.__dict__

    def _connect(self, panel: SearchPanel) -> None:
        session = self._session
        panel.closed.connect(self.close)
        session.labels_changed.connect(panel.set_labels)
        session.opened.connect(lambda _: self._forget())
        session.closed.connect(self._forget)
        session.person_changed.connect(lambda _: self._ask_again())

    # --- asked by the page -------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Say whether the panel is there."""
        return self._is_made and not self.panel.isHidden()

    @property
    def is_waiting(self) -> bool:
        """Say whether the list still shows what was asked before."""
        return self._is_made and self._parts.asking.is_waiting

    @property
    def has_keyboard(self) -> bool:
        """Say whether the keyboard is in the panel."""
        return self.is_open and self.panel.has_keyboard

    def open(self, words: str = "") -> None:
        """Open the panel with these words, else with those that are selected, else as it was left.

        When it is open already, the keyboard goes to the list, on the line where it was, and from there to the field.
        """
        words = words or self._selected_words()
        was_open, in_list = self.is_open, self.is_open and self.panel.view.hasFocus()
        if not was_open:
            self._show_panel()
        if words and words != self.panel.bar.choices.words:
            self.panel.bar.use(replace(self.panel.bar.choices, words=words))
            self.panel.focus_field()
        elif not was_open:
            self._parts.asking.ask()
            self.panel.focus_field()
        elif in_list:
            self.panel.focus_field()
        else:
            self.panel.focus_list()

    def again(self, *, backward: bool) -> None:
        """Go to the next or the previous place; without any, to the field."""
        if self.panel.model.rowCount():
            self._walking.again(backward=backward)
        else:
            self.panel.focus_field()

    def close_if_open(self) -> bool:
        """Close the panel; tell whether it was open."""
        was_open = self.is_open
        if was_open:
            self.close()
        return was_open

    def close(self) -> None:
        """Close the panel and go back to the text; what was looked for stays for the next time."""
        self._session.searching.stop()
        self.panel.hide()
        self.text_wanted.emit()

    def _show_panel(self) -> None:
        panel, info = self.panel, self._session.info
        panel.bar.set_handed(info is not None and info.assignee is not None)
        self._documents = frozenset(row.id for row in self._rows)
        panel.show()

    def _selected_words(self) -> str:
        """Give what is selected in the text if it is one line that was not selected by going to a place."""
        span = self._reader.selected_span()
        if span is None or (self._is_made and span == self._walking.selected):
            return ""
        words = self._reader.text[span.start : span.end]
        return words if len(words) <= _LONGEST_QUERY and len(words.splitlines()) == 1 else ""

    # --- the project changes -----------------------------------------------------------------------------------

    def _ask_again(self) -> None:
        if self.is_open:
            self._parts.asking.ask_again()

    def _take_rows(self, rows: Sequence[DocumentRow]) -> None:
        self._rows, self._progress = rows, None
        if not self.is_open:
            return
        documents = frozenset(row.id for row in rows)
        if documents != self._documents:
            self._documents = documents
            self._parts.asking.ask_again()
        else:
            self._parts.asking.refresh(self.panel.model.documents)

    def _take_progress(self, document: bytes, progress: Progress, _count: int) -> None:
        if self._progress is not None:
            self._progress[document] = progress
        if self.is_open:
            self.panel.model.repaint(document)

    def _progress_of(self, document: bytes) -> Progress:
        """Give how far the user is with a document."""
        if self._progress is None:
            self._progress = {row.id: row.progress for row in self._rows}
        return self._progress.get(document, Progress.NEW)

    def _forget(self) -> None:
        """Another project comes, or none."""
        self.panel.set_labels(self._session.labels)
        self._parts.asking.forget()
        self.panel.hide()
