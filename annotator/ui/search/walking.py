"""From place to place: the article of a place is opened, the words selected, and the keyboard is in the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.core.model import Span
from annotator.ui.reader.widget import Reader
from annotator.ui.search.panel import SearchPanel
from annotator.ui.search.rows import Key, Place
from annotator.ui.session import Session

_BEHIND = 200  # code points

OpenArticle = Callable[[bytes, Callable[[], None]], None]


class Walking(QObject):
    """Goes to places of the list; `open_article` opens one and then does what it was given."""

    arrived = Signal(int)  # at which place, from 1

    def __init__(self, session: Session, reader: Reader, panel: SearchPanel, open_article: OpenArticle) -> None:
        super().__init__(panel)
        self._session, self._reader, self._panel, self._open = session, reader, panel, open_article
        self._wanted: Key | None = None  # the place that is gone to, or was gone to last
        self._goes_on = False  # when more places come
        self.selected: Span | None = None  # the selection that was made last
        panel.view.picked.connect(self.go)

    def begin(self) -> None:
        """Another question has its first places: nothing was gone to yet."""
        self._wanted, self._goes_on = None, False

    def go(self, line: int) -> None:
        """Go to the place on a line."""
        place = self._panel.model.place(line)
        if place is None:
            return
        self._panel.view.go_to_line(line)
        self._wanted, opened = place.key, self._session.open_document
        if opened and opened.document.id == place.document:
            self._select(place)
        else:
            self._open(place.document, lambda: self._select(place))

    def again(self, *, backward: bool) -> None:
        """Go to the next or the previous place, round and round."""
        model, view = self._panel.model, self._panel.view
        line = view.line if self._wanted is None else model.next_place(view.line, -1 if backward else 1)
        if line is not None and model.place(line):
            self.go(line)
        elif not self._session.searching.has_all:
            self._goes_on = not backward
            self._session.searching.more()
        elif (line := self._round(backward=backward)) is not None:
            self.go(line)

    def go_on(self) -> None:
        """Go to the next place now if that was wished when it was not there yet."""
        if self._goes_on:
            self._goes_on = False
            self.again(backward=False)

    def _round(self, *, backward: bool) -> int | None:
        model = self._panel.model
        return model.next_place(model.rowCount(), -1) if backward else model.next_place(-1, 1)

    def _select(self, place: Place) -> None:
        if self._wanted != place.key:
            return  # the user has gone to another one since
        span, reader = place.hit.span, self._reader
        reader.show_offset(min(span.end + _BEHIND, len(reader.text)))  # what comes after it is read too
        reader.select_span(span)
        self.selected = reader.selected_span()
        reader.setFocus()
        line = self._panel.model.line_of(place.key)
        if line is not None:
            self.arrived.emit(self._panel.model.number(line))
