"""Open SQLite the way the project file needs it, and tell the world's faults from bugs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from annotator.core.errors import KnownError
from annotator.core.store.header import HEADER_BYTES, Header
from annotator.core.store.journal import is_harmful, journal_of
from annotator.core.store.schema import VERSION

Connection = sqlite3.Connection
_PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "secure_delete = ON",
    "busy_timeout = 5000",
)


def damaged(path: Path, detail: str) -> KnownError:
    """Make the error of a project that does not hold together."""
    return KnownError(
        f"The project {path.name} is damaged or only half copied ({detail}); open its newest backup or copy it again.",
        code="project.damaged",
        path=str(path),
        name=path.name,
        detail=detail,
    )


def check_header(path: Path) -> int:
    """Read the first 100 bytes and give the layout version; refuse strangers and newer files.

    Call it only while this process has no connection to the file: closing any descriptor of a file drops all POSIX
    locks that the process holds on it.
    """
    try:
        with path.open("rb") as file:
            header = Header.parse(file.read(HEADER_BYTES))
    except FileNotFoundError:
        raise KnownError(
            f"There is no file {path}; it may have been moved or renamed.", code="project.missing", path=str(path)
        ) from None
    except OSError as error:
        raise KnownError(
            f"{path} cannot be read ({error.strerror}); check that it is a file and that you may read it.",
            code="project.unreadable",
            path=str(path),
            detail=error.strerror,
        ) from None
    if not header.is_project:
        raise KnownError(
            f"{path.name} is not a Hashiya project; choose a file that ends in .hashiya.",
            code="project.foreign",
            path=str(path),
            name=path.name,
        )
    if header.version > VERSION:
        raise KnownError(
            f"{path.name} was made by a newer Hashiya (layout {header.version}, this one knows {VERSION}); "
            "update Hashiya.",
            code="project.newer",
            name=path.name,
            version=header.version,
            known=VERSION,
        )
    if not header.keeps_rollback_journal:
        raise damaged(path, "its journal mode is not the one that Hashiya writes")
    return header.version


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """Open an existing file; never creates one, never opens deferred transactions by itself."""
    mode = "rw" if write else "ro"
    if is_harmful(path):
        raise damaged(path, "the journal beside it is not one that Hashiya wrote")
    if not write and journal_of(path).exists():
        # A process died in a transaction: only a writing connection may roll its journal back. SQLite's own locks
        # make this safe while another process is alive.
        connect(path, write=True).close()
    with known_faults(path):
        connection = sqlite3.connect(
            f"file:{quote(str(path))}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in _PRAGMAS[0 if write else 2 :]:
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except UnicodeDecodeError as error:  # SQLite quotes the broken statement, and Python cannot read it
            connection.close()
            raise damaged(path, "its layout cannot be read") from error
        except BaseException:
            connection.close()
            raise
    return connection


_FAULTS = {
    sqlite3.SQLITE_FULL: ("store.full", "The disk is full, so nothing was saved; free some space and try again."),
    sqlite3.SQLITE_READONLY: (
        "store.read_only",
        "{name} may only be read here, so nothing was saved; copy it to a folder that you may write to.",
    ),
    sqlite3.SQLITE_BUSY: ("store.busy", "Another program is using {name}; close it there and try again."),
    sqlite3.SQLITE_LOCKED: ("store.busy", "Another program is using {name}; close it there and try again."),
    sqlite3.SQLITE_IOERR: (
        "store.io",
        "The disk did not take the data of {name} ({detail}); check the disk and try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "store.cannot_open",
        "{name} cannot be opened in its folder ({detail}); check that the folder exists and that you may write to it.",
    ),
    sqlite3.SQLITE_PERM: ("store.read_only", "{name} may not be written here; copy it to a folder of your own."),
}


def _unfinished(path: Path) -> KnownError:
    return KnownError(
        f"The last save of {path.name} was cut off and can be put right only where the file may be written; "
        f"copy it together with {path.name}-journal to a folder of your own.",
        code="store.unfinished",
        name=path.name,
    )


@contextmanager
def known_faults(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the world (disk, rights, damage) into KnownErrors; all others stay bugs."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        extended = getattr(error, "sqlite_errorcode", 0)
        code = extended & 0xFF
        if extended == sqlite3.SQLITE_READONLY_ROLLBACK:
            raise _unfinished(path) from error
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "Could not decode to UTF-8" in str(error):
            raise damaged(path, str(error)) from error
        if code not in _FAULTS:
            raise
        kind, sentence = _FAULTS[code]
        raise KnownError(
            sentence.format(name=path.name, detail=error), code=kind, name=path.name, detail=str(error)
        ) from error
