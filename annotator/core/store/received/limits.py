"""How much a received file may ask of us."""

from __future__ import annotations

from dataclasses import dataclass

_MB = 1 << 20
_MOST_ROWS = 400


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes of the file, of one article, of one row with long texts and of one other row.

    No table may have more than `rows`, and no more than about `held_bytes` are held in memory at once. The checks may
    take `seconds`, and one more for every `bytes_per_second` of the file.
    """

    file_bytes: int = 2048 * _MB
    text_bytes: int = 65 * _MB
    long_row_bytes: int = 16 * _MB
    row_bytes: int = 2 * _MB
    held_bytes: int = 128 * _MB
    rows: int = 4_000_000
    seconds: float = 4.0
    bytes_per_second: int = 8 * _MB

    def rows_at_once(self, most: int, size: int) -> int:
        """Give how many rows of at most so many bytes may be held, of a file of that size."""
        return _MOST_ROWS if size <= self.held_bytes else max(1, min(_MOST_ROWS, self.held_bytes // most))

    def seconds_for(self, size: int) -> float:
        """Give how long the checks of a file of that size may take."""
        return self.seconds + size / self.bytes_per_second


LIMITS = Limits()
