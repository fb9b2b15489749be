"""The title of an article that brings none."""

from __future__ import annotations

TITLE_LENGTH = 200


def title_of(text: str, given: str = "") -> str:
    """Give the title that came along, or the first non-blank line; at most 200 code points, on one line."""
    line = " ".join(given.split()) or _first_line(text)
    if len(line) <= TITLE_LENGTH:
        return line
    words = line[:TITLE_LENGTH].rpartition(" ")[0]
    return words or line[:TITLE_LENGTH]


def _first_line(text: str) -> str:
    # Not splitlines(): an article can be one line of 20 MB, and only its head is needed.
    head = text.lstrip()
    return " ".join(head[: TITLE_LENGTH + 1].partition("\n")[0].split())
