"""What goes into the file for one person, read from the project in its own order and with its own versions.

The file is built fresh from these rows alone. A copy that is narrowed afterwards would keep other people's marks in
its history and in its deleted pages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from annotator.core.store.calibration import CALIBRATIONS, sets_of_calibrations, sets_text
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.store.reading import EFFECTIVE_STATE


@dataclass(frozen=True, slots=True)
class Contents:
    """Who gets which documents; a file for `review` holds everyone's sets, gold, verdicts and comments on them.

    `with_gold` adds gold and verdicts where both the person's set and gold are finished, for *My corrections*. The
    person's sets begin as copies of those of `start_from`, where there is none yet. In a `calibration` the person is
    to be scored against gold.
    """

    person: bytes
    documents: tuple[bytes, ...]
    review: bool = False
    with_gold: bool = False
    with_original: bool = False
    start_from: bytes | None = None
    calibration: bool = False


# The tables in the order in which their rows can be inserted, each with what chooses its rows. `:documents` and
# `:people` are JSON lists of keys in this file, `:settled` lists those documents whose gold is given besides, and
# `:apart` the sets that are nobody's to review.
_IN_SETS = """({0}.document IN (SELECT value FROM json_each(:documents))
    AND {0}.person IN (SELECT value FROM json_each(:people))
    AND ({0}.document, {0}.person) NOT IN (SELECT value ->> 0, value ->> 1 FROM json_each(:apart))
    OR {0}.document IN (SELECT value FROM json_each(:settled)) AND {0}.person = :gold)"""
_MARKS = f"SELECT a.pk FROM annotations a WHERE {_IN_SETS.format('a')}"
_CHOSEN = {
    "people": f"""pk IN (SELECT value FROM json_each(:people)) OR id IN (x'{GOLD_ID.hex()}', x'{ORIGINAL_ID.hex()}')
        OR pk IN (SELECT person FROM comments WHERE {{comments}})
        OR pk IN (SELECT reviewer FROM verdicts WHERE {{verdicts}})""",
    "project": f"key NOT GLOB '{CALIBRATIONS}'",
    "labels": "TRUE",
    "attributes": "TRUE",
    "decisions": "TRUE",
    "documents": "pk IN (SELECT value FROM json_each(:documents))",
    "sets": _IN_SETS.format("sets"),
    "assignments": _IN_SETS.format("assignments"),
    "annotations": _IN_SETS.format("annotations"),
    "links": f"annotation IN ({_MARKS}) AND target IN ({_MARKS})",
    # How somebody works with suggestions is nobody else's business, a reviewer's neither.
    "answers": f"person = :person AND {_IN_SETS.format('answers')}",
    "comments": "{comments}",
    "verdicts": "{verdicts}",
    "handovers": "id = :file_id",
}
# A reviewer reads all that was said on these documents; an annotator what concerns the marks in the file.
_COMMENTS = f"""document IN (SELECT value FROM json_each(:documents))
    AND (annotation IS NULL OR annotation IN ({_MARKS})) AND (:review OR person = :person OR annotation IS NOT NULL)"""
_VERDICTS = f"""annotation IN ({_MARKS}) AND (gold IS NULL OR gold IN ({_MARKS})) AND (:review OR
    annotation IN (SELECT pk FROM annotations WHERE document IN (SELECT value FROM json_each(:settled))))"""


class GivenRows:
    """The rows of a project that one file gets, table by table; `TABLES_IN_ORDER` says in which order."""

    def __init__(self, connection: sqlite3.Connection, contents: Contents, file_id: bytes) -> None:
        self._connection = connection
        self.documents = _keys(connection, "documents", contents.documents)
        people = _people(connection, contents)
        self._names = {
            "documents": _list(self.documents),
            "people": _list(people),
            "settled": _list(_settled(connection, contents, self.documents)),
            "apart": sets_text(connection) if contents.review else "[]",
            "gold": _keys(connection, "people", (GOLD_ID,))[0],
            "person": _keys(connection, "people", (contents.person,))[0],
            "review": contents.review,
            "file_id": file_id,
        }

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[object, ...]]:
        """Give the chosen rows of a table in their order, with references as the keys of this file."""
        chosen = _CHOSEN[table].format(comments=_COMMENTS, verdicts=_VERDICTS)
        order = "" if table in _WITHOUT_PK else " ORDER BY pk"
        names = ", ".join(f'"{column}"' for column in columns)
        yield from self._connection.execute(f"SELECT {names} FROM {table} WHERE {chosen}{order}", self._names)

    def texts(self) -> Iterator[tuple[int, str]]:
        """Give the texts of the chosen documents by their keys in this file."""
        yield from self._connection.execute(
            "SELECT document, text FROM texts WHERE document IN (SELECT value FROM json_each(:documents))", self._names
        )


TABLES_IN_ORDER = tuple(_CHOSEN)
_WITHOUT_PK = frozenset(("project", "labels", "attributes", "sets", "assignments", "links", "verdicts"))


def scored(connection: sqlite3.Connection, contents: Contents) -> frozenset[bytes]:
    """Give the documents of a calibration whose gold this file shows to the one who was to be scored."""
    settled = _settled(connection, contents, _keys(connection, "documents", contents.documents))
    ids = (connection.execute("SELECT id FROM documents WHERE pk = ?", (key,)).fetchone()[0] for key in settled)
    known = sets_of_calibrations(connection)
    return frozenset(id_ for id_ in ids if (id_, contents.person) in known)


def _settled(connection: sqlite3.Connection, contents: Contents, documents: Sequence[int]) -> list[int]:
    """Give the documents whose gold the file may show: with the others the annotator is still to be blind."""
    if contents.review or not contents.with_gold:
        return []
    return [
        document
        for document in documents
        if all(_is_finished(connection, document, person) for person in (contents.person, GOLD_ID))
    ]


def _is_finished(connection: sqlite3.Connection, document: int, person: bytes) -> bool:
    row = connection.execute(
        f"""SELECT {EFFECTIVE_STATE} FROM sets s
        LEFT JOIN assignments x ON x.document = s.document AND x.person = s.person AND x.deleted IS NULL
        WHERE s.document = ? AND s.person = (SELECT pk FROM people WHERE id = ?) AND s.deleted IS NULL""",
        (document, person),
    ).fetchone()
    return row is not None and row[0] in ("finished", "locked")


def _people(connection: sqlite3.Connection, contents: Contents) -> list[int]:
    """Give whose sets on the documents are given whole."""
    if contents.review:
        rows = connection.execute("SELECT pk FROM people WHERE kind IN ('person', 'gold')")
        people = [pk for (pk,) in rows]
    else:
        people = _keys(connection, "people", (contents.person,))
    return people + (_keys(connection, "people", (ORIGINAL_ID,)) if contents.with_original else [])


def _keys(connection: sqlite3.Connection, table: str, ids: Sequence[bytes]) -> list[int]:
    found = (connection.execute(f"SELECT pk FROM {table} WHERE id = ?", (id_,)).fetchone() for id_ in ids)
    return [row[0] for row in found if row]


def _list(keys: Sequence[int]) -> str:
    return msgspec.json.encode(keys).decode()
