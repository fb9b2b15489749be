"""How much a received file may ask of us."""

from __future__ import annotations

from dataclasses import dataclass

_MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes of the file, of one article and of one other row; seconds that the checks may take.

    A large file may take longer than a small one: a second more for every `bytes_per_second`.
    """

    file_bytes: int = 2048 * _MB
    text_bytes: int = 65 * _MB
    row_bytes: int = 4 * _MB
    seconds: float = 4.0
    bytes_per_second: int = 8 * _MB

    def seconds_for(self, size: int) -> float:
        """Give how long the checks of a file of that size may take."""
        return self.seconds + size / self.bytes_per_second


LIMITS = Limits()
