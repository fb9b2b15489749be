"""A digest over all versioned rows, and the chain over all changes: they catch copies that SQLite finds in order.

`state` is the XOR of blake2b(table, key, stamp, writer) of every versioned row, so that one act changes it by two
hashes, whatever the size of the file.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from typing import Any

from annotator.core.store.schema import objects, version_of

DIGEST_BYTES = 16
_AT_ONCE = 1_000

# What names a row in each versioned table, in global ids: one SELECT of (key part, ..., stamp, writer).
ROW_QUERIES = {
    "people": "SELECT id, stamp, writer FROM people",
    "documents": "SELECT id, stamp, writer FROM documents",
    "sets": """SELECT d.id, p.id, s.stamp, s.writer FROM sets s
        JOIN documents d ON d.pk = s.document JOIN people p ON p.pk = s.person""",
    "assignments": """SELECT d.id, p.id, s.stamp, s.writer FROM assignments s
        JOIN documents d ON d.pk = s.document JOIN people p ON p.pk = s.person""",
    "annotations": "SELECT id, stamp, writer FROM annotations",
    "links": """SELECT a.id, l.role, t.id, l.stamp, l.writer FROM links l
        JOIN annotations a ON a.pk = l.annotation JOIN annotations t ON t.pk = l.target""",
    "labels": "SELECT key, stamp, writer FROM labels",
    "attributes": "SELECT label, key, stamp, writer FROM attributes",
    "project": "SELECT key, stamp, writer FROM project",
    "handovers": "SELECT id, stamp, writer FROM handovers",
    "verdicts": """SELECT a.id, p.id, v.stamp, v.writer FROM verdicts v
        JOIN annotations a ON a.pk = v.annotation JOIN people p ON p.pk = v.reviewer""",
    "comments": "SELECT id, stamp, writer FROM comments",
    "answers": "SELECT id, stamp, writer FROM answers",
    "decisions": "SELECT id, stamp, writer FROM decisions",
}


def key_bytes(parts: Iterable[bytes | str]) -> bytes:
    """Join the parts of a row's key: ids as they are, words in UTF-8 between zeros."""
    return b"".join(part if isinstance(part, bytes) else b"\0" + part.encode() + b"\0" for part in parts)


def row_hash(table: str, key: bytes, stamp: int, writer: bytes) -> int:
    """Hash one row's version; `key` as of `key_bytes`."""
    data = key + stamp.to_bytes(8, "big") + writer
    return int.from_bytes(hashlib.blake2b(data, digest_size=DIGEST_BYTES, person=table.encode()).digest(), "big")


def rows_hash(table: str, keys: Iterable[bytes], stamp: int, writer: bytes) -> int:
    """XOR the hashes of many rows with one stamp and writer: the inner loop of an import."""
    blake2b, tail, person = hashlib.blake2b, stamp.to_bytes(8, "big") + writer, table.encode()
    from_bytes, total = int.from_bytes, 0
    for digest in [blake2b(key + tail, digest_size=DIGEST_BYTES, person=person).digest() for key in keys]:
        total ^= from_bytes(digest, "big")
    return total


def table_state(connection: sqlite3.Connection, table: str) -> int:
    """Give the XOR of the hashes of one versioned table's rows."""
    total = 0
    cursor = connection.execute(ROW_QUERIES[table])
    while rows := cursor.fetchmany(_AT_ONCE):
        total ^= slice_state(table, rows)
    return total


def slice_state(table: str, rows: list[tuple[Any, ...]]) -> int:
    """Give the XOR of the hashes of some rows (key part, ..., stamp, writer): the inner loop of opening a file."""
    from_bytes, total = int.from_bytes, 0
    for digest in _hashes(rows, table.encode()):
        total ^= from_bytes(digest, "big")
    return total


def _hashes(rows: list[tuple[Any, ...]], table: bytes) -> list[bytes]:
    if len(rows[0]) > 3 or isinstance(rows[0][0], str):
        rows = [(key_bytes(parts), stamp, writer) for *parts, stamp, writer in rows]
    # A third faster than to begin a new hash with its parameters for each row.
    begin = hashlib.blake2b(digest_size=DIGEST_BYTES, person=table).copy
    hashes = []
    for key, stamp, writer in rows:
        digest = begin()
        digest.update(key + stamp.to_bytes(8, "big") + writer)
        hashes.append(digest.digest())
    return hashes


def file_state(connection: sqlite3.Connection) -> int:
    """Give the digest over all versioned rows as they stand."""
    total, present = 0, objects(version_of(connection))
    for table in ROW_QUERIES.keys() & present.keys():
        total ^= table_state(connection, table)
    return total


def edits_digest(edits: Iterable[tuple[str, str, str | None, str]]) -> bytes:
    """Hash the edits of a change: (table, row id, before, after) in their order."""
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES, person=b"edits")
    for edit in edits:
        for part in edit:
            digest.update(b"\0" if part is None else b"\1" + part.encode() + b"\0")
    return digest.digest()


def heads_digest(heads: Iterable[bytes]) -> bytes:
    """Hash the heads that a writer saw when it began: what its first change hangs on."""
    return hashlib.blake2b(b"".join(sorted(heads)), digest_size=DIGEST_BYTES, person=b"heads").digest()


def chain_hash(previous: bytes, writer: bytes, seq: int, stamp: int, verb: str, edits: bytes) -> bytes:
    """Hash a change onto the one before it in its writer's chain; `edits` is the digest, so payloads can be purged."""
    data = previous + writer + seq.to_bytes(8, "big") + stamp.to_bytes(8, "big") + verb.encode() + b"\0" + edits
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES, person=b"change").digest()
