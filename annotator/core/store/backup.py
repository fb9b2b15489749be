"""Copies of a project that are proved good before they get their name, thinned as they age."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from annotator.core.errors import KnownError
from annotator.core.files import check_target, replace_file, write_error
from annotator.core.store import reading
from annotator.core.store.check import problems_of
from annotator.core.store.connection import connect, known_faults

_PAGES_PER_STEP = 2_000
_DAY, _WEEK = 86_400.0, 604_800.0
# Keep every copy of the last hours, then one a day for two weeks, then one a week for two months.
_NEWEST, _DAILY, _WEEKLY = 12, 14, 8
_SOURCE = "source.json"


def copy_verified(
    connection: sqlite3.Connection,
    source: Path,
    out: Path,
    progress: Callable[[int, int], None] | None = None,
    *,
    area: str = "backup",
) -> None:
    """Copy an open project to `out`, check the copy wholly, and only then give it its name.

    `progress` gets (pages done, pages in all) and may raise to stop. Raises KnownErrors `backup.*`, or those of
    another `area` where the copy is no backup.
    """
    check_target(out, forbidden=(source,), area=area)
    with known_faults(out), replace_file(out, area=area) as temporary:
        _copy(connection, temporary, progress)
        _verify(temporary, source)


def _copy(connection: sqlite3.Connection, out: Path, progress: Callable[[int, int], None] | None) -> None:
    copy = sqlite3.connect(out, isolation_level=None)
    try:
        connection.backup(
            copy,
            pages=_PAGES_PER_STEP,
            progress=lambda _status, left, total: progress(total - left, total) if progress else None,
        )
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_FULL:
            raise
        # Not `store.full`: it is the place of the copy that is full, and no act of the user is lost by it.
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
    finally:
        copy.close()


def _verify(copy: Path, source: Path) -> None:
    if problems := problems_of(copy):
        raise KnownError(
            f"No backup was made: the copy of {source.name} does not hold together ({problems[0]}); run a check.",
            code="backup.bad_copy",
            name=source.name,
            detail=problems[0],
        )


@dataclass(frozen=True, slots=True)
class Backup:
    """One automatic backup: its file and when it was made (seconds since 1970)."""

    path: Path
    made: float


class Backups:
    """The automatic backups of all projects in one folder, by project id and file id, not by file name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make_of(self, source: Path, reason: str) -> Path:
        """Make a verified backup of a project that may be open elsewhere, on a connection of its own."""
        connection = connect(source, write=False)
        try:
            return self.make(connection, source, reason)
        finally:
            connection.close()

    def make(self, connection: sqlite3.Connection, source: Path, reason: str) -> Path:
        """Make a verified backup now and thin the older ones; `reason` becomes part of its name.

        Raises KnownError `backup.*`.
        """
        folder = self._folder_of(connection)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise write_error(error, folder, "backup") from error
        with replace_file(folder / _SOURCE, area="backup") as temporary:
            temporary.write_bytes(msgspec.json.encode({"path": str(source.resolve())}))
        out = folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{reason}.hashiya"
        copy_verified(connection, source, out)
        self.thin(folder, time.time())
        return out

    def _folder_of(self, connection: sqlite3.Connection) -> Path:
        project = reading.project_values(connection).get("project_id", "unknown")
        return self._folder / project / (reading.file_value(connection, "file_id") or "unknown")

    def newest_for(self, project: Path) -> Backup | None:
        """Give the newest backup that was made of the file at this place, or None; it was checked when made."""
        wanted = str(project.resolve())
        found: list[Backup] = []
        for source in self._folder.glob(f"*/*/{_SOURCE}"):
            if _source_of(source) == wanted:
                found += self.list(source.parent)
        return max(found, key=lambda backup: backup.made, default=None)

    def count(self) -> tuple[int, int]:
        """Give how many backups there are, and of how many files."""
        found = [path.parent for path in self._folder.glob("*/*/*.hashiya")]
        return len(found), len(set(found))

    @staticmethod
    def list(folder: Path) -> list[Backup]:
        """Give the backups of one file, newest first."""
        backups = [Backup(path, path.stat().st_mtime) for path in folder.glob("*.hashiya")]
        return sorted(backups, key=lambda backup: backup.made, reverse=True)

    @staticmethod
    def thin(folder: Path, now: float) -> None:
        """Remove backups that newer ones made superfluous, and what a killed one left behind before yesterday."""
        backups = Backups.list(folder)
        keep = {backup.path for backup in backups[:_NEWEST]}
        for length, count in ((_DAY, _DAILY), (_WEEK, _WEEKLY)):
            # By calendar, not by age: a slot that slides along would drop its keeper for the next one, forever.
            slots: dict[int, Path] = {}
            for backup in backups:
                slots.setdefault(int(backup.made // length), backup.path)
            keep |= set(list(slots.values())[:count])
        superfluous = [backup.path for backup in backups if backup.path not in keep]
        for path in [*superfluous, *folder.glob(".hashiya-*.tmp*")]:
            with suppress(OSError):  # the new backup is good, whatever becomes of the old ones
                if path in superfluous or path.stat().st_mtime < now - _DAY:
                    path.unlink()


def _source_of(file: Path) -> str | None:
    try:
        return str(msgspec.json.decode(file.read_bytes(), type=dict[str, str])["path"])
    except (OSError, KeyError, msgspec.DecodeError):
        return None
