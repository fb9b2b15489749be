"""Going through the panes of the page with F6: articles, text, details, labels, and round again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def move_keyboard(panes: Sequence[QWidget], *, backward: bool) -> QWidget | None:
    """Put the keyboard on the pane after (or before) the one that has it; give that pane, or None where none will.

    A pane in which nothing can be done now is passed over.
    """
    here = QApplication.focusWidget()
    place = next((n for n, pane in enumerate(panes) if here and (pane is here or pane.isAncestorOf(here))), None)
    step = -1 if backward else 1
    first = 0 if place is None else place + step
    round_ = (panes[(first + step * n) % len(panes)] for n in range(len(panes)))
    return next((pane for pane in round_ if _give_keyboard(pane)), None)


def _give_keyboard(pane: QWidget) -> bool:
    """Put the keyboard on the first part of a pane that takes it; tell whether there was one."""
    part: QWidget | None = pane
    while part is not None and (part is pane or pane.isAncestorOf(part)):
        if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            part.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        part = part.nextInFocusChain()
    return False
