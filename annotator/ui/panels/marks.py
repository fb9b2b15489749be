"""The marks of the open document as plain data: by id, grouped by same text, nearest first. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from annotator.core.model import Annotation
from annotator.ui.panels.folding import fold

_FOLDED = 200  # code points; longer quotations are compared as they are


class MarkRow(NamedTuple):
    """A mark with its quotation; pending until it is in the file."""

    annotation: Annotation
    quotation: str
    pending: bool = False


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """Marks of one label whose quotations fold to the same text, in the order of the text."""

    label: str
    quotation: str
    rows: tuple[MarkRow, ...]

    @property
    def pending(self) -> bool:
        """Say whether one of them is not in the file yet."""
        return any(row.pending for row in self.rows)

    @property
    def unsure(self) -> bool:
        """Say whether the annotator doubts one of them."""
        return any(row.annotation.unsure for row in self.rows)

    def place(self, mark: bytes | None) -> int | None:
        """Give which one of them (from 0) that mark is, or None."""
        return next((n for n, row in enumerate(self.rows) if row.annotation.id == mark), None)

    def after(self, mark: bytes | None) -> bytes:
        """Give the one after that mark, round and round; the first one for a mark that is not among them."""
        place = self.place(mark)
        return self.rows[0 if place is None else (place + 1) % len(self.rows)].annotation.id


class Marks:
    """All living marks of one set of one document."""

    def __init__(self) -> None:
        self._rows: dict[bytes, MarkRow] = {}
        self.counts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._rows)

    def set(self, rows: Iterable[tuple[Annotation, str, bool]]) -> None:
        """Take these marks instead of all others; removed ones among them are left out."""
        living = [MarkRow(*row) for row in rows if not row[0].deleted]
        living.sort(key=_by_place)
        self._rows = {row.annotation.id: row for row in living}
        self.counts = Counter(row.annotation.label for row in living)

    def get(self, mark: bytes | None) -> MarkRow | None:
        """Give one mark, None when it is removed or unknown."""
        return None if mark is None else self._rows.get(mark)

    def groups(self, label: str | None = None) -> list[MarkGroup]:
        """Give the groups of one label, or of all, in the order in which they first come in the text."""
        found: dict[tuple[str, str], list[MarkRow]] = {}
        for row in self._rows.values():
            key = row.annotation.label
            if label is None or label == key:
                found.setdefault((key, folded(row.quotation)), []).append(row)
        return [MarkGroup(key, rows[0].quotation, tuple(rows)) for (key, _), rows in found.items()]

    def nearest(self, mark: Annotation, labels: Collection[str], without: Collection[bytes] = ()) -> list[MarkRow]:
        """Give the marks that a link may point to, nearest first, one before the mark winning over one behind it."""
        rows = [row for row in self._rows.values() if not labels or row.annotation.label in labels]
        left_out = {mark.id, *without}
        rows = [row for row in rows if row.annotation.id not in left_out]
        return sorted(rows, key=lambda row: _distance(mark, row.annotation))


def matching(rows: Sequence[MarkRow], query: str) -> list[MarkRow]:
    """Give the rows whose quotation has all words of the query, both folded."""
    words = fold(query).split()
    return [row for row in rows if all(word in folded(row.quotation) for word in words)]


@lru_cache(maxsize=1 << 15)
def folded(quotation: str) -> str:
    """Give the folded quotation; a very long one is left as it is."""
    return fold(quotation) if len(quotation) <= _FOLDED else quotation


def _by_place(row: MarkRow) -> tuple[int, int]:
    return row.annotation.start, -row.annotation.end


def _distance(mark: Annotation, other: Annotation) -> tuple[int, bool, int]:
    """Give the code points between two marks, then whether the other one comes later."""
    gap = max(mark.start - other.end, other.start - mark.end, 0)
    return gap, other.start >= mark.start, other.start
