"""What the project decided about words: looked up when they are selected, or when they carry the current mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QObject

from annotator.core.model import Decision, Span
from annotator.core.text.clitics import start_cuts
from annotator.core.text.words import word_at
from annotator.ui.panels.folding import fold
from annotator.ui.panels.inspector import Inspector
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

_LONGEST = 300  # code points; no name is longer
Index = Mapping[str, tuple[Decision, ...]]


def index_of(decisions: Iterable[Decision]) -> Index:
    """Give the decisions by the folded name that each is about."""
    found: dict[str, tuple[Decision, ...]] = {}
    for decision in decisions:
        key = _folded(decision.name)
        found[key] = (*found.get(key, ()), decision)
    return found


def decided_on(text: str, span: Span | None, index: Index) -> tuple[Decision, ...]:
    """Give the decisions about the words of a span (code points), also when a proclitic stands before them."""
    if span is None or not index or span.end - span.start > _LONGEST:
        return ()
    names = (_folded(text[start : span.end]) for start in _starts(text, span))
    return next((index[name] for name in names if name in index), ())


def _starts(text: str, span: Span) -> Iterator[int]:
    word = word_at(text, span.start)
    cuts = start_cuts(text, word) if word and word.start == span.start else ()
    return (start for start in dict.fromkeys((span.start, *cuts)) if start < span.end)


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


class Decided(QObject):
    """Tells the inspector; `refresh` is asked for when the current mark may be another one."""

    def __init__(self, session: Session, reader: Reader, inspector: Inspector, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader, self._inspector = session, reader, inspector
        self._index: Index = {}
        session.decisions_changed.connect(self._take)
        session.labels_changed.connect(self.refresh)
        reader.selection_changed.connect(self.refresh)

    def _take(self, decisions: Iterable[Decision]) -> None:
        self._index = index_of(decisions)
        self.refresh()

    def refresh(self) -> None:
        """Look up the words of the moment."""
        mark = self._reader.shown_mark(self._reader.current_mark())
        span = self._reader.selected_span() or (Span(mark.start, mark.end) if mark else None)
        self._inspector.show_decisions(decided_on(self._reader.text, span, self._index))
