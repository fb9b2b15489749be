"""What all forms of rows share."""

from __future__ import annotations

from msgspec import Struct


class Form(Struct, array_like=True, gc=False):
    """A row as SQLite gives it: a tuple of its columns."""
