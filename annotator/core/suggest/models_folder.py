"""The folder of trained models on this machine: what is not used any more goes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

KEPT = 12
_HALF_MADE_SECONDS = 3_600  # nothing that is being made now is so old


def mark_used(path: Path) -> None:
    """Remember that a model is of use today."""
    with suppress(OSError):
        os.utime(path)


def sweep(folder: Path) -> None:
    """Remove all models but those that were used last, and what a training left that was ended before its end."""
    old = sorted(folder.glob("*.model"), key=_age)[KEPT:]
    half_made = (path for path in _temporary(folder) if _age(path) > _HALF_MADE_SECONDS)
    for path in (*old, *half_made):
        _remove(path)


def _temporary(folder: Path) -> Iterator[Path]:
    yield from folder.glob(".hashiya-*.tmp")
    yield from folder.glob("hashiya-*/")


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0


def _remove(path: Path) -> None:
    parts: Iterable[Path] = path.iterdir() if path.is_dir() else ()
    with suppress(OSError):  # another program may have it open
        for part in parts:
            part.unlink()
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
