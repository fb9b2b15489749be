"""The one line that every act moves: the digest over all rows, the largest stamp, and how many edits there are."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """What `file('state')` says; `edit_rows` counts the rows of `edits`, which the digest does not cover."""

    digest: int = 0
    stamp: int = 0
    edit_rows: int = 0

    def text(self) -> str:
        """Write it the way the file holds it."""
        return f"{self.digest:032x} {self.stamp} {self.edit_rows}"

    @classmethod
    def read(cls, connection: sqlite3.Connection) -> State:
        """Read it from the file; raises LookupError or ValueError when it is not there or not whole."""
        row = connection.execute("SELECT value FROM file WHERE key = 'state'").fetchone()
        if row is None:
            raise LookupError("the digest is missing")
        digest, stamp, edit_rows = row[0].split()
        return cls(int(digest, 16), int(stamp), int(edit_rows))
