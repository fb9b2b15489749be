"""What the store is built on, for the page that tells the versions."""

from __future__ import annotations

import sqlite3


def sqlite_version() -> str:
    """Give the version of the SQLite that is linked here, such as 3.40.1."""
    return sqlite3.sqlite_version
