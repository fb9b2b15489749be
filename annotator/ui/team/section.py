"""What each section of the team's place is: a view that may hold changes which are not saved yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.panels.panel import Panel


class Section(Panel):
    """One section; `acts` are the commands of the window that mean something of their own in it.

    A section that keeps changes until they are saved says so by `has_changes`, and tells by `state_changed` that this,
    its acts or what it can undo are others now.
    """

    state_changed = Signal()
    told = Signal(str)  # a short sentence for the user
    person_wanted = Signal()  # an act needs somebody whose it is
    place_wanted = Signal(str)
    cases_wanted = Signal(object, object, object)  # as of `PlacePage`
    section_wanted = Signal(str, object)  # another section, and what it shall show
    handed_on = Signal(str, object)  # another section, and what it shall take over without being shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.acts: Mapping[str, Callable[[], None]] = {}

    @property
    def has_changes(self) -> bool:
        """Say whether something is not saved yet."""
        return False

    @property
    def can_undo(self) -> bool:
        """Say whether there is an edit that `undo` takes back before anything is saved."""
        return False

    @property
    def can_redo(self) -> bool:
        """Say whether there is an edit that `redo` brings back before anything is saved."""
        return False

    def undo(self) -> None:
        """Take back the newest edit that is not saved yet."""

    def redo(self) -> None:
        """Bring back the edit that `undo` took."""

    def enter(self) -> None:
        """Show what is so now; called each time the section comes to be shown."""

    def show_part(self, part: object) -> None:
        """Show that part of what the section holds, to which another one pointed."""

    def take_over(self, part: object) -> None:
        """Take what another section came by, to be saved here."""

    def save(self) -> bool:
        """Send what is not saved yet; False when it cannot be as it is, and the section says why."""
        return True

    def discard(self) -> None:
        """Drop what is not saved yet."""
