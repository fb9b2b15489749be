"""Keeps the strip beside its mark while the page scrolls, grows or is set anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect

from annotator.core.model import Span
from annotator.ui.annotate.strip.placing import Side, spot_for
from annotator.ui.annotate.strip.view import StripView
from annotator.ui.reader.widget import Reader

_WIDEST, _MARGIN = 640, 8


class Floating(QObject):
    """Places the view over the reader; it stays on one side of the mark as long as there is room."""

    def __init__(self, view: StripView, reader: Reader) -> None:
        super().__init__(view)
        self._view, self._reader = view, reader
        self._span = Span(0, 0)
        self._side: Side | None = None
        self._areas: dict[Span, QRect] = {}  # what was measured, until lines move or the page scrolls
        bar = reader.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)  # the lines may have another pitch now
        reader.lines_changed.connect(self._areas.clear)
        reader.viewport().installEventFilter(self)
        reader.installEventFilter(self)

    def show_at(self, span: Span) -> None:
        """Show the strip beside a span (code points)."""
        self._span = span
        self.place()
        if not self._view.isVisible():  # to raise it again would paint all of it, and hide a notice that came since
            self._view.show()
            self._view.raise_()

    def choose_side(self, clear: Sequence[Span], *, anew: bool) -> None:
        """Lie where fewer of these places are covered; `anew` forgets on which side the strip was."""
        self._side = None if anew else self._side
        self.place(tuple(self._area(one) for one in clear))

    def make_room(self) -> None:
        """Scroll until the mark and the strip have room below each other, if they have none."""
        mark, page = self._area(self._span), self._page()
        size = self._view.size_for(self._width())
        over, under = mark.top() - page.top(), page.bottom() - mark.bottom()
        if max(over, under) < size.height() + 2 and mark.height() + size.height() < page.height():
            bar = self._reader.verticalScrollBar()
            bar.setValue(bar.value() + size.height() + 2 - under)

    def _follow(self) -> None:
        self._areas.clear()
        if self._view.isVisible():  # a hidden strip has a mark of an article that may be gone
            self.place()

    def place(self, clear: object = ()) -> None:
        """Put the strip where it belongs now."""
        mark, page = self._area(self._span), self._page()
        size = self._view.size_for(self._width())
        places = clear if isinstance(clear, tuple) else ()
        corner, self._side = spot_for(mark, size, page, places, self._side)
        self._view.setGeometry(QRect(corner, size))
        self._view.point_to(self._side, mark.center().x() - corner.x() if page.intersects(mark) else -1)

    def _area(self, span: Span) -> QRect:
        if span not in self._areas:
            self._areas[span] = self._reader.span_area(span).translated(self._reader.viewport().pos())
        return self._areas[span]

    def _page(self) -> QRect:
        return self._reader.viewport().geometry()

    def _width(self) -> int:
        return min(self._page().width() - 2 * _MARGIN, _WIDEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self._follow()
        elif watched is self._reader and kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._view.set_keys_active(kind == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)
