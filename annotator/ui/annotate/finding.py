"""Finding in the open article: from what is typed to the places in the text, and from place to place."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.model import Span
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.language import number
from annotator.ui.reader.widget import Reader

if TYPE_CHECKING:
    from annotator.core.text.finding import Finder

_LONG = 100_000  # code points; in a longer article the search waits for a pause in typing
_PAUSE_MS, _LETTER_PAUSE_MS = 150, 600  # one letter alone has places by the hundred thousand
_LONGEST_QUERY = 200


class Finding(QObject):
    """Ties one reader to the find bar; the place that is shown is the reader's selection, so that a digit marks it.

    `mark_wanted` says that the selection shall get the label of a digit; the next place follows when it was marked.
    """

    mark_wanted = Signal(int)
    told = Signal(str)  # a short sentence, while the bar is closed

    def __init__(self, reader: Reader, bar: FindBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._bar = reader, bar
        self._finder: Finder | None = None
        self._query = ""
        self._hits: list[Span] | None = None  # None: not looked for yet
        self._from = 0  # where the search begins, code points
        self._shown: Span | None = None  # the selection that was made last
        self._goes = False  # whether the search goes to the first place, or shows all and moves nothing
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._search)
        bar.query_changed.connect(self._type)
        bar.next_wanted.connect(lambda backward: self.again(backward=backward))
        bar.mark_wanted.connect(self._mark)
        bar.left.connect(self._leave)
        bar.closed.connect(self.close)
        bar.hide()

    # Asked by the page

    def open(self) -> None:
        """Open the bar: with the words that are selected, else with those that were looked for last."""
        selected = self._reader.selected_span()
        if self._has_moved(selected):
            self._begin_at(selected)
            if selected and self._words(selected):
                self._query, self._hits = self._words(selected), None
        self._bar.ask(self._query)
        self._search_soon(_PAUSE_MS, go=False)

    def again(self, *, backward: bool = False) -> None:
        """Go to the next or the previous place, round and round; without words to look for, ask for them."""
        if not self._query:
            self.open()
            return
        self._later.stop()
        hits = self._found()
        if hits:
            self._go(self._neighbour(hits, backward=backward))
        self._tell()

    def close_if_open(self) -> bool:
        """Close the bar; tell whether it was open."""
        was_open = not self._bar.isHidden()
        if was_open:
            self.close()
        return was_open

    def close(self) -> None:
        """Close the bar and go back to the text; what was looked for stays for the next time."""
        self._later.stop()
        self._bar.hide()
        self._reader.set_hits([], None)
        self._reader.setFocus()

    def show_document(self) -> None:
        """Look for the same words in the article that the reader has just loaded."""
        self._finder, self._hits, self._shown = None, None, None
        self._begin_at(None)
        if not self._bar.isHidden():
            self._search_soon(_PAUSE_MS, go=False)

    # Asked by the bar

    def _type(self, query: str) -> None:
        selected = self._reader.selected_span()
        if self._has_moved(selected):
            self._begin_at(selected)
        self._query, self._hits = query, None
        self._search_soon(_PAUSE_MS if len(query.strip()) > 1 else _LETTER_PAUSE_MS, go=True)

    def _search_soon(self, pause: int, *, go: bool) -> None:
        """Search now, or after a pause of so many milliseconds in a long article."""
        self._goes = go
        if len(self._reader.text) > _LONG:
            self._later.start(pause)
        else:
            self._search()

    def _search(self) -> None:
        """Show all places, and go to the first from where the search began if that is wanted."""
        hits, selected = self._found(), self._reader.selected_span()
        if self._goes and hits:
            self._go(_first_from(hits, self._from))
            return
        if self._goes and not self._has_moved(selected):
            self._reader.set_caret(self._from)  # what is selected has not the words that are asked for now
        self._paint(None if self._goes else self._place_of(selected))

    def _mark(self, digit: int) -> None:
        """Have the place marked that is shown, and show the next; without one, show the next alone."""
        selected = self._reader.selected_span()
        if self._later.isActive() or self._place_of(selected) is None:
            self.again()
            return
        self.mark_wanted.emit(digit)
        if self._reader.selected_span() != selected:
            self.again()

    def _leave(self) -> None:
        if self._query:
            self._reader.setFocus()
        else:
            self.close()

    # Places

    def _has_moved(self, selected: Span | None) -> bool:
        """Say whether the caret was put elsewhere since a place was shown."""
        return selected is None or selected != self._shown

    def _begin_at(self, selected: Span | None) -> None:
        self._from = selected.start if selected else self._reader.caret_offset()

    def _found(self) -> list[Span]:
        if self._hits is None:
            self._hits = self._ready_finder().find(self._query) if self._query else []
        return self._hits

    def _ready_finder(self) -> Finder:
        if self._finder is None:
            from annotator.core.text.finding import Finder

            self._finder = Finder(self._reader.text)
        return self._finder

    def _neighbour(self, hits: list[Span], *, backward: bool) -> int:
        """Give the number of the place after or before the selection, else the caret."""
        caret = self._reader.caret_offset()
        here = self._reader.selected_span() or Span(caret, caret)
        return (_count_before(hits, here.start) - 1) % len(hits) if backward else _first_from(hits, here.end)

    def _place_of(self, selected: Span | None) -> int | None:
        """Give the number of the place that is selected, or None."""
        if selected is None:
            return None
        hits, start = self._found(), self._from if selected == self._shown else selected.start
        place = _first_from(hits, start)
        return place if hits and hits[place].start == start else None

    def _go(self, place: int) -> None:
        hit = self._found()[place]
        self._from = hit.start
        self._reader.select_span(hit)
        self._shown = self._reader.selected_span()
        self._paint(place)

    def _paint(self, place: int | None) -> None:
        if self._bar.isHidden():
            return
        hits = self._found()
        self._reader.set_hits(hits, place)
        self._bar.set_count(place, len(hits) if self._query else None)

    def _tell(self) -> None:
        """Say in the window which place is shown, while there is no bar to say it."""
        if not self._bar.isHidden():
            return
        place = self._place_of(self._reader.selected_span())
        if place is None:
            self.told.emit(self.tr("These words are not in this article."))
        else:
            count = len(self._found())
            self.told.emit(self.tr("Place {place} of {count}").format(place=number(place + 1), count=number(count)))

    def _words(self, span: Span) -> str:
        """Give the words of a span, "" when they are no single line."""
        words = self._reader.text[span.start : span.end]
        return words if len(words) <= _LONGEST_QUERY and len(words.splitlines()) == 1 else ""


def _first_from(hits: list[Span], offset: int) -> int:
    """Give the number of the first place that begins at the offset or behind it, else of the first of all."""
    place = _count_before(hits, offset)
    return place if place < len(hits) else 0


def _count_before(hits: list[Span], offset: int) -> int:
    return bisect_left(hits, offset, key=lambda hit: hit.start)
