"""The file that keeps a search index: whole and of today's rules, or as good as not there.

The image of the index is followed by a digest over it and the version. So a file that is torn, spoiled, strange or
old is known before anything is read from it, and a new one takes its name in one step, whoever else is reading.
"""

from __future__ import annotations

import hashlib
import re
import time
from contextlib import suppress
from pathlib import Path

from annotator.core.files import replace_file, write_error
from annotator.core.store.search.index import VERSION

_NAME = "search.db"
_FILE_ID = re.compile("[0-9a-f]{32}")
_DIGEST_BYTES = 32
_MOST_BYTES = 1 << 30  # what SQLite takes into memory
_LEFT_BEHIND, _DAY = ".hashiya-*.tmp", 86_400


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
    _sweep(path.parent)


def _digest(image: bytes) -> bytes:
    digest = hashlib.blake2b(VERSION.encode(), digest_size=_DIGEST_BYTES)
    digest.update(image)
    return digest.digest()


def _sweep(folder: Path) -> None:
    """Remove what killed programs left behind before yesterday."""
    for path in folder.glob(_LEFT_BEHIND):
        with suppress(OSError):
            if path.stat().st_mtime < time.time() - _DAY:
                path.unlink()
