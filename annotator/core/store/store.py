"""The open project file: its connection, lock, clock and writers; every write goes through `write`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.model import Annotator, Change
from annotator.core.store import reading
from annotator.core.store.check import verify_on_open
from annotator.core.store.connection import check_header, connect, create, known_faults
from annotator.core.store.digest import heads_digest
from annotator.core.store.history import PastChange, find_redo, find_undo, read_edits
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID, IdPool, next_stamp
from annotator.core.store.lock import ProjectLock
from annotator.core.store.rows import TABLES, Key, read_row
from annotator.core.store.schema import VERSION, migrate
from annotator.core.store.transaction import Transaction, Writer


class Store:
    """One project file, open for writing or for reading alone; not shared between threads without a queue."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: ProjectLock | None) -> None:
        self.path = path
        self.connection = connection
        self.ids = IdPool()
        self._lock = lock
        self._writers: dict[bytes, Writer] = {}
        self._load_state()

    @classmethod
    def create(cls, path: Path, project: dict[str, str]) -> Store:
        """Make a new project file with the fixed sets gold and original and the given project values."""
        if path.exists():
            raise KnownError(f"{path} exists already; choose another name.", code="project.exists", path=str(path))
        if not path.parent.is_dir():
            raise KnownError(
                f"There is no folder {path.parent}; make it or choose another.",
                code="project.no_folder",
                path=str(path.parent),
            )
        lock = ProjectLock(path)
        lock.acquire()
        connection = None
        try:
            connection = create(path)
            with known_faults(path):
                migrate(connection)
                connection.execute("INSERT INTO file VALUES('state', ?)", (_state_text(0, 0),))
                connection.execute("INSERT INTO file VALUES('file_id', ?)", (IdPool().new().hex(),))
                connection.execute("INSERT INTO file VALUES('role', 'main')")
                store = cls(path, connection, lock)
                with store.write(ORIGINAL_ID, "new") as transaction:
                    transaction.put("people", (GOLD_ID,), {"name": "gold", "kind": "gold"})
                    for key, value in project.items():
                        transaction.put("project", (key,), {"value": value})
            return store
        except BaseException:
            if connection is not None:
                connection.close()
                path.unlink(missing_ok=True)
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, write: bool = True) -> Store:
        """Open a project; checks header, chain and digest first. Raises KnownErrors `project.*`."""
        lock = ProjectLock(path) if write else None
        if not path.is_file():
            check_header(path)
        if lock:
            lock.acquire()
        connection = None
        try:
            version = check_header(path)
            connection = connect(path, write=write)
            with known_faults(path):
                if write and version < VERSION:
                    migrate(connection)
                verify_on_open(path, connection)
                return cls(path, connection, lock)
        except BaseException:
            if connection is not None:
                connection.close()
            if lock:
                lock.release()
            raise

    def close(self) -> None:
        """Close the file and free the lock; harmless when closed already."""
        self.connection.close()
        if self._lock:
            self._lock.release()

    def reader(self) -> sqlite3.Connection:
        """Open a second connection for long reading; never hold a cursor of it over a COMMIT."""
        return connect(self.path, write=False)

    def _load_state(self) -> None:
        row = self.connection.execute("SELECT value FROM file WHERE key = 'state'").fetchone()
        state, stamp = row[0].split()
        self.state, self.largest_stamp = int(state, 16), int(stamp)

    @contextmanager
    def write(self, person: bytes, verb: str, document: bytes | None = None) -> Iterator[Transaction]:
        """Run one act as one transaction that begins IMMEDIATE; anything raised inside leaves no trace.

        After the block the transaction's `change` is in the file; in-memory state moves only then.
        """
        with known_faults(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                writer = self._writer(person)
                transaction = Transaction(
                    self.connection, writer, next_stamp(self.largest_stamp), self.state, verb, document
                )
                self._ensure_person(transaction, person)
                yield transaction
                head = self._finish(transaction)
            except BaseException:
                self._rollback()
                raise
            self._commit(transaction, head)
        writer.seq, writer.head = head
        self._writers[person] = writer
        self.state, self.largest_stamp = transaction.state, transaction.stamp

    def _ensure_person(self, transaction: Transaction, person: bytes) -> None:
        if person == ORIGINAL_ID and reading.person(self.connection, ORIGINAL_ID) is None:
            transaction.put("people", (ORIGINAL_ID,), {"name": "original", "kind": "import"})

    def _writer(self, person: bytes) -> Writer:
        known = self._writers.get(person)
        if known:
            return Writer(known.id, person, known.seq, known.head)
        heads = self.connection.execute("SELECT value FROM file WHERE key GLOB 'head:*'").fetchall()
        seen = heads_digest(bytes.fromhex(value.split()[1]) for (value,) in heads)
        return Writer(self.ids.new(), person, -1, seen)

    def _finish(self, transaction: Transaction) -> tuple[int, bytes]:
        seq, head = transaction.write_history()
        values = (
            ("state", _state_text(transaction.state, transaction.stamp)),
            (f"head:{transaction.writer.id.hex()}", f"{seq} {head.hex()}"),
        )
        self.connection.executemany(
            "INSERT INTO file VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", values
        )
        return seq, head

    def _commit(self, transaction: Transaction, head: tuple[int, bytes]) -> None:
        try:
            self.connection.execute("COMMIT")
        except sqlite3.Error:
            # An error at COMMIT is no proof of failure (a failed sync of the folder comes after the data): look.
            self._rollback()
            if not self._is_in_file(transaction.writer.id, head[0]):
                raise

    def _is_in_file(self, writer: bytes, seq: int) -> bool:
        fresh = connect(self.path, write=True)
        self.connection.close()
        self.connection = fresh
        query = "SELECT 1 FROM changes WHERE writer = ? AND seq = ?"
        return fresh.execute(query, (writer, seq)).fetchone() is not None

    def _rollback(self) -> None:
        with suppress(sqlite3.Error):
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    def change_of(self, transaction: Transaction) -> Change:
        """Give the change of a committed transaction with the touched rows as they are now."""
        document = transaction.document
        return Change(
            writer=transaction.writer.id,
            seq=transaction.writer.seq,
            stamp=transaction.stamp,
            person=transaction.writer.person,
            verb=transaction.verb,
            document=document,
            batch=transaction.batch,
            undoes=transaction.undoes,
            edits=tuple(transaction.edits),
            annotations=tuple(reading.annotations_by_id(self.connection, transaction.touched)),
            progress=reading.progress(self.connection, document, transaction.writer.person) if document else None,
        )

    def find_undo(self, person: bytes) -> PastChange | None:
        """Give what undo would take back."""
        return find_undo(self.connection, person)

    def find_redo(self, person: bytes) -> PastChange | None:
        """Give what redo would bring back."""
        return find_redo(self.connection, person)

    def take_back(self, past: PastChange, person: bytes, verb: str) -> Change:
        """Apply the inverse of a change as a new change (`undo` or `redo`).

        Raises KnownError `undo.changed_since` when a row carries another version than the change left.
        """
        edits = list(read_edits(self.connection, past.writer, past.seq))
        with self.write(person, verb, past.document) as transaction:
            transaction.undoes = (past.writer, past.seq)
            keys = [TABLES[edit.table].parse(edit.row) for edit in edits]
            for edit, key in zip(edits, keys, strict=True):
                self._refuse_if_changed(edit.table, key, past)
            for edit, key in zip(reversed(edits), reversed(keys), strict=True):
                transaction.update(edit.table, key, edit.before or {"deleted": transaction.stamp})
        return self.change_of(transaction)

    def _refuse_if_changed(self, table: str, key: Key, past: PastChange) -> None:
        row = read_row(self.connection, TABLES[table], key, ())
        if row is None or (row["stamp"], row["writer"]) not in past.versions:
            name = reading.last_person(self.connection, row["writer"]) if row else "?"
            raise KnownError(
                f"This cannot be undone: {name} has changed the same mark since; nothing was changed.",
                code="undo.changed_since",
                person=name,
            )

    def people(self) -> list[Annotator]:
        """Give everyone known in the file, gold and original included."""
        return reading.people(self.connection)


def _state_text(state: int, stamp: int) -> str:
    return f"{state:032x} {stamp}"
