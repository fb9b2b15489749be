"""What a project file is, told without opening it: which project, and for whom it was made if it was handed over."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.store import check_rows, reading
from annotator.core.store.connection import check_header, connect, known_faults
from annotator.core.store.schema import VERSION, version_of


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """A file and what it says of itself, ids as they are written in it; `assignee` is "" for a main file."""

    path: Path
    project_id: str
    project: str
    file_id: str
    assignee: str = ""
    name: str = ""


def glance(path: Path) -> ProjectFile | None:
    """Look at a file without writing, not even a lock; None where only opening it can tell more.

    A layout that is not ours is not read: a view in it may stand for anything.
    """
    try:
        if path.with_name(path.name + "-journal").exists() or check_header(path) != VERSION:
            return None
        connection = connect(path, write=False)
    except KnownError:
        return None
    try:
        with known_faults(path):
            return None if check_rows.strangers(connection) else _read(path, connection)
    except (KnownError, KeyError, ValueError):  # damaged: opening says how
        return None
    finally:
        connection.close()


def _read(path: Path, connection: sqlite3.Connection) -> ProjectFile | None:
    if version_of(connection) != VERSION:
        return None
    values = reading.project_values(connection)
    assignee = reading.file_value(connection, "assignee") or ""
    person = reading.person(connection, bytes.fromhex(assignee)) if assignee else None
    file_id = reading.file_value(connection, "file_id") or ""
    return ProjectFile(path, values["project_id"], values["name"], file_id, assignee, person.name if person else "")
