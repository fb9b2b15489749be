"""What must be true of the changes, their chains and their edits; each look gives sentences about damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from annotator.core.model import Edit
from annotator.core.store.digest import chain_hash
from annotator.core.store.history import read_edits, read_edits_digest
from annotator.core.store.identity import ahead_of_clock
from annotator.core.store.rows import TABLES, read_global
from annotator.core.store.state import State
from annotator.core.store.transaction import BATCH_EDIT

_CHANGES = "SELECT writer, seq, stamp, verb, edits_digest, hash FROM changes"
_CHAINS = "SELECT writer, max(seq), count(*) FROM changes GROUP BY writer"
_Change = tuple[bytes, int, int, str, bytes, bytes]


def heads(connection: sqlite3.Connection) -> list[str]:
    """Compare the known heads with the newest change of each writer, and that change with its edits."""
    known = _known_heads(connection)
    newest: dict[bytes, _Change] = {}
    for writer, last, count in connection.execute(_CHAINS).fetchall():
        if last != count - 1:
            return ["changes of a writer are missing"]
        rows = connection.execute(f"{_CHANGES} WHERE writer = ? ORDER BY seq DESC LIMIT 2", (writer,)).fetchall()
        newest[writer] = rows[0]
        if problem := _misfit(connection, rows[0], rows[1][-1] if len(rows) > 1 else None):
            return [problem]
    if max((change[2] for change in newest.values()), default=0) != State.read(connection).stamp:
        return ["the newest change and the clock of the file do not fit"]
    if newest.keys() != known.keys():
        return ["changes of a writer are missing"]
    if any((change[1], change[-1]) != known[writer] for writer, change in newest.items()):
        return ["the newest change is missing"]
    return []


def _known_heads(connection: sqlite3.Connection) -> dict[bytes, tuple[int, bytes]]:
    rows = connection.execute("SELECT key, value FROM file WHERE key GLOB 'head:*'")
    return {
        bytes.fromhex(key.removeprefix("head:")): (int(value.split()[0]), bytes.fromhex(value.split()[1]))
        for key, value in rows
    }


def chains(connection: sqlite3.Connection) -> list[str]:
    """Recompute every chain from its first change."""
    previous: dict[bytes, bytes] = {}
    expected: dict[bytes, int] = {}
    for change in connection.execute(f"{_CHANGES} ORDER BY writer, seq").fetchall():
        writer, seq = change[:2]
        if seq != expected.get(writer, 0):
            return [f"change {expected.get(writer, 0)} of a writer is missing"]
        if problem := _misfit(connection, change, previous.get(writer)):
            return [problem]
        previous[writer], expected[writer] = change[-1], seq + 1
    return []


def _misfit(connection: sqlite3.Connection, change: _Change, previous: bytes | None) -> str | None:
    """Say how a change does not fit the one before it (None: not known) or its own edits."""
    writer, seq, stamp, verb, edits, digest = change
    if previous is not None and chain_hash(previous, writer, seq, stamp, verb, edits) != digest:
        return f"change {seq} of a writer does not fit the one before it"
    if read_edits_digest(connection, writer, seq) != edits:
        return f"change {seq} of a writer has other rows than it was written with"
    return None


def newest_rows(connection: sqlite3.Connection) -> list[str]:
    """Compare the rows of the newest change with what it wrote: a torn copy may hold half of a long value."""
    newest = connection.execute("SELECT writer, seq FROM changes ORDER BY stamp DESC LIMIT 1").fetchone()
    return _changed_behind(connection, _last_values(connection, [newest] if newest else []))


def rows_of_all_changes(connection: sqlite3.Connection) -> list[str]:
    """Compare every row that was ever edited with what its edits made of it."""
    changes = connection.execute("SELECT writer, seq FROM changes ORDER BY stamp, writer, seq").fetchall()
    return _changed_behind(connection, _last_values(connection, changes))


def _last_values(connection: sqlite3.Connection, changes: Iterable[tuple[bytes, int]]) -> Iterable[Edit]:
    """Give what changes made of their rows in the end; a batch may edit a row more than once.

    A row that comes anew says nothing of what it was before it went with a batch.
    """
    last: dict[tuple[str, str], dict[str, object]] = {}
    for writer, seq in changes:
        for edit in read_edits(connection, writer, seq):
            name = (edit.table, edit.row)
            last[name] = {**(last.get(name, {}) if edit.before is not None else {"deleted": None}), **edit.after}
    return (Edit(*name, None, values) for name, values in last.items())


def _changed_behind(connection: sqlite3.Connection, edits: Iterable[Edit]) -> list[str]:
    """Name the first row that does not hold what the edits say, as it were changed by another program."""
    for edit in edits:
        if edit.table == BATCH_EDIT:
            continue
        table = TABLES[edit.table]
        values = {**({"deleted": None} if edit.before is None else {}), **edit.after}
        found = read_global(connection, table, table.parse(edit.row), tuple(values))
        # A merge takes over a person's history whole, but not rows of labels, say, that are not known here. A row that
        # was here and is gone shows in the digest.
        if found is not None and found != values:
            return [f"a row of {edit.table} is not as the change left it"]
    return []


def clocks(connection: sqlite3.Connection) -> list[str]:
    """Warn of stamps from the future."""
    stamp = connection.execute("SELECT max(stamp) FROM changes").fetchone()[0] or 0
    return ["a stamp lies more than a day ahead: the clock of some computer was wrong"] if ahead_of_clock(stamp) else []
