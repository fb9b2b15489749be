"""The gold rows of one document while an act changes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.core.model import Annotation

_At = tuple[int, int, str]


class GoldRows:
    """Gold as it will be; it remembers which row stands in the place of a removed one."""

    def __init__(self, rows: Iterable[Annotation]) -> None:
        self._by_id: dict[bytes, Annotation] = {}
        self._at: dict[_At, dict[bytes, None]] = {}
        self._instead: dict[bytes, bytes] = {}
        for row in rows:
            self.put(row)

    def __iter__(self) -> Iterator[Annotation]:
        return iter(list(self._by_id.values()))

    def __contains__(self, gold: bytes) -> bool:
        return gold in self._by_id

    def __getitem__(self, gold: bytes) -> Annotation:
        return self._by_id[gold]

    def put(self, row: Annotation) -> None:
        """Take in a row, in place of one of the same id."""
        if row.id in self._by_id:
            self._take_out(row.id)
        self._by_id[row.id] = row
        self._at.setdefault(_at(row), {})[row.id] = None

    def remove(self, gold: bytes, instead: bytes | None = None) -> None:
        """Take a row out, if it is there; another one may stand in its place."""
        if gold in self._by_id:
            self._take_out(gold)
            if instead is not None:
                self._instead[gold] = instead

    def twins(self, mark: Annotation) -> list[Annotation]:
        """Give the rows with the span and the label of an annotation."""
        return [self._by_id[gold] for gold in self._at.get(_at(mark), ())]

    def present(self, gold: bytes) -> bytes:
        """Give the row that stands for a gold row now: itself, or what took its place."""
        while gold not in self._by_id and gold in self._instead:
            gold = self._instead[gold]
        return gold

    def _take_out(self, gold: bytes) -> None:
        del self._at[_at(self._by_id.pop(gold))][gold]


def _at(mark: Annotation) -> _At:
    return mark.start, mark.end, mark.label
