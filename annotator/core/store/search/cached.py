"""The file that keeps a search index: whole and of today's rules, or as good as not there.

The image of the index is followed by a digest over it and the version. So a file that is torn, spoiled, strange or
old is known before anything is read from it, and a new one takes its name in one step, whoever else is reading.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from annotator.core.files import replace_file, write_error
from annotator.core.store.search.index import VERSION

_NAME = "search.db"
_FILE_ID = re.compile("[0-9a-f]{32}")
_DIGEST_BYTES = 32
_MOST_BYTES = 1 << 30  # what SQLite takes into memory
_LEFT_BEHIND, _DAY = ".hashiya-*.tmp", 86_400
# An index that nobody used for so long is of a project that has gone, or is quickly made again.
_KEPT_DAYS, _MOST_KEPT = 90, 500_000_000  # bytes of all together


def cache_file(folder: Path, file_id: str) -> Path | None:
    """Give where the index of a project file is kept; None for an id that is none, because it becomes a name."""
    return folder / file_id / _NAME if _FILE_ID.fullmatch(file_id) else None


def read_image(path: Path) -> bytes | None:
    """Give the image of an index, or None."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return None
        kept = path.read_bytes()
    except OSError:
        return None
    image, digest = kept[:-_DIGEST_BYTES], kept[-_DIGEST_BYTES:]
    return image if image and digest == _digest(image) else None


def write_image(path: Path, image: bytes) -> None:
    """Keep the image of an index; raises KnownErrors `search.*` where the folder does not take it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error, path, "search") from error
    with replace_file(path, area="search") as temporary:
        temporary.write_bytes(image + _digest(image))
    _tidy(path.parent)


def _digest(image: bytes) -> bytes:
    digest = hashlib.blake2b(VERSION.encode(), digest_size=_DIGEST_BYTES)
    digest.update(image)
    return digest.digest()


def sweep(folder: Path, used: Path | None) -> None:
    """Note that one index in the cache folder is used, and remove those that were not for long, the oldest first.

    Quietly: what cannot be removed stays for another time.
    """
    with suppress(OSError):
        if used:
            os.utime(used)
    room = _MOST_KEPT
    for used_last, size, path in sorted(_kept(folder), reverse=True):
        room -= size
        if path != used and (room < 0 or used_last < time.time() - _KEPT_DAYS * _DAY):
            _remove(path)


def _kept(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """Give of every index in the cache folder when it was used last, its size in bytes, and where it is."""
    with suppress(OSError):
        for path in folder.glob(f"*/{_NAME}"):
            if _FILE_ID.fullmatch(path.parent.name) and path.is_file():
                found = path.stat()
                yield found.st_mtime, found.st_size, path


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
        path.parent.rmdir()  # unless something else is kept there


def _tidy(folder: Path) -> None:
    """Remove what killed programs left behind before yesterday."""
    for path in folder.glob(_LEFT_BEHIND):
        with suppress(OSError):
            if path.stat().st_mtime < time.time() - _DAY:
                path.unlink()
