"""Keeps the counts of many documents in little room: what a number is of is written down once for all of them."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable
from typing import TypeAlias

from annotator.core.agreement.counts import Counts, Numbers, Section

Row: TypeAlias = "tuple[array[int], array[int]]"  # the columns in which a document has a number, and the numbers


class Ledger:
    """Turns counts into rows and sums of rows into counts."""

    def __init__(self) -> None:
        self._columns: dict[Section, dict[Hashable, int]] = {}
        self._names: list[tuple[Section, Hashable]] = []

    def row(self, counts: Counts) -> Row:
        """Write the counts of one document down."""
        columns, numbers = array("I"), array("q")
        for section, found in counts.items():
            known = self._columns.setdefault(section, {})
            if not known.keys() >= found.keys():
                self._extend(section, found)
            columns.extend([known[name] for name in found])
            numbers.extend(found.values())
        return columns, numbers

    def _extend(self, section: Section, names: Iterable[Hashable]) -> None:
        known = self._columns[section]
        for name in names:
            if name not in known:
                known[name] = len(self._names)
                self._names.append((section, name))

    def total(self, rows: Iterable[Row]) -> dict[Section, Numbers]:
        """Add up rows."""
        sums: dict[int, int] = {}
        for columns, numbers in rows:
            for column, number in zip(columns, numbers, strict=True):
                sums[column] = sums.get(column, 0) + number
        found: dict[Section, dict[Hashable, int]] = {}
        for column, number in sums.items():
            section, name = self._names[column]
            found.setdefault(section, {})[name] = number
        return dict(found)
