"""Works out where the marks and hits of an article stand on its scroll bar, a few at a time while all is calm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor

from annotator.core.model import Span
from annotator.ui.reader.lines import pitch_of
from annotator.ui.reader.mark_scroll_bar import MarkScrollBar, Tick

if TYPE_CHECKING:
    from annotator.ui.reader.view import ArticleView

T = TypeVar("T")

# So long nothing must have changed before the work begins, and so long a slice of it takes.
_CALM_MS, _SLICE_SECONDS, _PART = 60, 0.003, 100


class Ticks(QObject):
    """Keeps the ticks of a view up to date; a child of it."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._hits: Sequence[Span] = ()
        self._work: Iterator[None] = iter(())
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._begin)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on)
        view.places_changed.connect(self.renew)

    def renew(self) -> None:
        """Marks, hits or lines have changed: begin again when it is calm."""
        self._slices.stop()
        self._calm.start()

    def set_hits(self, hits: Sequence[Span]) -> None:
        """Show these hits among the ticks."""
        if hits or self._hits:
            self._hits = hits
            self.renew()

    def _begin(self) -> None:
        self._work = self._collect()
        self._slices.start()

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE_SECONDS
        while perf_counter() < until:
            if next(self._work, self) is self:
                self._slices.stop()
                return

    def _collect(self) -> Iterator[None]:
        """Collect all ticks and give them to the bar; pauses now and then."""
        view = cast("ArticleView", self.parent())
        looks, place = view.looks, place_in(view)
        colors = {key: QColor(label.color) for key, label in looks.style.labels.items()}
        ticks: list[Tick] = []
        hits: list[Tick] = []
        marks = view.marks.ordered()
        for part in _parts(mark for mark in marks if mark.suggested):  # marks lie over them
            ticks += ((place(mark.start), looks.border) for mark in part)
            yield
        for part in _parts(mark for mark in marks if not mark.suggested):
            ticks += ((place(mark.start), colors.get(mark.label, looks.muted)) for mark in part)
            yield
        for found in _parts(self._hits):
            hits += ((place(span.start), looks.accent) for span in found)
            yield
        cast(MarkScrollBar, view.verticalScrollBar()).set_ticks(ticks, hits)


def place_in(view: ArticleView) -> Callable[[int], float]:
    """Give what tells the place of an offset, from 0 at the top of the article to 1 at its end.

    That is the height of its line; as long as the article is not laid out to its end, its share of the letters.
    """
    document, bar = view.document(), view.verticalScrollBar()
    if not document.lastBlock().layout().lineCount():
        length = max(len(view.text), 1)
        return lambda offset: offset / length
    height = bar.maximum() + bar.pageStep()

    def place(offset: int) -> float:
        block, number = view.line_with(offset)
        return min((block.layout().position().y() + number * pitch_of(block)) / height, 1.0)

    return place


def _parts(all_: Iterable[T]) -> Iterator[Sequence[T]]:
    left = iter(all_)
    while part := list(islice(left, _PART)):
        yield part
