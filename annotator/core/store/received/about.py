"""What a received file says about itself, in the table that never travels."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.store.received.faults import bad_value
from annotator.core.store.received.fetching import slices
from annotator.core.store.received.watch import Watch
from annotator.core.store.state import State

_ID, _NUMBER = "[0-9a-f]{32}", "[0-9]{1,19}"
_FORMS = {
    "state": re.compile(f"{_ID} {_NUMBER} {_NUMBER}"),
    "file_id": re.compile(_ID),
    "role": re.compile("main|handover"),
    "assignee": re.compile(_ID),
    "review": re.compile("[01]"),
}
# What is said of a writer: the newest change, and the first one that came by a merge.
_OF_WRITERS = {"head": re.compile(f"{_NUMBER} {_ID}"), "came": re.compile(_NUMBER)}
_WRITER = re.compile(_ID)
_NEEDED = {"main": ("state", "file_id"), "handover": ("state", "file_id", "assignee")}
_MOST = 1_000
# Rows that wait for a merge, or did: only a project itself keeps such, and nobody reads them there.
_WAIT = "(key GLOB 'waits:*' OR key GLOB 'waited:*')"


@dataclass(frozen=True, slots=True)
class About:
    """The file's id, what it was made for, and its digest."""

    file_id: bytes
    role: str
    assignee: bytes | None
    review: bool
    state: State


def read_about(connection: sqlite3.Connection, watch: Watch) -> About:
    """Read it; raises RowError for a value in another form than ours. Keys that nobody here knows are passed over."""
    values: dict[str, str] = {}
    for rows in slices(connection, f"SELECT key, value FROM file WHERE NOT ({_WAIT})", watch, watch.limits.row_bytes):
        for key, value in rows:
            _check(key, value)
            values[key] = value
    role = values.get("role", "")
    if role != "main" and any(slices(connection, f"SELECT 1 FROM file WHERE {_WAIT}", watch, watch.limits.row_bytes)):
        raise bad_value("key")
    for needed in _NEEDED.get(role, ("role",)):
        if needed not in values:
            raise bad_value(needed)
    return _about(values, role)


def _check(key: object, value: object) -> None:
    if not isinstance(key, str) or not isinstance(value, str) or max(len(key), len(value)) > _MOST:
        raise bad_value("value")
    what, is_of_writer, writer = key.partition(":")
    form = _OF_WRITERS.get(what) if is_of_writer else _FORMS.get(key)
    if form and not (form.fullmatch(value) and (not is_of_writer or _WRITER.fullmatch(writer))):
        raise bad_value("value")


def _about(values: Mapping[str, str], role: str) -> About:
    digest, stamp, edit_rows = values["state"].split()
    return About(
        file_id=bytes.fromhex(values["file_id"]),
        role=role,
        assignee=bytes.fromhex(values["assignee"]) if role == "handover" else None,
        review=values.get("review") == "1",
        state=State(int(digest, 16), int(stamp), int(edit_rows)),
    )
