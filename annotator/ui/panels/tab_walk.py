"""Where Tab goes in a panel whose parts come and go: as the eye reads, from above and from the leading edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_SAME_ROW = 10  # pixels between the middles of two parts that stand beside each other


def tab_target(panel: QWidget, sections: Sequence[QWidget], here: QWidget, *, forward: bool) -> QWidget | None:
    """Give the part after or before `here`, section by section.

    Behind the last (before the first) the way leads out of the panel, or round where there is nothing else.
    """
    order = [part for section in sections for part in reading_order(section)]
    if not order:
        return None
    end = order[-1] if forward else order[0]
    if here is end:
        return _beyond(panel, here, forward=forward) or (order[0] if forward else order[-1])
    return order[order.index(here) + (1 if forward else -1)] if here in order else order[0 if forward else -1]


def reading_order(section: QWidget) -> list[QWidget]:
    """Give the parts of a section that Tab can reach now, row by row."""
    parts = filter(_takes_tab, section.findChildren(QWidget))
    middles = sorted(((part.mapTo(section, part.rect().center()), part) for part in parts), key=lambda one: one[0].y())
    rows: list[list[tuple[QPoint, QWidget]]] = []
    for middle, part in middles:
        if not rows or middle.y() - rows[-1][0][0].y() > _SAME_ROW:
            rows.append([])
        rows[-1].append((middle, part))
    turned = section.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return [part for row in rows for _, part in sorted(row, key=lambda one: one[0].x(), reverse=turned)]


def _takes_tab(part: QWidget) -> bool:
    """Say whether Tab reaches a part; of buttons of which one is on, Qt lets Tab to that one alone."""
    wanted = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wanted and part.isVisible() and part.isEnabled() and part.focusProxy() is None


def _beyond(panel: QWidget, here: QWidget, *, forward: bool) -> QWidget | None:
    outside = (part for part in _ring(here, forward=forward) if part is not panel and not panel.isAncestorOf(part))
    return next((part for part in outside if part.window() is panel.window() and _takes_tab(part)), None)


def _ring(here: QWidget, *, forward: bool) -> Iterator[QWidget]:
    """Give all widgets of the window in the order in which they were made, from the next on."""
    part: QWidget | None = here
    while part is not None:
        part = part.nextInFocusChain() if forward else part.previousInFocusChain()
        if part is None or part is here:
            return
        yield part
