"""Ids are 16 bytes inside the program and UUID text in JSON; other tools' ids are neither."""

from __future__ import annotations

import re

_UUID = re.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")


def id_bytes(text: str) -> bytes | None:
    """Read UUID text; None for anything else, such as the numbers of other tools."""
    return bytes.fromhex(text.replace("-", "")) if _UUID.fullmatch(text) else None
