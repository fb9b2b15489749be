"""The box of a card that chooses whose work it shows: that of all people, or of one of them."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.model import Annotator
from annotator.ui.overview.words import name_of
from annotator.ui.panels.combo import QuietCombo

_EVERYBODY, _WIDEST = "", 240


class Whose(QuietCombo):
    """What is chosen stays so as long as it is offered."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(10)
        self.setMaximumWidth(_WIDEST)

    def offer(self, people: Iterable[Annotator]) -> None:
        """Offer all people together and each of these."""
        chosen = self._chosen
        options = [(_EVERYBODY, self.tr("All people")), *((person.id.hex(), name_of(person)) for person in people)]
        self.set_options(options, chosen if chosen in dict(options) else _EVERYBODY)

    @property
    def is_everybody(self) -> bool:
        """Say whether nobody in particular is chosen."""
        return self._chosen == _EVERYBODY

    def takes(self, person: bytes) -> bool:
        """Say whether what this person did is shown."""
        return self.is_everybody or self._chosen == person.hex()

    @property
    def _chosen(self) -> str:
        return self.currentData() or _EVERYBODY
