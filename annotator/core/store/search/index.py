"""Which documents hold the same three letters in a row as a query: an index in memory that is kept as one image.

It holds no text, only which trigrams of the search form are in which document. So it can rule documents out; what is
in the others is looked for in the texts themselves.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from annotator.core.text.fold import VERSION as FOLDING
from annotator.core.text.query import search_form

VERSION = f"1 {FOLDING}"
"""Another one when an index of before would give other answers, or cannot be read."""

_TOKENIZER = "trigram case_sensitive 1"
_LAYOUT = (
    "CREATE TABLE documents(pk INTEGER PRIMARY KEY, id BLOB NOT NULL, sha256 BLOB NOT NULL)",
    "CREATE VIRTUAL TABLE forms USING fts5(form, tokenize='{tokenizer}', content='', columnsize=0, detail=none)",
    # What is gathered before it is written down, in bytes: fewer and larger pieces are quicker to make and to ask.
    "INSERT INTO forms(forms, rank) VALUES('hashsize', 16000000)",
)
# More of them rule out hardly any more documents, and their lists all have to be read. Those between two words come
# first: they say most.
_MOST_TRIGRAMS = 40

Key = tuple[bytes, bytes]  # the id of a document and the SHA-256 of its text


class SearchIndex:
    """The trigrams of documents; every document has a row (a number) in it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        documents = connection.execute("SELECT pk, id, sha256 FROM documents")
        self.rows: dict[Key, int] = {(id_, sha256): row for row, id_, sha256 in documents}

    @classmethod
    def new(cls, image: bytes | None = None) -> SearchIndex | None:
        """Make an empty one, or take one up where its image left it.

        None where this machine's SQLite has no trigrams, or cannot give what it holds in memory.
        """
        if not hasattr(sqlite3.Connection, "deserialize"):
            return None
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA trusted_schema = OFF")
        try:
            for statement in _LAYOUT:
                connection.execute(statement.format(tokenizer=_TOKENIZER))
        except sqlite3.OperationalError:  # no such module, or no such tokenizer
            connection.close()
            return None
        if image:
            connection.deserialize(image)
        return cls(connection)

    def image(self) -> bytes:
        """Give all that it holds."""
        return self._connection.serialize()

    def close(self) -> None:
        """Let go of the memory."""
        self._connection.close()

    @contextmanager
    def adding(self) -> Iterator[None]:
        """Keep what is added inside as one piece, as far as it came."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")

    def add(self, documents: Iterable[tuple[Key, str]]) -> None:
        """Take in documents that it does not have, with their texts."""
        first = max(self.rows.values(), default=0) + 1
        numbered = list(enumerate(documents, first))
        forms = [(row, search_form(text)) for row, (_, text) in numbered]
        self._connection.executemany("INSERT INTO forms(rowid, form) VALUES(?, ?)", forms)
        self._connection.executemany(
            "INSERT INTO documents VALUES(?, ?, ?)", [(row, *key) for row, (key, _) in numbered]
        )
        self.rows.update((key, row) for row, (key, _) in numbered)

    def rows_with(self, pieces: Sequence[str]) -> set[int] | None:
        """Give the rows of all documents that may hold all these pieces; None where the pieces rule out none."""
        if not all(map(_is_text, pieces)):
            return set()
        trigrams = {piece[at : at + 3] for piece in pieces for at in range(len(piece) - 2)}
        if not trigrams:
            return None
        chosen = sorted(trigrams, key=lambda one: (" " not in one, one))[:_MOST_TRIGRAMS]
        expression = " AND ".join('"{}"'.format(trigram.replace('"', '""')) for trigram in chosen)
        found = self._connection.execute("SELECT rowid FROM forms WHERE forms MATCH ?", (expression,))
        return {row for (row,) in found.fetchall()}


def _is_text(piece: str) -> bool:
    """Tell whether a text can hold it: none has a NUL or half a character."""
    try:
        return b"\0" not in piece.encode()
    except UnicodeEncodeError:
        return False
