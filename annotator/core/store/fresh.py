"""Build the file for one person from its rows: new keys, the old versions, and a history of one change."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator.core.errors import KnownError
from annotator.core.store.check import problems_of
from annotator.core.store.connection import connect
from annotator.core.store.digest import DIGEST_BYTES, file_state, heads_digest
from annotator.core.store.handover import TABLES_IN_ORDER, Contents, GivenRows
from annotator.core.store.identity import ORIGINAL_ID, IdPool, next_stamp
from annotator.core.store.ours import slices
from annotator.core.store.rows import BATCHED, quoted
from annotator.core.store.schema import migrate
from annotator.core.store.state import State
from annotator.core.store.transaction import Transaction, Writer

Progress = Callable[[int, int], None]
_AT_ONCE = 1_000
# What each referring column refers to, in any table.
_REFERENCES = {
    "document": "documents",
    "person": "people",
    "reviewer": "people",
    "annotation": "annotations",
    "target": "annotations",
    "gold": "annotations",
}


def build_hand_over(
    source: sqlite3.Connection, out: Path, contents: Contents, file_id: bytes, progress: Progress | None = None
) -> None:
    """Fill the empty file `out` with a project for one person, and look at the whole of it.

    `progress` gets (steps done, steps in all) and may raise to stop. Raises KnownError `handover.bad_copy`.
    """
    target = connect(out, write=True)
    try:
        migrate(target)
        target.execute("BEGIN IMMEDIATE")
        given = GivenRows(source, contents, file_id)
        _fill(given, target, progress or (lambda _done, _total: None))
        _seal(target, contents, file_id)
        target.execute("COMMIT")
    finally:
        target.close()
    _verify(out)


def _fill(given: GivenRows, target: sqlite3.Connection, progress: Progress) -> None:
    keys: dict[str, dict[int, int]] = {}
    total = len(TABLES_IN_ORDER) + 1
    for number, table in enumerate(TABLES_IN_ORDER):
        progress(number, total)
        _copy(given, target, table, keys)
    progress(len(TABLES_IN_ORDER), total)
    documents = keys["documents"]
    for texts in slices(((documents[document], text) for document, text in given.texts()), _AT_ONCE):
        target.executemany("INSERT INTO texts(document, text) VALUES(?, ?)", texts)


def _copy(given: GivenRows, target: sqlite3.Connection, table: str, keys: dict[str, dict[int, int]]) -> None:
    """Copy the rows of a table; they get new keys, which would otherwise tell how many others there are."""
    columns = [name for (name,) in target.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    own = keys.setdefault(table, {})
    translate = {at: keys[_REFERENCES[name]] for at, name in enumerate(columns) if name in _REFERENCES}
    batch = columns.index("batch") if table in BATCHED else None

    def translated(row: tuple[Any, ...]) -> list[Any]:
        values = list(row)
        for at, known in translate.items():
            values[at] = known.get(values[at])
        if columns[0] == "pk":
            values[0] = own[row[0]] = len(own) + 1
        if batch is not None:
            values[batch] = 1
        return values

    names, places = ", ".join(map(quoted, columns)), ", ".join("?" * len(columns))
    for rows in slices(map(translated, given.rows(table, columns)), _AT_ONCE):
        target.executemany(f"INSERT INTO {table}({names}) VALUES({places})", rows)


def _seal(target: sqlite3.Connection, contents: Contents, file_id: bytes) -> None:
    """Write the one change that all rows came with, and what is true of this file alone."""
    digest = file_state(target)
    transaction = Transaction(
        connection=target,
        writer=Writer(IdPool().new(), ORIGINAL_ID, -1, heads_digest(())),
        stamp=next_stamp(_largest_stamp(target)),
        state=digest,
        edit_rows=0,
        verb="hand_over",
        owner=ORIGINAL_ID,
        batch=1,
        batch_digest=digest.to_bytes(DIGEST_BYTES, "big"),
    )
    seq, head = transaction.write_history()
    values = {
        "state": State(digest, transaction.stamp, transaction.edit_rows).text(),
        "file_id": file_id.hex(),
        "role": "handover",
        "assignee": contents.person.hex(),
        "review": str(int(contents.review)),
        f"head:{transaction.writer.id.hex()}": f"{seq} {head.hex()}",
    }
    target.executemany("INSERT INTO file VALUES(?, ?)", values.items())


def _largest_stamp(target: sqlite3.Connection) -> int:
    queries = " UNION ALL ".join(f"SELECT max(stamp) AS stamp FROM {table}" for table in TABLES_IN_ORDER)
    return int(target.execute(f"SELECT max(stamp) FROM ({queries})").fetchone()[0])


def _verify(out: Path) -> None:
    if problems := problems_of(out):
        raise KnownError(
            f"Nothing was handed over: the new file does not hold together ({problems[0]}); run a check.",
            code="handover.bad_copy",
            detail=problems[0],
        )
