"""Where name tags stand on one line so that none covers another. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 2.0


@dataclass(frozen=True, slots=True)
class TagWish:
    """A tag that wants to stand with its starting side at `anchor` (pixels).

    `leftward` tags grow to the left of the anchor (Arabic), others to the right (a mark that starts in Latin). `reach`
    is how far it may slide along its mark. `widths` go from the full form to ever shorter ones.
    """

    anchor: float
    reach: float
    widths: tuple[float, ...]
    leftward: bool = True

    def right(self, form: int) -> float:
        """Give the right side that the tag would like in that form."""
        return self.anchor if self.leftward else self.anchor + self.widths[form]


@dataclass(frozen=True, slots=True)
class TagPlace:
    """Where a tag stands: left side, width, and which of its forms (0 is the full one)."""

    left: float
    width: float
    form: int

    @property
    def right(self) -> float:
        """Give the right side."""
        return self.left + self.width


def place_tags(wishes: Sequence[TagWish], low: float, high: float) -> list[TagPlace | None]:
    """Give each tag a place between `low` and `high`, in the order of the wishes; None where no room is left.

    Tags in each other's way slide along their marks; where that is not enough the widest of them takes a shorter form.
    """
    order = sorted(range(len(wishes)), key=lambda i: -wishes[i].right(0))
    row = [wishes[i] for i in order]
    forms = [0] * len(row)
    places = _sweep(row, forms, low, high)
    while (widest := _widest_before_a_strayed(row, forms, places)) is not None:
        forms[widest] += 1
        places = _sweep(row, forms, low, high)
    found: list[TagPlace | None] = [None] * len(wishes)
    for i, place in zip(order, places, strict=True):
        found[i] = place if low <= place.left and place.right <= high else None
    return found


def _sweep(row: Sequence[TagWish], forms: Sequence[int], low: float, high: float) -> list[TagPlace]:
    """Push the tags to the left out of each other's way, then back to the right where they ran over the end."""
    places: list[TagPlace] = []
    limit = high
    for wish, form in zip(row, forms, strict=True):
        right = min(wish.right(form), limit)
        places.append(TagPlace(right - wish.widths[form], wish.widths[form], form))
        limit = places[-1].left - GAP
    for i in range(len(places) - 1, -1, -1):
        if places[i].left >= low:
            break
        places[i] = TagPlace(low, places[i].width, places[i].form)
        low = places[i].right + GAP
    return places


def _widest_before_a_strayed(row: Sequence[TagWish], forms: Sequence[int], places: Sequence[TagPlace]) -> int | None:
    """Find the tag to shorten: the widest of those that push some tag farther than its mark reaches."""
    run: list[int] = []
    for i, (wish, place) in enumerate(zip(row, places, strict=True)):
        if i and places[i - 1].left - place.right > GAP:
            run = []
        if abs(wish.right(forms[i]) - place.right) > wish.reach + GAP and run:
            return max(run, key=lambda j: places[j].width)
        if forms[i] + 1 < len(wish.widths):
            run.append(i)
    return None
