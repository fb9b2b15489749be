"""Files that are wrong from outside: other programs' files, links, pipes, journals, and bytes that changed."""

from __future__ import annotations

import os
import random
import sqlite3
from pathlib import Path

from tests.faults.hostile.tools import Hostile, Spoil, bytes_at, opened, run

PAGE = 4096
JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_CONTENT = b"what somebody else has written"


def beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def in_the_middle(path: Path, *statements: str, begin: tuple[str, ...] = ()) -> None:
    """Leave a file and its journal as a copy finds them that is made in the middle of an act."""
    run(path, *begin)
    with opened(path) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        for statement in (*statements, "UPDATE texts SET text = text || '.'", "UPDATE edits SET after = after || ' '"):
            connection.execute(statement)
        image, journal = path.read_bytes(), beside(path, "-journal").read_bytes()
        connection.execute("ROLLBACK")
    path.write_bytes(image)
    beside(path, "-journal").write_bytes(journal)


def naming(victim: Path) -> Spoil:
    """A journal of an act on several files, which says that `victim` is to be deleted when it was played back."""

    def spoil(path: Path) -> None:
        in_the_middle(path)
        name = os.fsencode(victim)
        tail = name + len(name).to_bytes(4, "big") + (sum(name) & 0xFFFFFFFF).to_bytes(4, "big") + JOURNAL_MAGIC
        journal = beside(path, "-journal")
        journal.write_bytes(journal.read_bytes() + bytes(4) + tail)

    return spoil


def growing(pages: int) -> Spoil:
    """A journal that makes the file so many pages long."""

    def spoil(path: Path) -> None:
        in_the_middle(path)
        journal = beside(path, "-journal")
        image = bytearray(journal.read_bytes())
        image[16:20] = pages.to_bytes(4, "big")
        journal.write_bytes(image)

    return spoil


def bringing_back(statement: str) -> Spoil:
    """A file that looks like ours, with a journal that brings back the first page of another one."""

    def spoil(path: Path) -> None:
        head = path.read_bytes()[56:72]
        in_the_middle(path, "PRAGMA user_version = 3", begin=(statement,))
        bytes_at(56, head)(path)

    return spoil


def _journal(content: bytes) -> Spoil:
    return lambda path: beside(path, "-journal").write_bytes(content)


def _torn_without_journal(path: Path) -> None:
    in_the_middle(path)
    beside(path, "-journal").unlink()


def _half_a_journal(path: Path) -> None:
    in_the_middle(path)
    journal = beside(path, "-journal")
    journal.write_bytes(journal.read_bytes()[: PAGE // 2])


def _replaced(make: Spoil) -> Spoil:
    """Put something else where the file lay."""

    def spoil(path: Path) -> None:
        path.rename(path.with_name("moved"))
        make(path)

    return spoil


def _in_wal(path: Path) -> None:
    with opened(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE documents SET title = 'x'")


def _database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t(a)")
    connection.close()


def _sparse(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(3 << 30)


def _leaked_pages(path: Path) -> None:
    """Free pages that the list of free pages does not have."""
    run(path, "CREATE TABLE more(a)", f"INSERT INTO more VALUES(zeroblob({5 * PAGE}))", "DROP TABLE more")
    bytes_at(32, bytes(8))(path)


def _circle(path: Path) -> None:
    """A tree whose every branch is the tree itself: SQLite would walk it for ever."""
    with opened(path) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations'").fetchone()[0]
    cells = b"".join(root.to_bytes(4, "big") + bytes([number]) for number in range(1, 100))
    first = PAGE - len(cells)
    pointers = b"".join((first + 5 * number).to_bytes(2, "big") for number in range(99))
    head = b"\x05" + bytes(2) + (99).to_bytes(2, "big") + first.to_bytes(2, "big") + b"\0" + root.to_bytes(4, "big")
    page = (head + pointers).ljust(first, b"\0") + cells
    bytes_at((root - 1) * PAGE, page)(path)


_MADE: dict[str, tuple[str, Spoil]] = {
    "nothing": ("received.missing", lambda path: path.unlink()),
    "a file for a folder": ("received.missing", _replaced(lambda path: path.parent.joinpath("more").touch())),
    "empty file": ("received.foreign", lambda path: path.write_bytes(b"")),
    "a few bytes": ("received.foreign", lambda path: path.write_bytes(path.read_bytes()[:60])),
    "words": ("received.foreign", lambda path: path.write_text("نص " * 5000)),
    "archive": ("received.foreign", lambda path: path.write_bytes(b"PK\x03\x04" + bytes(9000))),
    "database of another program": ("received.foreign", _replaced(_database)),
    "another application": ("received.foreign", bytes_at(68, b"ABCD")),
    "no application": ("received.foreign", lambda path: run(path, "PRAGMA application_id = 0")),
    "no layout": ("received.foreign", lambda path: run(path, "PRAGMA user_version = 0")),
    "negative layout": ("received.newer", lambda path: run(path, "PRAGMA user_version = -1")),
    "newer layout": ("received.newer", lambda path: run(path, "PRAGMA user_version = 99")),
    "older layout than it has": ("received.layout", lambda path: run(path, "PRAGMA user_version = 1")),
    "header of WAL": ("received.wal", bytes_at(18, b"\x02\x02")),
    "header of half a WAL": ("received.wal", bytes_at(18, b"\x01\x02")),
    "header of an unknown journal": ("received.damaged", bytes_at(18, b"\x07\x07")),
    "file in WAL": ("received.wal", _in_wal),
    "a -wal beside it": ("received.wal", lambda path: beside(path, "-wal").write_bytes(b"x" * 5000)),
    "a link to nothing as -wal": ("received.wal", lambda path: beside(path, "-wal").symlink_to("/nowhere")),
    "other letters": ("received.damaged", bytes_at(56, (2).to_bytes(4, "big"))),
    "odd page size": ("received.damaged", bytes_at(16, (1000).to_bytes(2, "big"))),
    "other page size": ("received.damaged", bytes_at(16, (1024).to_bytes(2, "big"))),
    "reserved bytes": ("received.damaged", bytes_at(20, b"\xff")),
    "more pages than there are": ("received.damaged", bytes_at(28, (9999).to_bytes(4, "big"))),
    "fewer pages than there are": ("received.damaged", bytes_at(28, (9).to_bytes(4, "big"))),
    "free pages that are not": ("received.damaged", bytes_at(32, (3).to_bytes(4, "big") + (9).to_bytes(4, "big"))),
    "free pages that nobody knows": ("received.damaged", _leaked_pages),
    "tree in a circle": ("received.damaged", _circle),
    "folder": ("received.not_a_file", _replaced(lambda path: path.mkdir())),
    "link": ("received.not_a_file", _replaced(lambda path: path.symlink_to("moved"))),
    "link to itself": ("received.not_a_file", _replaced(lambda path: path.symlink_to(path.name))),
    "link to a device": ("received.not_a_file", _replaced(lambda path: path.symlink_to("/dev/zero"))),
    "pipe": ("received.not_a_file", _replaced(os.mkfifo)),
    "three gigabytes": ("received.too_large", _sparse),
    "copied in the middle of an act": ("received.damaged", _torn_without_journal),
    "journal of no content": ("", _journal(b"")),
    "journal that was finished": ("", _journal(bytes(5000))),
    "journal of noise": ("", _journal(random.Random(1).randbytes(9000))),
    "journal with half a page": ("received.open_elsewhere", _half_a_journal),
    "journal, played back": ("", in_the_middle),
    "journal that is a link": ("received.not_a_file", lambda path: beside(path, "-journal").symlink_to("/etc/passwd")),
    "journal that is a folder": ("received.not_a_file", lambda path: beside(path, "-journal").mkdir()),
    "journal that is a pipe": ("received.not_a_file", lambda path: os.mkfifo(beside(path, "-journal"))),
    "journal of a terabyte": ("received.open_elsewhere", growing(1 << 28)),
    "journal that makes a few pages": ("received.open_elsewhere", growing(3)),
    "journal that brings back another application": (
        "received.open_elsewhere",
        bringing_back("PRAGMA application_id = 5"),
    ),
    "journal that brings back a newer layout": ("received.newer", bringing_back("PRAGMA user_version = 77")),
    "journal that brings back a trigger": (
        "received.layout",
        lambda path: in_the_middle(
            path, "DROP TRIGGER t", begin=("CREATE TRIGGER t AFTER INSERT ON file BEGIN SELECT 1; END",)
        ),
    ),
}
FILES = [Hostile(name, spoil, code) for name, (code, spoil) in _MADE.items()]


def changed_bytes(seed: int) -> Hostile:
    """Bytes that changed on the way, the same ones for each seed; some fall where nobody reads."""
    return Hostile(
        f"bytes {seed}", lambda path: path.write_bytes(_changed(path.read_bytes(), random.Random(seed))), "?"
    )


def _changed(image: bytes, rng: random.Random) -> bytes:
    spoiled, pages = bytearray(image), len(image) // PAGE
    kind = rng.randrange(8)
    if kind == 0:
        spoiled[rng.randrange(100)] = rng.randrange(256)
    elif kind == 1:  # among the statements that made the layout
        spoiled[rng.randrange(2 * PAGE)] = rng.randrange(256)
    elif kind <= 3:
        for _ in range(rng.choice((1, 4, 40))):
            spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
    elif kind == 4:
        return bytes(spoiled[: rng.randrange(len(spoiled))])
    elif kind == 5:
        one, other = (slice(at * PAGE, (at + 1) * PAGE) for at in rng.sample(range(pages), 2))
        spoiled[one], spoiled[other] = spoiled[other], spoiled[one]
    elif kind == 6:  # the heads of pages: what kind they are, and how many cells they have
        spoiled[rng.randrange(1, pages) * PAGE + rng.randrange(12)] = rng.randrange(256)
    else:
        at = rng.randrange(len(spoiled) - 512)
        spoiled[at : at + 512] = bytes(512)
    return bytes(spoiled)
