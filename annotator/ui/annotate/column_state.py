"""How the columns of the page stand: the rules and the bytes that are kept of them, without any widget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

import msgspec

NARROW_PX = 1200  # a narrower page has the rail in place of the list
LIST_PX, INSPECTOR_PX, NARROW_INSPECTOR_PX = 264, 280, 240
Width = Annotated[int, msgspec.Meta(ge=120, le=2000)]


@dataclass(frozen=True, slots=True)
class ColumnState:
    """Widths in pixels, and what the user wants of the two side columns.

    `folded` is the user's own word on the list; None leaves it to the width of the page. The inspector has a width of
    its own for narrow pages.
    """

    list_px: Width = LIST_PX
    inspector_px: Width = INSPECTOR_PX
    narrow_inspector_px: Width = NARROW_INSPECTOR_PX
    folded: bool | None = None
    details: bool = True
    reading_only: bool = False

    def is_folded(self, *, cramped: bool) -> bool:
        """Say whether the rail stands for the list; `cramped` is a narrow page with articles to leave out."""
        return cramped if self.folded is None else self.folded

    def with_list_toggled(self, *, cramped: bool) -> ColumnState:
        """Fold or unfold the list; what the width would do anyway is no word of the user's."""
        wanted = not self.is_folded(cramped=cramped)
        return replace(self, folded=None if wanted == cramped else wanted)

    def with_widths(self, *, narrow: bool, list_px: int, inspector_px: int) -> ColumnState:
        """Take over widths that the user dragged; 0 for a column that is not there."""
        wide_px, narrow_px = self.inspector_px, self.narrow_inspector_px
        return replace(
            self,
            list_px=list_px or self.list_px,
            inspector_px=wide_px if narrow else inspector_px or wide_px,
            narrow_inspector_px=inspector_px or narrow_px if narrow else narrow_px,
        )

    def inspector_width(self, *, narrow: bool) -> int:
        """Give the width of the inspector."""
        return self.narrow_inspector_px if narrow else self.inspector_px


@dataclass(frozen=True, slots=True)
class _Kept:
    columns: ColumnState


def to_bytes(state: ColumnState) -> bytes:
    """Give the state as it is kept."""
    return msgspec.json.encode(_Kept(state))


def from_bytes(kept: bytes) -> ColumnState | None:
    """Give a state that was kept, or None for broken bytes and for what something else left there."""
    try:
        return msgspec.json.decode(kept, type=_Kept).columns
    except msgspec.DecodeError:
        return None
