"""Opening an ordinary file of somebody else for reading, and nothing but an ordinary file."""

from __future__ import annotations

import errno
import os
import stat
from functools import reduce
from operator import or_
from pathlib import Path
from typing import BinaryIO

from annotator.core.store.received import faults

# NONBLOCK: a pipe that lies under the name must not hold us; the flag means nothing for an ordinary file.
_WHERE_KNOWN = ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY")
_FLAGS = reduce(or_, (getattr(os, flag, 0) for flag in _WHERE_KNOWN), os.O_RDONLY)


def open_ordinary(path: Path, name: str) -> BinaryIO:
    """Open for reading; links, folders, pipes and devices are refused. Raises KnownErrors `received.*`."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise faults.not_ordinary(name)
        descriptor = os.open(path, _FLAGS)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        raise faults.no_file(path) from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise faults.not_ordinary(name) from error
        raise faults.unreadable(name, error) from error
    file = os.fdopen(descriptor, "rb", buffering=0)
    if not os.path.samestat(found, os.fstat(descriptor)):  # something else took the name in between
        file.close()
        raise faults.not_ordinary(name)
    return file


def read_head(file: BinaryIO, count: int, name: str) -> bytes:
    """Read the first bytes of an open file; raises KnownError `received.unreadable`."""
    try:
        file.seek(0)
        return file.read(count)
    except OSError as error:
        raise faults.unreadable(name, error) from error
