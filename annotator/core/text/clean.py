"""Make the text that is stored: once, at import, and never again.

The rules are version 1 and frozen, because a document's id is a hash of what comes out here:

1. NUL and lone surrogates are refused.
2. Every U+FDD0 and U+FDD1 is dropped, as if it had never been there: Qt makes a new paragraph of each.
3. Every U+FEFF that leads what is left is dropped, not the first one alone: Qt drops a leading one, and the result
   of cleaning twice must be the result of cleaning once. A U+FEFF inside the text stays.
4. CR LF, CR and U+2029 become LF.

Nothing else changes: no normal form, no mark, no tatweel, no space.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from itertools import chain

from annotator.core.errors import KnownError

CLEAN_VERSION = 1

# The places that rules 2 to 4 make shorter; rule 2 comes first, so one of its characters may stand inside a CR LF.
_DROPPED = re.compile("\\A[\ufeff\ufdd0\ufdd1]+|(?<=\r)[\ufdd0\ufdd1]*\n|[\ufdd0\ufdd1]+")


class CleanMap:
    """Leads from code point offsets of the raw text to those of the clean text.

    It is computed when it is first asked: most articles come without spans, and hold no more than a reference.
    """

    __slots__ = ("_dropped", "_raw", "identity")

    def __init__(self, raw: str, *, identity: bool = False) -> None:
        self.identity = identity
        self._raw = raw
        self._dropped: array[int] | None = None

    def to_clean(self, offset: int) -> int:
        """Give the clean offset of a raw one (code points): the length of what the text before it becomes.

        One that is not in the raw text is not in the clean text either.
        """
        if self.identity:
            return offset
        if self._dropped is None:
            self._dropped = _dropped_offsets(self._raw)
            self._raw = ""
        return offset - bisect_left(self._dropped, offset)


IDENTITY = CleanMap("", identity=True)


def clean(raw: str) -> tuple[str, CleanMap]:
    """Give the text to store and the map to its offsets; raise KnownError `text.nul` or `text.surrogate`.

    The error's `position` is the code point offset of the first such character.
    """
    _refuse_nul(raw)
    _refuse_surrogates(raw)
    text = raw
    # One fast search for each rare character, because an import cleans millions of them: no loop over the text.
    if "\ufdd0" in text or "\ufdd1" in text:
        text = text.replace("\ufdd0", "").replace("\ufdd1", "")
    text = text.lstrip("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\u2029" in text:
        text = text.replace("\u2029", "\n")
    return text, IDENTITY if len(text) == len(raw) else CleanMap(raw)


def is_clean(text: str) -> bool:
    """Tell whether cleaning a text would leave it as it is; half a character is not looked for."""
    return not (text.startswith("\ufeff") or any(character in text for character in "\0\ufdd0\ufdd1\r\u2029"))


def _refuse_nul(raw: str) -> None:
    if "\0" in raw:
        offset = raw.index("\0")
        raise KnownError(
            f"The text has a NUL character at character {offset}: it is not plain text, or its encoding is another "
            "one; choose the encoding or repair the source.",
            code="text.nul",
            position=offset,
        )


def _refuse_surrogates(raw: str) -> None:
    try:
        raw.encode()  # UTF-8 has no lone surrogates; no search is as fast
    except UnicodeEncodeError as error:
        raise KnownError(
            f"The text has half a character (a lone surrogate) at character {error.start}: the source is damaged; "
            "repair it and import it again.",
            code="text.surrogate",
            position=error.start,
        ) from None


def _dropped_offsets(raw: str) -> array[int]:
    return array("I", chain.from_iterable(range(*match.span()) for match in _DROPPED.finditer(raw)))
