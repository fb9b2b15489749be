"""Fetching rows of the private copy in slices, each under the clock."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from annotator.core.store.received.faults import RowError
from annotator.core.store.received.shapes import Shape
from annotator.core.store.received.watch import Watch

_Row = tuple[Any, ...]


def table_slices(connection: sqlite3.Connection, shape: Shape, watch: Watch) -> Iterator[list[_Row]]:
    """Give the rows of a table; raises RowError for one that cannot be read at all."""
    return slices(connection, shape.query, watch, bytes_of(shape, watch))


def bytes_of(shape: Shape, watch: Watch) -> int:
    """Give how many bytes a row of a table may have."""
    return watch.limits.long_row_bytes if shape.is_long else watch.limits.row_bytes


def slices(connection: sqlite3.Connection, query: str, watch: Watch, most: int) -> Iterator[list[_Row]]:
    """Give rows of at most so many bytes; raises RowError for one that cannot be read at all."""
    at_once, count = watch.limits.rows_at_once(most, watch.size), 0
    with _readable(watch):
        cursor = connection.execute(query)
    while True:
        watch.look()
        with _readable(watch):
            rows = cursor.fetchmany(at_once)
        if not rows:
            return
        count += len(rows)
        require_few(count, watch)
        yield rows


@contextmanager
def _readable(watch: Watch) -> Iterator[None]:
    with watch.guarding():
        try:
            yield
        except sqlite3.DataError as error:
            raise RowError("row_unreadable", "a row is longer than any that Hashiya writes") from error
        except sqlite3.OperationalError as error:
            if "Could not decode to UTF-8" not in str(error):
                raise
            raise RowError("row_unreadable", "a text cannot be read") from error


def require_few(count: int, watch: Watch) -> None:
    """Raise RowError for more rows than may be: their keys are held in memory."""
    if count > watch.limits.rows:
        raise RowError("row_many", "there are more rows than in any that Hashiya writes")
