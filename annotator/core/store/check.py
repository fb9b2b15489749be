"""Does the file hold together? Quickly on open, wholly on request.

SQLite's own check passes on many copies that were torn in the middle of a transaction; the heads, the chain and the
digest over the rows do not.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.store.connection import damaged
from annotator.core.store.digest import chain_hash, file_state
from annotator.core.store.history import read_edits_digest
from annotator.core.store.identity import ahead_of_clock

# Past this many rows the digest would hold up opening for seconds; `verify_slowly` then does it in the background.
ROWS_AT_ONCE = 1_000_000
PAGES_AT_ONCE = 16_384
_BATCH_VERBS = ("import",)


@dataclass(slots=True)
class CheckReport:
    """What `check` found: damage in sentences, unfinished work, and how much it looked at."""

    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    documents: int = 0
    annotations: int = 0
    changes: int = 0
    orphaned_links: int = 0


def row_estimate(connection: sqlite3.Connection) -> int:
    """Give an upper bound of the versioned rows without counting them."""
    query = "SELECT coalesce((SELECT max(pk) FROM annotations), 0) + 2 * coalesce((SELECT max(pk) FROM documents), 0)"
    return int(connection.execute(query).fetchone()[0])


def verify_on_open(path: Path, connection: sqlite3.Connection) -> None:
    """Raise KnownError `project.damaged` when heads, chain tails, counts, pages or digest do not fit."""
    try:
        problems = _heads(connection) or _counts(connection) or _indexes(connection)
        if not problems and row_estimate(connection) <= ROWS_AT_ONCE:
            problems = _digest(connection)
        if not problems and connection.execute("PRAGMA page_count").fetchone()[0] <= PAGES_AT_ONCE:
            problems = _pages(connection, "quick_check")
    except sqlite3.DatabaseError as error:
        problems = [str(error)]
    if problems:
        raise damaged(path, problems[0])


def verify_whole(connection: sqlite3.Connection) -> CheckReport:
    """Look at everything: pages, references, whole chains, digest, counts, every span against its text."""
    report = CheckReport()
    try:
        for look in (_integrity, _references, _heads, _chains, _digest, _counts, _indexes, _texts, _spans, _links):
            report.problems += look(connection)
        report.warnings += _clocks(connection)
        counting = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM annotations WHERE deleted IS NULL)"
        report.documents, report.annotations = connection.execute(counting).fetchone()
        report.changes = connection.execute("SELECT count(*) FROM changes").fetchone()[0]
        report.orphaned_links = connection.execute(_ORPHANS).fetchone()[0]
    except sqlite3.DatabaseError as error:
        report.problems.append(str(error))
    return report


_ORPHANS = """SELECT count(*) FROM links l JOIN annotations a ON a.pk = l.annotation
    JOIN annotations t ON t.pk = l.target
    WHERE l.deleted IS NULL AND a.deleted IS NULL AND t.deleted IS NOT NULL"""


def _pages(connection: sqlite3.Connection, pragma: str) -> list[str]:
    rows = [str(text) for (text,) in connection.execute(f"PRAGMA {pragma}(3)")]
    return [] if rows == ["ok"] else rows


def _integrity(connection: sqlite3.Connection) -> list[str]:
    return _pages(connection, "integrity_check")


def _references(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchmany(3)
    return [f"a row of {row[0]} points to nothing in {row[2]}" for row in rows]


def _known_heads(connection: sqlite3.Connection) -> dict[bytes, tuple[int, bytes]]:
    rows = connection.execute("SELECT key, value FROM file WHERE key GLOB 'head:*'")
    return {
        bytes.fromhex(key.removeprefix("head:")): (int(value.split()[0]), bytes.fromhex(value.split()[1]))
        for key, value in rows
    }


def _heads(connection: sqlite3.Connection) -> list[str]:
    """Compare the known heads with the newest change of each writer, and that change with its edits."""
    heads = _known_heads(connection)
    writers = {writer for (writer,) in connection.execute("SELECT DISTINCT writer FROM changes")}
    if writers != set(heads):
        return ["changes of a writer are missing"]
    newest = "SELECT seq, hash, verb, edits_digest FROM changes WHERE writer = ? ORDER BY seq DESC LIMIT 1"
    for writer, head in heads.items():
        seq, digest, verb, edits = connection.execute(newest, (writer,)).fetchone()
        if (seq, digest) != head:
            return ["the newest change is missing"]
        if verb not in _BATCH_VERBS and read_edits_digest(connection, writer, seq) != edits:
            return ["the newest change has lost rows"]
    return []


def _chains(connection: sqlite3.Connection) -> list[str]:
    """Recompute every chain from its first change."""
    previous: dict[bytes, bytes] = {}
    expected: dict[bytes, int] = {}
    rows = connection.execute(
        "SELECT writer, seq, stamp, verb, edits_digest, hash FROM changes ORDER BY writer, seq"
    ).fetchall()
    for writer, seq, stamp, verb, edits, digest in rows:
        if seq != expected.get(writer, 0):
            return [f"change {expected.get(writer, 0)} of a writer is missing"]
        if writer in previous and chain_hash(previous[writer], writer, seq, stamp, verb, edits) != digest:
            return [f"change {seq} of a writer does not fit the one before it"]
        if verb not in _BATCH_VERBS and read_edits_digest(connection, writer, seq) != edits:
            return [f"change {seq} of a writer has other rows than it was written with"]
        previous[writer], expected[writer] = digest, seq + 1
    return []


def _digest(connection: sqlite3.Connection) -> list[str]:
    row = connection.execute("SELECT value FROM file WHERE key = 'state'").fetchone()
    if row is None:
        return ["the digest is missing"]
    return [] if int(row[0].split()[0], 16) == file_state(connection) else ["rows and digest do not fit"]


def _counts(connection: sqlite3.Connection) -> list[str]:
    documents, texts = connection.execute(
        "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM texts)"
    ).fetchone()
    return [] if documents == texts else [f"{documents} documents, but {texts} texts"]


def _indexes(connection: sqlite3.Connection) -> list[str]:
    """Compare what the indexes say with their tables: a torn copy may lack index pages alone."""
    by_place, in_table = (
        connection.execute(f"SELECT count(*), total(start), total(document) FROM annotations {how}").fetchone()
        for how in ("INDEXED BY annotations_place WHERE deleted IS NULL", "NOT INDEXED WHERE deleted IS NULL")
    )
    by_id = connection.execute(
        "SELECT count(*) FROM annotations INDEXED BY sqlite_autoindex_annotations_1 WHERE id > x''"
    ).fetchone()
    rows = connection.execute("SELECT count(*) FROM annotations NOT INDEXED WHERE pk > 0").fetchone()
    return [] if by_place == in_table and by_id == rows else ["an index does not fit its table"]


def _texts(connection: sqlite3.Connection) -> list[str]:
    import hashlib

    rows = connection.execute("SELECT d.title, d.sha256, t.text FROM documents d JOIN texts t ON t.document = d.pk")
    return [
        f"the text of “{title}” is not the one that was imported"
        for title, sha256, text in rows
        if hashlib.sha256(text.encode()).digest() != sha256
    ]


def _spans(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        """SELECT d.title, a.start, a."end" FROM annotations a JOIN documents d ON d.pk = a.document
        WHERE a."end" > d.length OR d.length <> (SELECT length(text) FROM texts t WHERE t.document = d.pk)"""
    ).fetchmany(3)
    return [f"a span [{start}, {end}) lies outside the text of “{title}”" for title, start, end in rows]


def _links(connection: sqlite3.Connection) -> list[str]:
    count = connection.execute(
        """SELECT count(*) FROM links l JOIN annotations a ON a.pk = l.annotation JOIN annotations t ON t.pk = l.target
        WHERE a.document <> t.document OR a.person <> t.person"""
    ).fetchone()[0]
    return [f"{count} links lead out of their document or set"] if count else []


def _clocks(connection: sqlite3.Connection) -> list[str]:
    stamp = connection.execute("SELECT max(stamp) FROM changes").fetchone()[0] or 0
    return ["a stamp lies more than a day ahead: the clock of some computer was wrong"] if ahead_of_clock(stamp) else []
