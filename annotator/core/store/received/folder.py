"""The folder of a private copy: held by a lock while its program lives, and removed by another one after a kill."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from filelock import FileLock, Timeout

from annotator.core.store.received import faults

_PREFIX, _LOCK = "hashiya-received-", "in use"
# A lock is taken a moment after its file is made.
_SECONDS_TO_TAKE_IT = 10


@contextmanager
def private_folder(name: str) -> Iterator[Path]:
    """Give a new folder that goes away again, for the copy of a file of this name; raises `received.unreadable`."""
    try:
        _sweep_once(Path(tempfile.gettempdir()))
        made = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
    except OSError as error:
        raise faults.unreadable(name, error) from error
    with made as folder:
        lock = _locked(Path(folder), name)
        try:
            yield Path(folder)
        finally:
            lock.release()


def sweep(parent: Path) -> None:
    """Remove the folders that a program of ours left behind when it was killed; none that a living one uses."""
    for folder in parent.glob(f"{_PREFIX}*"):
        with suppress(OSError, NotImplementedError):
            if _is_left_by_us(folder) and _is_free(folder):
                shutil.rmtree(folder, ignore_errors=True)


@cache
def _sweep_once(parent: Path) -> None:
    """Do it at the first reading of this program: a folder for temporary files may hold thousands of others."""
    sweep(parent)


def _locked(folder: Path, name: str) -> FileLock:
    lock = FileLock(folder / _LOCK, thread_local=False)
    try:
        with suppress(NotImplementedError):  # where nothing can be locked, nothing is swept
            lock.acquire(timeout=0)
    except OSError as error:
        raise faults.unreadable(name, error) from error
    return lock


def _is_left_by_us(folder: Path) -> bool:
    """Tell whether this is a folder of this user with a lock that is older than a moment; others are left alone."""
    lock, found = (folder / _LOCK).lstat(), folder.lstat()
    is_mine = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    is_old = time.time() - lock.st_mtime > _SECONDS_TO_TAKE_IT
    return is_mine and is_old and stat.S_ISDIR(found.st_mode) and stat.S_ISREG(lock.st_mode)


def _is_free(folder: Path) -> bool:
    lock = FileLock(folder / _LOCK, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    lock.release()  # nobody takes it again: every program makes a folder of its own
    return True
