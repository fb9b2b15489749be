"""Ids that are made of what they stand for: every file gives the same one (store.md, Identity)."""

from __future__ import annotations

import hashlib

_OF_CONTENT, _OF_NAME = 8, 5


def uuid8(digest: bytes) -> bytes:
    """Make a UUIDv8 (RFC 9562) of the first 16 bytes of a digest: equal content, equal id."""
    return _uuid(digest, _OF_CONTENT)


def uuid5(space: bytes, name: bytes) -> bytes:
    """Make the UUIDv5 (RFC 9562) of a name in a space, which is itself an id."""
    return _uuid(hashlib.sha1(space + name, usedforsecurity=False).digest(), _OF_NAME)


def answer_id(document: bytes, person: bytes, start: int, end: int, label: str) -> bytes:
    """Give the id (UUIDv8) of a person's answer at a place: to answer again there is to change that answer.

    The encoding is frozen: all parts before the label are of one length, so that no two places look the same.
    """
    place = start.to_bytes(8, "big") + end.to_bytes(8, "big")
    return uuid8(hashlib.sha256(b"hashiya answer" + document + person + place + label.encode()).digest())


def is_made_of_content(id_: bytes) -> bool:
    """Tell whether an id is one of `uuid8`: a document, a mark of gold, an answer."""
    return id_[6] >> 4 == _OF_CONTENT


def _uuid(digest: bytes, version: int) -> bytes:
    raw = bytearray(digest[:16])
    raw[6] = raw[6] & 0x0F | version << 4
    raw[8] = raw[8] & 0x3F | 0x80
    return bytes(raw)


GOLD_ID = uuid8(hashlib.sha256(b"hashiya annotation set: gold").digest())
ORIGINAL_ID = uuid8(hashlib.sha256(b"hashiya annotation set: original").digest())
