"""How well a label's colour can be read and told from those of the others, and a colour that is still free. No Qt.

Nothing here forbids: shapes and names tell labels apart too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from annotator.core.model import Label
from annotator.ui.color_difference import SIGHTS, difference
from annotator.ui.palette import DARK, LIGHT, contrast

Look: TypeAlias = Literal["light", "dark"]
LEAST_CONTRAST = 4.5
LEAST_DIFFERENCE, LEAST_OF_A_HELPER = 15, 10  # a helper is never marked for itself
_PALETTES = {"light": LIGHT, "dark": DARK}
# Each can be read on the paper and the chrome of its look; they are as far apart as so many colours can be.
CANDIDATES: dict[Look, tuple[str, ...]] = {
    "light": (
        *("#660000", "#8C0046", "#B00068", "#6B1A6B", "#4B0082", "#00004C", "#1F4FD8", "#005C8A"),
        *("#004D40", "#1B5E20", "#4E6200", "#6B4A00", "#7A3B00", "#3E2723", "#37474F", "#0B6E2D"),
    ),
    "dark": (
        *("#FFD633", "#E085BC", "#11D486", "#B2FFFF", "#FFB3B3", "#FFFF80", "#7FB8FF", "#5BC8E8"),
        *("#D0FBE1", "#F7A35C", "#C5E86C", "#E6C7A1", "#FF8FB1", "#9FA8FF", "#80CBC4", "#DCEDC8"),
    ),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A colour in one look: its contrast (1 to 21) and its distance (ΔE2000) from the label that is nearest to it.

    The distance is the smallest one over normal sight and the colour-blind ones, `normal` that for normal sight;
    `nearest` is None for a lone label.
    """

    contrast: float
    nearest: Label | None = None
    difference: float = 100.0
    normal: float = 100.0
    least: int = LEAST_DIFFERENCE

    @property
    def is_weak(self) -> bool:
        """Say whether tags in this colour are hard to read."""
        return self.contrast < LEAST_CONTRAST

    @property
    def is_close(self) -> bool:
        """Say whether the nearest label may be taken for this one."""
        return self.difference < self.least


def color_of(label: Label, look: Look) -> str:
    """Give the colour of a label in a look."""
    return label.light if look == "light" else label.dark


def reading(label: Label, labels: Sequence[Label], look: Look) -> Reading:
    """Measure a label's colour against the surfaces of a look and against the other labels in use."""
    color, surfaces = color_of(label, look), _PALETTES[look]
    seen = min(contrast(color, surface) for surface in (surfaces.paper, surfaces.chrome))
    others = [_beside(seen, label, other, look) for other in labels if other.key != label.key and not other.retired]
    return min(others, key=lambda one: one.difference / one.least, default=Reading(seen))


def free_color(labels: Sequence[Label], look: Look) -> str:
    """Give the candidate that is farthest from the colours of these labels."""
    taken = [color_of(label, look) for label in labels if not label.retired]
    return max(CANDIDATES[look], key=lambda color: min((_apart(color, one) for one in taken), default=0.0))


def _beside(seen: float, label: Label, other: Label, look: Look) -> Reading:
    color, beside = color_of(label, look), color_of(other, look)
    return Reading(seen, other, _apart(color, beside), difference(color, beside), _least(label, other))


def _least(label: Label, other: Label) -> int:
    return LEAST_OF_A_HELPER if label.helper or other.helper else LEAST_DIFFERENCE


@lru_cache(4096)  # the same pairs are asked for with every letter that is typed
def _apart(color: str, other: str) -> float:
    return min(difference(color, other, sight) for sight in SIGHTS)
