"""The keys of a keyboard by their place. With an Arabic layout the key capped N types ى and still is the key N."""

from __future__ import annotations

from dataclasses import dataclass

_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
_ARABIC = "٠١٢٣٤٥٦٧٨٩"


@dataclass(frozen=True, slots=True)
class Place:
    """One key: its name (the Latin cap), scan code, virtual key of a Mac, Arabic 101 cap, and what it may type.

    `typed` are the characters that mean this key in an event without a scan code; `shifted` means it with Shift.
    """

    name: str
    scan: int
    mac: int
    arabic: str
    typed: str
    shifted: str


# Scan code of the first key of a row, the Latin and the Arabic 101 caps, the Latin caps with Shift, virtual keys.
_ROWS: tuple[tuple[int, str, str, str, tuple[int, ...]], ...] = (
    (
        2,
        "1234567890-=",
        "            ",
        "!@#$%^&*()_+",
        (0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19, 0x1D, 0x1B, 0x18),
    ),
    (
        16,
        "QWERTYUIOP[]",
        "ضصثقفغعهخحجد",
        "QWERTYUIOP{}",
        (0x0C, 0x0D, 0x0E, 0x0F, 0x11, 0x10, 0x20, 0x22, 0x1F, 0x23, 0x21, 0x1E),
    ),
    (
        30,
        "ASDFGHJKL;'`",
        "شسيبلاتنمكطذ",
        'ASDFGHJKL:"~',
        (0x00, 0x01, 0x02, 0x03, 0x05, 0x04, 0x26, 0x28, 0x25, 0x29, 0x27, 0x32),
    ),
    (
        43,
        "\\ZXCVBNM,./",
        " ئءؤرﻻىةوزظ",
        "|ZXCVBNM<>?",
        (0x2A, 0x06, 0x07, 0x08, 0x09, 0x0B, 0x2D, 0x2E, 0x2B, 0x2F, 0x2C),
    ),
)


def _typed(cap: str, arabic: str) -> str:
    digits = _ARABIC[int(cap)] + _PERSIAN[int(cap)] if cap.isdigit() else ""
    return cap + arabic.strip() + digits


def _row(scan: int, caps: str, arabic: str, shifted: str, macs: tuple[int, ...]) -> list[Place]:
    keys = zip(caps, arabic, shifted, macs, strict=True)
    return [
        Place(cap, scan + step, mac, letter.strip().replace("ﻻ", "لا"), _typed(cap, letter), high)
        for step, (cap, letter, high, mac) in enumerate(keys)
    ]


PLACES: dict[str, Place] = {place.name: place for row in _ROWS for place in _row(*row)}
# The keypad types digits too, at other places; which ones depends on NumLock, so they are known by what they type.
KEYPAD_SCANS = frozenset({71, 72, 73, 75, 76, 77, 79, 80, 81, 82})
# Keys that are the same on every layout.
NAMED = (
    *("Tab", "Space", "Enter", "Escape", "Delete", "Backspace", "Insert"),
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
    *(f"F{number}" for number in range(1, 13)),
)
