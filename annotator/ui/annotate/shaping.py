"""The keys that move edges: of the selection, else of the current mark, else of the word at the caret."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from annotator.core.model import Span
from annotator.core.text.clitics import next_end_cut, next_start_cut
from annotator.core.text.edges import move_edge
from annotator.core.text.growing import grow
from annotator.core.text.words import word_at
from annotator.ui.annotate.wording import closed_words
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

Side: TypeAlias = Literal["left", "right"]
Step: TypeAlias = Literal["word", "letter"]


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a key means: a span (code points), and the mark or suggestion that has it, or None for plain text."""

    span: Span
    mark: bytes | None = None


class Shaping(QObject):
    """Selects other words, or moves the edges of the current mark; `told` says why nothing moved."""

    told = Signal(str)

    def __init__(self, session: Session, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader = session, reader
        self.seeks_words: Callable[[], bool] = lambda: False  # while the caret may go from the mark to link it to words
        self.takes_move: Callable[[bytes, Span], bytes | None] = lambda _mark, _span: None  # makes a suggestion a mark
        self._smaller: list[Span] = []  # what the selection was before each step of growing
        self.actions = {
            "cut.start": self._cut_start,
            "cut.end": self._cut_end,
            "span.grow": self._grow,
            "span.shrink": self._shrink,
        }
        sides: tuple[Side, ...] = ("left", "right")
        steps: tuple[Step, ...] = ("word", "letter")
        for side in sides:
            for step in steps:
                self.actions[f"edge.{side}.grow_{step}"] = partial(self._edge, side, step, wider=True)
                self.actions[f"edge.{side}.shrink_{step}"] = partial(self._edge, side, step, wider=False)

    def move(self, mark: bytes, span: Span) -> bytes:
        """Give a mark another span, unless its article is closed or another mark has that place.

        Gives the mark that stands there now: of a suggestion one is made.
        """
        if made := self.takes_move(mark, span):
            return made
        opened = self._session.open_document
        annotation = opened.get(mark) if opened else None
        if opened is None or annotation is None or annotation.span == span:
            return mark
        if not opened.is_open:
            self.told.emit(closed_words(opened.progress))
        elif opened.find(span, annotation.label):
            self.told.emit(self.tr("These words carry this label already."))
        else:
            self._session.resize(mark, span)
        return mark

    def _meant(self) -> _Meant | None:
        reader = self._reader
        if selected := reader.selected_span():
            return _Meant(selected)
        current = reader.marks.get(reader.current_mark())
        if current and not self._has_left(current):
            return _Meant(Span(current.start, current.end), current.id)
        word = word_at(reader.text, reader.caret_offset())
        return _Meant(word) if word else None

    def _has_left(self, mark: ShownMark) -> bool:
        """Say whether the caret has gone from the current mark to words that it may be linked to."""
        return self.seeks_words() and not mark.start <= self._reader.caret_offset() <= mark.end

    def _give(self, meant: _Meant | None, span: Span | None) -> None:
        if meant is None or span is None:
            self.told.emit(self.tr("Select words first, or put the caret on one."))
        elif meant.mark is None:
            self._reader.select_span(span)
        else:
            mark = self.move(meant.mark, span)
            self._reader.set_current_mark(mark)  # the caret stays on it: elsewhere, edges would be of other words

    def _edge(self, side: Side, step: Step, *, wider: bool) -> None:
        meant = self._meant()
        self._give(meant, move_edge(self._reader.text, meant.span, side, step, grow=wider) if meant else None)

    def _cut_start(self) -> None:
        meant, text = self._meant(), self._reader.text
        self._give(meant, next_start_cut(text, meant.span, self._reader.words.vocabulary()) if meant else None)

    def _cut_end(self) -> None:
        meant = self._meant()
        self._give(meant, next_end_cut(self._reader.text, meant.span) if meant else None)

    def _grow(self) -> None:
        """Select the next larger stretch; a mark stays as it is, so that a larger one may be put around it."""
        meant = self._meant()
        wider = grow(self._reader.text, meant.span) if meant else None
        if meant and wider != meant.span:
            if self._smaller and not _within(self._smaller[-1], meant.span):
                self._smaller.clear()
            self._smaller.append(meant.span)
        self._give(_Meant(meant.span) if meant else None, wider)

    def _shrink(self) -> None:
        """Go back the way that growing came; a selection that came otherwise stays."""
        selected = self._reader.selected_span()
        if selected and self._smaller and _within(self._smaller[-1], selected):
            self._reader.select_span(self._smaller.pop())


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
