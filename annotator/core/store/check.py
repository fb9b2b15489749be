"""Does the file hold together? Quickly on open, wholly on request.

SQLite's own check passes on many copies that were torn in the middle of a transaction; the heads, the chain, the
newest change beside its rows, and the digest over all rows do not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.store import check_history, check_rows
from annotator.core.store.connection import connect, damaged

# Past these sizes opening would take seconds: `verify_slowly` then looks at the rest in idle moments.
ROWS_AT_ONCE = 1_000_000
EDITS_AT_ONCE = 20_000
PAGES_AT_ONCE = 32_768

_Look = Callable[[sqlite3.Connection], list[str]]
# What a torn or altered page can lead to while it is read and decoded.
_BROKEN = (sqlite3.DatabaseError, ValueError, TypeError, LookupError, ArithmeticError)
_OPS_BETWEEN_STOPS = 100_000


@dataclass(slots=True)
class CheckReport:
    """What `check` found: damage in sentences, unfinished work, and how much it looked at."""

    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    documents: int = 0
    annotations: int = 0
    changes: int = 0
    orphaned_links: int = 0


def verify_on_open(path: Path, connection: sqlite3.Connection) -> bool:
    """Raise KnownError `project.damaged` for a file that does not hold together.

    Gives False when the file is so large that `verify_slowly` has to follow.
    """
    _raise_first(path, connection, [check_rows.strangers])
    try:
        pages, rows, edits = check_rows.extent(connection)
    except _BROKEN as error:
        raise damaged(path, str(error)) from error
    few_pages, few_rows, few_edits = pages <= PAGES_AT_ONCE, rows <= ROWS_AT_ONCE, edits <= EDITS_AT_ONCE
    looks: list[_Look] = [check_rows.integrity if few_pages else check_rows.indexes]
    looks += [check_history.heads, check_history.newest_rows, check_rows.counts]
    looks += [check_history.chains] if few_edits else []
    looks += [check_rows.references, check_rows.digest] if few_rows else []
    looks += [check_rows.texts] if few_pages else []
    _raise_first(path, connection, looks)
    return few_pages and few_rows and few_edits


def verify_slowly(path: Path, connection: sqlite3.Connection, stopped: Callable[[], bool]) -> bool:
    """Look at what `verify_on_open` left out; give False when `stopped` said so before the end.

    Raises KnownError `project.damaged`. It reads on the connection of the writing thread, so that no act can be in
    the middle of it; `stopped` is asked every few milliseconds and should say when an act waits.
    """
    looks: list[_Look] = [
        check_rows.integrity,
        check_history.chains,
        check_rows.references,
        check_rows.digest,
        check_rows.texts,
    ]
    connection.set_progress_handler(stopped, _OPS_BETWEEN_STOPS)
    try:
        _raise_first(path, connection, looks)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return False
    finally:
        connection.set_progress_handler(None, 0)
    return True


def _raise_first(path: Path, connection: sqlite3.Connection, looks: list[_Look]) -> None:
    for look in looks:
        if problems := _ask(look, connection):
            raise damaged(path, problems[0])


def _ask(look: _Look, connection: sqlite3.Connection) -> list[str]:
    """Give what a look finds; damage may also show as an error while reading. An interrupt and a lock are none.

    A look reads in one transaction: another program may be writing. One for all looks would keep it waiting too long.
    """
    try:
        connection.execute("BEGIN")
        return look(connection)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _NO_DAMAGE:
            raise
        return [str(error)]
    except _BROKEN as error:
        return [str(error)]
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


_NO_DAMAGE = (
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
)


def problems_of(path: Path) -> list[str]:
    """Look at the whole of a file that nobody has open, such as a fresh copy, and give what is wrong with it."""
    connection = connect(path, write=False)
    try:
        return verify_whole(connection).problems
    finally:
        connection.close()


def verify_whole(connection: sqlite3.Connection) -> CheckReport:
    """Look at everything: pages, references, chains, rows and their history, digest, texts, spans, links, answers."""
    report = CheckReport()
    for look in (
        check_rows.strangers,
        check_rows.integrity,
        check_rows.references,
        check_history.heads,
        check_history.chains,
        check_history.rows_of_all_changes,
        check_rows.digest,
        check_rows.counts,
        check_rows.texts,
        check_rows.spans,
        check_rows.links,
        check_rows.answers,
    ):
        report.problems += _ask(look, connection)
    with _reporting(report):
        report.warnings += check_history.clocks(connection)
        report.documents, report.annotations, report.changes, report.orphaned_links = check_rows.sizes(connection)
    return report


@contextmanager
def _reporting(report: CheckReport) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        report.problems.append(str(error))
