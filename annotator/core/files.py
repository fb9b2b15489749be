"""Replacing a file so that its name always stands for a complete one, the old or the new."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.core.errors import KnownError

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def replace_file(path: Path, *, area: str = "export") -> Iterator[Path]:
    """Give an empty temporary file beside `path`; it takes that name in one step when the block ends well.

    The block writes it and verifies it. Whatever fails, the old file stays and the temporary one goes. A link is
    followed, so that it stays a link. `area` begins the code of the KnownError that an OSError becomes.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".hashiya-{secrets.token_hex(6)}.tmp")
    try:
        _create(temporary, target)
        yield temporary
        sync_file(temporary)
        temporary.replace(target)
    except OSError as error:
        raise write_error(error, path, area) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _confirm(target, path, area)


def check_target(path: Path, *, forbidden: Iterable[Path] = (), area: str = "export") -> None:
    """Refuse a place that must not be written: a folder, a device, a missing folder, a protected or forbidden file."""
    name = str(path)
    if path.is_dir():
        raise KnownError(f"{name} is a folder; choose a file name in it.", code=f"{area}.folder", path=name)
    folder = Path(os.path.realpath(path)).parent
    if not folder.is_dir():
        sentence = f"The folder {folder} does not exist; make it first or choose another place."
        raise KnownError(sentence, code=f"{area}.no_folder", path=name, folder=str(folder))
    if any(_same_file(path, other) for other in forbidden):
        sentence = f"{name} is the project itself; choose another file name."
        raise KnownError(sentence, code=f"{area}.project", path=name)
    if path.exists() and not (path.is_file() and os.access(path, os.W_OK)):
        raise write_error(PermissionError(errno.EACCES, os.strerror(errno.EACCES)), path, area)


def write_error(error: OSError, path: Path, area: str) -> KnownError:
    """Say why a file could not be written, as one sentence; the old file is untouched in every case."""
    name = str(path)
    if error.errno in _NO_SPACE:
        sentence = f"The disk has no room for {name}; free some space and try again. The old file is unchanged."
        return KnownError(sentence, code=f"{area}.disk_full", path=name)
    if error.errno in _NO_RIGHT:
        sentence = f"{name} may not be written; choose another place or change its permissions."
        return KnownError(sentence, code=f"{area}.not_writable", path=name)
    reason = error.strerror or str(error)
    sentence = f"{name} could not be written ({reason}); choose another place. The old file is unchanged."
    return KnownError(sentence, code=f"{area}.failed", path=name, reason=reason)


def sync_file(path: Path) -> None:
    """Wait until the bytes of a file are on the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _create(temporary: Path, target: Path) -> None:
    # "x" and not tempfile: the file is for sharing and keeps the usual rights, or those of the one it replaces.
    temporary.open("xb").close()
    if target.exists():
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))


def _confirm(target: Path, path: Path, area: str) -> None:
    try:
        sync_folder(target.parent)
    except OSError as error:
        sentence = f"{path} was written, but the disk did not confirm it; check the disk, then write it again."
        raise KnownError(sentence, code=f"{area}.unconfirmed", path=str(path)) from error


def _same_file(path: Path, other: Path) -> bool:
    if os.path.realpath(path) == os.path.realpath(other):
        return True
    return path.exists() and other.exists() and path.samefile(other)
