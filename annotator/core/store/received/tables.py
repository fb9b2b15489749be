"""Every row of the private copy is read once before anything of it is believed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sized
from contextlib import contextmanager
from dataclasses import dataclass, field

from annotator.core.store.digest import slice_state
from annotator.core.store.received import private
from annotator.core.store.received.faults import RowError, points_to_nothing, stands_twice
from annotator.core.store.received.fetching import slices
from annotator.core.store.received.rules import RULES, Known, check_text
from annotator.core.store.received.shapes import SHAPES, Column, Shape
from annotator.core.store.received.watch import Watch

# The most that a character takes, what a row takes besides its text, and how many bytes of texts are fetched at once.
_UTF8_BYTES, _ROW_BYTES, _TEXTS_AT_ONCE = 4, 100, 4 << 20


@dataclass(slots=True)
class Tables:
    """What the rows say together: how many there are, their digest, the largest of their stamps."""

    connection: sqlite3.Connection
    watch: Watch
    known: Known = field(default_factory=Known)
    counts: dict[str, int] = field(default_factory=dict)
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

    @contextmanager
    def refusing(self, table: str) -> Iterator[None]:
        """Turn the fault of a row into the sentence that names its table."""
        try:
            yield
        except RowError as fault:
            raise fault.known(self.watch.name, table) from fault

    def _check_table(self, shape: Shape) -> None:
        seen: set[object] = set()
        count, rule = 0, RULES.get(shape.name)
        for rows in slices(self.connection, shape.query, self.watch):
            columns = shape.check(rows)
            resolved = shape.resolve(columns, self.known.ids)
            keys = [resolved[number] for number in shape.keys]
            seen.update(zip(*keys, strict=True) if len(keys) > 1 else keys[0])
            count += len(rows)
            require_new(seen, count, shape.columns[shape.keys[0]])
            ids = self.known.ids.get(shape.name)
            if ids is not None:
                ids.update(zip(columns[0], keys[0], strict=True))
                require_new(ids, count, "pk")
            named = dict(zip(shape.columns, columns, strict=True))
            self.known.collect(shape.name, named)
            if rule:
                rule(named, self.known)
            self._count_versions(shape, keys, columns)
        self.counts[shape.name] = count

    def _count_versions(self, shape: Shape, keys: list[Column], columns: tuple[Column, ...]) -> None:
        stamps, writers = (columns[number] for number in shape.version)
        self.largest = max(self.largest, *stamps)
        self.state ^= slice_state(shape.name, list(zip(*keys, stamps, writers, strict=True)))

    def _check_texts(self) -> None:
        """Fetch texts by the length that their articles name: one that is longer cannot be read at all."""
        longest = _UTF8_BYTES * max(self.known.lengths.values(), default=0) + _ROW_BYTES
        private.allow_rows_of(self.connection, min(longest, self.watch.limits.text_bytes))
        at_once = max(1, _TEXTS_AT_ONCE // longest)
        for rows in slices(self.connection, "SELECT document, text FROM texts", self.watch, at_once):
            for document, text in rows:
                check_text(document, text, self.known)
        private.allow_rows_of(self.connection, self.watch.limits.row_bytes)
        if self.known.texts:
            raise points_to_nothing("document")


def require_new(seen: Sized, count: int, column: str) -> None:
    """Raise RowError where so many rows have fewer keys."""
    if len(seen) < count:
        raise stands_twice(column)
