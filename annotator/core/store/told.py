"""New rows of which history speaks already: they were here and went with a batch, or their history came first."""

from __future__ import annotations

import sqlite3
from collections.abc import Set
from functools import cached_property

from annotator.core.model import Edit
from annotator.core.store.rows import TABLES, Key, read_global, row_text, value_columns

Name = tuple[str, str]  # table and key in text form
# Without these acts history speaks of no row that is not there.
_ACTS = "SELECT 1 FROM changes WHERE verb IN ('take_back', 'merge') LIMIT 1"


def told_among(connection: sqlite3.Connection, names: Set[Name]) -> set[Name]:
    """Give those of these rows of which our history speaks."""
    told = connection.execute("SELECT tbl, row_id FROM edits") if names else ()
    return set(names).intersection(told)


class Told:
    """What an import asks of history; what is told of rows that are not there is read once, and only if need be."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._added: set[Name] = set()

    @cached_property
    def _may_be(self) -> bool:
        return self._connection.execute(_ACTS).fetchone() is not None

    @cached_property
    def _marks(self) -> frozenset[str]:
        rows = self._connection.execute("SELECT row_id FROM edits WHERE tbl = 'annotations'") if self._may_be else ()
        return frozenset(row for (row,) in rows)

    def has_mark(self, id_: bytes) -> bool:
        """Tell whether an id is that of an annotation which is not here, and may come again."""
        return id_.hex() in self._marks

    def add(self, table: str, key: Key) -> None:
        """Take note of a new row."""
        if self._may_be:
            self._added.add((table, row_text(key)))

    def edits(self) -> list[Edit]:
        """Give an edit for each new row that history would tell otherwise: it says how the row is now."""
        return [self._edit(*name) for name in sorted(told_among(self._connection, self._added))]

    def _edit(self, name: str, row: str) -> Edit:
        table = TABLES[name]
        values = read_global(self._connection, table, table.parse(row), value_columns(name))
        assert values is not None
        return Edit(name, row, None, values)
