"""The open project file: its connection, lock, clock and writers; every write goes through `write`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.files import replace_file
from annotator.core.model import Annotator, Change
from annotator.core.store import reading
from annotator.core.store.answers import answers_by_id
from annotator.core.store.backup import copy_verified
from annotator.core.store.check import verify_on_open, verify_slowly
from annotator.core.store.check_rows import references
from annotator.core.store.connection import check_header, connect, known_faults
from annotator.core.store.digest import heads_digest
from annotator.core.store.history import (
    PastAct,
    PastChange,
    documents_of,
    find_redo,
    find_undo,
    legible_edits,
    owner_of,
    read_edits,
    read_history,
)
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID, IdPool, next_stamp
from annotator.core.store.lock import ProjectLock
from annotator.core.store.place import gone, place_of, reopened
from annotator.core.store.rows import TABLES, Key, read_row
from annotator.core.store.schema import VERSION, migrate, version_of
from annotator.core.store.state import State
from annotator.core.store.transaction import Transaction, Writer


class Store:
    """One project file, open for writing or for reading alone; not shared between threads without a queue."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: ProjectLock | None) -> None:
        self.path = path
        self.connection = connection
        self.ids = IdPool()
        self.verified = True
        self._lock = lock
        self._place = place_of(path)
        self._writers: dict[bytes, bytes] = {}

    @classmethod
    def create(cls, path: Path, project: dict[str, str], fill: Callable[[Store], None]) -> Store:
        """Make a new project file with the fixed sets gold and original, the given project values and what `fill` adds.

        The file gets its name only when all of that is in it.
        """
        _refuse_taken(path)
        lock = ProjectLock(path)
        lock.acquire()
        try:
            with replace_file(path, area="project") as temporary, known_faults(path):
                store = cls(temporary, connect(temporary, write=True), None)
                try:
                    store._begin(project)
                    fill(store)
                finally:
                    store.close()
            return cls(path, connect(path, write=True), lock)
        except BaseException:
            lock.release()
            raise

    def _begin(self, project: dict[str, str]) -> None:
        migrate(self.connection)
        values = (("state", State().text()), ("file_id", self.ids.new().hex()), ("role", "main"))
        self.connection.executemany("INSERT INTO file VALUES(?, ?)", values)
        with self.write(ORIGINAL_ID, "new") as transaction:
            transaction.put("people", (GOLD_ID,), {"name": "gold", "kind": "gold"})
            for key, value in project.items():
                transaction.put("project", (key,), {"value": value})

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
            check_header(path)
            connection = connect(path, write=write)
            with known_faults(path):
                if version_of(connection) < VERSION:
                    _bring_up_to_date(path, connection, write=write)
                verified = verify_on_open(path, connection)
                if write:
                    _prove_writable(connection)
            store = cls(path, connection, lock)
            store.verified = verified
            return store
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

    def verify_slowly(self, stopped: Callable[[], bool]) -> bool:
        """Look at what opening a very large file left out; False when `stopped` said so. Raises `project.damaged`."""
        with known_faults(self.path):
            self.verified = self.verified or verify_slowly(self.path, self.connection, stopped)
        return self.verified

    def reader(self) -> sqlite3.Connection:
        """Open a second connection for long reading; never hold a cursor of it over a COMMIT."""
        return connect(self.path, write=False)

    @contextmanager
    def write(
        self, person: bytes, verb: str, document: bytes | None = None, *, owner: bytes | None = None
    ) -> Iterator[Transaction]:
        """Run one act as one transaction that begins IMMEDIATE; anything raised inside leaves no trace.

        `person` acts; `owner` is whose annotation set it is where that is another, such as gold. After the block the
        transaction's change is in the file. An act that changed nothing is not recorded.
        """
        with known_faults(self.path):
            self._require_place()
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                transaction = self._transaction(person, verb, document, owner or person)
                yield transaction
                head = self._finish(transaction) if transaction.is_act else None
            except BaseException:
                self._rollback()
                raise
            if head is None:
                self._rollback()
                return
            self._commit(transaction.writer.id, head)
        self._writers[person] = transaction.writer.id
        transaction.writer.seq, transaction.writer.head = head

    @contextmanager
    def withdraw(self, person: bytes, verb: str) -> Iterator[Transaction]:
        """Run an act that takes rows out of the file; what refers to what is looked at once, before its end.

        Row by row SQLite would read all annotations for each document that goes.
        """
        self.connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with self.write(person, verb) as transaction:
                yield transaction
                if problems := references(self.connection):
                    raise AssertionError(problems[0])
        finally:
            self.connection.execute("PRAGMA foreign_keys = ON")

    def _require_place(self) -> None:
        """Refuse to write into a file that lost its name: nobody would find the act again."""
        place = place_of(self.path)
        if place == self._place and place is not None:
            return
        fresh = reopened(self.path, self.connection)
        if fresh is None:
            raise gone(self.path)
        self.connection.close()
        self.connection, self._place = fresh, place

    def _transaction(self, person: bytes, verb: str, document: bytes | None, owner: bytes) -> Transaction:
        """Begin with what the file says now: where two computers share a folder, locks may fail to tell them apart."""
        state = State.read(self.connection)
        transaction = Transaction(
            connection=self.connection,
            writer=self._writer(person),
            stamp=next_stamp(state.stamp),
            state=state.digest,
            edit_rows=state.edit_rows,
            verb=verb,
            owner=owner,
            document=document,
        )
        if person == ORIGINAL_ID and reading.person(self.connection, ORIGINAL_ID) is None:
            transaction.put("people", (ORIGINAL_ID,), {"name": "original", "kind": "import"})
        return transaction

    def _writer(self, person: bytes) -> Writer:
        heads = dict(self.connection.execute("SELECT key, value FROM file WHERE key GLOB 'head:*'").fetchall())
        known = self._writers.get(person)
        if known:
            seq, head = heads[_head_key(known)].split()
            return Writer(known, person, int(seq), bytes.fromhex(head))
        seen = heads_digest(bytes.fromhex(value.split()[1]) for value in heads.values())
        return Writer(self.ids.new(), person, -1, seen)

    def _finish(self, transaction: Transaction) -> tuple[int, bytes]:
        seq, head = transaction.write_history()
        state = State(transaction.state, transaction.stamp, transaction.edit_rows)
        values = (("state", state.text()), (_head_key(transaction.writer.id), f"{seq} {head.hex()}"))
        self.connection.executemany(
            "INSERT INTO file VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", values
        )
        return seq, head

    def _commit(self, writer: bytes, head: tuple[int, bytes]) -> None:
        try:
            self.connection.execute("COMMIT")
        except sqlite3.Error:
            # An error at COMMIT is no proof of failure (a failed sync of the folder comes after the data): look.
            self._rollback()
            if not self._is_in_file(writer, head):
                raise

    def _is_in_file(self, writer: bytes, head: tuple[int, bytes]) -> bool:
        fresh = connect(self.path, write=True)
        self.connection.close()
        self.connection = fresh
        query = "SELECT 1 FROM changes WHERE writer = ? AND seq = ? AND hash = ?"
        return fresh.execute(query, (writer, *head)).fetchone() is not None

    def _rollback(self) -> None:
        with suppress(sqlite3.Error):
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    def change_of(self, transaction: Transaction) -> Change:
        """Give the change of a committed transaction with the touched rows as they are now."""
        with known_faults(self.path):
            return self._change(transaction, transaction.document)

    def _change(self, transaction: Transaction, document: bytes | None) -> Change:
        owner = transaction.owner
        return Change(
            writer=transaction.writer.id,
            seq=transaction.writer.seq,
            stamp=transaction.stamp,
            person=transaction.writer.person,
            owner=owner,
            verb=transaction.verb,
            document=document,
            batch=transaction.batch,
            undoes=transaction.undoes,
            edits=tuple(transaction.edits),
            annotations=tuple(reading.annotations_by_id(self.connection, transaction.touched)),
            answers=tuple(answers_by_id(self.connection, transaction.answered)),
            progress=reading.progress(self.connection, document, owner) if document else None,
            reason=reading.skip_reason(self.connection, document, owner) if document else "",
        )

    def find_undo(self, person: bytes) -> PastChange | None:
        """Give what undo would take back."""
        return find_undo(self.connection, person)

    def find_redo(self, person: bytes) -> PastChange | None:
        """Give what redo would bring back."""
        return find_redo(self.connection, person)

    def history_of(self, annotation_id: bytes) -> list[PastAct]:
        """Give what was done to one annotation and its links, the newest act first; may raise `project.damaged`."""
        return read_history(self.connection, self.path, annotation_id)

    def owner_of(self, past: PastChange) -> bytes | None:
        """Give whose annotation set a change touched, None where it touched none."""
        with known_faults(self.path), legible_edits(self.path):
            return owner_of(self.connection, read_edits(self.connection, past.writer, past.seq))

    def documents_of(self, past: PastChange) -> list[bytes]:
        """Give the documents whose annotations a change touched."""
        with known_faults(self.path), legible_edits(self.path):
            return documents_of(self.connection, read_edits(self.connection, past.writer, past.seq))

    def take_back(self, past: PastChange, person: bytes, verb: str, *, owner: bytes | None = None) -> Change:
        """Apply the inverse of a change as a new change (`undo` or `redo`); `owner` as of `write`.

        Raises KnownErrors `undo.changed_since` when a row carries another version than the change left, `undo.gone`
        when it went with a batch that was taken back, and `project.damaged` when what the change did cannot be read.
        """
        with legible_edits(self.path):
            edits = list(read_edits(self.connection, past.writer, past.seq))
            keys = [TABLES[edit.table].parse(edit.row) for edit in edits]
        with self.write(person, verb, past.document, owner=owner) as transaction:
            transaction.undoes = (past.writer, past.seq)
            for edit, key in zip(edits, keys, strict=True):
                self._refuse_if_changed(edit.table, key, past)
            for edit, key in zip(reversed(edits), reversed(keys), strict=True):
                before = TABLES[edit.table].decode(edit.before) if edit.before else {"deleted": transaction.stamp}
                transaction.update(edit.table, key, before)
        return self.change_of(transaction)

    def _refuse_if_changed(self, table: str, key: Key, past: PastChange) -> None:
        row = read_row(self.connection, TABLES[table], key, ())
        if row is None:
            raise KnownError(
                "This cannot be undone: what it changed is not in the project any more; nothing was changed.",
                code="undo.gone",
            )
        if (row["stamp"], row["writer"]) not in past.versions:
            name = reading.last_person(self.connection, row["writer"])
            raise KnownError(
                f"This cannot be undone: {name} has changed the same mark since; nothing was changed.",
                code="undo.changed_since",
                person=name,
            )

    def people(self) -> list[Annotator]:
        """Give everyone known in the file, gold and original included."""
        return reading.people(self.connection)


def _head_key(writer: bytes) -> str:
    return f"head:{writer.hex()}"


def _bring_up_to_date(path: Path, connection: sqlite3.Connection, *, write: bool) -> None:
    """Migrate a file of an older program, after a verified copy of it was put beside it."""
    version = version_of(connection)
    if not write:
        raise KnownError(
            f"{path.name} was made by an older Hashiya; open it in the window once, which brings it up to date.",
            code="project.older",
            name=path.name,
        )
    verify_on_open(path, connection)
    copy_verified(connection, path, path.with_name(f"{path.stem} (layout {version}){path.suffix}"))
    migrate(connection)


def _prove_writable(connection: sqlite3.Connection) -> None:
    """Let a file that may only be read say so now, and not at the first act; BEGIN IMMEDIATE does not tell."""
    connection.execute("UPDATE file SET value = value WHERE key IS NULL")


def _refuse_taken(path: Path) -> None:
    if path.exists():
        raise KnownError(f"{path} exists already; choose another name.", code="project.exists", path=str(path))
    if not path.parent.is_dir():
        raise KnownError(
            f"There is no folder {path.parent}; make it or choose another.",
            code="project.no_folder",
            path=str(path.parent),
        )
