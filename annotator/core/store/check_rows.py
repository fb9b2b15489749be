"""What must be true of the rows of a project file at any moment; each look gives sentences about damage."""

from __future__ import annotations

import hashlib
import sqlite3

from annotator.core.ids import answer_id
from annotator.core.store.digest import file_state
from annotator.core.store.reading import NOT_REMOVED
from annotator.core.store.schema import objects, version_of
from annotator.core.store.state import State

_MOST_SENTENCES = 3


def extent(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Give how large a file is without counting: its pages, at most so many versioned rows, its edits."""
    query = "SELECT coalesce((SELECT max(pk) FROM annotations), 0) + 2 * coalesce((SELECT max(pk) FROM documents), 0)"
    pages, rows = connection.execute("PRAGMA page_count").fetchone()[0], connection.execute(query).fetchone()[0]
    return pages, rows, State.read(connection).edit_rows


def strangers(connection: sqlite3.Connection) -> list[str]:
    """Compare tables and indexes with the layout; a view or trigger was put there by somebody else."""
    found = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall())
    known = objects(version_of(connection))
    return [
        f"{name} is not as this program makes it"
        for name in sorted(found.keys() | known.keys())
        if found.get(name) != known.get(name)
    ]


def integrity(connection: sqlite3.Connection) -> list[str]:
    """Let SQLite look at every page, and at every index beside its table."""
    rows = [str(text) for (text,) in connection.execute(f"PRAGMA integrity_check({_MOST_SENTENCES})")]
    return [] if rows == ["ok"] else rows


def references(connection: sqlite3.Connection) -> list[str]:
    """Look for rows that point to nothing."""
    rows = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_SENTENCES)
    return [f"a row of {row[0]} points to nothing in {row[2]}" for row in rows]


def digest(connection: sqlite3.Connection) -> list[str]:
    """Compare the digest in the file with one over the rows as they are."""
    return [] if State.read(connection).digest == file_state(connection) else ["rows and digest do not fit"]


def counts(connection: sqlite3.Connection) -> list[str]:
    """Compare the number of documents with that of their texts, and the edits with their number."""
    query = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM texts), (SELECT count(*) FROM edits)"
    documents, texts, edits = connection.execute(query).fetchone()
    if documents != texts:
        return [f"{documents} documents, but {texts} texts"]
    known = State.read(connection).edit_rows
    return [] if edits == known else [f"{edits} rows of history, but {known} were written"]


# Per index: what a scan of it and a scan of its table must agree on (sums stay far below 2^53), and the two ways to
# scan. NOT INDEXED does not keep SQLite from the indexes of a table WITHOUT ROWID, a column that they lack does.
_BY_ID, _IN_TABLE = "INDEXED BY {index} WHERE id > x''", "NOT INDEXED WHERE id > x''"
_SUMS = (
    (
        "annotations_place",
        "count(*), total(start), total(document) FROM annotations",
        "INDEXED BY annotations_place WHERE deleted IS NULL",
        "NOT INDEXED WHERE deleted IS NULL",
    ),
    ("sqlite_autoindex_annotations_1", "count(*) FROM annotations", _BY_ID, _IN_TABLE),
    ("sqlite_autoindex_documents_1", "count(*) FROM documents", _BY_ID, _IN_TABLE),
    ("sqlite_autoindex_people_1", "count(*) FROM people", _BY_ID, _IN_TABLE),
    ("sqlite_autoindex_people_2", "count(*) FROM people", "INDEXED BY {index} WHERE name > ''", _IN_TABLE),
    (
        "links_target",
        "count(*), total(target) FROM links",
        "INDEXED BY links_target WHERE target > 0",
        "WHERE +target > 0 AND stamp > 0",
    ),
    ("sqlite_autoindex_handovers_1", "count(*) FROM handovers", _BY_ID, _IN_TABLE),
    ("sqlite_autoindex_comments_1", "count(*) FROM comments", _BY_ID, _IN_TABLE),
    ("sqlite_autoindex_answers_1", "count(*) FROM answers", _BY_ID, _IN_TABLE),
    (
        "answers_place",
        "count(*), total(start), total(document) FROM answers",
        "INDEXED BY answers_place WHERE deleted IS NULL",
        "NOT INDEXED WHERE deleted IS NULL",
    ),
    ("sqlite_autoindex_decisions_1", "count(*) FROM decisions", _BY_ID, _IN_TABLE),
    (
        "comments_document",
        "count(*), total(document) FROM comments",
        "INDEXED BY comments_document WHERE document > 0",
        "NOT INDEXED WHERE document > 0",
    ),
    (
        "changes_person",
        "count(*), total(person), total(stamp % 1000003) FROM changes",
        "INDEXED BY changes_person WHERE person > 0",
        "WHERE +person > 0 AND verb > ''",
    ),
)


def indexes(connection: sqlite3.Connection) -> list[str]:
    """Compare what the indexes say with their tables, for files whose pages are too many to look at on open."""
    present = objects(version_of(connection))
    for index, sums, by_index, in_table in _SUMS:
        if sums.rpartition(" ")[2] not in present:
            continue
        scans = [connection.execute(f"SELECT {sums} {how.format(index=index)}") for how in (by_index, in_table)]
        if scans[0].fetchone() != scans[1].fetchone():
            return [f"the index {index} does not fit its table"]
    return []


def texts(connection: sqlite3.Connection) -> list[str]:
    """Hash every text: a torn copy may lack pages of them alone."""
    sha256 = hashlib.sha256
    rows = connection.execute(
        "SELECT d.title, d.sha256, CAST(t.text AS BLOB) FROM documents d JOIN texts t ON t.document = d.pk"
    )
    return [
        f"the text of “{title}” is not the one that was imported"
        for title, digest_, text in rows
        if sha256(text).digest() != digest_
    ]


def spans(connection: sqlite3.Connection) -> list[str]:
    """Look for annotations outside their text."""
    lengths = connection.execute(
        """SELECT title FROM documents d JOIN texts t ON t.document = d.pk WHERE d.length <> length(t.text)"""
    ).fetchmany(_MOST_SENTENCES)
    outside = connection.execute(
        """SELECT d.title, a.start, a."end" FROM annotations a JOIN documents d ON d.pk = a.document
        WHERE a."end" > d.length OR NOT 0 <= a.start OR NOT a.start < a."end" """
    ).fetchmany(_MOST_SENTENCES)
    return [f"the text of “{title}” has another length than noted" for (title,) in lengths] + [
        f"a span [{start}, {end}) lies outside the text of “{title}”" for title, start, end in outside
    ]


def links(connection: sqlite3.Connection) -> list[str]:
    """Look for links between two documents or two sets."""
    count = connection.execute(
        """SELECT count(*) FROM links l JOIN annotations a ON a.pk = l.annotation JOIN annotations t ON t.pk = l.target
        WHERE a.document <> t.document OR a.person <> t.person"""
    ).fetchone()[0]
    return [f"{count} links lead out of their document or set"] if count else []


def answers(connection: sqlite3.Connection) -> list[str]:
    """Look for answers outside their text, with an annotation of another document or set, or under a wrong id."""
    if "answers" not in objects(version_of(connection)):
        return []
    strays = connection.execute(
        """SELECT w.pk FROM answers w JOIN documents d ON d.pk = w.document
        LEFT JOIN annotations a ON a.pk = w.annotation WHERE w."end" > d.length
        OR w.annotation IS NOT NULL AND (a.document, a.person) IS NOT (w.document, w.person)"""
    )
    named = connection.execute(
        """SELECT w.pk, w.id, d.id, p.id, w.start, w."end", w.label FROM answers w
        JOIN documents d ON d.pk = w.document JOIN people p ON p.pk = w.person"""
    )
    wrong = {pk for (pk,) in strays} | {pk for pk, id_, *place in named if answer_id(*place) != id_}
    return [f"{len(wrong)} answers to suggestions do not fit their place"] if wrong else []


def sizes(connection: sqlite3.Connection) -> tuple[int, int, int, int]:
    """Count documents, living annotations, changes, and living links whose target is removed (unfinished work)."""
    return connection.execute(  # type: ignore[no-any-return]
        f"""SELECT (SELECT count(*) FROM documents WHERE deleted IS NULL),
        (SELECT count(*) FROM annotations WHERE deleted IS NULL AND {NOT_REMOVED}),
        (SELECT count(*) FROM changes), (SELECT count(*) FROM links l JOIN annotations a ON a.pk = l.annotation
        JOIN annotations t ON t.pk = l.target
        WHERE l.deleted IS NULL AND a.deleted IS NULL AND t.deleted IS NOT NULL AND a.{NOT_REMOVED})"""
    ).fetchone()
