"""From the open document to the reader: all its marks, or those that look different now, and what is suggested."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from annotator.core.model import Annotation
from annotator.ui.open_document import OpenDocument, Shown
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion


def draw_all(session: Session, reader: Reader) -> None:
    """Give the reader, which has just loaded the open document, all its marks."""
    opened = session.open_document
    if opened:
        opened.take_touched()
        reader.set_marks(_shown_mark(opened, pair) for pair in opened.shown())


def draw_touched(session: Session, reader: Reader) -> None:
    """Give the reader the marks that look different now."""
    opened = session.open_document
    if opened is None:
        return
    touched = opened.take_touched()
    pairs = {id_: opened.pair(id_) for id_ in touched}
    came_or_went = {id_ for id_, pair in pairs.items() if (pair is None) != (reader.marks.get(id_) is None)}
    if came_or_went:  # to look through the links of all marks costs more than to draw one
        pairs |= {pair[0].id: pair for pair in opened.shown() if came_or_went.intersection(_targets(pair[0]))}
    put = [_shown_mark(opened, pair) for pair in pairs.values() if pair]
    reader.change_marks(put, [id_ for id_, pair in pairs.items() if pair is None])


class ShownSuggestions:
    """Keeps the suggestions of the moment among the marks of a reader; those that stay cost nothing."""

    def __init__(self, session: Session, reader: Reader) -> None:
        self._session, self._reader = session, reader
        self._drawn: tuple[Suggestion, ...] = ()
        self._table: object = None  # the marks among which they were drawn: those of another article begin anew

    def draw(self) -> None:
        """Give the reader those that are new, and take away those that are none any more."""
        before = self._drawn if self._table is self._reader.marks else ()
        self._drawn, self._table = self._session.suggesting.suggestions, self._reader.marks
        kept = set(map(id, before)).intersection(map(id, self._drawn))  # an act leaves most of them as they are
        put = {shown_id(one): _proposed(one) for one in self._drawn if id(one) not in kept}
        gone = [name for one in before if id(one) not in kept and (name := shown_id(one)) not in put]
        self._reader.change_marks(put.values(), gone)


def shown_id(suggestion: Suggestion) -> bytes:
    """Give the name of a suggestion in the reader, which no mark has: place and label."""
    return f"{suggestion.span.start}-{suggestion.span.end} {suggestion.label}".encode()


def _proposed(suggestion: Suggestion) -> ShownMark:
    span = suggestion.span
    return ShownMark(shown_id(suggestion), span.start, span.end, suggestion.label, suggested=True)


def _shown_mark(opened: OpenDocument, pair: Shown) -> ShownMark:
    mark, pending = pair
    orphan = any(opened.pair(target) is None for target in _targets(mark))
    return ShownMark(
        mark.id,
        mark.start,
        mark.end,
        mark.label,
        pending=pending,
        unsure=mark.unsure,
        orphan=orphan,
        commented=mark.id in opened.commented,
    )


def _targets(mark: Annotation) -> Iterator[bytes]:
    return chain.from_iterable(mark.links.values())
