"""What a label or attribute key may look like, and how a stranger's word is quoted in a sentence."""

from __future__ import annotations

import unicodedata

KEY_LENGTH = 64


def key_fault(key: str) -> str | None:
    """Say what is wrong with a key in NFC, or None; invisible characters would make two keys look the same."""
    if not key.strip():
        return "is empty"
    if key != key.strip():
        return "begins or ends with a space"
    if len(key) > KEY_LENGTH:
        return f"is longer than {KEY_LENGTH} characters"
    if not key.isprintable():
        return "holds invisible or control characters"
    if not unicodedata.is_normalized("NFC", key):
        return "is not in the composed form (NFC)"
    return None


def shorten(text: str, limit: int = 40) -> str:
    """Cut a quotation for a sentence, at most `limit` code points, with everything invisible written out."""
    head = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in head)
