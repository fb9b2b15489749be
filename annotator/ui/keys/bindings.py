"""Which keys each command has now: those of the table, but for what the user bound to other keys."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal

from annotator.ui import settings
from annotator.ui.keys.chord import is_bare, is_chord
from annotator.ui.keys.chosen import Chosen, can_be_bound, moves_caret, valid, works_for
from annotator.ui.keys.commands import COMMANDS, Command, Where, command
from annotator.ui.settings import Settings

_TABS = frozenset({"Tab", "Shift+Tab"})


class Bindings(QObject):
    """The keys of this user; `changed` says that some are others now. Use `bindings()`: one for the whole process."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Chosen = {}
        self._tab_leaves = False
        self._commands: dict[tuple[Where, str], str] = {}
        self.reload()

    def reload(self) -> None:
        """Read again what the settings say."""
        self._chosen = valid(Settings().keys())
        self._tab_leaves = Settings().get(settings.TAB_LEAVES)
        self._tell()

    # --- asked for each key ------------------------------------------------------------------------------------

    @property
    def tab_leaves(self) -> bool:
        """Say whether Tab goes from the text to the next control, as the setting «Tab leaves the text» wants."""
        return self._tab_leaves

    def keys_of(self, command_id: str) -> tuple[str, ...]:
        """Give the chords of a command, the first one first in tool tips."""
        hides_tabs = self._tab_leaves and command(command_id).where is Where.READER
        return tuple(chord for chord in self._own(command_id) if not (hides_tabs and chord in _TABS))

    def command_of(self, chord: str, where: Where) -> str | None:
        """Give the id of the command that the chord means there, or None.

        A chord that a field would need, such as N, means a command of the window in the reader alone.
        """
        return self._commands.get((where, chord))

    # --- asked when keys are bound -----------------------------------------------------------------------------

    def conflicts(self, command_id: str, chord: str) -> list[Command]:
        """Give the other commands of reader and window with these keys; the reader takes keys before the window."""
        others = (entry for entry in COMMANDS if entry.where in (Where.READER, Where.WINDOW) and entry.id != command_id)
        return [entry for entry in others if chord in self._own(entry.id)]

    def is_changed(self, command_id: str) -> bool:
        """Say whether the user bound this command to other keys than those of the table."""
        return command_id in self._chosen

    @property
    def has_changes(self) -> bool:
        """Say whether any command has other keys than those of the table."""
        return bool(self._chosen)

    def set(self, command_id: str, keys: tuple[str, ...]) -> None:
        """Bind a command to these chords, which are taken away from any other; ValueError if that cannot be."""
        self._check(command(command_id), keys)
        hidden = (chord for chord in self._own(command_id) if chord not in self.keys_of(command_id))
        chosen = {**self._chosen, command_id: tuple(dict.fromkeys((*hidden, *keys)))}
        for chord in keys:
            for other in self.conflicts(command_id, chord):
                chosen[other.id] = tuple(own for own in chosen.get(other.id, other.keys) if own != chord)
        self._keep(chosen)

    def reset(self, command_id: str | None) -> None:
        """Give a command the keys of the table again, taking them from whoever has them now; None: all commands."""
        if command_id is None:
            self._keep({})
        else:
            self.set(command_id, command(command_id).keys)

    def set_tab_leaves(self, *, leaves: bool) -> None:
        """Let Tab go to the next control instead of the next mark, or not, now and for the next time."""
        Settings().set(settings.TAB_LEAVES, leaves)
        self._tab_leaves = leaves
        self._tell()

    # -----------------------------------------------------------------------------------------------------------

    def _check(self, entry: Command, keys: tuple[str, ...]) -> None:
        for chord in keys:
            possible = can_be_bound(entry) and is_chord(chord) and not moves_caret(chord) and works_for(entry, chord)
            if not possible or any(other.fixed for other in self.conflicts(entry.id, chord)):
                raise ValueError(f"{entry.id} cannot have {chord}")

    def _keep(self, chosen: Chosen) -> None:
        self._chosen = {key: keys for key, keys in chosen.items() if keys != command(key).keys}
        Settings().set_keys(self._chosen)
        self._tell()

    def _tell(self) -> None:
        self._commands = {
            (_place_of(entry, chord), chord): entry.id for entry in COMMANDS for chord in self.keys_of(entry.id)
        }
        self.changed.emit()

    def _own(self, command_id: str) -> tuple[str, ...]:
        return self._chosen.get(command_id, command(command_id).keys)


@cache
def bindings() -> Bindings:
    """Give the keys of this user, the same object to all."""
    return Bindings()


def _place_of(entry: Command, chord: str) -> Where:
    return Where.READER if entry.where is Where.WINDOW and is_bare(chord) else entry.where
