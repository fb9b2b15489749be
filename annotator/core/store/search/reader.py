"""Read for a search on a connection of its own: documents in their order, their texts in slices, marks at a place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from annotator.core.store import reading
from annotator.core.store.connection import connect, known_faults
from annotator.core.store.search.index import Key

SLICE = 20  # texts that are read at once: the first places of a word are found in no time

_DOCUMENTS = "SELECT pk, id, sha256 FROM documents WHERE deleted IS NULL ORDER BY ordinal, id"
_TEXTS = """SELECT d.pk, d.id, d.title, t.text FROM documents d JOIN texts t ON t.document = d.pk
    WHERE d.deleted IS NULL AND d.pk IN ({})"""
_MARKS = """SELECT a.id, p.id, a.start, a."end", a.label FROM annotations a JOIN people p ON p.pk = a.person
    WHERE a.document = ? AND a.deleted IS NULL{} ORDER BY a.start, a."end" DESC, a.label, a.id"""
_OF_LABELS, _OF_PERSON = " AND a.label IN ({})", " AND a.person = (SELECT pk FROM people WHERE id = ?)"


class SearchedDocument(NamedTuple):
    """One document; `pk` is its key in this file."""

    pk: int
    id: bytes
    title: str
    text: str


class FoundMark(NamedTuple):
    """An annotation by its id, with its annotator's id, its place (code points) and its label."""

    id: bytes
    person: bytes
    start: int
    end: int
    label: str


class SearchReader:
    """A read-only look at a project; no cursor is held."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = connect(path, write=False)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def file_id(self) -> str:
        """Give the id of this very file."""
        with known_faults(self._path):
            return reading.file_value(self._connection, "file_id") or ""

    def version(self) -> int:
        """Give a number that is another one when somebody has written since."""
        with known_faults(self._path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def documents(self) -> list[tuple[int, Key]]:
        """Give the keys of all documents in their order: that in this file, and that in an index."""
        with known_faults(self._path):
            rows = self._connection.execute(_DOCUMENTS).fetchall()
        return [(pk, (id_, sha256)) for pk, id_, sha256 in rows]

    def texts(self, documents: Sequence[int]) -> Iterator[SearchedDocument]:
        """Give these documents in the same order, but for those that have gone since."""
        for first in range(0, len(documents), SLICE):
            wanted = documents[first : first + SLICE]
            with known_faults(self._path):
                rows = self._connection.execute(_TEXTS.format(", ".join("?" * len(wanted))), wanted).fetchall()
            found = {pk: SearchedDocument(pk, *rest) for pk, *rest in rows}
            yield from (found[pk] for pk in wanted if pk in found)

    def marks(self, document: int, labels: Collection[str], person: bytes | None) -> list[FoundMark]:
        """Give the living annotations of a document by place: of these labels or any, of one set or all."""
        wanted = _OF_LABELS.format(", ".join("?" * len(labels))) if labels else ""
        query = _MARKS.format(wanted + (_OF_PERSON if person is not None else ""))
        values = (document, *labels, *([person] if person is not None else []))
        with known_faults(self._path):
            return [FoundMark._make(row) for row in self._connection.execute(query, values).fetchall()]
