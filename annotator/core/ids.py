"""Ids that are made of what they stand for: every file gives the same one (store.md, Identity)."""

from __future__ import annotations

import hashlib

_VERSION = 8


def uuid8(digest: bytes) -> bytes:
    """Make a UUIDv8 (RFC 9562) of the first 16 bytes of a digest: equal content, equal id."""
    raw = bytearray(digest[:16])
    raw[6] = raw[6] & 0x0F | _VERSION << 4
    raw[8] = raw[8] & 0x3F | 0x80
    return bytes(raw)


def is_made_of_content(id_: bytes) -> bool:
    """Tell whether an id is one of `uuid8`; others are drawn."""
    return id_[6] >> 4 == _VERSION


GOLD_ID = uuid8(hashlib.sha256(b"hashiya annotation set: gold").digest())
ORIGINAL_ID = uuid8(hashlib.sha256(b"hashiya annotation set: original").digest())
