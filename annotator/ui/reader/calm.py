"""Keeps the background layout of a long article in small slices.

Qt lays a long document out behind the first page in steps that double up to 200,000 characters, which holds up the
window for 50 ms at a time. This filter stands in for Qt's timer and does the same work in steps of a few milliseconds.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimerEvent
from PySide6.QtGui import QTextDocument

from annotator.ui.reader.lines import origin_of

_SLICE = 12_000


class CalmLayout(QObject):
    """Filters the timer events of a document's layout; a child of the document, so that it goes with it."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._positions: dict[int, int] = {}
        document.documentLayout().installEventFilter(self)

    def eventFilter(self, _layout: QObject, event: QEvent) -> bool:
        return isinstance(event, QTimerEvent) and self._takes(event.timerId())

    def _takes(self, timer: int) -> bool:
        """Do a slice instead of Qt's step; say whether there was one to do.

        The layout has a second timer, for telling its size, which fires once for each number that it gets. So only a
        number seen before is the one that lays out; by then Qt has done two small steps.
        """
        if timer not in self._positions:
            self._positions[timer] = 0
            return False
        self._positions[timer] += _SLICE
        block = self._document.findBlock(self._positions[timer])
        if block.isValid():
            origin_of(block)
        return block.isValid()
