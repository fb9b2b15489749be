"""The sentences about a received file; each names it in a form that can do no harm in a sentence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.store.schema import VERSION
from annotator.core.text.keys import shorten

_LONGEST_NAME, _LONGEST_PATH = 80, 250


def name_of(path: Path) -> str:
    """Give the name of a file as a sentence may hold it."""
    return shorten(path.name or str(path), _LONGEST_NAME)


class RowError(Exception):
    """A reason to refuse a row; `kind` lets the window say it in another language. Nothing of the row is in it."""

    def __init__(self, kind: str, reason: str, column: str = "") -> None:
        super().__init__(reason)
        self.kind = kind
        self.column = column

    def known(self, name: str, table: str) -> KnownError:
        """Name the file and the table."""
        return KnownError(
            f"{name} cannot be taken in: in its table “{table}” {self}. Nothing was changed; ask for the file again.",
            code="received.row",
            name=name,
            table=table,
            column=self.column,
            kind=self.kind,
            reason=str(self),
        )


def bad_value(column: str) -> RowError:
    """Make the fault of a value of the wrong kind, length, range or form."""
    return RowError("row_value", f"“{column}” has a value that Hashiya never writes", column)


def points_to_nothing(column: str) -> RowError:
    """Make the fault of a reference to a row that is not in the file."""
    return RowError("row_reference", f"“{column}” points to nothing", column)


def stands_twice(column: str) -> RowError:
    """Make the fault of two rows that must differ."""
    return RowError("row_twice", f"two rows have the same “{column}”", column)


def no_file(path: Path) -> KnownError:
    """Make the error of a name without a file."""
    return KnownError(
        f"There is no file {shorten(str(path), _LONGEST_PATH)}; it may have been moved or renamed.",
        code="received.missing",
        path=str(path),
    )


def not_ordinary(name: str) -> KnownError:
    """Make the error of a folder, link, pipe or device."""
    return KnownError(
        f"{name} is a folder, a link or a device; choose the file itself.", code="received.not_a_file", name=name
    )


def unreadable(name: str, error: OSError) -> KnownError:
    """Make the error of a file that the system does not give."""
    detail = error.strerror or str(error)
    return KnownError(
        f"{name} cannot be read ({detail}); check that you may open it, or copy it to a folder of your own.",
        code="received.unreadable",
        name=name,
        detail=detail,
    )


def no_room(name: str, folder: Path) -> KnownError:
    """Make the error of a disk that has no room for the private copy."""
    return KnownError(
        f"There is no room in {folder} for a copy of {name} to look at; free some space and try again.",
        code="received.no_room",
        name=name,
        folder=str(folder),
    )


def too_large(name: str, limit: int) -> KnownError:
    """Make the error of a file above the limit in bytes."""
    megabytes = limit >> 20
    return KnownError(
        f"{name} is larger than {megabytes} MB, which no file with one person's work is; ask for the right one.",
        code="received.too_large",
        name=name,
        limit=megabytes,
    )


def foreign(name: str) -> KnownError:
    """Make the error of a file that is no project."""
    return KnownError(
        f"{name} is not a Hashiya project; choose a file that ends in .hashiya.", code="received.foreign", name=name
    )


def newer(name: str, version: int) -> KnownError:
    """Make the error of a layout that this program does not know."""
    return KnownError(
        f"{name} was made by a newer Hashiya (layout {version}, this one knows {VERSION}); update Hashiya.",
        code="received.newer",
        name=name,
        version=version,
        known=VERSION,
    )


def damaged(name: str, detail: str) -> KnownError:
    """Make the error of a file that does not hold together."""
    detail = shorten(detail, _LONGEST_NAME)
    return KnownError(
        f"{name} is damaged or only half copied ({detail}); ask for it again.",
        code="received.damaged",
        name=name,
        detail=detail,
    )


def keeps_wal(name: str) -> KnownError:
    """Make the error of a file whose last changes lie, or may lie, in a `-wal` beside it."""
    return KnownError(
        f"{name} was changed by another program, which keeps its last changes in a second file; "
        "ask for a file that was handed in by Hashiya.",
        code="received.wal",
        name=name,
    )


def still_open(name: str) -> KnownError:
    """Make the error of a file that was copied in the middle of an act and cannot be put right."""
    return KnownError(
        f"{name} was handed back with the file still open; close it there and hand it in again.",
        code="received.open_elsewhere",
        name=name,
    )


def strange_object(name: str, found: str) -> KnownError:
    """Make the error of a table, index, view or trigger that is not as we make it."""
    found = shorten(found)
    return KnownError(
        f"{name} holds “{found}” in a form that Hashiya never makes: another program changed it; "
        "ask for a file that was handed in by Hashiya.",
        code="received.layout",
        name=name,
        object=found,
    )


def too_slow(name: str) -> KnownError:
    """Make the error of checks that do not come to an end in time."""
    return KnownError(
        f"{name} took too long to check and was left alone; try again, or ask for the file again.",
        code="received.slow",
        name=name,
    )


def of_sqlite(name: str, error: sqlite3.Error, folder: Path) -> KnownError:
    """Say what an error of SQLite means for a private copy."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return no_room(name, folder)
    if code == sqlite3.SQLITE_AUTH:
        return strange_object(name, str(error))
    return damaged(name, str(error))
