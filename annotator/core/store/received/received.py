"""A file that somebody sent: opened, checked and read in a private copy that goes away with it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, nullcontext
from pathlib import Path
from typing import Any

from annotator.core.model import Annotator
from annotator.core.store import reading
from annotator.core.store.identity import ahead_of_clock, document_id
from annotator.core.store.received import faults, private
from annotator.core.store.received.checking import Checked, check
from annotator.core.store.received.fetching import slices, table_slices
from annotator.core.store.received.folder import private_folder
from annotator.core.store.received.history import History
from annotator.core.store.received.layout import open_checked
from annotator.core.store.received.limits import LIMITS, Limits
from annotator.core.store.received.recovering import torn_means_still_open
from annotator.core.store.received.shapes import SHAPES
from annotator.core.store.received.taking import Taken, take
from annotator.core.store.received.values import ReceivedChange, ReceivedRow
from annotator.core.store.received.watch import Progress, Watch

_Row = tuple[Any, ...]


class Received:
    """One received file, proved to be a whole project of ours; a context manager, because its copy must go.

    Rows come as they lie in the file, those that are referred to before those that refer.
    """

    def __init__(self, path: Path, watch: Watch, taken: Taken, connection: sqlite3.Connection, found: Checked) -> None:
        self.path = path
        self.version, self.size, self.had_journal = taken.version, taken.size, taken.had_journal
        self.file_id, self.role = found.about.file_id, found.about.role
        self.assignee, self.review = found.about.assignee, found.about.review
        self.project_id, self.project_name = found.project_id, found.project_name
        self.largest_stamp, self.ahead = found.largest, ahead_of_clock(found.largest)
        self._watch, self._connection, self._tables = watch, connection, found.tables
        self._pks = {id_: pk for pk, id_ in found.tables.known.ids["documents"].items()}
        self._keeps = ExitStack()
        private.allow_rows_of(connection, watch.limits.text_bytes)

    @classmethod
    def open(cls, path: Path, *, limits: Limits = LIMITS, progress: Progress | None = None) -> Received:
        """Copy the file, check all of it, and give it to read; the file itself is never opened for writing.

        `progress` gets (bytes done, bytes in all) and may raise a KnownError to stop. Raises KnownErrors `received.*`.
        """
        with ExitStack() as keeps:
            name = faults.name_of(path)
            watch = Watch(name, keeps.enter_context(private_folder(name)), limits, progress)
            taken = take(path, watch)
            with torn_means_still_open(watch) if taken.had_journal else nullcontext():
                connection = _open(taken, watch, keeps)
                received = cls(path, watch, taken, connection, check(connection, watch))
            watch.tell_no_more()
            received._keeps = keeps.pop_all()
            return received

    def close(self) -> None:
        """Remove the private copy; harmless when closed already."""
        self._keeps.close()

    def __enter__(self) -> Received:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def people(self) -> list[Annotator]:
        """Give everyone in the file, the sets gold and original included."""
        with self._watch.guarding():
            return reading.people(self._connection)

    def count(self, table: str) -> int:
        """Count the rows of a versioned table, deleted ones included."""
        return self._tables.counts[table]

    def rows(self, table: str) -> Iterator[ReceivedRow]:
        """Give the rows of a versioned table."""
        shape = SHAPES[table]
        keys = tuple(shape.columns[number] for number in shape.keys)
        names = tuple(name for name in shape.columns if name not in (*keys, "pk", "stamp", "writer"))
        count = len(keys)
        for rows in self.slices(table, *keys, *names, "stamp", "writer"):
            for row in rows:
                yield ReceivedRow(row[:count], dict(zip(names, row[count:-2], strict=True)), row[-2], row[-1])

    def slices(self, table: str, *columns: str) -> Iterator[list[_Row]]:
        """Give the rows of a versioned table as lists of tuples of these columns alone: the lean way for many rows.

        What refers to a row is its id. What a merge compares of annotations costs nothing, unless the file is large.
        """
        kept = self._tables.kept_slices(table, columns)
        if kept is not None:
            yield from (list(zip(*(part[name] for name in columns), strict=True)) for part in kept)
            return
        shape = SHAPES[table].of(columns)
        for rows in table_slices(self._connection, shape, self._restarted()):
            yield shape.resolve_rows(rows, self._tables.known.ids, len(columns))
            self._restarted()

    def text(self, document: bytes) -> str:
        """Give the text of an article; raises LookupError for one that is not in the file."""
        query = f"SELECT text FROM texts WHERE document = {self._pks[document]}"
        ((text,),) = next(slices(self._connection, query, self._restarted(), self._watch.limits.text_bytes))
        if document_id(hashlib.sha256(text.encode()).digest()) != document:
            raise faults.damaged(self._watch.name, "a text changed while it was read")
        return str(text)

    def chains(self) -> Iterator[ReceivedChange]:
        """Give all changes with their edits, by writer and number."""
        for change in History(self._connection, self._restarted(), self._tables.known).changes():
            yield change
            self._restarted()

    def _restarted(self) -> Watch:
        """Begin the time anew: what the reader does between two questions is not the file's fault."""
        self._watch.start_clock()
        return self._watch


def _open(taken: Taken, watch: Watch, keeps: ExitStack) -> sqlite3.Connection:
    watch.size = taken.size
    watch.start_clock()
    connection = open_checked(taken.path, taken.version, watch)
    keeps.callback(connection.close)
    return connection
