"""Every row of the private copy is read once before anything of it is believed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sized
from contextlib import contextmanager
from dataclasses import dataclass, field

from annotator.core.store.digest import slice_state
from annotator.core.store.received import private
from annotator.core.store.received.faults import RowError, points_to_nothing, stands_twice
from annotator.core.store.received.fetching import bytes_of, slices, table_slices
from annotator.core.store.received.rules import RULES, Known, check_text
from annotator.core.store.received.shapes import SHAPES, Column, Shape
from annotator.core.store.received.watch import Watch

# The most that a character takes, and what a row takes besides its text.
_UTF8_BYTES, _ROW_BYTES = 4, 100
_TEXTS = "SELECT document, CAST(text AS BLOB) FROM texts"  # they are hashed as bytes
# What a merge compares of annotations: kept of a file that is not large, so that its plan need not read them again.
_KEPT = ("id", "document", "person", "label", "stamp", "writer", "deleted")


@dataclass(slots=True)
class Tables:
    """What the rows say together: how many there are, their digest, the largest of their stamps."""

    connection: sqlite3.Connection
    watch: Watch
    known: Known = field(default_factory=Known)
    counts: dict[str, int] = field(default_factory=dict)
    kept: list[Mapping[str, Column]] = field(default_factory=list)
    state: int = 0
    largest: int = 0

    def check(self, told: Callable[[], None]) -> None:
        """Read all tables of versioned rows and the texts; `told` is called after each. Raises `received.row`."""
        for shape in SHAPES.values():
            with self.refusing(shape.name):
                self._check_table(shape)
            if shape.name == "documents":
                with self.refusing("texts"):
                    self._check_texts()
            told()

    def kept_slices(self, table: str, columns: tuple[str, ...]) -> list[Mapping[str, Column]] | None:
        """Give the slices of a table by column if these columns were kept, else None."""
        return self.kept if self._keeps(table) and set(columns) <= set(_KEPT) else None

    def _keeps(self, table: str) -> bool:
        return table == "annotations" and self.watch.size <= self.watch.limits.held_bytes

    @contextmanager
    def refusing(self, table: str) -> Iterator[None]:
        """Turn the fault of a row into the sentence that names its table."""
        try:
            yield
        except RowError as fault:
            raise fault.known(self.watch.name, table) from fault

    def _check_table(self, shape: Shape) -> None:
        self.counts[shape.name] = 0
        seen: set[object] = set()
        private.allow_rows_of(self.connection, bytes_of(shape, self.watch))
        for rows in table_slices(self.connection, shape, self.watch):
            columns = shape.check(rows)
            resolved = shape.resolve(columns, self.known.ids)
            self.counts[shape.name] += len(rows)
            self._count_keys(shape, resolved, seen)
            self._hold_against_rules(shape, columns)
            if self._keeps(shape.name):
                self.kept.append({name: resolved[shape.columns.index(name)] for name in _KEPT})

    def _count_keys(self, shape: Shape, resolved: list[Column], seen: set[object]) -> None:
        """See that no key stands twice, and take keys and versions into the digest."""
        keys, count = [resolved[number] for number in shape.keys], self.counts[shape.name]
        seen.update(zip(*keys, strict=True) if len(keys) > 1 else keys[0])
        require_new(seen, count, shape.columns[shape.keys[0]])
        ids = self.known.ids.get(shape.name)
        if ids is not None:
            ids.update(zip(resolved[0], keys[0], strict=True))
            require_new(ids, count, shape.columns[0])
        stamps, writers = (resolved[number] for number in shape.version)
        self.largest = max(self.largest, *stamps)
        self.state ^= slice_state(shape.name, list(zip(*keys, stamps, writers, strict=True)))

    def _hold_against_rules(self, shape: Shape, columns: tuple[Column, ...]) -> None:
        named = dict(zip(shape.columns, columns, strict=True))
        self.known.collect(shape.name, named)
        if rule := RULES.get(shape.name):
            rule(named, self.known)

    def _check_texts(self) -> None:
        """Fetch texts by the length that their articles name: one that is longer cannot be read at all."""
        longest = _UTF8_BYTES * max(self.known.lengths.values(), default=0) + _ROW_BYTES
        most = min(longest, self.watch.limits.text_bytes)
        private.allow_rows_of(self.connection, most)
        for rows in slices(self.connection, _TEXTS, self.watch, most):
            for document, text in rows:
                check_text(document, text, self.known)
        if self.known.texts:
            raise points_to_nothing("document")


def require_new(seen: Sized, count: int, column: str) -> None:
    """Raise RowError where so many rows have fewer keys."""
    if len(seen) < count:
        raise stands_twice(column)
