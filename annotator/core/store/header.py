"""The first bytes of a project file, read before SQLite sees it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.store.schema import APPLICATION_ID, HEADER_MAGIC

HEADER_BYTES = 100
_ROLLBACK_JOURNAL = b"\x01\x01"


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes say; `pages` is 0 where they do not say it reliably."""

    is_project: bool
    version: int
    keeps_rollback_journal: bool
    keeps_wal: bool
    is_utf8: bool
    page_size: int
    pages: int

    @classmethod
    def parse(cls, head: bytes) -> Header:
        """Read them; short or strange bytes are no project."""
        return cls(
            is_project=head[:16] == HEADER_MAGIC and _number(head, 68) == APPLICATION_ID,
            version=_number(head, 60),
            keeps_rollback_journal=head[18:20] == _ROLLBACK_JOURNAL,
            keeps_wal=2 in head[18:20],
            is_utf8=_number(head, 56) == 1,
            page_size=int.from_bytes(head[16:18], "big") if head[16:18] != b"\0\1" else 1 << 16,
            # SQLite trusts the count only if it was written together with the count of changes.
            pages=_number(head, 28) if head[24:28] == head[92:96] else 0,
        )


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")
