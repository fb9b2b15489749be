"""What each section of the team's place is: a view that may hold changes which are not saved yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.panels.panel import Panel


class Section(Panel):
    """One section; `acts` are the commands of the window that mean something of their own in it.

    A section that keeps changes until they are saved says so by `has_changes`, and tells by `state_changed` that this
    or its acts are others now.
    """

    state_changed = Signal()
    told = Signal(str)  # a short sentence for the user
    person_wanted = Signal()  # an act needs somebody whose it is
    place_wanted = Signal(str)
    cases_wanted = Signal(object, object, object)  # as of `PlacePage`
    section_wanted = Signal(str, object)  # another section, and what it shall show

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.acts: Mapping[str, Callable[[], None]] = {}

    @property
    def has_changes(self) -> bool:
        """Say whether something is not saved yet."""
        return False

    def enter(self) -> None:
        """Show what is so now; called each time the section comes to be shown."""

    def show_part(self, part: object) -> None:
        """Show that part of what the section holds, to which another one pointed."""

    def save(self) -> bool:
        """Send what is not saved yet; False when it cannot be as it is, and the section says why."""
        return True

    def discard(self) -> None:
        """Drop what is not saved yet."""
