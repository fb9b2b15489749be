"""How far apart two colours look, to an eye with all cones and to one without: published measures. No Qt.

A colour is #RRGGBB of sRGB (IEC 61966-2-1) with its white point D65.
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import TypeAlias

Triple: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Triple, Triple, Triple]

# From linear sRGB to linear sRGB as the eye without that cone sees it.
# Machado, Oliveira & Fernandes (2009), doi 10.1109/TVCG.2009.113, severity 1.0.
MACHADO: dict[str, Matrix] = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
# Brettel, Viénot & Mollon (1997), doi 10.1364/JOSAA.14.002647, worked out for sRGB: their model has two half planes,
# and it is the better founded one for tritan. The last triple is the normal of the plane between the two.
BRETTEL_TRITAN: tuple[Matrix, Matrix, Triple] = (
    ((1.01277, 0.13548, -0.14826), (-0.01243, 0.86812, 0.14431), (0.07589, 0.80500, 0.11911)),
    ((0.93678, 0.18979, -0.12657), (0.06154, 0.81526, 0.12320), (-0.37562, 1.12767, 0.24796)),
    (0.03901, -0.02788, -0.01113),
)
SIGHTS = ("normal", "protan", "deutan", "tritan", "tritan by Brettel")
_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Triple = (0.95047, 1.0, 1.08883)


def difference(first: str, second: str, sight: str = "normal") -> float:
    """Give ΔE2000 of two colours for one of the SIGHTS; 1 is just seen side by side, 15 is told apart at a glance."""
    return delta_e_2000(_lab(seen(first, sight)), _lab(seen(second, sight)))


def seen(color: str, sight: str) -> Triple:
    """Give a colour as one of the SIGHTS sees it, in linear sRGB from 0 to 1."""
    linear = _linear(color)
    if sight == "normal":
        return linear
    red, green, blue = _times(_matrix(linear, sight), linear)
    return min(max(red, 0), 1), min(max(green, 0), 1), min(max(blue, 0), 1)


def delta_e_2000(first: Triple, second: Triple) -> float:
    """Give the colour difference CIEDE2000 of two CIELAB colours, after Sharma, Wu & Dalal (2005), k_L = k_C = k_H = 1.

    doi 10.1002/col.20070; the numbers in brackets are those of its equations.
    """
    (l1, c1, h1), (l2, c2, h2) = _with_chroma_and_hue(first, second)
    lightness, chroma, hue = (l1 + l2) / 2, (c1 + c2) / 2, _mean_hue(c1, h1, c2, h2)  # (12) to (14)
    turn = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )  # (15)
    rotation = -sin(radians(60 * exp(-(((hue - 275) / 25) ** 2)))) * _saturation(chroma)  # (16), (17), (21)
    by_lightness = (l2 - l1) / (1 + 0.015 * (lightness - 50) ** 2 / sqrt(20 + (lightness - 50) ** 2))  # (8), (18)
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)  # (9), (19)
    by_hue = _hue_difference(c1, h1, c2, h2) / (1 + 0.015 * chroma * turn)  # (11), (20)
    return sqrt(by_lightness**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)  # (22)


def _with_chroma_and_hue(first: Triple, second: Triple) -> tuple[Triple, Triple]:
    """Give lightness, chroma and hue in degrees of both, with a* stretched for colours near grey: (2) to (7)."""
    stretch = 1 + (1 - _saturation((hypot(*first[1:]) + hypot(*second[1:])) / 2) / 2) / 2
    return _polar(first, stretch), _polar(second, stretch)


def _polar(lab: Triple, stretch: float) -> Triple:
    a, b = lab[1] * stretch, lab[2]
    return lab[0], hypot(a, b), degrees(atan2(b, a)) % 360


def _saturation(chroma: float) -> float:
    return 2 * sqrt(chroma**7 / (chroma**7 + 25**7))


def _hue_difference(c1: float, h1: float, c2: float, h2: float) -> float:
    """Give the difference of hue as a length: (10), (11)."""
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    return 2 * sqrt(c1 * c2) * sin(radians(turn) / 2)


def _mean_hue(c1: float, h1: float, c2: float, h2: float) -> float:
    """Give the hue between two, the shorter way round: (14)."""
    if c1 * c2 == 0 or abs(h1 - h2) <= 180:
        return h1 + h2 if c1 * c2 == 0 else (h1 + h2) / 2
    return (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2


def _matrix(linear: Triple, sight: str) -> Matrix:
    if sight in MACHADO:
        return MACHADO[sight]
    one, other, normal = BRETTEL_TRITAN
    return one if sum(n * c for n, c in zip(normal, linear, strict=True)) >= 0 else other


def _times(matrix: Matrix, vector: Triple) -> Triple:
    x, y, z = (sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _linear(color: str) -> Triple:
    shares = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return red, green, blue


def _lab(linear: Triple) -> Triple:
    x, y, z = (_root(value / white) for value, white in zip(_times(_TO_XYZ, linear), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116
