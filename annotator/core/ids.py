"""Ids that are made of what they stand for: every file gives the same one (store.md, Identity)."""

from __future__ import annotations

import hashlib


def uuid8(digest: bytes) -> bytes:
    """Make a UUIDv8 (RFC 9562) of the first 16 bytes of a digest: equal content, equal id."""
    raw = bytearray(digest[:16])
    raw[6] = raw[6] & 0x0F | 0x80
    raw[8] = raw[8] & 0x3F | 0x80
    return bytes(raw)


GOLD_ID = uuid8(hashlib.sha256(b"hashiya annotation set: gold").digest())
ORIGINAL_ID = uuid8(hashlib.sha256(b"hashiya annotation set: original").digest())
