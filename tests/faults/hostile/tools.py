"""How a file is made hostile: through SQLite without its guards, and sealed again so that its hashes fit."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.core.store.digest import chain_hash, edits_digest, file_state

Spoil = Callable[[Path], object]


@dataclass(frozen=True)
class Hostile:
    """One file: how it is made of a good one, and the code of its refusal; "" where it is data like any other."""

    name: str
    spoil: Spoil
    code: str

    def __str__(self) -> str:
        return self.name


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open without any guard; what was written is committed."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        yield connection
    finally:
        connection.close()


def run(path: Path, *statements: str) -> None:
    """Run statements as they are."""
    with opened(path) as connection:
        for statement in statements:
            connection.execute(statement)


def rewrite(path: Path, name: str, old: str, new: str) -> None:
    """Change the text of a statement in the layout; SQLite reads it at the next opening."""
    with opened(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        query = "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?"
        assert connection.execute(query, (old, new, name)).rowcount == 1
        version = connection.execute("PRAGMA schema_version").fetchone()[0]
        connection.execute(f"PRAGMA schema_version = {version + 1}")


@contextmanager
def loosened(path: Path, table: str, old: str = ") STRICT", new: str = ")") -> Iterator[None]:
    """Let a table be without one of its guards for a while; its statement is the old one afterwards."""
    query = "SELECT sql FROM sqlite_schema WHERE name = ?"
    with opened(path) as connection:
        text = connection.execute(query, (table,)).fetchone()[0]
    assert old in text
    rewrite(path, table, old, new)
    yield
    rewrite(path, table, text.replace(old, new), text)


def reseal(path: Path) -> None:
    """Make digest and counts fit the rows as they are, as any attacker can."""
    with opened(path) as connection:
        stamp = connection.execute("SELECT max(stamp) FROM changes").fetchone()[0]
        edits = connection.execute("SELECT count(*) FROM edits").fetchone()[0]
        state = f"{file_state(connection):032x} {stamp} {edits}"
        connection.execute("UPDATE file SET value = ? WHERE key = 'state'", (state,))


def rechain(path: Path) -> None:
    """Make all chains and heads fit the changes and edits as they are, and the digest too."""
    with opened(path) as connection:
        heads: dict[bytes, tuple[int, bytes]] = {}
        for writer, seq, stamp, verb, old in connection.execute(
            "SELECT writer, seq, stamp, verb, hash FROM changes ORDER BY writer, seq"
        ).fetchall():
            query = "SELECT tbl, row_id, before, after FROM edits WHERE writer = ? AND seq = ? ORDER BY n"
            digest = edits_digest(connection.execute(query, (writer, seq)).fetchall())
            hash_ = chain_hash(heads[writer][1], writer, seq, stamp, verb, digest) if writer in heads else old
            values = (digest, hash_, writer, seq)
            connection.execute("UPDATE changes SET edits_digest = ?, hash = ? WHERE writer = ? AND seq = ?", values)
            heads[writer] = (seq, hash_)
        connection.execute("DELETE FROM file WHERE key GLOB 'head:*'")
        rows = [(f"head:{writer.hex()}", f"{seq} {hash_.hex()}") for writer, (seq, hash_) in heads.items()]
        connection.executemany("INSERT INTO file VALUES(?, ?)", rows)
    reseal(path)


def sealed(*statements: str) -> Spoil:
    """Run statements, then make the digest fit."""

    def spoil(path: Path) -> None:
        run(path, *statements)
        reseal(path)

    return spoil


def chained(*statements: str) -> Spoil:
    """Run statements, then make chains, heads and digest fit."""

    def spoil(path: Path) -> None:
        run(path, *statements)
        rechain(path)

    return spoil


def loose(table: str, *statements: str, old: str = ") STRICT", new: str = ")") -> Spoil:
    """Run statements while a guard of a table is off, then make the digest fit."""

    def spoil(path: Path) -> None:
        with loosened(path, table, old, new):
            run(path, *statements)
        reseal(path)

    return spoil


def bytes_at(at: int, new: bytes) -> Spoil:
    """Put bytes into the file."""

    def spoil(path: Path) -> None:
        image = bytearray(path.read_bytes())
        image[at : at + len(new)] = new
        path.write_bytes(image)

    return spoil
