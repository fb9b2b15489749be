"""The colours of the light, the dark and the high-contrast look, and the contrast between two of them. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Palette:
    """The colours of one look, each as #RRGGBB: what is written here, or mixed from it.

    `strength` is how clearly lines and states part from the surface under them (1 is quiet), `line_width` how thick
    the lines of marks are (1 is as designed), `fill_alpha` how strongly a mark tints the paper (0 to 1).
    """

    name: str
    dark: bool
    paper: str
    chrome: str
    text: str
    muted: str
    border: str
    accent: str
    error: str
    saved: str
    selection: str
    gold: str
    strength: float = 1.0
    line_width: float = 1.0
    fill_alpha: float = 0.16

    @property
    def on_accent(self) -> str:
        """The text on a surface in the accent colour."""
        return self.chrome if self.dark else self.paper

    @property
    def hairline(self) -> str:
        """The line between two surfaces: it parts them, it does not frame a control."""
        return mix(self.chrome, self.border, 0.35 * self.strength)

    @property
    def hover(self) -> str:
        """The surface under the pointer."""
        return mix(self.chrome, self.text, 0.07 * self.strength)

    @property
    def pressed(self) -> str:
        """The surface under a pressed button."""
        return mix(self.chrome, self.text, 0.11 * self.strength)

    @property
    def tint(self) -> str:
        """The surface of the chosen row, tab or switch."""
        return mix(self.chrome, self.accent, 0.13 * self.strength)

    @property
    def accent_hover(self) -> str:
        """The accent surface under the pointer."""
        return mix(self.accent, self.text, 0.16)

    @property
    def accent_pressed(self) -> str:
        """The accent surface under a pressed button."""
        return mix(self.accent, self.text, 0.3)

    @property
    def thumb(self) -> str:
        """The handle of a scroll bar at rest, and the line that a slider runs on: quieter than a frame, and seen."""
        return mix(self.chrome, self.border, min(1.0, 0.92 * self.strength))

    @property
    def disabled(self) -> str:
        """The text of what cannot be used now: still legible, clearly out of play."""
        return mix(self.chrome, self.muted, 0.76)


LIGHT = Palette(
    name="light",
    dark=False,
    paper="#FBFAF6",
    chrome="#F1EFE9",
    text="#1F1D1A",
    muted="#5F5B53",
    border="#857F74",
    accent="#0A5C8A",
    error="#A11D2A",
    saved="#22663A",
    selection="#FFE08A",
    gold="#7A5A00",
)
DARK = Palette(
    name="dark",
    dark=True,
    paper="#1C1E21",
    chrome="#26292D",
    text="#E8E4DA",
    muted="#A9A59B",
    border="#7E7A72",
    accent="#7CC4F0",
    error="#FF8A8F",
    saved="#7FD29B",
    selection="#463B10",
    gold="#E3C565",
    fill_alpha=0.18,
)
CONTRAST = Palette(
    name="contrast",
    dark=True,
    paper="#000000",
    chrome="#0C0C0C",
    text="#FFFFFF",
    muted="#D9D9D9",
    border="#FFFFFF",
    accent="#FFE14D",
    error="#FFB9B4",
    saved="#8CF5AB",
    selection="#004C7F",
    gold="#FFD75E",
    strength=1.6,
    line_width=2.0,
    fill_alpha=0.22,
)


def mix(first: str, second: str, share: float) -> str:
    """Give the colour that is `share` (0 to 1) of the way from the first to the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02X}" for one, other in pairs)


def mark_color(light: str, dark: str, colors: Palette) -> str:
    """Give a label's colour in one look: its own light or dark one; in high contrast the dark one made legible."""
    if colors is CONTRAST:
        return _legible(dark)
    return dark if colors.dark else light


@cache
def _legible(color: str) -> str:
    """Lighten a colour only until it reads on both surfaces of the high-contrast look; white does in any case."""
    lighter = (mix(color, CONTRAST.text, percent / 100) for percent in range(101))
    return next(one for one in lighter if min(contrast(one, CONTRAST.paper), contrast(one, CONTRAST.chrome)) >= 7)


def contrast(first: str, second: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21, by WCAG 2.2 (4.5 is the least for text)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
