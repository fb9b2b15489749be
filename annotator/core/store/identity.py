"""Ids that travel between files and stamps that order writes (store.md, Identity and Order of writes)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from annotator.core.ids import GOLD_ID, ORIGINAL_ID, is_made_of_content, uuid8

__all__ = [
    "GOLD_ID",
    "ORIGINAL_ID",
    "IdPool",
    "ahead_of_clock",
    "created_ms",
    "document_id",
    "is_made_of_content",
    "next_stamp",
    "stamp_ms",
    "to_text",
    "uuid8",
]

DAY_MS, HOUR_MS = 86_400_000, 3_600_000
_STAMP_BITS = 12
_POOL_BYTES = 4096
_ID_BYTES = 16
_BLOCK = 4096


def document_id(sha256: bytes) -> bytes:
    """Give the id of the document whose clean text has this SHA-256."""
    return uuid8(sha256)


class IdPool:
    """Make UUIDv7 ids; `os.urandom` is asked once per 409 ids, because one call per id slows an import."""

    def __init__(self) -> None:
        self._pool = b""
        self._at = 0

    def _random(self, count: int) -> bytes:
        if self._at + count > len(self._pool):
            self._pool, self._at = os.urandom(_POOL_BYTES), 0
        self._at += count
        return self._pool[self._at - count : self._at]

    def new(self) -> bytes:
        """Give one UUIDv7 (RFC 9562) of this millisecond."""
        random = bytearray(self._random(10))
        random[0] = random[0] & 0x0F | 0x70
        random[2] = random[2] & 0x3F | 0x80
        return (time.time_ns() // 1_000_000).to_bytes(6, "big") + random

    def many(self) -> Iterator[bytes]:
        """Give UUIDv7 ids without end, rising within blocks of 4,096: a sorted index takes them by appending."""
        while True:
            random = self._random(3)
            head = (time.time_ns() // 1_000_000).to_bytes(6, "big")
            head += bytes((random[0] & 0x0F | 0x70, random[1], random[2] & 0x3F | 0x80))
            block = os.urandom(7 * _BLOCK)
            yield from [head + tail for tail in sorted([block[at : at + 7] for at in range(0, len(block), 7)])]


def created_ms(annotation_id: bytes, stamp: int) -> int:
    """Give when an id was made, in milliseconds since 1970; ids without a clock answer with the stamp's time."""
    if annotation_id[6] >> 4 == 7:
        return int.from_bytes(annotation_id[:6], "big")
    return stamp_ms(stamp)


def next_stamp(largest: int) -> int:
    """Give a stamp of the hybrid clock: now in milliseconds << 12, but always above the largest one in the file."""
    return max(time.time_ns() // 1_000_000 << _STAMP_BITS, largest + 1)


def stamp_ms(stamp: int) -> int:
    """Give the wall clock of a stamp in milliseconds since 1970."""
    return stamp >> _STAMP_BITS


def ahead_of_clock(stamp: int) -> bool:
    """Tell whether a stamp lies more than a day in the future: the clock of some machine was wrong."""
    return stamp_ms(stamp) > time.time_ns() // 1_000_000 + DAY_MS


def hours_ahead(stamp: int) -> int:
    """Give how many whole hours a stamp lies in the future."""
    return max(0, stamp_ms(stamp) - time.time_ns() // 1_000_000) // HOUR_MS


def to_text(raw: bytes) -> str:
    """Write an id as UUID text, the form of JSON."""
    text = raw.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
