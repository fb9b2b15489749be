"""The marks of the open document as plain data: by id, grouped by same text, nearest first. No Qt."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from annotator.core.model import Annotation
from annotator.ui.panels.folding import fold

_FOLDED = 200  # code points; longer quotations are compared as they are
_FEW = 64  # changed marks; more are grouped anew at once

_Key: TypeAlias = tuple[str, str]
_Place: TypeAlias = tuple[int, int, bytes]


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
    """All living marks of one set of one document; one act costs what it touches, also among ten thousand marks."""

    def __init__(self) -> None:
        self._rows: dict[bytes, MarkRow] = {}
        self._groups: dict[_Key, MarkGroup] = {}
        self._order: list[MarkGroup] = []
        self.counts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._rows)

    def set(self, rows: Iterable[tuple[Annotation, str, bool]]) -> None:
        """Take these marks instead of all others; removed ones among them are left out."""
        before, now = self._rows, dict[bytes, MarkRow]()
        for annotation, quotation, pending in rows:
            if annotation.deleted:
                continue
            row = before.get(annotation.id)
            if row is None or row.annotation is not annotation or row.pending != pending:
                row = MarkRow(annotation, quotation, pending)
            now[annotation.id] = row
        put = [row for mark, row in now.items() if before.get(mark) is not row]
        removed = before.keys() - now.keys()
        if len(put) + len(removed) <= _FEW:
            self.change(put, removed)
        else:
            self._rebuild(now.values())

    def change(self, put: Iterable[tuple[Annotation, str, bool]], removed: Iterable[bytes] = ()) -> None:
        """Add or replace these marks, leave out those with these ids and those that are removed; the rest stays."""
        for mark in removed:
            self._drop(mark)
        for row in (MarkRow(*one) for one in put):
            self._drop(row.annotation.id)
            if not row.annotation.deleted:
                self._add(row)

    def _add(self, row: MarkRow) -> None:
        key = _key(row)
        old = self._groups.get(key)
        self._rows[row.annotation.id] = row
        self.counts[row.annotation.label] += 1
        self._regroup(key, sorted((*(old.rows if old else ()), row), key=_place))

    def _drop(self, mark: bytes) -> None:
        row = self._rows.pop(mark, None)
        if row is not None:
            key = _key(row)
            self.counts[row.annotation.label] -= 1
            self._regroup(key, [one for one in self._groups[key].rows if one is not row])

    def _regroup(self, key: _Key, rows: Sequence[MarkRow]) -> None:
        """Let these rows, in the order of the text, be the group of that key; without rows there is none."""
        old = self._groups.pop(key, None)
        if old:
            del self._order[bisect_left(self._order, first_place(old), key=first_place)]
        if rows:
            group = self._groups[key] = MarkGroup(key[0], rows[0].quotation, tuple(rows))
            insort(self._order, group, key=first_place)

    def _rebuild(self, rows: Iterable[MarkRow]) -> None:
        found: dict[_Key, list[MarkRow]] = {}
        living = sorted(rows, key=_place)
        for row in living:
            found.setdefault(_key(row), []).append(row)
        self._rows = {row.annotation.id: row for row in living}
        self.counts = Counter(row.annotation.label for row in living)
        self._groups = {key: MarkGroup(key[0], rows[0].quotation, tuple(rows)) for key, rows in found.items()}
        self._order = list(self._groups.values())

    def get(self, mark: bytes | None) -> MarkRow | None:
        """Give one mark, None when it is removed or unknown."""
        return None if mark is None else self._rows.get(mark)

    def in_text_order(self, ids: Collection[bytes]) -> list[bytes]:
        """Give these marks by place, removed ones last."""
        living = [row for one in ids if (row := self.get(one))]
        ordered = [row.annotation.id for row in sorted(living, key=_place)]
        return [*ordered, *(one for one in ids if one not in self._rows)]

    def groups(self, label: str | None = None) -> list[MarkGroup]:
        """Give the groups of one label, or of all, in the order in which they first come in the text."""
        return [group for group in self._order if label is None or group.label == label]

    def group_of(self, mark: bytes | None) -> MarkGroup | None:
        """Give the group that a mark is in, None when it is removed or unknown."""
        row = self.get(mark)
        return self._groups[_key(row)] if row else None

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


def first_place(group: MarkGroup) -> _Place:
    """Give the place by which groups follow each other; no two groups have the same."""
    return _place(group.rows[0])


def _key(row: MarkRow) -> _Key:
    return row.annotation.label, folded(row.quotation)


def _place(row: MarkRow) -> _Place:
    return row.annotation.start, -row.annotation.end, row.annotation.id


def _distance(mark: Annotation, other: Annotation) -> tuple[int, bool, int, int]:
    """Give the code points between two marks, then whether the other one comes later, then its place."""
    gap = max(mark.start - other.end, other.start - mark.end, 0)
    return gap, other.start >= mark.start, other.start, -other.end
