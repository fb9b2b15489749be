"""What the person wants to see of the suggestions, kept on this machine for the project."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.ui.settings import Settings
from annotator.ui.suggestion_wish import Wish

if TYPE_CHECKING:
    from annotator.ui.session.bridge import Bridge


class Wishes(QObject):
    """Each wish is kept at once; `_wished` says that it is another one."""

    _wished = Signal(object)  # Wish

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._wish = Wish()

    def _remember_wish(self) -> None:
        """Take over what the person of the moment wanted before in this project."""
        info, person = self._bridge.info, self._bridge.person
        if info is not None and person is not None:
            self._wish = Settings().suggesting(info.file_id, person.id)

    @property
    def on(self) -> bool:
        """Say whether the person wants suggestions in this project."""
        return self._wish.on

    @property
    def minimum(self) -> float:
        """Give the probability that a suggestion must exceed."""
        return self._wish.minimum

    @property
    def off(self) -> frozenset[str]:
        """Give the keys of the labels that are not to be suggested."""
        return self._wish.off

    def set_on(self, on: bool) -> None:
        """Switch suggestions on or off; what is marked is learned all the same."""
        self._keep(replace(self._wish, on=on))

    def set_minimum(self, minimum: float) -> None:
        """Suggest only what is likelier than this."""
        self._keep(replace(self._wish, minimum=minimum))

    def set_off(self, label: str, off: bool) -> None:
        """Suggest a label no more, or again."""
        rest = self._wish.off - {label}
        self._keep(replace(self._wish, off=rest | {label} if off else rest))

    def _keep(self, wish: Wish) -> None:
        info, person = self._bridge.info, self._bridge.person
        if wish != self._wish and info is not None and person is not None:
            self._wish = wish
            Settings().keep_suggesting(info.file_id, person.id, wish)
            self._wished.emit(wish)
