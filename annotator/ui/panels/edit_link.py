"""Editor of a link to one mark: the chip of its target, or the word that stands instead."""

from __future__ import annotations

from annotator.ui.panels.edit_links import LinksEditor


class LinkEditor(LinksEditor):
    """A new choice takes the place of the one before."""

    def with_target(self, target: bytes) -> tuple[bytes, ...]:
        return (target,)

    def _button_words(self) -> str:
        if self.chips and not self._picking:
            return self.tr("Change…")
        return super()._button_words()
