"""Keeps the counts of many documents in little room: what a number is of is written down once for all of them."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable
from typing import TypeAlias

from annotator.core.agreement.counts import Counts, Numbers, Section

Row: TypeAlias = "tuple[array[int], array[int]]"  # the columns in which a document has a number, and the numbers


class Ledger:
    """Turns counts into rows and sums of rows into counts; numbers that are 0 are not kept."""

    def __init__(self) -> None:
        self._columns: dict[Section, dict[Hashable, int]] = {}
        self._names: list[tuple[Section, Hashable]] = []

    def row(self, counts: Counts) -> Row:
        """Write the counts of one document down."""
        columns, numbers = array("I"), array("q")
        for section, found in counts.items():
            known = self._columns.setdefault(section, {})
            for name, number in found.items():
                if number:
                    column = known.get(name)
                    columns.append(self._new(section, name) if column is None else column)
                    numbers.append(number)
        return columns, numbers

    def _new(self, section: Section, name: Hashable) -> int:
        column = self._columns[section][name] = len(self._names)
        self._names.append((section, name))
        return column

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
