"""Opening a file that somebody wants to read in."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from annotator.core.errors import KnownError


def open_source(path: Path) -> BinaryIO:
    """Open an ordinary file for reading bytes; devices and pipes are refused, they may never end."""
    if path.is_dir():
        sentence = f"{path} is a folder; choose the files in it."
        raise KnownError(sentence, code="import.folder", path=str(path))
    if path.exists() and not path.is_file():
        sentence = f"{path} is not an ordinary file; choose another one."
        raise KnownError(sentence, code="import.unreadable", path=str(path), reason="not an ordinary file")
    try:
        return path.open("rb", buffering=1 << 20)
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> KnownError:
    """Say why a file could not be read."""
    reason = error.strerror or str(error)
    sentence = f"{path} could not be read ({reason}); check that it exists and that you may open it."
    return KnownError(sentence, code="import.unreadable", path=str(path), reason=reason)
