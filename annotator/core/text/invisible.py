"""Names for the characters that nobody can see, for those who must know that they are there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

import regex  # type: ignore[import-untyped]

# Spaces and newlines do what they look like; everything else without ink is named.
_INVISIBLE = regex.compile(
    r"[[\p{Default_Ignorable_Code_Point}\p{Zs}\p{Zl}\p{Zp}\p{Cc}\u2800\ufff9-\ufffc]--[ \n]]",
    regex.VERSION1,
)

# Python's table of characters has no names for controls. No text has a NUL, and all others are rare.
_CONTROLS = {"TAB": "CHARACTER TABULATION", "VT": "LINE TABULATION", "FF": "FORM FEED", "CR": "CARRIAGE RETURN"}
_CONTROLS |= {"ESC": "ESCAPE", "DEL": "DELETE", "NEL": "NEXT LINE"}


def _run(first: int, shorts: str) -> dict[int, str]:
    return dict(enumerate(shorts.split(), first))


_SHORT = {0x9: "TAB", 0xB: "VT", 0xC: "FF", 0xD: "CR", 0x1B: "ESC", 0x7F: "DEL", 0x85: "NEL", 0xA0: "NBSP", 0xAD: "SHY"}
_SHORT |= {0x34F: "CGJ", 0x61C: "ALM", 0x115F: "HCF", 0x1160: "HJF", 0x1680: "OSP"}
_SHORT |= _run(0x17B4, "AQ AA") | _run(0x180B, "FVS1 FVS2 FVS3 MVS FVS4")
_SHORT |= _run(0x2000, "NQSP MQSP ENSP EMSP 3/MSP 4/MSP 6/MSP FSP PSP THSP HSP ZWSP ZWNJ ZWJ LRM RLM")
_SHORT |= _run(0x2028, "LS PS LRE RLE PDF LRO RLO NNBSP") | _run(0x205F, "MMSP WJ FA IT IS IP")
_SHORT |= _run(0x2066, "LRI RLI FSI PDI ISS ASS IAFS AAFS NADS NODS")
_SHORT |= {0x2800: "BLANK", 0x3000: "IDSP", 0x3164: "HF", 0xFEFF: "BOM", 0xFFA0: "HWHF"} | _run(
    0xFFF9, "IAA IAS IAT OBJ"
)
_SHORT |= {0xFE00 + number: f"VS{number + 1}" for number in range(16)}
_SHORT |= {0xE0100 + number: f"VS{number + 17}" for number in range(240)}

NAMES: Mapping[str, str] = {
    short: _CONTROLS.get(short) or unicodedata.name(chr(code)) for code, short in _SHORT.items()
}
"""The Unicode name of each short name; what has none of its own is shown by its code point, such as `U+E0001`."""


def invisibles(text: str) -> Iterator[tuple[int, str]]:
    """Give the offset (code points) and a short name of each character without ink, but spaces and newlines."""
    return ((match.start(), _short(ord(match[0]))) for match in _INVISIBLE.finditer(text))


def _short(code: int) -> str:
    return _SHORT.get(code) or f"U+{code:04X}"
