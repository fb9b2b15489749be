"""The batches of a project: acts on many rows at once, each of which can be taken back by itself."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass

VERBS = ("import", "merge", "hand_over", "label", "guidelines", "remove_documents")
NUMBERED = frozenset(("import", "merge"))  # their rows carry the batch number
_MAY_BRING = NUMBERED | {"hand_over"}  # with the sets that begin as copies


@dataclass(frozen=True, slots=True)
class Taken:
    """When a batch was taken back (milliseconds since 1970), and by whom."""

    at: int
    person: str


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch: the change that it was, who did it, and how much of it there is.

    `number` is what its rows carry. `documents` and `marks` are those that it brought, gave away or removed, `changed`
    the rows of ours that it replaced, `people` whose marks came with it or who was given the documents. Nothing of an
    import or merge that was taken back is left to be counted. `versions` are those that its rows may carry.
    """

    writer: bytes
    seq: int
    stamp: int
    person: str
    verb: str
    number: int | None
    documents: int = 0
    marks: int = 0
    changed: int = 0
    people: tuple[str, ...] = ()
    taken: Taken | None = None
    versions: frozenset[tuple[int, bytes]] = frozenset()

    @property
    def brings(self) -> bool:
        """Say whether there are rows that carry the number of the batch."""
        return self.number is not None and self.verb in _MAY_BRING

    @property
    def at(self) -> int:
        """Give when it was done, in milliseconds since 1970."""
        return self.stamp >> 12


_Name = tuple[bytes, int]  # a change: writer and seq
# What came along with somebody's history was a batch of another file: it has no number here.
_CHANGES = f"""SELECT c.writer, c.seq, c.stamp, p.name, c.verb, c.batch FROM changes c JOIN people p ON p.pk = c.person
    WHERE c.verb IN ({", ".join(map(repr, VERBS))}) AND (c.verb NOT IN ('import', 'merge') OR c.batch IS NOT NULL)
    ORDER BY c.stamp DESC"""
_TAKEN = """SELECT c.writer, c.seq, c.stamp, p.name, c.undoes_writer, c.undoes_seq FROM changes c
    JOIN people p ON p.pk = c.person WHERE c.undoes_writer IS NOT NULL ORDER BY c.stamp DESC"""
_EDITS = "SELECT count(*) FROM edits WHERE writer = ? AND seq = ?"


def read_batches(connection: sqlite3.Connection) -> list[Batch]:
    """Give all batches, the newest first."""
    taken, versions = _taken_back(connection)
    brought = _Brought(connection)
    found = []
    for writer, seq, stamp, person, verb, number in connection.execute(_CHANGES).fetchall():
        name = (writer, seq)
        counts = brought.numbered(name, number) if verb in NUMBERED else brought.listed(name, verb)
        allowed = frozenset({(stamp, writer), *versions.get(name, ())})
        found.append(Batch(writer, seq, stamp, person, verb, number, *counts, taken.get(name), allowed))
    return found


def _taken_back(connection: sqlite3.Connection) -> tuple[dict[_Name, Taken], dict[_Name, set[tuple[int, bytes]]]]:
    """Say which changes are taken back, and which versions left rows as a change had made them: those of its redo."""
    rows = connection.execute(_TAKEN).fetchall()
    undoes = {(writer, seq): (of_writer, of_seq) for writer, seq, _, _, of_writer, of_seq in rows}
    gone: set[_Name] = set()
    taken: dict[_Name, Taken] = {}
    again: dict[_Name, set[tuple[int, bytes]]] = {}
    for writer, seq, stamp, person, *of in rows:
        first = (of[0], of[1])
        if (writer, seq) not in gone:
            gone.add(first)
            taken[first] = Taken(stamp >> 12, person)
        if first in undoes:
            again.setdefault(undoes[first], set()).add((stamp, writer))
    return taken, again


_Counts = tuple[int, int, int, tuple[str, ...]]


class _Brought:
    """Counts what batches did: those with a number all at once, by their rows."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        documents = "SELECT batch, count(*) FROM documents WHERE batch IS NOT NULL AND deleted IS NULL GROUP BY batch"
        self._documents: dict[int, int] = dict(connection.execute(documents).fetchall())
        self._marks: dict[int, Counter[str]] = {}
        marks = """SELECT a.batch, p.name, count(*) FROM annotations a JOIN people p ON p.pk = a.person
            WHERE a.batch IS NOT NULL AND a.deleted IS NULL GROUP BY a.batch, p.pk ORDER BY p.pk"""
        for number, name, count in connection.execute(marks):
            self._marks.setdefault(number, Counter())[name] += count

    def numbered(self, name: _Name, number: int) -> _Counts:
        marks = self._marks.get(number, Counter())
        changed = """SELECT count(*) FROM edits WHERE writer = ? AND seq = ? AND tbl = 'batch' AND before IS NOT NULL"""
        replaced = self._connection.execute(changed, name).fetchone()[0]
        *_, whose = self._handed(name)  # of a reviewer's file the marks are those of gold
        return self._documents.get(number, 0), marks.total(), replaced, whose or tuple(marks)

    def listed(self, name: _Name, verb: str) -> _Counts:
        """Count by its edits; a hand-over says itself to whom it went."""
        if verb == "hand_over":
            return self._handed(name)
        count = self._connection.execute(_EDITS, name).fetchone()[0]
        return (count, 0, 0, ()) if verb == "remove_documents" else (0, 0, count, ())

    def _handed(self, name: _Name) -> _Counts:
        query = "SELECT row_id FROM edits WHERE writer = ? AND seq = ? AND tbl = 'handovers'"
        row = self._connection.execute(query, name).fetchone()
        made = """SELECT h.documents, p.name FROM handovers h JOIN people p ON p.pk = h.person WHERE h.id = ?"""
        found = self._connection.execute(made, (bytes.fromhex(row[0]),)).fetchone() if row else None
        return (found[0], 0, 0, (found[1],)) if found else (0, 0, 0, ())
