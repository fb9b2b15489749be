"""The border between code points and Qt's UTF-16 units: the only UTF-16 in core.

An offset counts code points, as Python and the project file do; a position counts UTF-16 units, as Qt does.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

# What Qt drops, swaps or takes for the end of a paragraph; each gets one harmless unit in its place, mostly U+FFFD.
_UNSHOWABLE = re.compile("[\r\u2029\ufeff\ufffe\ufdd0\ufdd1\ud800-\udfff]")
_SHOWN_AS = {
    "\r": "\n",
    "\u2029": "\n",
    "\ufeff": "\u2060",  # both are invisible and forbid a line break
}


class OffsetMap:
    """Converts offsets of one text to positions and back; both ends of the text are valid.

    `length` is the text's length in code points, `units` in UTF-16 units. Nothing is checked: an offset outside the
    text gives a position outside, and the other way round.
    """

    __slots__ = ("_astral", "_pairs", "length", "units")

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._pairs = [offset + before for before, offset in enumerate(self._astral)]
        self.length = len(text)
        self.units = self.length + len(self._astral)

    def to_position(self, offset: int) -> int:
        """Give the UTF-16 position of a code point offset."""
        if not self._astral:
            return offset
        return offset + bisect_left(self._astral, offset)

    def to_offset(self, position: int, *, round_up: bool = False) -> int:
        """Give the code point offset of a UTF-16 position; inside a pair the one before, with `round_up` after it."""
        if not self._astral:
            return position
        before = bisect_left(self._pairs, position)
        inside = before > 0 and self._pairs[before - 1] + 1 == position
        return position - before + (inside and round_up)


def display_text(text: str) -> str:
    """Give the text as Qt must get it: unit for unit as long, with nothing in it that Qt would drop or split.

    A QTextDocument then holds it exactly, with U+2029 for each newline. It is to be shown, never read back.
    """
    return _UNSHOWABLE.sub(lambda match: _SHOWN_AS.get(match[0], "\ufffd"), text)
