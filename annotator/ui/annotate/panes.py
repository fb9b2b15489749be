"""Going through the panes of the page with F6: articles, text, details, labels, and round again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def pane_after(panes: Sequence[QWidget], *, backward: bool) -> QWidget | None:
    """Give the pane that comes after (or before) the one that has the keyboard; None where there is no pane."""
    here = QApplication.focusWidget()
    step = -1 if backward else 1
    for place, pane in enumerate(panes):
        if here is not None and (pane is here or pane.isAncestorOf(here)):
            return panes[(place + step) % len(panes)]
    return panes[0] if panes else None


def give_keyboard(pane: QWidget) -> None:
    """Put the keyboard on the first part of a pane that takes it."""
    part: QWidget | None = pane
    while part is not None and (part is pane or pane.isAncestorOf(part)):
        if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            part.setFocus(Qt.FocusReason.TabFocusReason)
            return
        part = part.nextInFocusChain()
