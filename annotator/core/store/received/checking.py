"""All that a private copy must pass before the merge may look at it."""

from __future__ import annotations

import sqlite3
from collections import deque
from dataclasses import dataclass

from annotator.core.store import check_history, reading
from annotator.core.store.received import private
from annotator.core.store.received.about import About, read_about
from annotator.core.store.received.faults import damaged, points_to_nothing
from annotator.core.store.received.history import History
from annotator.core.store.received.shapes import SHAPES
from annotator.core.store.received.tables import Tables
from annotator.core.store.received.watch import Watch


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of a file that holds together."""

    about: About
    project_id: str
    project_name: str
    tables: Tables
    largest: int


def check(connection: sqlite3.Connection, watch: Watch) -> Checked:
    """Read everything once: rows, texts, history, digest. Raises KnownErrors `received.*`."""
    tables = Tables(connection, watch)
    with tables.refusing("file"):
        about = read_about(connection, watch)
    tables.check(lambda: watch.advance(watch.size // (len(SHAPES) + 1)))
    with tables.refusing("file"):
        if about.assignee is not None and about.assignee not in tables.known.ids["people"].values():
            raise points_to_nothing("assignee")
    largest = check_changes(tables, about)
    require_sum(tables.state, about.state.digest, "rows and digest do not fit", watch)
    return Checked(about, *_project(tables), tables, max(largest, tables.largest))


def require_sum(found: int, noted: int, detail: str, watch: Watch) -> None:
    """Refuse a file whose rows add up to something else than it notes."""
    if found != noted:
        raise damaged(watch.name, detail)


def _project(tables: Tables) -> tuple[str, str]:
    with tables.watch.guarding():
        values = reading.project_values(tables.connection)
    if not {"project_id", "name"} <= values.keys():
        raise damaged(tables.watch.name, "it does not say which project it belongs to")
    return values["project_id"], values["name"]


def check_changes(tables: Tables, about: About) -> int:
    """Walk all chains, then look at their heads and at the rows of the newest change; give the largest stamp."""
    private.allow_rows_of(tables.connection, tables.watch.limits.long_row_bytes)
    history = History(tables.connection, tables.watch, tables.known)
    with tables.refusing("changes"):
        deque(history.changes(), maxlen=0)
    require_sum(history.edits, about.state.edit_rows, "rows of history are missing", tables.watch)
    for look in (check_history.heads, check_history.newest_rows):
        with tables.watch.guarding():
            problems = look(tables.connection)
        if problems:
            raise damaged(tables.watch.name, problems[0])
    return history.largest
